// The queries of operators' runbooks run unchanged as each role that may, and speak of its own company alone.
#include "tests/isolation/two_companies.h"

#include <QFile>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestRunbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void query_data();
    void query();

private:
    std::unique_ptr<TwoCompanies> m_world;
    QMap<QString, QString> m_queries;
};

void TestRunbook::initTestCase()
{
    QFile file(QStringLiteral(RECKONER_SOURCE_DIR "/tests/isolation/runbook.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &part : QString::fromUtf8(file.readAll()).split(u"-- name: "_s).mid(1))
        m_queries[part.section(u'\n', 0, 0)] = part.section(u'\n', 1);

    // Each company gets what the queries look for.
    m_world = std::make_unique<TwoCompanies>();
    for (const auto &[company, name] : {std::pair(kOwn, u"Own"_s), {kOther, u"Other"_s}}) {
        const QString job = TwoCompanies::id(company, 5);
        for (const QString &line : {u"record questions --company %1 --job draft-of-%1 --questions 1 --prompt-tokens 1 --completion-tokens 1"_s.arg(name),
                                    u"org add --company %1 --name Old-%1 --base-minutes 10 --period-start 2024-01-01T00:00:00Z"_s.arg(name),
                                    u"job add --company %1 --title Failed-%1 --id %2"_s.arg(name, job), u"credits reserve --profile ann@%1.example --job %2 --rows 10"_s.arg(name.toLower(), job),
                                    u"job fail %1"_s.arg(job)}) {
            const CliAnswer answer = m_world->owner().line(line);
            QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
        }
        m_world->database().exec(u"INSERT INTO usage_metrics (organization_id, metric_value) SELECT id, 7 FROM organizations WHERE name = 'Desk-%1'"_s.arg(name));
    }
}

void TestRunbook::query_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("holds"); // in what a role of the own company reads; %job: the job that failed
    QTest::addColumn<bool>("isOfMoney"); // not for recruiters and back ends
    QTest::newRow("drafts") << u"drafts"_s << 1 << u"draft-of-Own"_s << false;
    QTest::newRow("status of questions") << u"status of questions"_s << 2 << u"|DRAFT"_s << false;
    QTest::newRow("minutes drift") << u"minutes drift"_s << 1 << u"Desk-Own|5|12|7"_s << false;
    QTest::newRow("stale periods") << u"stale periods"_s << 1 << u"Old-Own|2024-01-01 00:00:00+00|2024-02-01 00:00:00+00"_s << false;
    QTest::newRow("split of credits") << u"split of credits"_s << 2 << u"|100|20"_s << false;
    QTest::newRow("refunds") << u"refunds"_s << 1 << u"job refund: %1 (monthly: +0, addon: +10)"_s.arg(TwoCompanies::id(kOwn, 5)) << true;
}

void TestRunbook::query()
{
    QFETCH(QString, name);
    QFETCH(int, lines);
    QFETCH(QString, holds);
    QFETCH(bool, isOfMoney);
    QVERIFY(m_queries.contains(name));
    for (const QString &role : kRoles) {
        const ProgramAnswer answer = m_world->psql(role, u"SET timezone = 'UTC';\n"_s + m_queries[name]);
        if (isOfMoney && (role == "recruiter"_L1 || role == "backend"_L1)) {
            QVERIFY2(answer.err.contains("permission denied for view ledger"), answer.err.constData());
            continue;
        }
        const QString read = QString::fromUtf8(answer.out).trimmed();
        QVERIFY2(answer.err.isEmpty() && read.contains(holds), qPrintable(role + u": "_s + read + QString::fromUtf8(answer.err)));
        QCOMPARE(read.count(u'\n') + 1, lines);
        QVERIFY2(!read.contains(u"Other"_s) && !read.contains(QLatin1StringView(kOther)), qPrintable(read));
    }
}

QTEST_GUILESS_MAIN(TestRunbook)
#include "tst_runbook.moc"
