// The one filter that all pages share, with its history. It is kept over restarts; pages look at filter() and listen to changed().
#pragma once

#include "models/usage/filter.h"

#include <QHash>
#include <QObject>

class QSettings;

namespace reckoner {

enum class FilterPart { Company = 1, Range = 2, Type = 4, Job = 8, Status = 16 };
Q_DECLARE_FLAGS(FilterParts, FilterPart)
inline constexpr FilterParts kAllFilterParts = FilterParts::fromInt(31);

/// One part of the filter that narrows it, as it is shown.
struct FilterChip
{
    FilterPart part;
    QString text;
    Filter without; ///< the filter when the chip is taken away
};

/// "Last 30 days", "This month", "1 Nov 2026 to 21 Nov 2026".
QString rangeTitle(const RangeChoice &range);

class FilterState : public QObject
{
    Q_OBJECT
public:
    explicit FilterState(QObject *parent = nullptr);

    const Filter &filter() const { return m_filter; }
    /// A new filter, put into the history; the same one again is nothing new.
    void set(const Filter &filter);
    /// Another company takes its jobs away.
    void setCompany(const std::optional<CompanyId> &company);
    void setRange(const RangeChoice &range);
    void setType(const std::optional<UsageType> &type);
    void setJob(const std::optional<JobId> &job);
    void setWithoutJob();
    void setStatus(const std::optional<LinkStatus> &status);
    void leaveOutType(UsageType type);
    void leaveOutJob(JobId job);
    void leaveOutStatus(LinkStatus status);
    void clear(FilterPart part);

    bool canGoBack() const { return !m_back.isEmpty(); }
    bool canGoForward() const { return !m_forward.isEmpty(); }
    void goBack();
    void goForward();

    QList<FilterChip> chips() const { return chipsOf(m_filter); }
    /// What any filter is about, its range first: "Last month", "Acme", "CV Parsing".
    QStringList words(const Filter &filter) const;

    /// Names for the chips; the state itself knows ids only.
    void nameCompany(CompanyId company, const QString &name);
    void nameJob(JobId job, const QString &title);
    QString companyName(CompanyId company) const;
    QString jobTitle(JobId job) const;

    void save(QSettings &settings) const;
    void restore(QSettings &settings);

Q_SIGNALS:
    void changed(const reckoner::Filter &filter);
    void historyChanged();
    void namesChanged();

private:
    void become(const Filter &filter);
    QList<FilterChip> chipsOf(const Filter &filter) const;
    void addNots(QList<FilterChip> &chips, const Filter &filter) const;
    Filter m_filter;
    QList<Filter> m_back;    ///< newest last
    QList<Filter> m_forward; ///< next last
    QHash<CompanyId, QString> m_companyNames;
    QHash<JobId, QString> m_jobTitles;
};

} // namespace reckoner

Q_DECLARE_OPERATORS_FOR_FLAGS(reckoner::FilterParts)
