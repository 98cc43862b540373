// explain by command line: every kind of figure with its fields, the other verb's figure beside it, rows or the query that lists them, exit codes.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kJob = "01900000-0000-7000-8000-0000000000b1";

/// The golden job of domain.md, with a failed parse, credits, minutes and tokens.
struct GoldenCompany
{
    explicit GoldenCompany(Dialect dialect) : database(dialect), cli(database.url())
    {
        run(u"company add --name Acme"_s);
        run(u"job add --company Acme --title Engineer --id %1"_s.arg(QLatin1StringView(kJob)));
        run(u"record questions --company Acme --job %1 --questions 30 --description-length 2000"_s.arg(QLatin1StringView(kJob)));
        for (int i = 0; i < 10; ++i)
            usage = run(u"record cv --company Acme --job %1 --file-size-kb 10"_s.arg(QLatin1StringView(kJob))).value(u"id"_s).toString();
        run(u"record cv --company Acme --job %1 --file-size-kb 10 --failed"_s.arg(QLatin1StringView(kJob)));
        for (int i = 0; i < 5; ++i)
            run(u"record video --company Acme --job %1 --interview i-%2 --minutes 15"_s.arg(QLatin1StringView(kJob)).arg(i));
        run(u"wallet top-up --company Acme --amount 20 --method transfer --reference R-1"_s);
        run(u"wallet refund --usage %1 --amount 0.20 --reason goodwill"_s.arg(usage));
        run(u"profile add --company Acme --email ann@acme.example --monthly 500 --addon 300"_s);
        run(u"org add --company Acme --name Studio --base-minutes 60 --addon-minutes 10"_s);
        run(u"minutes consume --org Studio --minutes 45"_s);
        run(u"tokens allocate --company Acme --tokens 1000"_s);
        run(u"tokens deduct --company Acme --operation scoring --input 90 --output 10 --model m"_s);
    }
    QJsonObject run(const QString &line)
    {
        const CliAnswer answer = cli.jsonLine(line);
        if (answer.exitStatus != 0)
            qFatal("%s: %s", qPrintable(line), answer.summary().constData());
        return answer.object();
    }
    QString at(const QString &line, const QString &path) { return jsonText(jsonAt(run(line), path)); }

    TestDatabase database;
    CliRunner cli;
    QString usage;
};

} // namespace

class TestCliExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figures_data();
    void figures();
    void shortLists_data() { addDialectRows(); }
    void shortLists();
    void words();
    void refusals();

private:
    GoldenCompany &golden(Dialect dialect);
    std::map<Dialect, std::unique_ptr<GoldenCompany>> m_golden;
};

GoldenCompany &TestCliExplain::golden(Dialect dialect)
{
    auto &one = m_golden[dialect];
    if (!one)
        one = std::make_unique<GoldenCompany>(dialect);
    return *one;
}

void TestCliExplain::figures_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("otherVerb");
    QTest::addColumn<QString>("path");
    struct Case
    {
        const char *line, *figure, *formula, *otherVerb, *path;
    };
    static constexpr Case kCases[] = {
        {"--card cv", "5.00", "10 CVs x 0.50 + 1 failed, free", "usage cards --company Acme", "cv_parsing.cost"},
        {"--card question_generation", "0.01", "5000 tokens x 0.000002", "usage cards --company Acme", "question_generation.cost"},
        {"--card video", "7.50", "75 min x 0.10", "usage cards --company Acme", "video_interview.cost"},
        {"--card total --days 7", "12.51", "10 CVs x 0.50 + 1 failed, free + 5000 tokens x 0.000002 + 75 min x 0.10", "usage cards --company Acme", "total.cost"},
        {"--card credited", "0.20", "0.20 credit notes", "usage cards --company Acme", "total.credited"},
        {"--card net", "12.31", "10 CVs x 0.50 + 1 failed, free + 5000 tokens x 0.000002 + 75 min x 0.10 - 0.20 credit notes", "usage cards --company Acme", "total.net"},
        {"--card estimated_cost", "0.01", "5000 tokens x 0.000002", "usage cards --company Acme", "estimated_cost"},
        {"--card unpriced", "0", "nothing", "usage cards --company Acme", "unpriced_count"},
        {"--card cv --job Engineer --type cv", "5.00", "10 CVs x 0.50 + 1 failed, free", "usage cards --company Acme --job Engineer", "cv_parsing.cost"},
        {"--job Engineer", "12.51", "10 CVs x 0.50 + 1 failed, free + 5000 tokens x 0.000002 + 75 min x 0.10", "usage jobs --company Acme", "rows[0].total_cost"},
        {"--usage %1", "0.50", "1 CV x 0.50", "usage events --type cv --sort cost --limit 1", "rows[0].cost"},
        {"--balance wallet --account Acme", "7.69", "20.00 topped up + 0.20 credit notes - 5.00 charged for CV Parsing - 0.01 charged for JD Questions - 7.50 charged for Video Interviews",
         "wallet show --company Acme", "balance"},
        {"--balance monthly --account ann@acme.example", "500", "500 bought or granted", "credits show --profile ann@acme.example", "monthly"},
        {"--balance addon --account ann@acme.example", "300", "300 bought or granted", "credits show --profile ann@acme.example", "addon"},
        {"--balance base --account Studio", "15", "60 base minutes of the period - 45 transcribed", "minutes show --org Studio", "base_remaining"},
        {"--balance addon --account Studio", "10", "10 bought or granted", "minutes show --org Studio", "addon_remaining"},
        {"--balance allocation --account Acme", "900", "1000 allocated by the plan custom - 100 used of the plan custom", "tokens show --company Acme", "remaining"},
        {"--ledger 17", "20.00", "20.00 topped up (transfer R-1)", "ledger list --bucket wallet --limit 2", "rows[1].amount"},
        {"--ledger 18", "0.20", "0.20 credit notes", "ledger list --bucket wallet --limit 1", "rows[0].amount"},
    };
    for (const Dialect dialect : dialects()) {
        for (const Case &each : kCases)
            QTest::addRow("%s, %s", qPrintable(dialectName(dialect)), each.line) << dialect << QString::fromLatin1(each.line) << QString::fromLatin1(each.figure)
                                                                                << QString::fromLatin1(each.formula) << QString::fromLatin1(each.otherVerb) << QString::fromLatin1(each.path);
    }
}

void TestCliExplain::figures()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, line);
    QFETCH(QString, figure);
    QFETCH(QString, formula);
    QFETCH(QString, otherVerb);
    QFETCH(QString, path);
    GoldenCompany &company = golden(dialect);
    const bool ofRow = line.contains(u"%1"_s);
    const QJsonObject json = company.run(u"explain --company Acme "_s + (ofRow ? line.arg(company.usage) : line));
    QCOMPARE(jsonText(json.value(u"figure"_s)), figure);
    QCOMPARE(json.value(u"formula"_s).toString(), formula);
    QCOMPARE(company.at(otherVerb, path), figure);
    for (const QString &key : {u"price"_s, u"rounding"_s, u"unit"_s, u"currency"_s, u"terms"_s, u"row_count"_s})
        QVERIFY2(json.contains(key), qPrintable(key));
    QVERIFY(json.contains(u"rows"_s) != json.contains(u"query"_s));
    QVERIFY(!json.value(u"rounding"_s).toString().isEmpty());
    if (formula.contains(u" x "_s) && !line.contains(u"net"_s)) {
        QVERIFY(json.value(u"price"_s).isObject());
        QCOMPARE(jsonText(jsonAt(json, u"price.effective_from"_s)), u"1970-01-01T00:00:00Z"_s);
    }
}

void TestCliExplain::shortLists()
{
    QFETCH(Dialect, dialect);
    GoldenCompany &company = golden(dialect);
    const QJsonObject card = company.run(u"explain --card video --company Acme"_s);
    QCOMPARE(jsonText(jsonAt(card, u"rows.#"_s)), u"5"_s);
    QCOMPARE(jsonText(jsonAt(card, u"rows[0].cost"_s)), u"1.50"_s);
    QCOMPARE(jsonText(jsonAt(card, u"rows[0].formula"_s)), u"15 min x 0.10"_s);
    QCOMPARE(jsonText(jsonAt(card, u"price.price"_s)), u"0.10"_s);
    QCOMPARE(jsonText(jsonAt(card, u"terms[0].factors[0].quantity"_s)), u"75"_s);
    const QJsonObject wallet = company.run(u"explain --balance wallet --account Acme"_s);
    QVERIFY(wallet.value(u"query"_s).toString().startsWith(u"ledger list --company "_s));
    const QJsonObject line = company.run(u"explain --ledger 17"_s);
    QCOMPARE(jsonText(jsonAt(line, u"rows[0].kind"_s)), u"top_up"_s);
    QVERIFY(line.contains(u"balance_after"_s));
}

void TestCliExplain::words()
{
    const CliAnswer answer = golden(Dialect::Sqlite).cli.line(u"explain --job Engineer"_s);
    QCOMPARE(answer.exitStatus, 0);
    for (const QByteArray &part : {QByteArray("Cost of the job Engineer"), QByteArray("$12.51"), QByteArray("10 CVs x 0.50 + 1 failed, free"), QByteArray("Exact")})
        QVERIFY2(answer.out.contains(part), answer.out.constData());
}

void TestCliExplain::refusals()
{
    const CliRunner &cli = golden(Dialect::Sqlite).cli;
    const auto exitOf = [&cli](const QString &line) { return cli.line(u"explain "_s + line).exitStatus; };
    QCOMPARE(exitOf(u""_s), 2);
    QCOMPARE(exitOf(u"--card nonsense"_s), 2);
    QCOMPARE(exitOf(u"--balance wallet"_s), 2);
    QCOMPARE(exitOf(u"--card cv --ledger 1"_s), 2);
    QCOMPARE(exitOf(u"--balance wallet --account Nobody"_s), 65);
    QCOMPARE(exitOf(u"--usage 01900000-0000-7000-8000-00000000000f"_s), 65);
    QCOMPARE(exitOf(u"--ledger 9999"_s), 65);
    QCOMPARE(cli.line(u"--as recruiter explain --company Acme --balance wallet --account Acme"_s).exitStatus, 77);
    QCOMPARE(cli.line(u"--as recruiter explain --company Acme --card total"_s).exitStatus, 0);
}

QTEST_GUILESS_MAIN(TestCliExplain)
#include "tst_cli_explain.moc"
