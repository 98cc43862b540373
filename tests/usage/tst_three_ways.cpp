// The same usage, inserted by another program, recorded one by one, and imported: the three databases hold the same rows, postings,
// roll-ups and wallets, and SQLite the same as PostgreSQL. Only ids, the time of recording, key digests and operations are each way's own.
#include "models/balances/wallet.h"
#include "models/doctor/verify.h"
#include "models/session/maintenance.h"
#include "tests/usage/usage_world.h"

#include <QLoggingCategory>
#include <QTest>

using namespace reckoner;

namespace {

enum class Way { Insert, Record, Import };
constexpr std::array kWays = {Way::Insert, Way::Record, Way::Import};
constexpr std::array kWayNames = {"insert", "record", "import"};

/// What one database holds, as text: one line per row of the usage tables, the ledger, the event keys, the roll-ups and the wallets.
using Picture = std::map<QString, QStringList>;

class Book
{
public:
    Book(Dialect dialect, quint64 seed, int events) : m_office(dialect), m_world(m_office)
    {
        Dice dice(seed);
        for (int i = 0; i < 12; ++i) {
            NewPrice wanted = randomPrice(dice, m_world);
            needed(setPrice(m_office.connection(), m_office.scope(), wanted, {}));
        }
        needed(reconcile(m_world.companies[0], UsageWorld::draft(0)));
        for (int i = 0; i < events; ++i)
            m_events.push_back(m_world.event(dice, u"event-%1"_s.arg(i)));
    }

    void fill(Way way)
    {
        switch (way) {
        case Way::Insert:
            for (const UsageEvent &event : m_events)
                m_office.database().exec(insertStatement(m_office.database(), event, UsageId::make()));
            break;
        case Way::Record:
            for (const UsageEvent &event : m_events)
                needed(recordUsage(m_office.connection(), m_office.scope(), event, {}));
            break;
        case Way::Import: {
            const IngestReply reply = needed(ingest(m_office.connection(), m_office.scope(), {}, sourceOf(m_events), {}, {}));
            QCOMPARE(reply.inserted, qint64(m_events.size()));
            break;
        }
        }
        needed(reconcile(m_world.companies[1], UsageWorld::draft(1)));
        needed(maintain(m_office.connection(), m_office.scope()));
    }

    Picture picture()
    {
        Picture all;
        for (const UsageTypeInfo &type : usageTypes())
            all[QString::fromLatin1(type.table)] = lines(usageColumns(type.type), QString::fromLatin1(type.table));
        all[u"event_keys"_s] = lines({u"event_id"_s, u"usage_type"_s, u"company_id"_s}, u"event_keys"_s);
        all[u"usage_ledger"_s] = lines({u"company_id"_s, u"account_type"_s, u"account_id"_s, u"unit"_s, u"bucket"_s, u"amount_units"_s, u"kind"_s, u"reference_type"_s,
                                        u"job_id"_s, u"occurred_at"_s, u"(SELECT e.event_id FROM usage_events e WHERE %1 = t.reference_id)"_s.arg(referenceText())},
                                       u"usage_ledger t"_s);
        const QStringList sums = {u"usage_type"_s, u"status"_s, u"row_count"_s, u"failed_count"_s, u"quantity"_s, u"questions"_s, u"cost_nanos"_s, u"estimated_nanos"_s,
                                  u"unpriced_count"_s};
        all[u"rollup_job_month"_s] = lines(QStringList{u"company_id"_s, u"month"_s, u"job_id"_s} + sums, u"rollup_job_month"_s);
        all[u"rollup_job_day"_s] = lines(QStringList{u"company_id"_s, u"day"_s, u"job_id"_s} + sums, u"rollup_job_day"_s);
        all[u"rollup_company_day"_s] = lines(QStringList{u"company_id"_s, u"day"_s} + sums, u"rollup_company_day"_s);
        all[u"rollup_currency_day"_s] = lines(QStringList{u"currency"_s, u"day"_s} + sums, u"rollup_currency_day"_s);
        for (const WorldCompany &company : m_world.companies) {
            const Wallet held = needed(wallet(m_office.inquiryOf(company.id), m_office.now()));
            all[u"wallet"_s].append(u"%1 %2 %3 %4"_s.arg(held.companyName, held.balance.toDecimal(), held.totalSpent.toDecimal(), held.monthSpent.toDecimal()));
        }
        return all;
    }

    QStringList brokenInvariants()
    {
        QStringList broken;
        for (const InvariantResult &result : needed(verify(m_office.inquiry())).checked) {
            if (result.broken > 0)
                broken.append(result.invariant);
        }
        return broken;
    }

private:
    Result<Done<SavedJob>> reconcile(const WorldCompany &company, const QString &draft)
    {
        return m_office.saveJob(company.id, u"Saved %1"_s.arg(draft), draft, fixedId<JobId>(5, int(draft.size())));
    }

    static QStringList usageColumns(UsageType type)
    {
        QStringList columns = {u"event_id"_s, u"company_id"_s, u"job_id"_s, u"cost_nanos"_s, u"cost_source"_s, u"source"_s, u"origin"_s, u"profile_id"_s,
                               u"occurred_at"_s, u"billing_day"_s, priceOf(u"price_id"_s)};
        switch (type) {
        case UsageType::CvParsing:
            return columns + QStringList{u"given_job_id"_s, u"candidate_id"_s, u"application_id"_s, u"file_size_kb"_s, u"CAST(parse_successful AS integer)"_s, u"success_rate"_s};
        case UsageType::QuestionGeneration:
            return columns + QStringList{u"draft_job_id"_s, u"prompt_tokens"_s, u"completion_tokens"_s, u"total_tokens"_s, u"question_count"_s, u"model_used"_s,
                                         priceOf(u"second_price_id"_s)};
        case UsageType::VideoInterview:
            break;
        }
        return columns + QStringList{u"given_job_id"_s, u"interview_id"_s, u"candidate_id"_s, u"application_id"_s, u"duration_minutes"_s, u"duration_seconds"_s,
                                     u"rejected_value"_s, u"completed_questions"_s, u"total_questions"_s, u"video_quality"_s};
    }

    /// Prices have ids of their own in each database; their order of entry is the same.
    static QString priceOf(const QString &column) { return u"(SELECT p.seq FROM prices p WHERE p.id = %1)"_s.arg(column); }
    QString referenceText() const { return m_office.dialect() == Dialect::Sqlite ? u"e.id"_s : u"CAST(e.id AS text)"_s; }

    QString asText(const QString &column) const
    {
        const bool sqlite = m_office.dialect() == Dialect::Sqlite;
        const bool isId = column.endsWith(u"_id"_s) && !QStringList{u"event_id"_s, u"candidate_id"_s, u"interview_id"_s, u"draft_job_id"_s}.contains(column);
        QString text = u"CAST(%1 AS text)"_s.arg(column);
        if (isId)
            text = sqlite ? u"lower(hex(%1))"_s.arg(column) : u"replace(CAST(%1 AS text), '-', '')"_s.arg(column);
        else if (column == u"occurred_at"_s && !sqlite)
            text = u"CAST(CAST(EXTRACT(EPOCH FROM occurred_at) * 1000000 AS bigint) AS text)"_s;
        return u"COALESCE(NULLIF(%1, ''), '-')"_s.arg(text);
    }

    QStringList lines(const QStringList &columns, const QString &from)
    {
        QStringList texts;
        for (const QString &column : columns)
            texts.append(asText(column));
        const QString joined = texts.join(u" || '|' || "_s);
        const QString aggregate = m_office.dialect() == Dialect::Sqlite ? u"group_concat(line, char(10))"_s : u"string_agg(line, chr(10))"_s;
        QStringList found = m_office.database().scalar(u"SELECT %1 FROM (SELECT %2 AS line FROM %3) AS every"_s.arg(aggregate, joined, from)).split(u'\n');
        found.sort();
        return found;
    }

    class WorldOffice : public Office
    {
    public:
        explicit WorldOffice(Dialect dialect) : Office(dialect), m_dialect(dialect) {}
        Dialect dialect() const { return m_dialect; }

    private:
        Dialect m_dialect;
    };
    WorldOffice m_office;
    UsageWorld m_world;
    std::vector<UsageEvent> m_events;
};

} // namespace

class TestThreeWays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void allHoldTheSame_data();
    void allHoldTheSame();
};

void TestThreeWays::allHoldTheSame_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("events");
    const bool isLong = qEnvironmentVariableIsSet("RECKONER_LONG_TESTS");
    for (const quint64 seed : {1, 2, 3})
        QTest::addRow("seed %llu", seed) << seed << (isLong ? 5000 : 400);
}

void TestThreeWays::allHoldTheSame()
{
    QFETCH(quint64, seed);
    QFETCH(int, events);
    std::optional<Picture> first;
    for (const Dialect dialect : dialects()) {
        for (const Way way : kWays) {
            const QString name = u"%1 on %2"_s.arg(QString::fromLatin1(kWayNames[size_t(way)]), dialectName(dialect));
            Book book(dialect, seed, events);
            book.fill(way);
            QCOMPARE(book.brokenInvariants(), QStringList());
            const Picture picture = book.picture();
            if (!first) {
                QVERIFY(picture.at(u"usage_ledger"_s).size() > events / 2);
                first = picture;
                continue;
            }
            for (const auto &[table, lines] : *first) {
                const QStringList &others = picture.at(table);
                for (qsizetype i = 0; i < std::min(lines.size(), others.size()); ++i)
                    QVERIFY2(lines[i] == others[i], qPrintable(u"%1, %2:\n%3\n%4"_s.arg(name, table, others[i], lines[i])));
                QCOMPARE(others.size(), lines.size());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestThreeWays)
#include "tst_three_ways.moc"
