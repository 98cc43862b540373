// The one filter that all pages share, with what narrows their lists, and the history of both and of the pages on which one was. It is kept over restarts;
// pages look at filter() and listen to changed().
#pragma once

#include "models/usage/filter.h"
#include "models/usage/list_filter.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVariant>
#include <functional>

class QSettings;

namespace reckoner {

/// LeftOut: types, jobs and link states that are left out, and "No job".
enum class FilterPart { Company = 1, Range = 2, Type = 4, Job = 8, Status = 16, LeftOut = 32 };
Q_DECLARE_FLAGS(FilterParts, FilterPart)
inline constexpr FilterParts kAllFilterParts = FilterParts::fromInt(63);

/// One part of the filter that narrows it, as it is shown.
struct FilterChip
{
    FilterPart part;
    QString text;
    Filter without; ///< the filter when the chip is taken away
    bool leavesOut = false;
    bool applies(FilterParts used) const { return used.testFlag(part) && (!leavesOut || used.testFlag(FilterPart::LeftOut)); }
};

/// "Kind: Charge", "Kind: not Charge"
QString listFilterTitle(const ListFilter &filter);
/// "Last 30 days", "This month", "1 Nov 2026 to 21 Nov 2026".
QString rangeTitle(const RangeChoice &range);

class FilterState : public QObject
{
    Q_OBJECT
public:
    explicit FilterState(QObject *parent = nullptr);

    const Filter &filter() const { return m_now.filter; }
    /// A new filter, put into the history; the same one again is nothing new. What narrows lists stays.
    void set(const Filter &filter);
    /// The whole of it: a saved view, a link.
    void set(const Filter &filter, const std::vector<ListFilter> &lists);
    /// "Only this" and "Not this" of every list, on whichever page.
    const std::vector<ListFilter> &lists() const { return m_now.lists; }
    std::vector<ListFilter> listsOf(const QString &list) const;
    void setListsOf(const QString &list, const std::vector<ListFilter> &filters);
    void removeList(const ListFilter &filter);
    /// What a filter of a list is called: a link says its value alone.
    void nameList(const ListFilter &named);
    /// The page on show is part of the history. With another filter in the same turn it is one step.
    void enterPage(const QString &page);
    /// How a page looks that is left (scroll, selection), to be asked for again by sceneWanted().
    void setSceneSource(std::function<QVariant()> source) { m_scene = std::move(source); }
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

    QList<FilterChip> chips() const { return chipsOf(m_now.filter); }
    /// What any filter is about, its range first: "Last month", "Acme", "CV Parsing".
    QStringList words(const Filter &filter, const std::vector<ListFilter> &lists = {}) const;

    /// Names for the chips; the state itself knows ids only.
    void nameCompany(CompanyId company, const QString &name);
    void nameJob(JobId job, const QString &title);
    QString companyName(CompanyId company) const;
    QString jobTitle(JobId job) const;

    void save(QSettings &settings) const;
    void restore(QSettings &settings);

Q_SIGNALS:
    void changed(const reckoner::Filter &filter);
    void listsChanged();
    void historyChanged();
    void pageWanted(const QString &page); ///< back or forward leads to another page
    void sceneWanted(const QVariant &scene); ///< as it looked when it was left
    void namesChanged();

private:
    struct Step
    {
        QString page;
        Filter filter;
        std::vector<ListFilter> lists;
        QVariant scene;
    };
    enum class Change { None, Page, Filter };
    void push(Change change);
    void become(Step step);
    void goTo(QList<Step> &from, QList<Step> &to);
    QList<FilterChip> chipsOf(const Filter &filter) const;
    void addNots(QList<FilterChip> &chips, const Filter &filter) const;
    Step m_now;
    QList<Step> m_back;    ///< newest last
    QList<Step> m_forward; ///< next last
    std::function<QVariant()> m_scene;
    Change m_ofTurn = Change::None; ///< what began the newest step, as long as this turn of the event loop lasts
    QTimer m_turn;
    QHash<CompanyId, QString> m_companyNames;
    QHash<JobId, QString> m_jobTitles;
};

} // namespace reckoner

Q_DECLARE_OPERATORS_FOR_FLAGS(reckoner::FilterParts)
