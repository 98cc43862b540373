// A list of work done, compared with usage: what is found, what must be left alone, recording it, and taking the list back.
#include "models/balances/wallet.h"
#include "models/doctor/fix.h"
#include "models/exchange/import_source.h"
#include "models/ledger/undo.h"
#include "models/usage/expected_work.h"
#include "tests/support/office.h"

#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

class ListedOffice : public Office
{
public:
    explicit ListedOffice(Dialect dialect) : Office(dialect), acme(company(u"Acme"_s).id), bolt(company(u"Bolt"_s).id) {}

    const CompanyId acme;
    const CompanyId bolt;

    QString sql(const QUuid &id) { return database().literal(id); }
    QString at(const char *iso) { return database().literal(*Instant::parse(QStringView(QString::fromLatin1(iso)))); }
    void use(const QString &table, CompanyId company, const QString &column, const QString &value, const char *iso)
    {
        database().exec(u"INSERT INTO %1 (company_id, %2, occurred_at) VALUES (%3, %4, %5)"_s.arg(table, column, sql(company.uuid()), value, at(iso)));
    }

    Result<Done<ExpectedWorkReply>> expect(const QByteArray &content, const ExpectedWorkOptions &options = {}, const Scope *who = nullptr)
    {
        QFile file(m_directory.filePath(u"list-%1.csv"_s.arg(++m_files)));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        file.close();
        if (!isWritten)
            qFatal("the list cannot be written");
        const auto reader = needed(UsageReader::open(file.fileName(), ReadOptions(), CancelToken()));
        ExpectedWorkOptions named = options;
        named.sourceName = u"done.csv"_s;
        return importExpectedWork(connection(), who ? *who : scope(), named, sourceOf(*reader), {});
    }

    CheckWanted wanted(const Choices &choices = {}) const
    {
        CheckWanted rule;
        rule.rules = {u"usage-missing"_s};
        rule.choices = choices;
        return rule;
    }
    /// Company, and the name in the finding.
    QStringList found()
    {
        QStringList names;
        for (const CheckedFinding &checked : needed(check(inquiry(), wanted())).findings)
            names.append((*checked.finding.company == acme ? u"Acme "_s : u"Bolt "_s) + checked.finding.context.value(u"name"_s).toString());
        names.sort();
        return names;
    }
    FixReply record(const Choices &choices = {{u"record"_s, u"yes"_s}})
    {
        FixWanted all;
        all.what = wanted(choices);
        return needed(fix(connection(), scope(), all, {}));
    }
    QString count(const QString &what) { return database().scalar(u"SELECT COUNT(*) FROM "_s + what); }
    QString balance(CompanyId company) { return needed(wallet(inquiryOf(company), now())).balance.toDecimal(); }

private:
    QTemporaryDir m_directory;
    int m_files = 0;
};

constexpr const char *kHeading = "type,company,candidate,interview,job,occurred_at,minutes,questions,prompt_tokens,completion_tokens\n";
QByteArray list(const QByteArray &rows)
{
    return kHeading + rows;
}

} // namespace

class TestExpectedWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workWithoutUsageIsFound_data() { addDialectRows(); }
    void workWithoutUsageIsFound();
    void usageWithinADayIsEnough_data() { addDialectRows(); }
    void usageWithinADayIsEnough();
    void questionsAreLookedForOnTheirJob_data() { addDialectRows(); }
    void questionsAreLookedForOnTheirJob();
    void recordedByChoiceAndTakenBack_data() { addDialectRows(); }
    void recordedByChoiceAndTakenBack();
    void withoutQuantityThereIsNothingToRecord_data() { addDialectRows(); }
    void withoutQuantityThereIsNothingToRecord();
    void sameListTwiceAddsNothing_data() { addDialectRows(); }
    void sameListTwiceAddsNothing();
    void oneBadRowRefusesAll_data() { addDialectRows(); }
    void oneBadRowRefusesAll();
    void onlyForAdmins();
};

void TestExpectedWork::workWithoutUsageIsFound()
{
    QFETCH(Dialect, dialect);
    ListedOffice office(dialect);
    QVERIFY(office.found().isEmpty());
    const ExpectedWorkReply reply = needed(office.expect(list("cv,Acme,ann,,,2026-11-10T10:00:00Z,,,,\n"
                                                              "video,Acme,,i-1,,2026-11-10T10:00:00Z,12,,,\n"
                                                              "questions,Bolt,,,d-1,2026-11-10T10:00:00Z,,5,1500,800\n"))).reply;
    QVERIFY(reply.written);
    QCOMPARE(reply.added, 3);
    QCOMPARE(office.found(), QStringList({u"Acme ann"_s, u"Acme i-1"_s, u"Bolt d-1"_s}));
    // Usage of another company, another type or another thing is none of it.
    office.use(u"cv_parsing_usage"_s, office.bolt, u"candidate_id"_s, u"'ann'"_s, "2026-11-10T10:00:00Z");
    office.use(u"video_interview_usage"_s, office.acme, u"candidate_id"_s, u"'ann'"_s, "2026-11-10T10:00:00Z");
    office.use(u"video_interview_usage"_s, office.acme, u"interview_id"_s, u"'i-2'"_s, "2026-11-10T10:00:00Z");
    office.use(u"question_generation_usage"_s, office.acme, u"draft_job_id"_s, u"'d-1'"_s, "2026-11-10T10:00:00Z");
    QCOMPARE(office.found().size(), 3);
}

void TestExpectedWork::usageWithinADayIsEnough()
{
    QFETCH(Dialect, dialect);
    ListedOffice office(dialect);
    needed(office.expect(list("cv,Acme,ann,,,2026-11-10T10:00:00Z,,,,\ncv,Acme,ben,,,2026-11-10T10:00:00Z,,,,\n"
                              "video,Acme,,i-1,,2026-11-10T10:00:00Z,12,,,\nvideo,Acme,,i-2,,2026-11-10T10:00:00Z,12,,,\n")));
    office.use(u"cv_parsing_usage"_s, office.acme, u"candidate_id"_s, u"'ann'"_s, "2026-11-11T10:00:00Z");
    office.use(u"cv_parsing_usage"_s, office.acme, u"candidate_id"_s, u"'ben'"_s, "2026-11-11T10:00:01Z");
    office.use(u"video_interview_usage"_s, office.acme, u"interview_id"_s, u"'i-1'"_s, "2026-11-09T10:00:00Z");
    office.use(u"video_interview_usage"_s, office.acme, u"interview_id"_s, u"'i-2'"_s, "2026-11-09T09:59:59Z");
    QCOMPARE(office.found(), QStringList({u"Acme ben"_s, u"Acme i-2"_s}));
}

void TestExpectedWork::questionsAreLookedForOnTheirJob()
{
    QFETCH(Dialect, dialect);
    ListedOffice office(dialect);
    const Job nurse = office.job(office.acme, u"Nurse"_s);
    const Job cook = office.job(office.acme, u"Cook"_s);
    const QByteArray nurseId = nurse.id.toString().toUpper().toLatin1();
    needed(office.expect(list("questions,Acme,,,d-1,2026-11-10T10:00:00Z,,5,,\nquestions,Acme,,," + nurseId + ",2026-11-10T10:00:00Z,,5,,\n"
                              "questions,Acme,,," + cook.id.toString().toLatin1() + ",2026-11-10T10:00:00Z,,5,,\n")));
    QCOMPARE(office.found(), QStringList({u"Acme Cook"_s, u"Acme Nurse"_s, u"Acme d-1"_s}));
    office.use(u"question_generation_usage"_s, office.acme, u"draft_job_id"_s, u"'d-1'"_s, "2026-11-10T12:00:00Z");
    office.use(u"question_generation_usage"_s, office.acme, u"job_id"_s, office.sql(nurse.id.uuid()), "2026-11-10T12:00:00Z");
    QCOMPARE(office.found(), QStringList{u"Acme Cook"_s});
    office.job(office.acme, u"Pilot"_s, u"d-1"_s); // the draft is saved: its usage goes to the job
    QCOMPARE(office.count(u"question_generation_usage WHERE draft_job_id IS NOT NULL"_s), u"0"_s);
    QCOMPARE(office.found(), QStringList{u"Acme Cook"_s});
}

void TestExpectedWork::recordedByChoiceAndTakenBack()
{
    QFETCH(Dialect, dialect);
    ListedOffice office(dialect);
    const Job nurse = office.job(office.acme, u"Nurse"_s);
    const Done<ExpectedWorkReply> imported = needed(office.expect(list("cv,Acme,ann,,,2026-11-10T10:00:00Z,,,,\nvideo,Acme,,i-1,,2026-11-10T10:00:00Z,12,,,\n"
                                                                       "questions,Acme,,," + nurse.id.toString().toLatin1() + ",2026-11-10T10:00:00Z,,5,1500,800\n")));
    QCOMPARE(office.record({}).fixed, 0);
    const FixReply fixed = office.record();
    QCOMPARE(fixed.fixed, 3);
    QVERIFY(office.found().isEmpty());
    QCOMPARE(office.record().fixed, 0);
    QCOMPARE(office.count(u"cv_parsing_usage WHERE candidate_id = 'ann' AND source = 'manual'"_s), u"1"_s);
    QCOMPARE(office.count(u"video_interview_usage WHERE interview_id = 'i-1' AND duration_minutes = 12"_s), u"1"_s);
    QCOMPARE(office.count(u"question_generation_usage WHERE question_count = 5 AND job_id = "_s + office.sql(nurse.id.uuid())), u"1"_s);
    QVERIFY(office.balance(office.acme).startsWith(u'-'));
    needed(undo(office.connection(), office.scope(), fixed.operations.front(), {}));
    QCOMPARE(office.balance(office.acme), u"0.00"_s);

    needed(undo(office.connection(), office.scope(), *imported.operation, {}));
    QCOMPARE(office.count(u"expected_work"_s), u"0"_s);
}

void TestExpectedWork::withoutQuantityThereIsNothingToRecord()
{
    QFETCH(Dialect, dialect);
    ListedOffice office(dialect);
    needed(office.expect(list("video,Acme,,i-1,,2026-11-10T10:00:00Z,,,,\n")));
    const CheckReply checked = needed(check(office.inquiry(), office.wanted()));
    QCOMPARE(checked.findings.size(), size_t(1));
    QVERIFY(!checked.findings.front().finding.fixable);
    QCOMPARE(office.record().fixed, 0);
    QCOMPARE(office.found().size(), 1);
}

void TestExpectedWork::sameListTwiceAddsNothing()
{
    QFETCH(Dialect, dialect);
    ListedOffice office(dialect);
    const QByteArray rows = list("cv,Acme,ann,,,2026-11-10T10:00:00Z,,,,\ncv,Acme,ann,,,2026-11-10T10:00:00Z,,,,\ncv,Bolt,ann,,,2026-11-10T10:00:00Z,,,,\n");
    ExpectedWorkOptions rehearsal;
    rehearsal.dryRun = true;
    const ExpectedWorkReply would = needed(office.expect(rows, rehearsal)).reply;
    QVERIFY(!would.written);
    QCOMPARE(would.added, 2);
    QCOMPARE(office.count(u"expected_work"_s), u"0"_s);
    QCOMPARE(needed(office.expect(rows)).reply.added, 2);
    const Done<ExpectedWorkReply> again = needed(office.expect(rows));
    QVERIFY(again.duplicate);
    QCOMPARE(again.reply.added, 0);
    QCOMPARE(again.reply.known, 3);
    QCOMPARE(office.count(u"expected_work"_s), u"2"_s);
    QCOMPARE(office.count(u"operations WHERE kind = 'expect_work'"_s), u"1"_s);
}

void TestExpectedWork::oneBadRowRefusesAll()
{
    QFETCH(Dialect, dialect);
    ListedOffice office(dialect);
    const ExpectedWorkReply reply = needed(office.expect(list("cv,Acme,ann,,,2026-11-10T10:00:00Z,,,,\ncv,Acme,,,,2026-11-10T10:00:00Z,,,,\n"
                                                              "video,Nobody,,i-1,,2026-11-10T10:00:00Z,,,,\ncv,Acme,ben,,,,,,,\ncv,Acme,cem,,,yesterday,,,,\n"))).reply;
    QVERIFY(!reply.written);
    QCOMPARE(reply.rejected, 4);
    QStringList wrong;
    for (const IngestReject &reject : reply.rejects)
        wrong.append(u"%1 %2"_s.arg(reject.line).arg(reject.field));
    QCOMPARE(wrong, QStringList({u"3 candidate"_s, u"4 company"_s, u"5 occurred_at"_s, u"6 occurred_at"_s}));
    QCOMPARE(office.count(u"expected_work"_s), u"0"_s);
}

void TestExpectedWork::onlyForAdmins()
{
    ListedOffice office(Dialect::Sqlite);
    for (const Role role : {Role::Recruiter, Role::Finance}) {
        Scope who = office.scope();
        who.role = role;
        QCOMPARE(office.expect(list("cv,Acme,ann,,,2026-11-10T10:00:00Z,,,,\n"), {}, &who).error().code, ErrorCode::NotPermitted);
    }
    QCOMPARE(office.count(u"expected_work"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestExpectedWork)
#include "tst_expected_work.moc"
