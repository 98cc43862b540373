// The fields of every verb's JSON, as cli.md lists them, on both databases: what scripts rely on.
#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNow = "2026-11-21T12:00:00Z";
constexpr auto kWritten = "operation_id duplicate";

struct Verb
{
    const char *line;
    const char *keys;           ///< of the object, or of the first element of the array
    bool isArray = false;
    const char *innerPath = ""; ///< a place inside...
    const char *innerKeys = ""; ///< ...and its fields
};

/// In order: each builds on the ones before.
const Verb kVerbs[] = {
    {"init", "schema_version applied dialect operation_id duplicate"},
    {"init --check", "schema_version applied dialect"},
    {"company add --name Acme --id 01900000-0000-7000-8000-0000000000c1", "id company_id name currency timezone created_at operation_id duplicate"},
    {"company set --company Acme --name Acme", "id company_id name operation_id duplicate"},
    {"company list", "id company_id name currency timezone", true},
    {"profile add --company Acme --email ann@acme.example --monthly 500 --addon 5000",
     "id company_id email role credits_remaining addon_credits monthly_credits operation_id duplicate"},
    {"profile list", "id company_id email credits_remaining addon_credits monthly_credits", true},
    {"org add --company Acme --name Transcripts --base-minutes 100 --addon-minutes 50",
     "id company_id name base_minutes used_minutes overage_minutes overage_minutes_used anchor_day current_period_start current_period_end operation_id duplicate"},
    {"org list", "id company_id name base_minutes current_period_start current_period_end", true},
    {"org member add --org Transcripts --profile ann@acme.example", "id company_id organization_id profile_id operation_id duplicate"},
    {"job add --company Acme --title Engineer --id 01900000-0000-7000-8000-0000000000b1 --draft d-0", "id company_id title kind reconciled operation_id duplicate"},
    {"job list", "id company_id title kind status", true},
    {"job show Engineer", "id company_id title kind status usage", false, "usage", "cv_count cv_cost questions question_tokens question_cost video_minutes video_cost total_cost"},
    {"application add --job Engineer --candidate c-1 --name Ann", "id company_id job_id candidate_id candidate_name operation_id duplicate"},
    {"application list --job Engineer", "id company_id job_id candidate_id candidate_name", true},
    {"record cv --company Acme --job 01900000-0000-7000-8000-0000000000b1 --file-size-kb 10 --event-id e-1",
     "id type company_id job_id draft_job_id status quantity source cost priced occurred_at duplicate operation_id", false, "quantity", "cvs"},
    {"record questions --company Acme --job d-1 --questions 3 --prompt-tokens 100 --completion-tokens 50",
     "id type company_id job_id draft_job_id status quantity source cost priced occurred_at duplicate operation_id", false, "quantity",
     "prompt_tokens completion_tokens total_tokens questions"},
    {"record video --company Acme --interview i-1 --seconds 90", "id type company_id job_id draft_job_id status quantity source cost priced occurred_at duplicate", false,
     "quantity", "minutes seconds"},
    {"usage cards", "range currency cv_parsing question_generation video_interview total estimated_cost unpriced_count", false, "range", "from to timezone"},
    {"usage cards --days 7 --company Acme", "range", false, "cv_parsing", "cost count parsed failed"},
    {"usage cards --month 2026-11", "range", false, "question_generation", "cost tokens questions count"},
    {"usage cards --from 2026-11-01 --to 2026-12-01", "range", false, "video_interview", "cost minutes count"},
    {"usage cards --type cv --status UNKNOWN", "range", false, "total", "cost count credited net"},
    {"usage jobs --sort cv_cost --limit 10", "rows unassigned total", false, "rows[0]",
     "job_id title company_id cv_count cv_cost questions question_tokens question_cost video_minutes video_cost total_cost"},
    {"usage jobs", "rows unassigned total", false, "unassigned", "cv_count cv_cost questions question_tokens question_cost video_minutes video_cost total_cost"},
    {"usage companies", "rows total", false, "rows[0]", "company_id cv_count cv_cost questions question_tokens question_cost video_minutes video_cost total_cost"},
    {"usage series --by month", "points", false, "points[0]", "period cv_parsing question_generation video_interview total"},
    {"usage events --limit 1", "rows next", false, "rows[0]", "id type company_id job_id draft_job_id status quantity source cost priced occurred_at"},
    {"drafts list", "draft_job_id company_id rows questions cost oldest suggested_jobs", true},
    {"reconcile --company Acme --draft d-1 --job Engineer --dry-run", "reconciled drafts operation_id", false, "drafts[0]", "draft_job_id job_id rows"},
    {"reconcile --auto --dry-run", "reconciled drafts operation_id duplicate"},
    {"reconcile --company Acme --draft d-1 --job Engineer", "reconciled drafts operation_id duplicate", false, "drafts[0]", "draft_job_id job_id rows"},
    {"reconcile --auto", "reconciled drafts operation_id duplicate"},
    {"wallet top-up --company Acme --amount 100 --method transfer --reference R-1", "amount balance currency operation_id duplicate"},
    {"wallet show --company Acme", "balance month_spent total_spent credited currency as_of"},
    {"wallet list", "company_id balance month_spent total_spent credited currency as_of", true},
    {"prices list", "id type unit currency company_id model price minimum effective_from in_force", true},
    {"prices set --type video --unit minute --price 0.000000000001 --company Acme --from 2026-12-01T00:00:00Z", "id operation_id duplicate"},
    {"rerate --from 2026-11-01T00:00:00Z --to 2026-12-01T00:00:00Z", "rows changed before after difference operation_id duplicate"},
    {"ledger list --unit money --bucket wallet --limit 1", "rows next", false, "rows[0]",
     "id company_id account_type account_id unit bucket amount kind reference_type reference_id job_id operation_id actor occurred_at recorded_at"},
    {"operations list", "id kind actor login role key reason recorded_at business_at", true},
    {"activity list", "at category kind actor text", true},
    {"job fail Engineer", "id company_id status operation_id duplicate"},
    {"candidate erase c-1", "id company_id candidate_id candidate_name operation_id duplicate batch_id", true},
    {"status", "dialect schema_version companies jobs usage_rows ledger_rows size_bytes oldest newest"},
    {"maintain", kWritten},
    {"verify", "ok checked", false, "checked[0]", "invariant rows broken"},
};

QStringList missing(const QJsonValue &value, const char *keys)
{
    QStringList absent;
    for (const QString &key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts)) {
        if (!value.toObject().contains(key))
            absent.append(key);
    }
    return absent;
}

} // namespace

class TestCliJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVerb_data() { addDialectRows(); }
    void everyVerb();
    void numbersAreExact();
    void globalOptionsStandAnywhere();
    void currenciesAreNeverAdded();
    void demoFillsAnEmptyDatabase_data() { addDialectRows(); }
    void demoFillsAnEmptyDatabase();
    void pricesImportShowsDifferencesFirst();
    void isNeverLocalised();
};

void TestCliJson::everyVerb()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect, TestDatabase::Schema::None);
    const CliRunner cli(database.url());
    for (const Verb &verb : kVerbs) {
        const CliAnswer answer = cli.jsonLine(u"--now "_s + QLatin1StringView(kNow) + u' ' + QLatin1StringView(verb.line));
        QVERIFY2(answer.exitStatus == 0, QByteArray(verb.line + QByteArray(": ") + answer.summary()).constData());
        const QJsonValue json = verb.isArray ? QJsonValue(answer.array()) : QJsonValue(answer.object());
        const QJsonValue outer = verb.isArray ? json.toArray().first() : json;
        const QStringList absent = missing(outer, verb.keys) + missing(jsonAt(json, QString::fromLatin1(verb.innerPath)), verb.innerKeys);
        QVERIFY2(absent.isEmpty(), qPrintable(QString::fromLatin1(verb.line) + u" lacks "_s + absent.join(u", "_s) + u": "_s + QString::fromUtf8(answer.out)));
        if (QByteArray(verb.line).contains(" add "))
            continue; // adding the same again makes a second one
        const CliAnswer human = cli.line(u"--now "_s + QLatin1StringView(kNow) + u' ' + QLatin1StringView(verb.line));
        QVERIFY2(human.exitStatus == 0 && !human.out.isEmpty(), QByteArray(verb.line + QByteArray(", for people: ") + human.summary()).constData());
    }
}

void TestCliJson::numbersAreExact()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.line(u"company add --name Acme"_s).exitStatus, 0);
    QCOMPARE(cli.line(u"prices set --type questions --unit token --price 0.000000000001 --model tiny --from 1970-01-01"_s).exitStatus, 0);
    const CliAnswer recorded = cli.jsonLine(u"record questions --company Acme --job d --questions 1 --prompt-tokens 9007199254740993 --completion-tokens 0 --model tiny"_s);
    QVERIFY2(recorded.exitStatus == 0, recorded.summary().constData());
    QVERIFY2(recorded.out.contains("\"total_tokens\":9007199254740993"), recorded.out.constData());
    QVERIFY2(recorded.out.contains("\"cost\":\"9007.199254741\""), recorded.out.constData());
    const CliAnswer small = cli.jsonLine(u"record questions --company Acme --job d --questions 1 --prompt-tokens 1000 --completion-tokens 234"_s);
    QCOMPARE(jsonText(small.object().value(u"cost"_s)), u"0.002468"_s);
}

void TestCliJson::globalOptionsStandAnywhere()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli;
    for (const QString &line : {u"--db %1 --json company list"_s, u"company --db %1 list --json"_s, u"company list --db %1 --json"_s}) {
        const CliAnswer answer = cli.line(line.arg(database.url().path()));
        QVERIFY2(answer.exitStatus == 0, answer.summary().constData());
        QCOMPARE(answer.out, QByteArray("[]\n"));
    }
}

void TestCliJson::currenciesAreNeverAdded()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    for (const QString &line : {u"company add --name Euro --currency EUR"_s, u"company add --name Dollar"_s, u"prices set --type cv --unit cv --price 0.40 --currency EUR --from 1970-01-01"_s,
                                u"record cv --company Euro --file-size-kb 1"_s, u"record cv --company Dollar --file-size-kb 1"_s}) {
        const CliAnswer made = cli.line(line);
        QVERIFY2(made.exitStatus == 0, made.summary().constData());
    }
    const QJsonObject cards = cli.jsonLine(u"usage cards"_s).object();
    QCOMPARE(jsonText(jsonAt(cards, u"currencies.#"_s)), u"2"_s);
    QCOMPARE(jsonText(jsonAt(cards, u"currencies[0].total.cost"_s)), u"0.40"_s);
    QCOMPARE(jsonText(jsonAt(cards, u"currencies[1].total.cost"_s)), u"0.50"_s);
    QCOMPARE(cli.jsonLine(u"usage cards --company Euro"_s).object().value(u"currency"_s).toString(), u"EUR"_s);
}

void TestCliJson::demoFillsAnEmptyDatabase()
{
    QFETCH(Dialect, dialect);
    const TestDatabase database(dialect);
    const CliRunner cli(database.url());
    const CliAnswer demo = cli.jsonLine(u"--now 2026-11-21T12:00:00Z demo --events 2000 --companies 3 --days 60 --seed 7"_s);
    QVERIFY2(demo.exitStatus == 0, demo.summary().constData());
    QCOMPARE(missing(demo.object(), "companies jobs events seconds"), QStringList());
    QCOMPARE(demo.object().value(u"companies"_s).toInt(), 3);
    const CliAnswer verified = cli.jsonLine(u"verify"_s);
    QVERIFY2(verified.exitStatus == 0, verified.summary().constData());
    QVERIFY(verified.object().value(u"ok"_s).toBool());
    const CliAnswer again = cli.line(u"demo"_s);
    QVERIFY2(again.exitStatus != 0, again.summary().constData());
}

void TestCliJson::pricesImportShowsDifferencesFirst()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QTemporaryDir folder;
    QFile file(folder.filePath(u"prices.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"mini": {"input_cost_per_token": 1.5e-07, "output_cost_per_token": 6e-07, "litellm_provider": "openai"}})");
    file.close();
    const QStringList import = {u"prices"_s, u"import"_s, file.fileName(), u"--type"_s, u"questions"_s, u"--from"_s, u"2026-01-01"_s};
    const QJsonObject preview = cli.json(import).object();
    QCOMPARE(preview.value(u"added"_s).toInt(), 2);
    QCOMPARE(preview.value(u"applied"_s).toBool(), false);
    QCOMPARE(jsonText(jsonAt(preview, u"changes[0].after"_s)), u"0.00000015"_s);
    QCOMPARE(database.url().path().isEmpty(), false);
    const QJsonObject before = cli.jsonLine(u"status"_s).object();
    const CliAnswer applied = cli.json(import + QStringList{u"--apply"_s});
    QVERIFY2(applied.exitStatus == 0, applied.summary().constData());
    QCOMPARE(applied.object().value(u"added"_s).toInt(), 2);
    QVERIFY(!applied.object().value(u"operation_id"_s).isNull());
    QCOMPARE(cli.jsonLine(u"prices list"_s).array().size(), 5);
    QVERIFY(cli.json(import + QStringList{u"--apply"_s}).object().value(u"duplicate"_s).toBool());
    QCOMPARE(cli.jsonLine(u"status"_s).object().value(u"usage_rows"_s), before.value(u"usage_rows"_s));
}

/// cli.md: whatever the locale of the user; also the sentences and ranges in it.
void TestCliJson::isNeverLocalised()
{
    const TestDatabase database(Dialect::Sqlite);
    const CliRunner cli(database.url());
    QCOMPARE(cli.jsonLine(u"--now 2026-11-21T12:00:00Z demo --events 2000 --companies 2 --days 60 --seed 7"_s).exitStatus, 0);
    const auto inLocale = [&cli](const char *locale, const QString &line) {
        qputenv("RECKONER_TEST_LOCALE", locale);
        const CliAnswer answer = cli.jsonLine(u"--now 2026-11-21T12:00:00Z "_s + line);
        qunsetenv("RECKONER_TEST_LOCALE");
        return answer.out;
    };
    for (const auto &line : {u"doctor check"_s, u"export jobs --format json --out -"_s, u"alerts list"_s, u"usage cards"_s, u"activity list"_s, u"explain --card total"_s}) {
        const QByteArray plain = inLocale("C.UTF-8", line);
        QVERIFY(plain.size() > 10);
        for (const char *locale : {"de_DE.UTF-8", "hi_IN.UTF-8", "ar_EG.UTF-8"})
            QCOMPARE(inLocale(locale, line), plain);
    }
}

QTEST_GUILESS_MAIN(TestCliJson)
#include "tst_cli_json.moc"
