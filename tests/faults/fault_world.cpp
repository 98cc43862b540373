#include "tests/faults/fault_world.h"

#include "models/balances/credits.h"
#include "models/directory/directory.h"
#include "models/doctor/fix.h"
#include "models/doctor/verify.h"
#include "models/exchange/import_source.h"
#include "tests/support/office.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRows = 10;        ///< credits of a reservation
constexpr qint64 kFileRows = 300;   ///< of an import
constexpr qint64 kDriftMinutes = 25; ///< of one company

QStringList texts(const QJsonValue &values)
{
    QStringList found;
    for (const QJsonValue &value : values.toArray())
        found.append(value.toString());
    return found;
}

Job laidJob(Connection &connection, const Scope &scope, CompanyId company, const QString &title)
{
    NewJob job;
    job.company = company;
    job.title = title;
    job.kind = JobKind::Batch;
    return needed(addJob(connection, scope, job, {})).reply.job;
}

FaultReply creditReply(const Done<CreditStep> &done)
{
    FaultReply reply{done.duplicate, {}, done.reply.toJson()};
    if (done.operation)
        reply.operations.append(done.operation->toString());
    return reply;
}

} // namespace

const char *faultActName(FaultAct act)
{
    switch (act) {
    case FaultAct::Reserve: return "reserve";
    case FaultAct::Refund: return "refund";
    case FaultAct::Import: return "import";
    case FaultAct::Fix: return "fix";
    }
    return "";
}

int faultRuns()
{
    if (qEnvironmentVariableIsSet("RECKONER_FAULT_RUNS"))
        return qEnvironmentVariableIntValue("RECKONER_FAULT_RUNS");
    return qEnvironmentVariableIsSet("RECKONER_LONG_TESTS") ? 200 : 20;
}

QRandomGenerator faultGenerator()
{
    const quint32 seed = qEnvironmentVariableIsSet("RECKONER_FAULT_SEED") ? qEnvironmentVariable("RECKONER_FAULT_SEED").toUInt()
                                                                          : quint32(QDateTime::currentMSecsSinceEpoch());
    qInfo("RECKONER_FAULT_SEED=%u", seed);
    return QRandomGenerator(seed);
}

QString FaultRun::key() const
{
    return u"fault-%1-%2"_s.arg(QString::fromLatin1(faultActName(act))).arg(number);
}

FaultWorld::FaultWorld(Dialect dialect, int runs) : m_database(dialect)
{
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    m_scope.actor = u"tester"_s;
    m_scope.login = u"tester"_s;
    lay(m_database.connection(), runs);
    m_database.disconnect();
}

void FaultWorld::lay(Connection &connection, int runs)
{
    std::array<CompanyId, 2> companies;
    for (size_t i = 0; i < companies.size(); ++i) {
        NewCompany company;
        company.name = i == 0 ? u"Acme"_s : u"Beta"_s;
        companies[i] = needed(addCompany(connection, m_scope, company, {})).reply.id;
        m_scope.companies.push_back(companies[i]);
    }
    m_company = companies[0];
    NewProfile profile;
    profile.company = m_company;
    profile.email = u"ann@acme.example"_s;
    profile.monthly = {kRows * runs};
    profile.addon = {kRows * runs + 1};
    m_profile = needed(addProfile(connection, m_scope, profile, {})).reply.id;
    for (int i = 0; i < runs; ++i) {
        m_toReserve.push_back(laidJob(connection, m_scope, m_company, u"Batch %1"_s.arg(i)).id);
        m_toRefund.push_back(laidJob(connection, m_scope, m_company, u"Failed batch %1"_s.arg(i)).id);
        needed(reserveCredits(connection, m_scope, CreditReserve{{m_company, m_profile}, m_toRefund.back(), {kRows}}, {}));
        layFix(connection, companies);
        writeFile(i);
    }
}

/// Minutes that another program metered in an organization of each company.
void FaultWorld::layFix(Connection &connection, const std::array<CompanyId, 2> &companies)
{
    std::array<OrganizationId, 2> organizations;
    for (size_t i = 0; i < companies.size(); ++i) {
        NewOrganization organization;
        organization.company = companies[i];
        organization.name = u"Studio %1"_s.arg(m_toFix.size());
        organization.base = {60};
        organizations[i] = needed(addOrganization(connection, m_scope, organization, {})).reply.id;
        m_database.exec(u"INSERT INTO usage_metrics (organization_id, metric_value) VALUES (%1, %2)"_s.arg(m_database.literal(organizations[i].uuid())).arg(kDriftMinutes));
    }
    m_toFix.push_back(organizations);
}

QString FaultWorld::filePath(int number) const
{
    return m_files.filePath(u"usage-%1.csv"_s.arg(number));
}

void FaultWorld::writeFile(int number)
{
    QFile file(filePath(number));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    file.write("type,event_id,occurred_at,candidate_id,parse_successful\n");
    for (int i = 0; i < kFileRows; ++i)
        file.write("cv,file-" + QByteArray::number(number) + '-' + QByteArray::number(i) + ",2026-11-" + QByteArray::number(1 + i % 20).rightJustified(2, '0')
                   + "T10:00:00Z,candidate " + QByteArray::number(i) + ",true\n");
}

QStringList FaultWorld::commandLine(const FaultRun &run) const
{
    const size_t i = size_t(run.number);
    switch (run.act) {
    case FaultAct::Reserve:
        return {u"credits"_s, u"reserve"_s, u"--profile"_s, m_profile.toString(), u"--job"_s, m_toReserve[i].toString(), u"--rows"_s, QString::number(kRows), u"--key"_s, run.key()};
    case FaultAct::Refund:
        return {u"credits"_s, u"refund"_s, u"--job"_s, m_toRefund[i].toString(), u"--key"_s, run.key()};
    case FaultAct::Import:
        return {u"import"_s, filePath(run.number), u"--company"_s, m_company.toString(), u"--key"_s, run.key()};
    case FaultAct::Fix:
        return {u"doctor"_s, u"fix"_s, u"--finding"_s, u"minutes-drift:"_s + m_toFix[i][0].toString(), u"--finding"_s, u"minutes-drift:"_s + m_toFix[i][1].toString(), u"--key"_s, run.key()};
    }
    return {};
}

FaultReply FaultWorld::replyOf(const QJsonObject &answer)
{
    FaultReply reply{answer.value(u"duplicate"_s).toBool(), texts(answer.value(u"operations"_s)), answer};
    const QString operation = answer.value(u"operation_id"_s).toString();
    if (reply.operations.isEmpty() && !operation.isEmpty())
        reply.operations.append(operation);
    for (const auto &key : {"duplicate", "operation_id", "operations", "batch_id", "backup", "seconds", "written", "changes", "skipped", "refused"})
        reply.reply.remove(QLatin1StringView(key));
    return reply;
}

Result<FaultReply> FaultWorld::perform(Connection &connection, const FaultRun &run) const
{
    const size_t i = size_t(run.number);
    Request request;
    request.key = run.key();
    request.company = m_company;
    switch (run.act) {
    case FaultAct::Reserve: {
        TRY(done, reserveCredits(connection, m_scope, CreditReserve{{m_company, m_profile}, m_toReserve[i], {kRows}}, request));
        return creditReply(done);
    }
    case FaultAct::Refund: {
        TRY(done, refundCredits(connection, m_scope, CreditRefund{{m_company, m_toRefund[i]}}, request));
        return creditReply(done);
    }
    case FaultAct::Import: {
        ReadOptions read;
        read.format = u"auto"_s;
        TRY(reader, UsageReader::open(filePath(run.number), read, m_scope.cancel));
        IngestOptions options;
        options.company = m_company;
        options.sourceName = u"usage.csv"_s;
        TRY(done, ingest(connection, m_scope, options, sourceOf(*reader), {}, request));
        FaultReply reply{done.duplicate, {}, {{u"inserted"_s, done.inserted}, {u"read"_s, done.read}, {u"rejected"_s, done.rejected}}};
        for (const OperationId &operation : done.operations)
            reply.operations.append(operation.toString());
        return reply;
    }
    case FaultAct::Fix: {
        FixWanted wanted;
        for (const OrganizationId &organization : m_toFix[i])
            wanted.what.findings.append(u"minutes-drift:"_s + organization.toString());
        request.company = {};
        TRY(done, fix(connection, m_scope, wanted, request));
        if (done.failure)
            return *done.failure;
        return replyOf(done.toJson());
    }
    }
    return Error{};
}

QString FaultWorld::idList(const FaultRun &run) const
{
    const auto &pair = m_toFix[size_t(run.number)];
    return m_database.literal(pair[0].uuid()) + u", "_s + m_database.literal(pair[1].uuid());
}

qint64 FaultWorld::moved(const FaultRun &run)
{
    const size_t i = size_t(run.number);
    switch (run.act) {
    case FaultAct::Reserve:
        return m_database.scalar(u"SELECT COALESCE(-SUM(amount_units), 0) FROM usage_ledger WHERE unit = 'credits' AND kind = 'reserve' AND job_id = "_s + m_database.literal(m_toReserve[i].uuid())).toLongLong();
    case FaultAct::Refund:
        return m_database.scalar(u"SELECT COALESCE(SUM(amount_units), 0) FROM usage_ledger WHERE unit = 'credits' AND kind = 'refund' AND job_id = "_s + m_database.literal(m_toRefund[i].uuid())).toLongLong();
    case FaultAct::Import:
        return m_database.scalar(u"SELECT COUNT(*) FROM cv_parsing_usage WHERE event_id LIKE 'file-%1-%'"_s.arg(run.number)).toLongLong();
    case FaultAct::Fix:
        return m_database.scalar(u"SELECT COALESCE(-SUM(amount_units), 0) FROM usage_ledger WHERE unit = 'minutes' AND kind = 'consume' AND account_id IN (%1)"_s.arg(idList(run))).toLongLong();
    }
    return 0;
}

qint64 FaultWorld::whole(FaultAct act)
{
    switch (act) {
    case FaultAct::Reserve:
    case FaultAct::Refund: return kRows;
    case FaultAct::Import: return kFileRows;
    case FaultAct::Fix: return 2 * kDriftMinutes;
    }
    return 0;
}

bool FaultWorld::mayBeCutAt(FaultAct act, qint64 moved)
{
    return moved == 0 || moved == whole(act) || (act == FaultAct::Fix && moved == kDriftMinutes);
}

QStringList FaultWorld::brokenInvariants()
{
    QStringList broken;
    const auto connection = m_database.open();
    for (const InvariantResult &each : needed(verify(Inquiry(*connection, m_scope))).checked) {
        if (each.broken != 0)
            broken.append(u"%1: %2 rows"_s.arg(each.invariant).arg(each.broken));
    }
    return broken;
}

void FaultTally::wrong(const FaultRun &run, const QString &what)
{
    m_wrong.append(u"%1 %2: %3"_s.arg(m_program, run.key(), what));
    qWarning("%s", qPrintable(m_wrong.back()));
}

void FaultTally::settle(FaultWorld &world, const FaultRun &run, const std::optional<FaultReply> &acknowledged, const std::function<Result<FaultReply>()> &repeat)
{
    const qint64 whole = FaultWorld::whole(m_act);
    const qint64 before = world.moved(run);
    ++m_runs;
    m_cutOff += acknowledged ? 0 : 1;
    m_doneUnheard += !acknowledged && before == whole ? 1 : 0;
    if (acknowledged && before < whole)
        wrong(run, u"%1 of %2 acknowledged are lost"_s.arg(whole - before).arg(whole)), ++m_lost;
    else if (before > whole)
        wrong(run, u"%1 instead of %2 moved"_s.arg(before).arg(whole)), ++m_doubled;
    else if (!FaultWorld::mayBeCutAt(m_act, before))
        wrong(run, u"half done: %1 of %2"_s.arg(before).arg(whole)), ++m_halfDone;

    auto again = repeat();
    if (!again) // the connection of before is found to be gone by the first who uses it
        again = repeat();
    const qint64 after = world.moved(run);
    if (!again)
        wrong(run, u"repeating it answers "_s + plainSentence(again.error())), ++m_otherReply;
    else if (acknowledged && (!again->duplicate || again->operations != acknowledged->operations || again->reply != acknowledged->reply))
        wrong(run, u"repeating it answers something else: %1, first %2"_s.arg(QString::fromUtf8(QJsonDocument(again->reply).toJson(QJsonDocument::Compact)), QString::fromUtf8(QJsonDocument(acknowledged->reply).toJson(QJsonDocument::Compact)))), ++m_otherReply;
    else if (before == whole && !again->duplicate && m_act != FaultAct::Fix) // the end of a fix may be what is repeated
        wrong(run, u"it was there, and repeating it says that it was done now"_s), ++m_otherReply;
    if (after < whole)
        wrong(run, u"repeated, %1 of %2 are missing"_s.arg(whole - after).arg(whole)), ++m_lost;
    else if (after > whole)
        wrong(run, u"repeated, %1 instead of %2 moved"_s.arg(after).arg(whole)), ++m_doubled;
}

void FaultTally::countInvariants(FaultWorld &world)
{
    const QStringList broken = world.brokenInvariants();
    m_broken += int(broken.size());
    for (const QString &each : broken)
        m_wrong.append(u"%1 %2: verify: %3"_s.arg(m_program, QString::fromLatin1(faultActName(m_act)), each));
}

QStringList FaultTally::finish() const
{
    qInfo("%s, %s: %d runs, %d cut off (%d of them done all the same), amounts lost = %d, doubled = %d, half done = %d, other replies = %d, invariants broken = %d",
          qPrintable(m_program), faultActName(m_act), m_runs, m_cutOff, m_doneUnheard, m_lost, m_doubled, m_halfDone, m_otherReply, m_broken);
    return m_wrong;
}

std::array<FaultTally, 4> talliesOf(const QString &program)
{
    return {FaultTally(program, FaultAct::Reserve), FaultTally(program, FaultAct::Refund), FaultTally(program, FaultAct::Import), FaultTally(program, FaultAct::Fix)};
}

QStringList finishAll(const std::array<FaultTally, 4> &tallies)
{
    QStringList wrong;
    for (const FaultTally &tally : tallies)
        wrong += tally.finish();
    return wrong;
}

} // namespace reckoner
