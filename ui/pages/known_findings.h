// What the data checks last found, for as long as a database is open: how many findings are open for each company. Findings are not stored: nothing is known
// before a check has run, and what is known is of the time of that check.
#pragma once

#include "models/doctor/check.h"

#include <QHash>
#include <QObject>

namespace reckoner {

class Session;

/// What one check found: without the findings that a person accepted.
struct OpenFindings
{
    std::optional<CompanyId> company; ///< it looked at this one alone
    Instant at;
    QHash<CompanyId, qint64> byCompany; ///< those that have any
    bool isOld = false;                 ///< the data changed while it looked
    void add(const Finding &finding);
};

class KnownFindings : public QObject
{
    Q_OBJECT
public:
    /// The one of the session, which owns it.
    static KnownFindings *of(Session *session);

    void take(const OpenFindings &found);
    /// None: no check has looked at the company yet.
    std::optional<qint64> openOf(CompanyId company) const;
    /// When every company was checked, or the first of those that were; none: no check has run.
    const std::optional<Instant> &checkedAt() const { return m_at; }
    /// A program changed the database since. It is told, not asked for: whether a finding came of it, only a check can say.
    bool isOld() const { return m_isOld; }
    /// How often the database was changed while it was open here.
    qint64 changesHeard() const { return m_changesHeard; }

Q_SIGNALS:
    void changed();

private:
    explicit KnownFindings(Session *session);
    void hearChange();

    bool m_isOld = false;
    qint64 m_changesHeard = 0;
    bool m_isOfEveryCompany = false;
    std::optional<Instant> m_at;
    QHash<CompanyId, qint64> m_open; ///< of those that were looked at; where every company was, of those that have any
};

} // namespace reckoner
