// A session over a database of a test's own, with a clock that stands still, and the few things that every test of the doors needs.
#pragma once

#include "models/directory/directory.h"
#include "models/session/session.h"
#include "tests/support/test_database.h"

namespace reckoner {

/// The value of a result that a test's set-up cannot do without; ends the test program where there is none.
template <typename Value>
Value needed(Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(plainSentence(result.error())));
    return std::move(result).value();
}

class Office
{
public:
    static Instant noon() { return *Instant::parse(QStringView(u"2026-11-21T12:00:00Z")); }

    explicit Office(Dialect dialect, Instant now = noon()) : Office(std::make_unique<TestDatabase>(dialect), now) {}
    /// `url`: who opens it, where that is not the database's owner.
    explicit Office(std::unique_ptr<TestDatabase> database, Instant now = noon(), const std::optional<DatabaseUrl> &url = {}) :
        m_database(std::move(database)), m_url(url.value_or(m_database->url())), m_now(now)
    {
        open();
    }

    TestDatabase &database() { return *m_database; }
    /// The database, closed: the office is done.
    std::unique_ptr<TestDatabase> release()
    {
        m_session.reset();
        m_database->disconnect();
        return std::move(m_database);
    }
    Session &session() { return *m_session; }
    Connection &connection() { return *needed(m_session->connection()); }
    const Scope &scope() const { return m_session->scope(); }
    Inquiry inquiry() { return needed(m_session->inquiry()); }
    Inquiry inquiryOf(CompanyId company) { return needed(inquiry().narrowedTo(company)); }
    Instant now() const { return m_now; }

    Company company(const QString &name, const QString &timezone = QStringLiteral("UTC"), const QString &currency = QStringLiteral("USD"),
                    const std::optional<CompanyId> &id = {})
    {
        NewCompany wanted;
        wanted.id = id;
        wanted.name = name;
        wanted.timezone = timezone;
        wanted.currency = currency;
        const Company added = needed(addCompany(connection(), scope(), wanted, {})).reply;
        if (const auto refreshed = m_session->refreshScope(); !refreshed)
            qFatal("%s", qPrintable(plainSentence(refreshed.error())));
        return added;
    }

    Result<Done<SavedJob>> saveJob(CompanyId company, const QString &title, const std::optional<QString> &draft = {}, const std::optional<JobId> &id = {})
    {
        NewJob wanted;
        wanted.id = id;
        wanted.company = company;
        wanted.title = title;
        wanted.draft = draft;
        return addJob(connection(), scope(), wanted, {});
    }
    Job job(CompanyId company, const QString &title, const std::optional<QString> &draft = {}, const std::optional<JobId> &id = {})
    {
        return needed(saveJob(company, title, draft, id)).reply.job;
    }

private:
    void open()
    {
        SessionOptions options;
        options.url = m_url;
        options.actor = QStringLiteral("tester");
        options.clock = Clock::fixedAt(m_now);
        m_session = needed(Session::open(options));
    }

    std::unique_ptr<TestDatabase> m_database;
    DatabaseUrl m_url;
    Instant m_now;
    std::unique_ptr<Session> m_session;
};

} // namespace reckoner
