// The rules that the database keeps for every writer (ARCHITECTURE.md), told as stories in raw SQL and run on both databases; on SQLite with
// recursive triggers and foreign keys on and off, as other programs have them. After every story the roll-ups and the ledger must be what a rebuild
// from the rows gives.
#include "models/core/calendar.h"
#include "models/rules/meter.h"
#include "tests/support/test_database.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// How a program is connected.
struct Mode
{
    Dialect dialect = Dialect::Sqlite;
    bool recursiveTriggers = false;
    bool foreignKeys = true;
    bool operator==(const Mode &) const = default;
};

QUuid numbered(int number)
{
    return QUuid(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, uchar(number >> 8), uchar(number));
}

const QString kNothing = u"-"_s; ///< how a NULL is written in what row() answers

/// A small world: companies 1 and 2 (USD, UTC) and 3 (EUR, Berlin); jobs 11 and 12 of company 1, 21 of company 2; profile 31 and application 41 of
/// company 1, profile 32 of company 2. In its SQL {7} is the id number 7, {at TIME} a time, {cost} the column that a cost is written to and {nanos N} a cost,
/// {hex EXPR} an id as 32 digits.
class World
{
public:
    explicit World(const Mode &mode) : m_database(mode.dialect)
    {
        if (mode.dialect == Dialect::Sqlite)
            m_database.exec(u"PRAGMA synchronous = OFF; PRAGMA recursive_triggers = %1; PRAGMA foreign_keys = %2"_s.arg(mode.recursiveTriggers).arg(mode.foreignKeys));
        run(u"INSERT INTO companies (id, name) VALUES ({1}, 'Acme'), ({2}, 'Birch')"_s);
        run(u"INSERT INTO companies (id, name, currency, timezone) VALUES ({3}, 'Ceder', 'EUR', 'Europe/Berlin')"_s);
        run(u"INSERT INTO jobs (id, company_id, title) VALUES ({11}, {1}, 'Cook'), ({12}, {1}, 'Waiter'), ({21}, {2}, 'Baker')"_s);
        run(u"INSERT INTO profiles (id, company_id, email) VALUES ({31}, {1}, 'a@acme.example'), ({32}, {2}, 'b@birch.example')"_s);
        run(u"INSERT INTO job_applications (id, job_id) VALUES ({41}, {11})"_s);
    }

    void run(const QString &sql) { m_database.exec(written(sql)); }
    QString refusal(const QString &sql) { return m_database.refusal(written(sql)); }
    QString value(const QString &sql) { return m_database.scalar(written(sql)); }
    /// The first row as texts with a blank between, NULL as "-".
    QString row(const QStringList &columns, const QString &from)
    {
        QStringList texts;
        for (const QString &column : columns)
            texts.append(u"COALESCE(CAST(%1 AS text), '-')"_s.arg(column));
        return value(u"SELECT "_s + texts.join(u" || ' ' || "_s) + u' ' + from);
    }
    bool isSqlite() const { return m_database.dialect() == Dialect::Sqlite; }

    /// What differs between what is kept and what a rebuild from the rows gives; empty where nothing does.
    QString drift()
    {
        QStringList broken = brokenSums(u"_live"_s);
        if (!isSqlite()) {
            run(u"SELECT reckoner_fold_deltas()"_s);
            broken += brokenSums(u"_live"_s);
        }
        broken += brokenSums(QString()); // the tables themselves, so that no empty row is left either
        const QString table = u"CASE usage_type WHEN 0 THEN 'cv_parsing_usage' WHEN 1 THEN 'question_generation_usage' ELSE 'video_interview_usage' END"_s;
        const QString reference = isSqlite() ? u"reference_id"_s : u"CAST(reference_id AS uuid)"_s;
        if (differ(u"SELECT company_id, account_id, reference_type, %1, operation_id, amount_units, occurred_at FROM usage_ledger WHERE kind = 'charge'"_s.arg(reference),
                   u"SELECT company_id, company_id, %1, id, id, -cost_nanos, occurred_at FROM usage_events WHERE cost_nanos <> 0"_s.arg(table)))
            broken.append(u"usage_ledger"_s);
        if (value(u"SELECT COUNT(*) FROM usage_ledger WHERE kind = 'charge'"_s) != value(u"SELECT COUNT(*) FROM usage_events WHERE cost_nanos <> 0"_s))
            broken.append(u"number of postings"_s);
        if (differ(u"SELECT company_id, event_id, usage_type, usage_id FROM event_keys"_s,
                   u"SELECT company_id, event_id, usage_type, id FROM usage_events WHERE event_id IS NOT NULL"_s))
            broken.append(u"event_keys"_s);
        if (value(u"SELECT COUNT(*) FROM question_generation_usage q WHERE draft_job_id IS NOT NULL AND (job_id IS NOT NULL OR EXISTS (SELECT 1 FROM draft_links l "
                  "WHERE l.company_id = q.company_id AND l.draft_job_id = q.draft_job_id AND l.undone_at IS NULL))"_s) != u"0")
            broken.append(u"drafts"_s);
        return broken.join(u", "_s);
    }

private:
    QStringList brokenSums(const QString &suffix)
    {
        const QString month = isSqlite() ? u"CAST(strftime('%Y', billing_day * 86400, 'unixepoch') AS integer) * 12 + CAST(strftime('%m', billing_day * 86400, 'unixepoch') AS integer) - 1"_s
                                         : u"CAST(EXTRACT(YEAR FROM DATE '1970-01-01' + billing_day) * 12 + EXTRACT(MONTH FROM DATE '1970-01-01' + billing_day) - 1 AS integer)"_s;
        const QString job = u"COALESCE(job_id, %1)"_s.arg(isSqlite() ? u"zeroblob(16)"_s : u"CAST('00000000-0000-0000-0000-000000000000' AS uuid)"_s);
        struct Tier { QString table; QString keys; QString of; };
        const Tier tiers[] = {
            {u"rollup_currency_day"_s, u"currency, day"_s, u"currency, billing_day"_s},
            {u"rollup_company_day"_s, u"company_id, day"_s, u"company_id, billing_day"_s},
            {u"rollup_job_day"_s, u"company_id, day, job_id"_s, u"company_id, billing_day, "_s + job},
            {u"rollup_job_month"_s, u"company_id, month, job_id"_s, u"company_id, "_s + month + u", "_s + job},
        };
        QStringList broken;
        for (const Tier &tier : tiers) {
            QString kept = u"SELECT "_s + tier.keys + u", usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count FROM "_s
                + tier.table + suffix;
            if (!suffix.isEmpty()) // what is not folded yet is a row of its own
                kept = u"SELECT "_s + tier.keys + u", usage_type, status, SUM(row_count), SUM(failed_count), SUM(quantity), SUM(questions), SUM(cost_nanos), SUM(estimated_nanos), "
                    "SUM(unpriced_count) FROM ("_s + kept + u") AS unfolded GROUP BY "_s + tier.keys + u", usage_type, status HAVING SUM(row_count) <> 0"_s;
            const QString rebuilt = u"SELECT "_s + tier.of + u", usage_type, status, COUNT(*), SUM(failed), SUM(quantity), SUM(questions), SUM(COALESCE(cost_nanos, 0)), "
                "SUM(CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END), SUM(unpriced) "
                "FROM (SELECT e.*, c.currency FROM usage_events e JOIN companies c ON c.id = e.company_id) AS events GROUP BY "_s + tier.of + u", usage_type, status"_s;
            if (differ(kept, rebuilt))
                broken.append(tier.table + suffix);
        }
        return broken;
    }

    bool differ(const QString &one, const QString &other)
    {
        return value(u"SELECT COUNT(*) FROM (SELECT * FROM ("_s + one + u" EXCEPT "_s + other + u") AS extra UNION ALL SELECT * FROM ("_s + other + u" EXCEPT "_s + one
                     + u") AS missing) AS differing"_s) != u"0";
    }

    QString written(const QString &sql) const
    {
        static const QRegularExpression word(u"\\{(\\d+|at [^}]+|nanos \\d+|hex [^}]+|cost)\\}"_s);
        QString text;
        qsizetype at = 0;
        for (auto words = word.globalMatch(sql); words.hasNext();) {
            const auto match = words.next();
            text += QStringView(sql).mid(at, match.capturedStart() - at) + literal(match.captured(1));
            at = match.capturedEnd();
        }
        return text + QStringView(sql).mid(at);
    }
    QString literal(const QString &word) const
    {
        if (word == u"cost")
            return isSqlite() ? u"cost_nanos"_s : u"cost"_s;
        const QString rest = word.section(u' ', 1);
        if (word.startsWith(u"at "))
            return m_database.literal(Instant::parse(rest).value());
        if (word.startsWith(u"nanos "))
            return isSqlite() ? rest : u"(CAST(%1 AS numeric) / 1000000000)"_s.arg(rest);
        if (word.startsWith(u"hex "))
            return (isSqlite() ? u"NULLIF(lower(hex(%1)), '')"_s : u"replace(CAST(%1 AS text), '-', '')"_s).arg(rest);
        return m_database.literal(numbered(word.toInt()));
    }

    TestDatabase m_database;
};

QString hexOf(int number)
{
    return numbered(number).toString(QUuid::Id128);
}

QString textOf(int number)
{
    return numbered(number).toString(QUuid::WithoutBraces);
}

const QString kNewestQuestion = u"FROM question_generation_usage ORDER BY seq DESC LIMIT 1"_s;
const QString kNewestCv = u"FROM cv_parsing_usage ORDER BY seq DESC LIMIT 1"_s;
const QString kNewestVideo = u"FROM video_interview_usage ORDER BY seq DESC LIMIT 1"_s;

constexpr const char *kDefaultCvPrice = "01900000000070008000000000000001";
constexpr const char *kDefaultTokenPrice = "01900000000070008000000000000002";

} // namespace

Q_DECLARE_METATYPE(Mode)

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { m_filled.reset(); }
    void plainInsertIsPriced_data() { addModes(); }
    void plainInsertIsPriced();
    void goldenNumbers_data() { addModes(); }
    void goldenNumbers();
    void mostSpecificPriceWins_data() { addModes(); }
    void mostSpecificPriceWins();
    void pricesAreDated_data() { addModes(); }
    void pricesAreDated();
    void pairBeatsTokenBeatsQuestion_data() { addModes(); }
    void pairBeatsTokenBeatsQuestion();
    void minimumIsBilledAboveZero_data() { addModes(); }
    void minimumIsBilledAboveZero();
    void halvesRoundToEvenOnce_data() { addModes(); }
    void halvesRoundToEvenOnce();
    void hugeCostsAreExactOrRefused_data() { addModes(); }
    void hugeCostsAreExactOrRefused();
    void databaseAndMeterAgree_data() { addModes(); }
    void databaseAndMeterAgree();
    void failedParseIsFree_data() { addModes(); }
    void failedParseIsFree();
    void givenCostIsKept_data() { addModes(); }
    void givenCostIsKept();
    void lateCostIsFilledOnce_data() { addModes(); }
    void lateCostIsFilledOnce();
    void videoDurations_data();
    void videoDurations();
    void daysAreOfTheCompanysZone_data() { addModes(); }
    void daysAreOfTheCompanysZone();
    void databaseSetsItsOwnColumns_data() { addModes(); }
    void databaseSetsItsOwnColumns();
    void unknownJobIsKept_data() { addModes(); }
    void unknownJobIsKept();
    void unknownJobOfQuestionsIsADraft_data() { addModes(); }
    void unknownJobOfQuestionsIsADraft();
    void savedJobTakesItsDraft_data() { addModes(); }
    void savedJobTakesItsDraft();
    void companiesMayShareADraftId_data() { addModes(); }
    void companiesMayShareADraftId();
    void lateRowsFollowTheLink_data() { addModes(); }
    void lateRowsFollowTheLink();
    void undoneLinkReturnsItsRows_data() { addModes(); }
    void undoneLinkReturnsItsRows();
    void foreignUpdateMakesTheLink_data() { addModes(); }
    void foreignUpdateMakesTheLink();
    void foreignUpdateOfAllRowsMakesOneLink_data() { addModes(); }
    void foreignUpdateOfAllRowsMakesOneLink();
    void draftOfAnotherJobIsAConflict_data() { addModes(); }
    void draftOfAnotherJobIsAConflict();
    void movedRowsTakeTheirSums_data() { addModes(); }
    void movedRowsTakeTheirSums();
    void eventIdsAreOnePerCompany_data() { addModes(); }
    void eventIdsAreOnePerCompany();
    void refused_data();
    void refused();
    void replacingIsRefused_data();
    void replacingIsRefused();
    void ignoringInsertsGetEveryRule_data();
    void ignoringInsertsGetEveryRule();
    void applicationsTakeTheirJobsCompany_data() { addModes(); }
    void applicationsTakeTheirJobsCompany();
    void metricsAndLogsAreCompleted_data() { addModes(); }
    void metricsAndLogsAreCompleted();
    void currencyIsFixedByUsageAndMoney_data() { addModes(); }
    void currencyIsFixedByUsageAndMoney();
    void viewsAnswer_data() { addModes(); }
    void viewsAnswer();

private:
    static QList<std::pair<const char *, Mode>> modes()
    {
        return {{"sqlite", {Dialect::Sqlite, false, true}},
                {"sqlite, recursive triggers", {Dialect::Sqlite, true, true}},
                {"sqlite, no foreign keys", {Dialect::Sqlite, false, false}},
                {"sqlite, recursive triggers, no foreign keys", {Dialect::Sqlite, true, false}},
                {"postgresql", {Dialect::PostgreSql}}};
    }
    static void addModes()
    {
        QTest::addColumn<Mode>("mode");
        for (const auto &[name, mode] : modes())
            QTest::newRow(name) << mode;
    }
    /// A world with one row of everything, so that a statement has something to break. What is refused changes nothing, so that the next one finds it whole.
    World &filled(const Mode &mode);
    std::unique_ptr<World> m_filled;
    Mode m_filledMode;
};

#define WORLD \
    QFETCH(Mode, mode); \
    World world(mode)

#define COMPARE_SUMS QCOMPARE(world.drift(), QString())

void TestRules::plainInsertIsPriced()
{
    WORLD;
    world.run(u"INSERT INTO cv_parsing_usage (id, company_id, job_id, file_size_kb, parse_successful) VALUES ({100}, {1}, {11}, 120, true)"_s);
    QCOMPARE(world.row({u"cost_nanos"_s, u"cost_source"_s, u"{hex price_id}"_s, u"{hex job_id}"_s}, kNewestCv),
             u"500000000 list %1 %2"_s.arg(QLatin1StringView(kDefaultCvPrice), hexOf(11)));
    QCOMPARE(world.value(u"SELECT cost FROM cv_parsing_usage"_s), u"0.500000000"_s);
    QCOMPARE(world.row({u"account_type"_s, u"unit"_s, u"bucket"_s, u"amount"_s, u"kind"_s, u"reference_type"_s, u"{hex operation_id}"_s, u"{hex job_id}"_s, u"balance_after"_s},
                       u"FROM usage_ledger"_s),
             u"company money wallet -0.500000000 charge cv_parsing_usage %1 %2 -"_s.arg(hexOf(100), hexOf(11)));
    QVERIFY(!world.value(u"SELECT actor FROM usage_ledger"_s).isEmpty());
    COMPARE_SUMS;
}

void TestRules::goldenNumbers()
{
    WORLD;
    for (int i = 0; i < 10; ++i)
        world.run(u"INSERT INTO cv_parsing_usage (company_id, job_id) VALUES ({1}, {11})"_s);
    world.run(u"INSERT INTO question_generation_usage (company_id, job_id, prompt_tokens, completion_tokens, question_count) VALUES ({1}, {11}, 3500, 1500, 30)"_s);
    QCOMPARE(world.row({u"total_tokens"_s, u"cost_nanos"_s, u"{hex price_id}"_s, u"second_price_id"_s}, kNewestQuestion),
             u"5000 10000000 %1 -"_s.arg(QLatin1StringView(kDefaultTokenPrice)));
    world.run(u"INSERT INTO video_interview_usage (company_id, job_id, duration_seconds) VALUES ({1}, {11}, 900), ({1}, {11}, 900), ({1}, {11}, 900), ({1}, {11}, 900), ({1}, {11}, 900)"_s);
    QCOMPARE(world.row({u"cv_count"_s, u"cv_cost_nanos"_s, u"question_count"_s, u"question_tokens"_s, u"question_cost_nanos"_s, u"video_count"_s, u"video_minutes"_s,
                        u"video_cost_nanos"_s, u"total_cost"_s},
                       u"FROM job_usage_summary WHERE job_id = {11}"_s),
             u"10 5000000000 30 5000 10000000 5 75 7500000000 12.510000000"_s);

    world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, completion_tokens) VALUES ({2}, 1500, 800), ({2}, 1234, 0)"_s);
    QCOMPARE(world.value(u"SELECT SUM(cost_nanos) FROM question_generation_usage WHERE company_id = {2}"_s), u"%1"_s.arg(4600000 + 2468000));
    COMPARE_SUMS;
}

void TestRules::mostSpecificPriceWins()
{
    WORLD;
    const QString insert = u"INSERT INTO question_generation_usage (company_id, prompt_tokens, model_used) VALUES (%1, 1000, %2)"_s;
    const auto costOf = [&](const QString &company, const QString &model) {
        world.run(insert.arg(company, model));
        return world.value(u"SELECT cost_nanos "_s + kNewestQuestion);
    };
    const QString enter = u"INSERT INTO prices (usage_type, unit, company_id, model, price_picos, effective_from) VALUES ('question_generation', 'token', %1, %2, %3, {at 1970-01-01})"_s;
    QCOMPARE(costOf(u"{1}"_s, u"'gpt-4'"_s), u"2000000"_s);
    world.run(enter.arg(u"NULL"_s, u"'gpt-4'"_s, u"3000"_s));
    QCOMPARE(costOf(u"{1}"_s, u"'gpt-4'"_s), u"3000"_s);
    world.run(enter.arg(u"{1}"_s, u"NULL"_s, u"5000"_s));
    QCOMPARE(costOf(u"{1}"_s, u"'gpt-4'"_s), u"5000"_s);
    world.run(enter.arg(u"{1}"_s, u"'gpt-4'"_s, u"7000"_s));
    QCOMPARE(costOf(u"{1}"_s, u"'gpt-4'"_s), u"7000"_s);
    QCOMPARE(costOf(u"{1}"_s, u"'GPT-4'"_s), u"5000"_s);
    QCOMPARE(costOf(u"{1}"_s, u"NULL"_s), u"5000"_s);
    QCOMPARE(costOf(u"{2}"_s, u"'gpt-4'"_s), u"3000"_s);
    QCOMPARE(costOf(u"{2}"_s, u"NULL"_s), u"2000000"_s);
    // A more specific level wins over a better unit of a coarser one.
    world.run(u"INSERT INTO prices (usage_type, unit, price_picos, effective_from) VALUES ('question_generation', 'prompt_token', 1, {at 1970-01-01}), "
              "('question_generation', 'completion_token', 1, {at 1970-01-01})"_s);
    QCOMPARE(costOf(u"{2}"_s, u"'gpt-4'"_s), u"3000"_s);
    QCOMPARE(costOf(u"{2}"_s, u"NULL"_s), u"1"_s);
    COMPARE_SUMS;
}

void TestRules::pricesAreDated()
{
    WORLD;
    world.run(u"INSERT INTO prices (usage_type, unit, price_picos, effective_from) VALUES ('cv_parsing', 'cv', 700000000000, {at 2026-03-01})"_s);
    const auto costAt = [&](const QString &at) {
        world.run(u"INSERT INTO cv_parsing_usage (company_id, occurred_at) VALUES ({1}, {at %1})"_s.arg(at));
        return world.row({u"cost_nanos"_s}, kNewestCv);
    };
    QCOMPARE(costAt(u"2026-02-28T23:59:59.999999Z"_s), u"500000000"_s);
    QCOMPARE(costAt(u"2026-03-01"_s), u"700000000"_s);
    QCOMPARE(costAt(u"1969-12-31T23:59:59Z"_s), kNothing);
    world.run(u"INSERT INTO prices (usage_type, unit, price_picos, effective_from) VALUES ('cv_parsing', 'cv', 800000000000, {at 2026-03-01})"_s);
    QCOMPARE(costAt(u"2026-03-01"_s), u"800000000"_s);
    world.run(u"INSERT INTO prices (usage_type, unit, price_picos, effective_from) VALUES ('cv_parsing', 'cv', 100000000000, {at 2025-01-01})"_s);
    QCOMPARE(costAt(u"2026-03-02"_s), u"800000000"_s);
    QCOMPARE(world.value(u"SELECT SUM(cost_nanos) FROM cv_parsing_usage"_s), u"2800000000"_s); // a back-dated price changes no recorded charge
    COMPARE_SUMS;
}

void TestRules::pairBeatsTokenBeatsQuestion()
{
    WORLD;
    const QString enter = u"INSERT INTO prices (id, usage_type, unit, currency, price_picos, effective_from) VALUES (%1, 'question_generation', '%2', 'EUR', %3, {at 2020-01-01})"_s;
    const auto newest = [&] {
        world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, completion_tokens, question_count) VALUES ({3}, 10, 5, 2)"_s);
        return world.row({u"cost_nanos"_s, u"{hex price_id}"_s, u"{hex second_price_id}"_s}, kNewestQuestion);
    };
    const auto found = [](int cost, int price, const QString &second = kNothing) { return u"%1 %2 %3"_s.arg(cost).arg(hexOf(price), second); };
    QCOMPARE(newest(), u"- - -"_s);
    world.run(enter.arg(u"{201}"_s, u"question"_s, u"9000"_s));
    QCOMPARE(newest(), found(18, 201));
    world.run(enter.arg(u"{202}"_s, u"prompt_token"_s, u"1000"_s)); // half a pair is no price
    QCOMPARE(newest(), found(18, 201));
    world.run(enter.arg(u"{203}"_s, u"token"_s, u"4000"_s));
    QCOMPARE(newest(), found(60, 203));
    world.run(enter.arg(u"{204}"_s, u"completion_token"_s, u"2000"_s));
    QCOMPARE(newest(), found(20, 202, hexOf(204)));
    QCOMPARE(world.value(u"SELECT SUM(unpriced) FROM usage_events"_s), u"1"_s);
    COMPARE_SUMS;
}

void TestRules::minimumIsBilledAboveZero()
{
    WORLD;
    world.run(u"INSERT INTO prices (usage_type, unit, price_picos, minimum_quantity, effective_from) VALUES ('question_generation', 'prompt_token', 1000, 100, {at 2020-01-01}), "
              "('question_generation', 'completion_token', 10000, 10, {at 2020-01-01}), ('video_interview', 'minute', 1000, 5, {at 2020-01-01}), "
              "('cv_parsing', 'cv', 1000, 3, {at 2020-01-01})"_s);
    const auto cost = [&](int prompt, int completion) {
        world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, completion_tokens) VALUES ({1}, %1, %2)"_s.arg(prompt).arg(completion));
        return world.value(u"SELECT cost_nanos "_s + kNewestQuestion).toInt();
    };
    QCOMPARE(cost(1, 1), 100 + 100);
    QCOMPARE(cost(101, 11), 101 + 110);
    QCOMPARE(cost(0, 1), 100);
    QCOMPARE(cost(0, 0), 0);
    world.run(u"INSERT INTO video_interview_usage (company_id, duration_minutes) VALUES ({1}, 2)"_s);
    QCOMPARE(world.value(u"SELECT cost_nanos "_s + kNewestVideo), u"5"_s);
    world.run(u"INSERT INTO cv_parsing_usage (company_id, parse_successful) VALUES ({1}, true), ({1}, false)"_s);
    QCOMPARE(world.value(u"SELECT SUM(cost_nanos) FROM cv_parsing_usage"_s), u"3"_s);
    COMPARE_SUMS;
}

void TestRules::halvesRoundToEvenOnce()
{
    WORLD;
    const auto cost = [&](int tokens, int picos) {
        world.run(u"INSERT INTO prices (usage_type, unit, price_picos, effective_from) VALUES ('question_generation', 'token', %1, {at 2020-01-01})"_s.arg(picos));
        world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens) VALUES ({1}, %1)"_s.arg(tokens));
        return world.value(u"SELECT cost_nanos "_s + kNewestQuestion).toInt();
    };
    QCOMPARE(cost(1, 500), 0);
    QCOMPARE(cost(3, 500), 2);
    QCOMPARE(cost(5, 500), 2);
    QCOMPARE(cost(1, 501), 1);
    QCOMPARE(cost(1, 1499), 1);
    QCOMPARE(cost(1, 2500), 2);
    QCOMPARE(cost(1, 3500), 4);
    world.run(u"INSERT INTO prices (usage_type, unit, price_picos, effective_from) VALUES ('question_generation', 'prompt_token', 1250, {at 2020-01-01}), "
              "('question_generation', 'completion_token', 1250, {at 2020-01-01})"_s);
    world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, completion_tokens) VALUES ({1}, 1, 1)"_s);
    QCOMPARE(world.value(u"SELECT cost_nanos "_s + kNewestQuestion), u"2"_s); // 2.5 together; 1 + 1 and 1.25 + 1.25 rounded up each would be wrong
    COMPARE_SUMS;
}

void TestRules::hugeCostsAreExactOrRefused()
{
    WORLD;
    struct Case { const char *tokens; const char *picos; const char *cost; }; // cost: nullptr where it is more than an amount can hold
    const Case cases[] = {
        {"9223372036854775807", "1000", "9223372036854775807"}, {"9223372036854775807", "1001", nullptr}, {"9223372036854775807", "999", "9214148664817921031"},
        {"9223372036854775807", "1", "9223372036854776"},       {"1000", "9223372036854775807", "9223372036854775807"}, {"1001", "9223372036854775807", nullptr},
        {"10000000000000000", "1000000000", nullptr},           {"18446744073709552", "1000000", nullptr},  {"9223372036854775", "1000000", "9223372036854775000"},
        {"9223372036854775807", "9223372036854775807", nullptr}, {"4294967296", "4294967296000", nullptr},  {"3037000499", "3037000499000", "9223372030926249001"},
    };
    int seq = 0;
    for (const Case &each : cases) {
        // A company for each: no sum over these would fit.
        const QString company = u"{%1}"_s.arg(300 + ++seq);
        world.run(u"INSERT INTO companies (id, name, currency) VALUES (%1, 'Huge', 'AA%2')"_s.arg(company).arg(QChar(u'A' + seq)));
        world.run(u"INSERT INTO prices (usage_type, unit, currency, price_picos, effective_from) VALUES ('question_generation', 'token', 'AA%1', %2, {at 2020-01-01})"_s
                      .arg(QChar(u'A' + seq)).arg(QLatin1StringView(each.picos)));
        const QString insert = u"INSERT INTO question_generation_usage (company_id, prompt_tokens) VALUES (%1, %2)"_s.arg(company, QLatin1StringView(each.tokens));
        if (each.cost) {
            world.run(insert);
            QCOMPARE(world.value(u"SELECT cost_nanos "_s + kNewestQuestion), QLatin1StringView(each.cost));
        } else {
            const QString refusal = world.refusal(insert);
            QVERIFY2(refusal.contains(u"reckoner:overflow"_s), qPrintable(u"%1 x %2: %3"_s.arg(QLatin1StringView(each.tokens), QLatin1StringView(each.picos), refusal)));
        }
    }
    QVERIFY(world.refusal(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, completion_tokens) VALUES ({1}, 9223372036854775807, 1)"_s)
                .contains(QRegularExpression(u"reckoner:overflow|out of range"_s)));
    COMPARE_SUMS;
}

/// Random prices and rows: the database's rule and the C++ meter, written apart, give the same cost by the same prices.
void TestRules::databaseAndMeterAgree()
{
    WORLD;
    QRandomGenerator random(20261121);
    const QString models[] = {u"NULL"_s, u"'a'"_s, u"'b'"_s};
    const PriceUnit units[] = {PriceUnit::PromptToken, PriceUnit::CompletionToken, PriceUnit::Token, PriceUnit::Question};
    std::vector<Price> prices;
    const Currency currency = Currency::parse(u"EUR"_s).value();
    const auto time = [&] { return Instant::fromMicros(1'700'000'000'000'000 + qint64(random.bounded(20)) * 86'400'000'000); };
    for (int i = 0; i < 60; ++i) {
        Price price;
        price.id = PriceId(numbered(1000 + i));
        price.seq = i + 10;
        price.type = UsageType::QuestionGeneration;
        price.unit = units[random.bounded(4)];
        price.currency = currency;
        const int model = random.bounded(3);
        if (random.bounded(2))
            price.company = CompanyId(numbered(3));
        if (model)
            price.model = models[model].mid(1, 1);
        price.price = UnitPrice::fromPicos(random.bounded(5000));
        price.minimumQuantity = random.bounded(3) ? 0 : random.bounded(50);
        price.effectiveFrom = time();
        world.run(u"INSERT INTO prices (id, usage_type, unit, currency, company_id, model, price_picos, minimum_quantity, effective_from) "
                  "VALUES ({%1}, 'question_generation', '%2', 'EUR', %3, %4, %5, %6, {at %7})"_s
                      .arg(1000 + i).arg(priceUnitName(price.unit), price.company ? u"{3}"_s : u"NULL"_s, models[model]).arg(price.price.picos())
                      .arg(price.minimumQuantity).arg(price.effectiveFrom.toIso()));
        prices.push_back(price);
        if (i < 20)
            continue;
        const PriceBook book(prices);
        for (int row = 0; row < 4; ++row) {
            UsageEvent event;
            event.type = UsageType::QuestionGeneration;
            event.promptTokens = random.bounded(60);
            event.completionTokens = random.bounded(60);
            event.questions = random.bounded(4);
            const int rowModel = random.bounded(3);
            if (rowModel)
                event.model = models[rowModel].mid(1, 1);
            const Instant at = time();
            const auto counted = countQuantities(event);
            const auto metered = meter(event, std::get<UsageQuantities>(counted), CompanyId(numbered(3)), currency, at, book);
            QVERIFY(metered);
            world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, completion_tokens, question_count, model_used, occurred_at) VALUES ({3}, %1, %2, %3, %4, {at %5})"_s
                          .arg(*event.promptTokens).arg(*event.completionTokens).arg(*event.questions).arg(models[rowModel], at.toIso()));
            const auto idText = [](const std::optional<PriceId> &id) { return id ? id->uuid().toString(QUuid::Id128) : QString(); };
            QCOMPARE(world.row({u"cost_nanos"_s}, kNewestQuestion), metered->cost ? QString::number(metered->cost->nanos()) : kNothing);
            QCOMPARE(world.value(u"SELECT {hex price_id} "_s + kNewestQuestion), idText(metered->price));
            QCOMPARE(world.value(u"SELECT {hex second_price_id} "_s + kNewestQuestion), idText(metered->secondPrice));
        }
    }
    COMPARE_SUMS;
}

void TestRules::failedParseIsFree()
{
    WORLD;
    world.run(u"INSERT INTO cv_parsing_usage (company_id, job_id, parse_successful) VALUES ({1}, {11}, true), ({1}, {11}, false), ({3}, NULL, false)"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM cv_parsing_usage WHERE NOT parse_successful AND cost_nanos = 0 AND cost_source = 'list'"_s), u"2"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM cv_parsing_usage WHERE NOT parse_successful AND price_id IS NOT NULL"_s), u"1"_s); // no price in EUR
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_ledger"_s), u"1"_s);
    QCOMPARE(world.row({u"cv_count"_s, u"total_cost_nanos"_s}, u"FROM job_usage_summary"_s), u"1 500000000"_s);
    QCOMPARE(world.value(u"SELECT SUM(failed_count) FROM rollup_company_day_live"_s), u"2"_s);
    COMPARE_SUMS;
}

void TestRules::givenCostIsKept()
{
    WORLD;
    world.run(u"INSERT INTO cv_parsing_usage (company_id, {cost}, price_id, cost_source) VALUES ({1}, {nanos 7}, {201}, 'list')"_s);
    QCOMPARE(world.row({u"cost_nanos"_s, u"cost_source"_s}, kNewestCv), u"7 given"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM cv_parsing_usage WHERE price_id IS NOT NULL"_s), u"0"_s);
    world.run(u"INSERT INTO cv_parsing_usage (company_id, {cost}) VALUES ({3}, {nanos 0})"_s);
    world.run(u"INSERT INTO video_interview_usage (company_id, {cost}) VALUES ({1}, {nanos 9})"_s);
    QCOMPARE(world.row({u"cost_nanos"_s, u"cost_source"_s}, kNewestVideo), u"9 given"_s);
    QCOMPARE(world.value(u"SELECT SUM(amount_units) FROM usage_ledger"_s), u"-16"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_ledger"_s), u"2"_s);
    COMPARE_SUMS;
}

void TestRules::lateCostIsFilledOnce()
{
    WORLD;
    world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, source) VALUES ({3}, 100, 'estimated'), ({3}, 200, 'measured'), ({3}, 0, 'measured')"_s);
    world.run(u"INSERT INTO video_interview_usage (company_id, duration_seconds) VALUES ({3}, 60), ({3}, 0)"_s);
    QCOMPARE(world.value(u"SELECT SUM(unpriced) FROM usage_events"_s), u"4"_s);
    world.run(u"UPDATE question_generation_usage SET {cost} = {nanos 40} WHERE prompt_tokens = 100"_s);
    QCOMPARE(world.value(u"SELECT cost_source FROM question_generation_usage WHERE prompt_tokens = 100"_s), u"given"_s);
    world.run(u"UPDATE question_generation_usage SET price_id = {201}, second_price_id = {202} WHERE prompt_tokens = 200"_s);
    world.run(u"UPDATE question_generation_usage SET {cost} = {nanos 50} WHERE prompt_tokens = 200"_s);
    QCOMPARE(world.value(u"SELECT cost_source FROM question_generation_usage WHERE prompt_tokens = 200"_s), u"list"_s);
    world.run(u"UPDATE question_generation_usage SET {cost} = {nanos 0} WHERE prompt_tokens = 0"_s);
    world.run(u"UPDATE video_interview_usage SET {cost} = {nanos 60}"_s); // the one without a usable duration too
    QCOMPARE(world.value(u"SELECT SUM(unpriced) FROM usage_events"_s), u"0"_s);
    QCOMPARE(world.value(u"SELECT SUM(amount_units) FROM usage_ledger"_s), u"-210"_s);
    COMPARE_SUMS;
    for (const QString &again : {u"SET {cost} = {nanos 41}"_s, u"SET {cost} = NULL"_s, u"SET price_id = {203}"_s, u"SET cost_source = 'list'"_s}) {
        const QString refusal = world.refusal(u"UPDATE question_generation_usage "_s + again + u" WHERE prompt_tokens = 100"_s);
        QVERIFY2(refusal.contains(u"reckoner:invalid_state"_s), qPrintable(again + u": "_s + refusal));
    }
    COMPARE_SUMS;
}

void TestRules::videoDurations_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("minutes");
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<QString>("expected"); // minutes, seconds, rejected value, cost
    struct Case { const char *name; const char *minutes; const char *seconds; const char *expected; };
    const Case cases[] = {
        {"24 s are a minute", "NULL", "24", "1 24 - 100000000"},
        {"89 s are a minute", "NULL", "89", "1 89 - 100000000"},
        {"90 s are two", "NULL", "90", "2 90 - 200000000"},
        {"15 minutes in seconds", "NULL", "900", "15 900 - 1500000000"},
        {"zero seconds", "NULL", "0", "- - 0 -"},
        {"negative seconds", "NULL", "-5", "- - -5 -"},
        {"no duration", "NULL", "NULL", "- - - -"},
        {"minutes given", "7", "NULL", "7 - - 700000000"},
        {"minutes count before seconds", "7", "24", "7 24 - 700000000"},
        {"minutes beside no seconds", "1", "0", "1 0 - 100000000"},
        {"minutes beside negative seconds", "2", "-1", "2 - - 200000000"},
        {"zero minutes", "0", "60", "- - 0 -"},
        {"negative minutes", "-3", "60", "- - -3 -"},
        {"a very long one", "NULL", "9223372036854775807", "153722867280912930 9223372036854775807 - refused"},
    };
    for (const auto &[modeName, mode] : modes()) {
        for (const Case &each : cases) {
            QTest::addRow("%s: %s", modeName, each.name) << mode << QString::fromLatin1(each.minutes) << QString::fromLatin1(each.seconds)
                                                         << QString::fromLatin1(each.expected);
        }
    }
}

void TestRules::videoDurations()
{
    QFETCH(Mode, mode);
    World &world = filled(mode);
    QFETCH(QString, minutes);
    QFETCH(QString, seconds);
    QFETCH(QString, expected);
    const QString insert = u"INSERT INTO video_interview_usage (company_id, job_id, duration_minutes, duration_seconds) VALUES ({1}, {11}, %1, %2)"_s.arg(minutes, seconds);
    if (expected.endsWith(u"refused")) {
        QVERIFY(world.refusal(insert).contains(u"reckoner:overflow"_s));
        COMPARE_SUMS;
        return;
    }
    world.run(insert);
    QCOMPARE(world.row({u"duration_minutes"_s, u"duration_seconds"_s, u"rejected_value"_s, u"cost_nanos"_s}, kNewestVideo), expected);
    QCOMPARE(world.value(u"SELECT cost_source "_s + kNewestVideo), u"list"_s);
    QCOMPARE(world.value(u"SELECT SUM(unpriced) FROM usage_events"_s), u"0"_s);
    COMPARE_SUMS;
}

void TestRules::daysAreOfTheCompanysZone()
{
    WORLD;
    const auto dayOf = [&](const QString &company, const QString &at) {
        world.run(u"INSERT INTO cv_parsing_usage (company_id, occurred_at) VALUES (%1, {at %2})"_s.arg(company, at));
        return BillingDay{world.value(u"SELECT billing_day "_s + kNewestCv).toInt()}.toIso();
    };
    QCOMPARE(dayOf(u"{1}"_s, u"2026-07-01T22:30:00Z"_s), u"2026-07-01"_s);
    QCOMPARE(dayOf(u"{3}"_s, u"2026-07-01T21:59:59.999999Z"_s), u"2026-07-01"_s);
    QCOMPARE(dayOf(u"{3}"_s, u"2026-07-01T22:00:00Z"_s), u"2026-07-02"_s);
    QCOMPARE(dayOf(u"{3}"_s, u"2026-12-01T22:30:00Z"_s), u"2026-12-01"_s);
    QCOMPARE(dayOf(u"{3}"_s, u"2026-12-31T23:00:00Z"_s), u"2027-01-01"_s);
    QCOMPARE(dayOf(u"{1}"_s, u"1969-12-31T23:59:59.999999Z"_s), u"1969-12-31"_s);
    QCOMPARE(dayOf(u"{1}"_s, u"1960-02-29T00:00:00Z"_s), u"1960-02-29"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM rollup_job_month_live WHERE month = %1"_s.arg(2027 * 12)), u"1"_s);
    COMPARE_SUMS;
}

void TestRules::databaseSetsItsOwnColumns()
{
    WORLD;
    world.run(u"INSERT INTO cv_parsing_usage (company_id, created_at, billing_day) VALUES ({1}, {at 2001-01-01}, 5)"_s);
    world.run(u"INSERT INTO question_generation_usage (company_id, created_at, billing_day) VALUES ({1}, {at 2001-01-01}, 5)"_s);
    world.run(u"INSERT INTO video_interview_usage (company_id, duration_seconds, created_at, billing_day) VALUES ({1}, 0, {at 2001-01-01}, 5)"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_events WHERE created_at > {at 2020-01-01} AND billing_day > 18000"_s), u"3"_s);
    COMPARE_SUMS;
}

void TestRules::unknownJobIsKept()
{
    WORLD;
    world.run(u"INSERT INTO cv_parsing_usage (company_id, job_id) VALUES ({1}, {21})"_s);
    QCOMPARE(world.row({u"job_id"_s, u"{hex given_job_id}"_s}, kNewestCv), u"- "_s + hexOf(21));
    world.run(u"INSERT INTO video_interview_usage (company_id, job_id, duration_minutes) VALUES ({1}, {99}, 1)"_s);
    QCOMPARE(world.row({u"job_id"_s, u"{hex given_job_id}"_s}, kNewestVideo), u"- "_s + hexOf(99));
    world.run(u"INSERT INTO cv_parsing_usage (company_id, job_id) VALUES ({1}, {11})"_s);
    QCOMPARE(world.row({u"{hex job_id}"_s, u"given_job_id"_s}, kNewestCv), hexOf(11) + u" -"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_ledger WHERE job_id IS NULL"_s), u"2"_s);
    COMPARE_SUMS;
}

void TestRules::unknownJobOfQuestionsIsADraft()
{
    WORLD;
    const auto linkOf = [&](const QString &job, const QString &draft) {
        world.run(u"INSERT INTO question_generation_usage (company_id, job_id, draft_job_id, prompt_tokens) VALUES ({1}, %1, %2, 1000)"_s.arg(job, draft));
        return world.value(u"SELECT COALESCE({hex job_id}, '') || '/' || COALESCE(draft_job_id, '') "_s + kNewestQuestion);
    };
    const auto quoted = [](const QString &text) { return QString(u'\'' + text + u'\''); };
    QCOMPARE(linkOf(u"{11}"_s, u"NULL"_s), hexOf(11) + u'/');
    QCOMPARE(linkOf(u"{99}"_s, u"NULL"_s), u'/' + textOf(99));
    QCOMPARE(linkOf(u"{21}"_s, u"NULL"_s), u'/' + textOf(21)); // another company's job
    QCOMPARE(linkOf(u"NULL"_s, quoted(textOf(12))), hexOf(12) + u'/');
    QCOMPARE(linkOf(u"NULL"_s, quoted(textOf(12).toUpper())), hexOf(12) + u'/');
    QCOMPARE(linkOf(u"NULL"_s, quoted(hexOf(12))), u'/' + hexOf(12));
    QCOMPARE(linkOf(u"NULL"_s, quoted(textOf(21))), u'/' + textOf(21));
    QCOMPARE(linkOf(u"NULL"_s, u"'draft of June'"_s), u"/draft of June"_s);
    QCOMPARE(linkOf(u"{11}"_s, u"'draft of June'"_s), hexOf(11) + u'/');
    QCOMPARE(linkOf(u"{99}"_s, u"'draft of June'"_s), u"/draft of June"_s);
    QCOMPARE(linkOf(u"{99}"_s, quoted(textOf(12))), hexOf(12) + u'/');
    QCOMPARE(linkOf(u"NULL"_s, u"NULL"_s), u"/"_s);
    QCOMPARE(world.row({u"SUM(CASE status WHEN 0 THEN 1 ELSE 0 END)"_s, u"SUM(CASE status WHEN 1 THEN 1 ELSE 0 END)"_s, u"SUM(CASE status WHEN 2 THEN 1 ELSE 0 END)"_s},
                       u"FROM usage_events"_s),
             u"1 6 5"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM question_usage_status WHERE status = 'DRAFT'"_s), u"6"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM operations"_s), u"0"_s);
    COMPARE_SUMS;
}

void TestRules::savedJobTakesItsDraft()
{
    WORLD;
    world.run(u"INSERT INTO question_generation_usage (company_id, job_id, prompt_tokens, occurred_at) VALUES ({1}, {99}, 1000, {at 2026-01-31}), ({1}, {99}, 2000, {at 2026-02-01}), "
              "({1}, {98}, 4000, {at 2026-02-01})"_s);
    COMPARE_SUMS;
    world.run(u"INSERT INTO jobs (id, company_id, title, draft_job_id) VALUES ({13}, {1}, 'Saved', '%1')"_s.arg(textOf(99)));
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM question_generation_usage WHERE job_id = {13} AND draft_job_id IS NULL"_s), u"2"_s);
    QCOMPARE(world.value(u"SELECT question_tokens FROM job_usage_summary WHERE job_id = {13}"_s), u"3000"_s);
    QCOMPARE(world.row({u"kind"_s, u"role"_s, u"{hex company_id}"_s}, u"FROM operations"_s), u"reconcile backend "_s + hexOf(1));
    QCOMPARE(world.row({u"table_name"_s, u"column_name"_s, u"before"_s}, u"FROM operation_changes c JOIN draft_links l ON l.operation_id = c.operation_id"_s),
             u"draft_links undone_at -"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_link_history"_s), u"2"_s);
    COMPARE_SUMS;

    world.run(u"UPDATE jobs SET draft_job_id = '%1' WHERE id = {12}"_s.arg(textOf(98))); // a job that learns of its draft later
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM question_generation_usage WHERE job_id = {12}"_s), u"1"_s);
    world.run(u"UPDATE jobs SET draft_job_id = '%1', title = 'Again' WHERE id = {12}"_s.arg(textOf(98)));
    world.run(u"INSERT INTO jobs (company_id, title, draft_job_id) VALUES ({1}, 'No rows', 'none')"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM operations"_s), u"3"_s);
    COMPARE_SUMS;
}

void TestRules::companiesMayShareADraftId()
{
    WORLD;
    world.run(u"INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens) VALUES ({1}, 'same', 1), ({2}, 'same', 2), ({2}, 'same', 3)"_s);
    world.run(u"INSERT INTO draft_links (id, company_id, draft_job_id, job_id, operation_id) VALUES ({201}, {1}, 'same', {11}, {202})"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM question_generation_usage WHERE company_id = {2} AND draft_job_id = 'same'"_s), u"2"_s);
    QCOMPARE(world.value(u"SELECT {hex job_id} FROM question_generation_usage WHERE company_id = {1}"_s), hexOf(11));
    COMPARE_SUMS;
    world.run(u"INSERT INTO jobs (company_id, title, draft_job_id) VALUES ({2}, 'Theirs', 'same')"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM question_generation_usage WHERE draft_job_id IS NOT NULL"_s), u"0"_s);
    world.run(u"UPDATE draft_links SET undone_at = {at 2026-06-01} WHERE id = {201}"_s);
    QCOMPARE(world.value(u"SELECT SUM(prompt_tokens) FROM question_generation_usage WHERE draft_job_id = 'same'"_s), u"1"_s);
    COMPARE_SUMS;
}

void TestRules::lateRowsFollowTheLink()
{
    WORLD;
    world.run(u"INSERT INTO jobs (id, company_id, title, draft_job_id) VALUES ({13}, {1}, 'Saved', '%1')"_s.arg(textOf(99)));
    world.run(u"INSERT INTO question_generation_usage (company_id, job_id, prompt_tokens) VALUES ({1}, {99}, 10), ({1}, {99}, 20), ({2}, {99}, 40)"_s);
    world.run(u"INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens) VALUES ({1}, '%1', 80)"_s.arg(textOf(99)));
    QCOMPARE(world.value(u"SELECT SUM(prompt_tokens) FROM question_generation_usage WHERE job_id = {13} AND draft_job_id IS NULL"_s), u"110"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_link_history h JOIN draft_links l ON l.id = h.link_id WHERE l.job_id = {13} AND h.company_id = {1}"_s), u"3"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_ledger WHERE job_id = {13}"_s), u"3"_s);
    COMPARE_SUMS;
    world.run(u"UPDATE draft_links SET undone_at = {at 2026-06-01}"_s);
    QCOMPARE(world.value(u"SELECT SUM(prompt_tokens) FROM question_generation_usage WHERE company_id = {1} AND draft_job_id = '%1'"_s.arg(textOf(99))), u"110"_s);
    world.run(u"INSERT INTO question_generation_usage (company_id, job_id, prompt_tokens) VALUES ({1}, {99}, 160)"_s);
    QCOMPARE(world.value(u"SELECT draft_job_id "_s + kNewestQuestion), textOf(99));
    COMPARE_SUMS;
}

void TestRules::undoneLinkReturnsItsRows()
{
    WORLD;
    world.run(u"INSERT INTO question_generation_usage (id, company_id, draft_job_id, prompt_tokens, source) VALUES ({101}, {1}, 'd', 1000, 'estimated'), ({102}, {1}, 'd', 2000, 'measured'), "
              "({103}, {1}, 'd', 3000, 'measured')"_s);
    world.run(u"INSERT INTO question_generation_usage (id, company_id, job_id, prompt_tokens) VALUES ({104}, {1}, {11}, 4000)"_s);
    world.run(u"INSERT INTO draft_links (id, company_id, draft_job_id, job_id, operation_id) VALUES ({201}, {1}, 'd', {11}, {202})"_s);
    COMPARE_SUMS;
    world.run(u"UPDATE question_generation_usage SET job_id = {12} WHERE id = {102}"_s); // it has moved elsewhere since
    world.run(u"UPDATE draft_links SET undone_at = {at 2026-06-01} WHERE id = {201}"_s);
    QCOMPARE(world.value(u"SELECT SUM(prompt_tokens) FROM question_generation_usage WHERE draft_job_id = 'd' AND job_id IS NULL"_s), u"4000"_s);
    QCOMPARE(world.value(u"SELECT {hex job_id} FROM question_generation_usage WHERE id = {102}"_s), hexOf(12));
    QCOMPARE(world.value(u"SELECT {hex job_id} FROM question_generation_usage WHERE id = {104}"_s), hexOf(11)); // it never came through the link
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_link_history WHERE returned_at IS NOT NULL"_s), u"2"_s);
    COMPARE_SUMS;
    QVERIFY(world.refusal(u"UPDATE draft_links SET undone_at = NULL WHERE id = {201}"_s).contains(u"reckoner:invalid_state"_s));
    world.run(u"INSERT INTO draft_links (id, company_id, draft_job_id, job_id, operation_id) VALUES ({203}, {1}, 'd', {12}, {204})"_s);
    QCOMPARE(world.value(u"SELECT SUM(prompt_tokens) FROM question_generation_usage WHERE job_id = {12}"_s), u"6000"_s);
    COMPARE_SUMS;
}

void TestRules::foreignUpdateMakesTheLink()
{
    WORLD;
    world.run(u"INSERT INTO question_generation_usage (id, company_id, draft_job_id, prompt_tokens) VALUES ({101}, {1}, 'd', 1000), ({102}, {1}, 'd', 2000), ({103}, {2}, 'd', 4000)"_s);
    world.run(u"UPDATE question_generation_usage SET job_id = {11}, draft_job_id = NULL WHERE id = {101}"_s);
    QCOMPARE(world.value(u"SELECT SUM(prompt_tokens) FROM question_generation_usage WHERE job_id = {11}"_s), u"3000"_s);
    QCOMPARE(world.row({u"draft_job_id"_s, u"{hex job_id}"_s}, u"FROM draft_links"_s), u"d "_s + hexOf(11));
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_link_history"_s), u"2"_s);
    QCOMPARE(world.row({u"kind"_s, u"role"_s}, u"FROM operations"_s), u"reconcile backend"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM operation_changes"_s), u"1"_s);
    COMPARE_SUMS;
    world.run(u"INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens) VALUES ({1}, 'd', 8000)"_s);
    QCOMPARE(world.value(u"SELECT {hex job_id} "_s + kNewestQuestion), hexOf(11));
    world.run(u"UPDATE draft_links SET undone_at = {at 2026-06-01}"_s);
    QCOMPARE(world.value(u"SELECT SUM(prompt_tokens) FROM question_generation_usage WHERE draft_job_id = 'd' AND company_id = {1}"_s), u"11000"_s);
    COMPARE_SUMS;
}

void TestRules::foreignUpdateOfAllRowsMakesOneLink()
{
    WORLD;
    world.run(u"INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens, occurred_at) VALUES ({1}, 'd', 1, {at 2026-01-01}), ({1}, 'd', 2, {at 2026-02-01}), "
              "({1}, 'd', 3, {at 2026-02-01}), ({1}, 'f', 4, {at 2026-02-01}), ({1}, 'f', 5, {at 2026-03-01})"_s);
    world.run(u"UPDATE question_generation_usage SET job_id = {11} WHERE company_id = {1} AND draft_job_id IN ('d', 'f')"_s); // leaving the draft id: it is dropped
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM question_generation_usage WHERE job_id = {11} AND draft_job_id IS NULL"_s), u"5"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM draft_links"_s), u"2"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM operations"_s), u"2"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_link_history"_s), u"5"_s);
    COMPARE_SUMS;
}

void TestRules::draftOfAnotherJobIsAConflict()
{
    WORLD;
    world.run(u"INSERT INTO jobs (id, company_id, title, draft_job_id) VALUES ({13}, {1}, 'Saved', 'd')"_s);
    const QString statements[] = {
        u"INSERT INTO jobs (company_id, title, draft_job_id) VALUES ({1}, 'Rival', 'd')"_s,
        u"UPDATE jobs SET draft_job_id = 'd' WHERE id = {12}"_s,
        u"INSERT INTO draft_links (company_id, draft_job_id, job_id, operation_id) VALUES ({1}, 'd', {12}, {202})"_s,
    };
    for (const QString &statement : statements) {
        const QString refusal = world.refusal(statement);
        QVERIFY2(refusal.contains(QRegularExpression(u"reckoner:conflict|duplicate key"_s)), qPrintable(statement + u": "_s + refusal));
    }
    // A link without a saved draft id on the job, then another job saved with it.
    world.run(u"INSERT INTO question_generation_usage (company_id, draft_job_id) VALUES ({1}, 'f')"_s);
    world.run(u"UPDATE question_generation_usage SET job_id = {11}, draft_job_id = NULL WHERE draft_job_id = 'f'"_s);
    QVERIFY(world.refusal(u"INSERT INTO jobs (company_id, title, draft_job_id) VALUES ({1}, 'Rival', 'f')"_s).contains(u"reckoner:conflict"_s));
    world.run(u"UPDATE jobs SET draft_job_id = 'f' WHERE id = {11}"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM operations"_s), u"2"_s);
    COMPARE_SUMS;
}

void TestRules::movedRowsTakeTheirSums()
{
    WORLD;
    world.run(u"INSERT INTO cv_parsing_usage (id, company_id, job_id) VALUES ({101}, {1}, {11}), ({102}, {1}, {99})"_s);
    world.run(u"INSERT INTO video_interview_usage (id, company_id, job_id, duration_minutes) VALUES ({103}, {1}, NULL, 3)"_s);
    world.run(u"INSERT INTO question_generation_usage (id, company_id, prompt_tokens) VALUES ({104}, {1}, 9)"_s);
    world.run(u"UPDATE cv_parsing_usage SET job_id = {12}"_s);
    world.run(u"UPDATE video_interview_usage SET job_id = {12}"_s);
    world.run(u"UPDATE question_generation_usage SET job_id = {12}"_s);
    QCOMPARE(world.row({u"cv_count"_s, u"question_tokens"_s, u"video_minutes"_s}, u"FROM job_usage_summary"_s), u"2 9 3"_s);
    COMPARE_SUMS;
    world.run(u"UPDATE cv_parsing_usage SET job_id = NULL WHERE id = {101}"_s);
    world.run(u"UPDATE question_generation_usage SET job_id = NULL, draft_job_id = 'd'"_s);
    COMPARE_SUMS;
    world.run(u"UPDATE question_generation_usage SET draft_job_id = NULL"_s);
    QCOMPARE(world.value(u"SELECT status FROM usage_events WHERE usage_type = 1"_s), u"0"_s);
    COMPARE_SUMS;
    world.run(u"INSERT INTO draft_links (company_id, draft_job_id, job_id, operation_id) VALUES ({1}, 'd', {11}, {202})"_s);
    world.run(u"UPDATE question_generation_usage SET draft_job_id = 'd'"_s); // given a draft that is linked
    QCOMPARE(world.value(u"SELECT {hex job_id} FROM question_generation_usage"_s), hexOf(11));
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_link_history"_s), u"1"_s);
    COMPARE_SUMS;
}

void TestRules::eventIdsAreOnePerCompany()
{
    WORLD;
    const QRegularExpression taken(u"reckoner:already_exists|duplicate key"_s);
    world.run(u"INSERT INTO cv_parsing_usage (id, company_id, event_id) VALUES ({101}, {1}, 'e')"_s);
    QVERIFY(world.refusal(u"INSERT INTO cv_parsing_usage (company_id, event_id) VALUES ({1}, 'e')"_s).contains(taken));
    QVERIFY(world.refusal(u"INSERT INTO video_interview_usage (company_id, event_id) VALUES ({1}, 'e')"_s).contains(taken));
    QVERIFY(world.refusal(u"INSERT INTO question_generation_usage (company_id, event_id) VALUES ({1}, 'f'), ({1}, 'f')"_s).contains(taken));
    world.run(u"INSERT INTO video_interview_usage (company_id, event_id) VALUES ({2}, 'e')"_s);
    QCOMPARE(world.row({u"usage_type"_s, u"{hex usage_id}"_s, u"digest"_s}, u"FROM event_keys WHERE company_id = {1}"_s), u"0 %1 -"_s.arg(hexOf(101)));
    COMPARE_SUMS;
}

void TestRules::refused_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("refusal"); // a regular expression
    const QString fact = u"reckoner:invalid_state"_s;
    QList<std::pair<QString, QString>> cases;
    for (const QString &table : {u"cv_parsing_usage"_s, u"question_generation_usage"_s, u"video_interview_usage"_s}) {
        cases.append({u"DELETE FROM "_s + table, fact});
        for (const QString &change : {u"id = {150}"_s, u"company_id = {2}"_s, u"occurred_at = {at 2026-01-01}"_s, u"created_at = {at 2026-01-01}"_s, u"billing_day = 1"_s, u"event_id = 'x'"_s,
                                      u"origin = 'x'"_s, u"source = 'manual'"_s, u"profile_id = {31}"_s, u"{cost} = {nanos 1}"_s, u"{cost} = NULL"_s, u"cost_source = 'given'"_s, u"price_id = {201}"_s})
            cases.append({u"UPDATE "_s + table + u" SET "_s + change, fact});
        cases.append({u"UPDATE "_s + table + u" SET job_id = {21}"_s, u"reckoner:not_found"_s});
        cases.append({u"INSERT INTO "_s + table + u" (company_id) VALUES ({99})"_s, u"reckoner:not_found"_s});
        cases.append({u"INSERT INTO "_s + table + u" (company_id) VALUES ({4})"_s, u"reckoner:not_found"_s}); // a deleted company
        cases.append({u"INSERT INTO "_s + table + u" (company_id, profile_id) VALUES ({1}, {32})"_s, u"reckoner:invalid_input|foreign key"_s});
        cases.append({u"INSERT INTO "_s + table + u" (company_id, {cost}) VALUES ({1}, -{nanos 1})"_s, u"(?i)check"_s});
    }
    for (const QString &change : {u"file_size_kb = 7"_s, u"parse_successful = false"_s, u"success_rate = 7"_s, u"candidate_id = 'x'"_s, u"application_id = {41}"_s, u"given_job_id = {12}"_s})
        cases.append({u"UPDATE cv_parsing_usage SET "_s + change, fact});
    for (const QString &change : {u"prompt_tokens = 7, total_tokens = 7 + completion_tokens"_s, u"question_count = 7"_s, u"model_used = 'x'"_s, u"second_price_id = {201}"_s})
        cases.append({u"UPDATE question_generation_usage SET "_s + change, fact});
    for (const QString &change : {u"duration_minutes = 7"_s, u"duration_seconds = 7"_s, u"rejected_value = 'x'"_s, u"interview_id = 'x'"_s, u"candidate_id = 'x'"_s, u"completed_questions = 7"_s,
                                  u"total_questions = 7"_s, u"video_quality = 'x'"_s, u"application_id = {41}"_s})
        cases.append({u"UPDATE video_interview_usage SET "_s + change, fact});
    cases.append({u"INSERT INTO cv_parsing_usage (company_id, application_id) VALUES ({2}, {41})"_s, u"reckoner:invalid_input"_s});
    cases.append({u"INSERT INTO video_interview_usage (company_id, application_id) VALUES ({2}, {41})"_s, u"reckoner:invalid_input"_s});
    cases.append({u"INSERT INTO question_generation_usage (company_id, prompt_tokens) VALUES ({1}, -1)"_s, u"(?i)check"_s});
    cases.append({u"INSERT INTO question_generation_usage (company_id, prompt_tokens, total_tokens) VALUES ({1}, 5, 6)"_s, u"(?i)check"_s});
    for (const QString &table : {u"usage_ledger"_s, u"prices"_s, u"operations"_s, u"operation_changes"_s, u"event_keys"_s, u"draft_links"_s, u"usage_link_history"_s})
        cases.append({u"DELETE FROM "_s + table, fact});
    cases.append({u"UPDATE usage_ledger SET note = 'x'"_s, fact});
    cases.append({u"UPDATE prices SET list = 'x'"_s, fact});
    cases.append({u"UPDATE operations SET actor = 'x'"_s, fact});
    cases.append({u"UPDATE operation_changes SET before = 'x'"_s, fact});
    cases.append({u"UPDATE event_keys SET usage_id = {150}"_s, fact});
    cases.append({u"UPDATE draft_links SET job_id = {12}"_s, fact});
    cases.append({u"UPDATE usage_link_history SET returned_at = {at 2026-01-01}"_s, fact});
    cases.append({u"UPDATE companies SET currency = 'EUR' WHERE id = {1}"_s, fact});
    cases.append({u"UPDATE companies SET timezone = 'Europe/Berlin' WHERE id = {1}"_s, fact});
    cases.append({u"UPDATE companies SET timezone = 'Nowhere/Land' WHERE id = {2}"_s, u"reckoner:invalid_input"_s});
    cases.append({u"INSERT INTO companies (name, timezone) VALUES ('New', 'Nowhere/Land')"_s, u"reckoner:invalid_input"_s});
    cases.append({u"DELETE FROM companies WHERE id = {1}"_s, u"reckoner:invalid_state|foreign key"_s});
    cases.append({u"DELETE FROM jobs WHERE id = {11}"_s, u"reckoner:invalid_state|foreign key"_s});
    cases.append({u"UPDATE jobs SET company_id = {2} WHERE id = {12}"_s, fact});
    cases.append({u"UPDATE profiles SET company_id = {2} WHERE id = {31}"_s, fact});
    cases.append({u"UPDATE organizations SET company_id = {2} WHERE id = {51}"_s, fact});
    cases.append({u"INSERT INTO draft_links (company_id, draft_job_id, job_id, operation_id) VALUES ({1}, 'new', {21}, {202})"_s, u"reckoner:not_found|foreign key"_s});
    cases.append({u"INSERT INTO job_applications (company_id, job_id) VALUES ({2}, {11})"_s, u"reckoner:invalid_input"_s});
    cases.append({u"UPDATE job_applications SET job_id = {21} WHERE id = {41}"_s, u"reckoner:invalid_input"_s});
    cases.append({u"INSERT INTO usage_metrics (organization_id, company_id, metric_value) VALUES ({51}, {2}, 5)"_s, u"reckoner:invalid_input"_s});
    for (const auto &[modeName, mode] : modes()) {
        for (const auto &[statement, refusal] : cases)
            QTest::addRow("%s: %s", modeName, qPrintable(statement)) << mode << statement << refusal;
        if (mode.dialect == Dialect::PostgreSql) {
            for (const QString &table : {u"cv_parsing_usage"_s, u"question_generation_usage"_s, u"video_interview_usage"_s, u"usage_ledger"_s})
                QTest::addRow("postgresql: TRUNCATE %s", qPrintable(table)) << mode << QString(u"TRUNCATE "_s + table) << fact;
        }
    }
}

World &TestRules::filled(const Mode &mode)
{
    if (m_filled && m_filledMode == mode)
        return *m_filled;
    m_filled = std::make_unique<World>(mode);
    m_filledMode = mode;
    World &world = *m_filled;
    world.run(u"INSERT INTO companies (id, name, deleted_at) VALUES ({4}, 'Gone', {at 2026-01-01})"_s);
    world.run(u"INSERT INTO organizations (id, company_id, name) VALUES ({51}, {1}, 'Studio')"_s);
    world.run(u"INSERT INTO cv_parsing_usage (id, company_id, job_id, event_id) VALUES ({101}, {1}, {11}, 'e1')"_s);
    world.run(u"INSERT INTO question_generation_usage (id, company_id, draft_job_id, prompt_tokens, event_id) VALUES ({102}, {1}, 'd', 1000, 'e2')"_s);
    world.run(u"INSERT INTO video_interview_usage (id, company_id, job_id, duration_seconds, event_id) VALUES ({103}, {1}, {11}, 600, 'e3')"_s);
    world.run(u"INSERT INTO jobs (id, company_id, title, draft_job_id) VALUES ({13}, {1}, 'Saved', 'd')"_s);
    return world;
}

/// Everything that a refused statement could have touched, as one text.
static QString fingerprint(World &world)
{
    QStringList parts;
    for (const QString &count : {u"companies"_s, u"jobs"_s, u"usage_events"_s, u"usage_ledger"_s, u"event_keys"_s, u"operations"_s, u"draft_links"_s, u"usage_link_history"_s, u"prices"_s})
        parts.append(world.value(u"SELECT COUNT(*) FROM "_s + count));
    parts.append(world.value(u"SELECT SUM(quantity + billing_day + COALESCE(cost_nanos, 0)) FROM usage_events"_s));
    parts.append(world.value(u"SELECT SUM(amount_units) FROM usage_ledger"_s));
    return parts.join(u' ');
}

void TestRules::refused()
{
    QFETCH(Mode, mode);
    QFETCH(QString, statement);
    QFETCH(QString, refusal);
    World &world = filled(mode);
    const QString before = fingerprint(world);
    const QString told = world.refusal(statement);
    QVERIFY2(told.contains(QRegularExpression(refusal)), qPrintable(told));
    QCOMPARE(fingerprint(world), before);
    COMPARE_SUMS;
}

void TestRules::replacingIsRefused_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("rest");
    const QString statements[] = {
        u"cv_parsing_usage (id, company_id) VALUES ({101}, {1})"_s,
        u"cv_parsing_usage (seq, company_id) SELECT seq, company_id FROM cv_parsing_usage"_s,
        u"question_generation_usage (id, company_id) VALUES ({102}, {1})"_s,
        u"video_interview_usage (id, company_id) VALUES ({103}, {1})"_s,
        u"video_interview_usage (company_id, event_id) VALUES ({1}, 'e1')"_s,
        u"event_keys (company_id, event_id, usage_type, usage_id) VALUES ({1}, 'e1', 2, {103})"_s,
        u"usage_ledger (id, company_id, account_type, account_id, unit, bucket, amount_units, kind, operation_id, actor, occurred_at) "
        "SELECT id, company_id, account_type, account_id, unit, bucket, 0, kind, operation_id, actor, occurred_at FROM usage_ledger"_s,
        u"prices SELECT * FROM prices"_s,
        u"operations SELECT * FROM operations"_s,
        u"operation_changes SELECT * FROM operation_changes"_s,
        u"draft_links (id, company_id, draft_job_id, job_id, operation_id) SELECT id, company_id, draft_job_id, {12}, operation_id FROM draft_links"_s,
        u"draft_links (company_id, draft_job_id, job_id, operation_id) VALUES ({1}, 'd', {12}, {202})"_s,
        u"usage_link_history SELECT * FROM usage_link_history"_s,
        u"companies (id, name, currency) VALUES ({1}, 'Acme', 'EUR')"_s,
        u"jobs (id, company_id, title) VALUES ({11}, {2}, 'Stolen')"_s,
        u"jobs (company_id, title, draft_job_id) VALUES ({1}, 'Rival', 'd')"_s,
    };
    for (const auto &[modeName, mode] : modes()) {
        if (mode.dialect != Dialect::Sqlite)
            continue;
        for (const QString &statement : statements)
            QTest::addRow("%s: %s", modeName, qPrintable(statement)) << mode << statement;
    }
}

void TestRules::replacingIsRefused()
{
    QFETCH(Mode, mode);
    QFETCH(QString, rest);
    World &world = filled(mode);
    const QString before = fingerprint(world);
    for (const QString &verb : {u"INSERT OR REPLACE INTO "_s, u"INSERT OR IGNORE INTO "_s, u"INSERT INTO "_s}) {
        const QString told = world.refusal(verb + rest);
        QVERIFY2(told.contains(u"reckoner:"_s), qPrintable(verb + told));
        QCOMPARE(fingerprint(world), before);
    }
    COMPARE_SUMS;
}

void TestRules::ignoringInsertsGetEveryRule_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("verb");
    for (const QString &verb : {u"OR REPLACE"_s, u"OR IGNORE"_s, u"OR FAIL"_s, u"OR ROLLBACK"_s}) {
        for (const auto &[modeName, mode] : modes()) {
            if (mode.dialect == Dialect::Sqlite)
                QTest::addRow("%s: %s", modeName, qPrintable(verb)) << mode << verb;
        }
    }
}

/// The conflict clause of a statement reaches into the triggers that it fires; they must not change with it.
void TestRules::ignoringInsertsGetEveryRule()
{
    WORLD;
    QFETCH(QString, verb);
    world.run(u"INSERT INTO jobs (id, company_id, title, draft_job_id) VALUES ({13}, {1}, 'Saved', 'd')"_s);
    const QString insert = u"INSERT "_s + verb + u" INTO "_s;
    for (int i = 0; i < 3; ++i) {
        world.run(insert + u"cv_parsing_usage (company_id, job_id, event_id) VALUES ({1}, {11}, 'c%1')"_s.arg(i));
        world.run(insert + u"question_generation_usage (company_id, draft_job_id, prompt_tokens) VALUES ({1}, 'd', 1000), ({1}, 'f', 1000)"_s);
        world.run(insert + u"video_interview_usage (company_id, job_id, duration_seconds) VALUES ({1}, {99}, 90)"_s);
    }
    QCOMPARE(world.value(u"SELECT SUM(cost_nanos) FROM usage_events"_s), QString::number(3 * (500000000 + 2 * 2000000 + 200000000)));
    world.run(u"UPDATE "_s + verb + u" question_generation_usage SET job_id = {11}, draft_job_id = NULL WHERE draft_job_id = 'f'"_s);
    world.run(u"UPDATE "_s + verb + u" cv_parsing_usage SET job_id = {12}"_s);
    QCOMPARE(world.value(u"SELECT SUM(cost_nanos) FROM usage_events WHERE job_id IN ({11}, {12}, {13})"_s), QString::number(3 * (500000000 + 2 * 2000000)));
    COMPARE_SUMS;
}

void TestRules::applicationsTakeTheirJobsCompany()
{
    WORLD;
    QCOMPARE(world.value(u"SELECT {hex company_id} FROM job_applications WHERE id = {41}"_s), hexOf(1));
    world.run(u"INSERT INTO job_applications (id, candidate_id) VALUES ({42}, 'c')"_s);
    QCOMPARE(world.row({u"company_id"_s}, u"FROM job_applications WHERE id = {42}"_s), kNothing);
    world.run(u"UPDATE job_applications SET job_id = {21} WHERE id = {42}"_s);
    QCOMPARE(world.value(u"SELECT {hex company_id} FROM job_applications WHERE id = {42}"_s), hexOf(2));
    world.run(u"INSERT INTO cv_parsing_usage (company_id, application_id) VALUES ({1}, {41}), ({1}, {77})"_s); // one not known here is kept as it is
    COMPARE_SUMS;
}

void TestRules::metricsAndLogsAreCompleted()
{
    WORLD;
    world.run(u"INSERT INTO organizations (id, company_id, name, used_minutes, current_period_start, current_period_end) "
              "VALUES ({51}, {1}, 'Studio', 9, {at 2020-01-01}, {at 2020-02-01})"_s);
    world.run(u"INSERT INTO usage_metrics (organization_id, metric_value, occurred_at) VALUES ({51}, 5, {at 2020-01-31T23:59:59Z}), ({51}, 7, {at 2020-02-01}), ({51}, 2, {at 2020-01-01})"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_metrics WHERE company_id = {1}"_s), u"3"_s);
    QCOMPARE(world.row({u"name"_s, u"used_minutes"_s, u"metered_minutes"_s, u"difference"_s}, u"FROM minutes_balance"_s), u"Studio 9 7 2"_s);
    QCOMPARE(world.row({u"name"_s}, u"FROM stale_periods"_s), u"Studio"_s);
    QCOMPARE(world.value(u"SELECT used_minutes FROM organizations"_s), u"9"_s); // a plain insert moves no stored balance
    world.run(u"INSERT INTO token_usage_logs (company_id, operation_type, input_tokens, output_tokens) VALUES ({1}, 'scoring', 40, 2)"_s);
    QCOMPARE(world.value(u"SELECT tokens_used FROM token_usage_logs"_s), u"42"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM usage_ledger"_s), u"0"_s);
}

void TestRules::currencyIsFixedByUsageAndMoney()
{
    WORLD;
    world.run(u"UPDATE companies SET currency = 'EUR', timezone = 'Asia/Tokyo' WHERE id = {2}"_s);
    const QString amount = world.isSqlite() ? u"amount_units"_s : u"amount"_s;
    world.run(u"INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, %1, kind, operation_id, actor, occurred_at) "
              "VALUES ({2}, 'company', {2}, 'money', 'wallet', {nanos 5}, 'top_up', {201}, 'me', {at 2026-01-01})"_s.arg(amount));
    QVERIFY(world.refusal(u"UPDATE companies SET currency = 'USD' WHERE id = {2}"_s).contains(u"reckoner:invalid_state"_s));
    world.run(u"INSERT INTO cv_parsing_usage (company_id) VALUES ({3})"_s);
    QVERIFY(world.refusal(u"UPDATE companies SET timezone = 'UTC' WHERE id = {3}"_s).contains(u"reckoner:invalid_state"_s));
    world.run(u"UPDATE companies SET name = 'Ceder and Co', currency = 'EUR', timezone = 'Europe/Berlin' WHERE id = {3}"_s);
    COMPARE_SUMS;
}

void TestRules::viewsAnswer()
{
    WORLD;
    const QString amount = world.isSqlite() ? u"amount_units"_s : u"amount"_s;
    const QString post = u"INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, %1, kind, job_id, operation_id, actor, note, occurred_at) "
                         "VALUES ({1}, 'profile', {31}, 'credits', '%2', %3, 'refund', {11}, {201}, 'me', 'job refund: Cook (monthly: +500, addon: +1500)', {at 2026-01-01})"_s;
    world.run(post.arg(amount, u"monthly"_s, u"500"_s));
    world.run(post.arg(amount, u"addon"_s, u"1500"_s));
    QCOMPARE(world.row({u"delta"_s, u"monthly_delta"_s, u"addon_delta"_s, u"reason"_s}, u"FROM ledger"_s), u"2000 500 1500 job refund: Cook (monthly: +500, addon: +1500)"_s);
    world.run(u"INSERT INTO cv_parsing_usage (company_id, file_size_kb, candidate_id) VALUES ({1}, 12, 'c')"_s);
    world.run(u"INSERT INTO question_generation_usage (company_id, prompt_tokens, completion_tokens, question_count, model_used) VALUES ({1}, 3, 4, 5, 'm')"_s);
    world.run(u"INSERT INTO video_interview_usage (company_id, duration_seconds, interview_id) VALUES ({1}, 90, 'i')"_s);
    QCOMPARE(world.row({u"quantity"_s, u"failed"_s, u"questions"_s, u"file_size_kb"_s, u"candidate_id"_s, u"status"_s, u"unpriced"_s}, u"FROM usage_events WHERE usage_type = 0"_s),
             u"1 0 0 12 c 0 0"_s);
    QCOMPARE(world.row({u"quantity"_s, u"questions"_s, u"prompt_tokens"_s, u"completion_tokens"_s, u"model"_s, u"duration_seconds"_s}, u"FROM usage_events WHERE usage_type = 1"_s),
             u"7 5 3 4 m -"_s);
    QCOMPARE(world.row({u"quantity"_s, u"duration_seconds"_s, u"interview_id"_s, u"application_id"_s}, u"FROM usage_events WHERE usage_type = 2"_s), u"2 90 i -"_s);
    QCOMPARE(world.value(u"SELECT COUNT(*) FROM job_usage_summary"_s), u"0"_s); // none of them has a job
    COMPARE_SUMS;
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
