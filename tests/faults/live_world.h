// A company that windows look at, on a server that the test may kill, stop or give a standby. A window is a session with what a page does: it asks when
// the database has changed, and shows the answer.
#pragma once

#include "tests/support/office.h"
#include "tests/support/own_server.h"

#include <QSignalSpy>

namespace reckoner {

/// What a window shows, and what the tables hold.
struct LiveFigures
{
    qint64 credits = 0;    ///< left to the person
    qint64 usageRows = 0;
    qint64 draftRows = 0;  ///< of them without a job
    bool operator==(const LiveFigures &) const = default;
};
char *toString(const LiveFigures &figures);

class LiveWorld
{
public:
    explicit LiveWorld(int jobs);

    TestDatabase &database() { return m_database; }
    CompanyId company() const { return m_company; }
    ProfileId profile() const { return m_profile; }
    const std::vector<JobId> &jobs() const { return m_jobs; }
    /// Another program records usage of a draft.
    void recordDraft(const QString &draft);
    void endConnections();
    LiveFigures stored();
    /// Credits that reservations of the job took, less what came back.
    qint64 out(JobId job);

private:
    TestDatabase m_database;
    CompanyId m_company;
    ProfileId m_profile;
    std::vector<JobId> m_jobs;
};

class LiveWindow : public QObject
{
public:
    explicit LiveWindow(const DatabaseUrl &url);

    Session &session() { return *m_session; }
    const std::optional<LiveFigures> &shown() const { return m_shown; }
    const std::optional<Error> &failed() const { return m_failed; }
    bool isLoading() const { return m_isLoading; }
    /// Whether the server that answered last was a standby.
    bool wasStandby() const { return m_wasStandby; }
    void load();

private:
    struct Answer
    {
        LiveFigures figures;
        bool isStandby = false;
    };
    static Result<Answer> read(Inquiry &inquiry);
    std::unique_ptr<Session> m_session;
    std::optional<LiveFigures> m_shown;
    std::optional<Error> m_failed;
    bool m_isLoading = false;
    bool m_isStale = false;
    bool m_wasStandby = false;
};

} // namespace reckoner
