#include "tests/faults/live_world.h"

#include "models/balances/credits.h"
#include "models/usage/figures.h"

#include <QTest>

namespace reckoner {

using namespace Qt::StringLiterals;

char *toString(const LiveFigures &figures)
{
    return QTest::toString(u"%1 credits, %2 rows, %3 of drafts"_s.arg(figures.credits).arg(figures.usageRows).arg(figures.draftRows));
}

namespace {

/// Names the server that answers: an inquiry does not tell.
struct ServerKind
{
    bool isStandby = false;
    static ServerKind from(const Row &row) { return {row.flag("is_standby")}; }
};

} // namespace

LiveWorld::LiveWorld(int jobs) : m_database(Dialect::PostgreSql)
{
    SessionOptions options;
    options.url = m_database.url();
    const auto session = needed(Session::open(options));
    Connection &connection = *needed(session->connection());
    const Scope &scope = session->scope();
    NewCompany company;
    company.name = u"Acme"_s;
    m_company = needed(addCompany(connection, scope, company, {})).reply.id;
    if (const auto refreshed = session->refreshScope(); !refreshed)
        qFatal("%s", qPrintable(plainSentence(refreshed.error())));
    NewProfile profile;
    profile.company = m_company;
    profile.email = u"ann@acme.example"_s;
    profile.monthly = {1'000'000};
    m_profile = needed(addProfile(connection, scope, profile, {})).reply.id;
    for (int i = 0; i < jobs; ++i) {
        NewJob job;
        job.company = m_company;
        job.title = u"Batch %1"_s.arg(i);
        job.kind = JobKind::Batch;
        m_jobs.push_back(needed(addJob(connection, scope, job, {})).reply.job.id);
    }
}

void LiveWorld::recordDraft(const QString &draft)
{
    m_database.exec(u"INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens, completion_tokens, question_count) VALUES (%1, '%2', 1500, 800, 5)"_s
                        .arg(m_database.literal(m_company.uuid()), draft));
}

void LiveWorld::endConnections()
{
    m_database.exec(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
}

LiveFigures LiveWorld::stored()
{
    m_database.disconnect(); // the server may be another one than a moment ago
    LiveFigures figures;
    figures.credits = m_database.scalar(u"SELECT credits_remaining + addon_credits FROM profiles WHERE id = "_s + m_database.literal(m_profile.uuid())).toLongLong();
    figures.usageRows = m_database.scalar(u"SELECT COUNT(*) FROM question_generation_usage"_s).toLongLong();
    figures.draftRows = m_database.scalar(u"SELECT COUNT(*) FROM question_generation_usage WHERE job_id IS NULL"_s).toLongLong();
    return figures;
}

qint64 LiveWorld::out(JobId job)
{
    m_database.disconnect();
    return m_database.scalar(u"SELECT COALESCE(-SUM(amount_units), 0) FROM usage_ledger WHERE unit = 'credits' AND job_id = "_s + m_database.literal(job.uuid())).toLongLong();
}

LiveWindow::LiveWindow(const DatabaseUrl &url)
{
    SessionOptions options;
    options.url = url;
    m_session = needed(Session::open(options));
    m_session->handOverTo(thread());
    connect(m_session.get(), &Session::changed, this, [this] {
        if (m_isLoading)
            m_isStale = true;
        else
            load();
    });
    m_session->watch();
    load();
}

Result<LiveWindow::Answer> LiveWindow::read(Inquiry &inquiry)
{
    Answer answer;
    TRY(server, inquiry.row<ServerKind>("test/server_kind"));
    answer.isStandby = server && server->isStandby;
    TRY(balances, creditBalances(inquiry));
    for (const CreditBalance &balance : balances)
        answer.figures.credits += balance.left.total().count;
    Filter filter;
    TRY(cards, usageCards(inquiry, filter));
    filter.status = LinkStatus::Draft;
    TRY(drafts, usageCards(inquiry, filter));
    for (const Cards &each : cards) {
        TRY(total, each.total());
        answer.figures.usageRows += total.rows;
    }
    for (const Cards &each : drafts) {
        TRY(total, each.total());
        answer.figures.draftRows += total.rows;
    }
    return answer;
}

void LiveWindow::load()
{
    m_isLoading = true;
    m_isStale = false;
    m_session->ask<Answer>(this, "figures", read, [this](Result<Answer> answer) {
        m_isLoading = false;
        m_failed = answer ? std::nullopt : std::optional(answer.error());
        if (answer) {
            m_shown = answer->figures;
            m_wasStandby = answer->isStandby;
        }
        if (m_isStale)
            load();
    });
}

} // namespace reckoner
