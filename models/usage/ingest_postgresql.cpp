// PostgreSQL: COPY into every table; event keys are looked up through a temporary table; roll-ups are appended as deltas, which a worker folds later.
#include "models/usage/ingest_store.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct KnownRow
{
    qint64 ord = 0;
    KnownEvent event;
    static KnownRow from(const Row &row) { return {row.integer("ord"), {row.isNull("digest") ? std::nullopt : std::optional(row.bytes("digest"))}}; }
};

class PostgresIngestStore : public IngestStore
{
public:
    explicit PostgresIngestStore(Operation &operation) : IngestStore(operation) {}

    Outcome begin() override
    {
        CHECK(m_operation.visit("usage/begin_ingest", {}, [](const Row &) {}));
        return connection().execute(u"CREATE TEMPORARY TABLE IF NOT EXISTS ingest_batch (ord integer, company_id uuid, event_id text) ON COMMIT DROP"_s);
    }

    Result<std::vector<std::optional<KnownEvent>>> known(const std::vector<EventKey> &keys) override
    {
        CHECK(connection().execute(u"TRUNCATE ingest_batch"_s));
        CHECK(copyKeys(keys));
        const Query query = Query("usage/known_events").with("batch_table", {u"ingest_batch"_s});
        TRY(rows, m_operation.rows<KnownRow>(query));
        std::vector<std::optional<KnownEvent>> found(keys.size());
        for (const KnownRow &row : rows)
            found[size_t(row.ord)] = row.event;
        return found;
    }

    Outcome merge(const Rollups &rollups, const std::unordered_map<CompanyId, Currency> &) override
    {
        TRY(writer, BulkWriter::create(connection(), "usage_deltas",
                                       {"company_id", "day", "month", "job_id", "usage_type", "status", "row_count", "failed_count", "quantity", "questions", "cost_nanos",
                                        "estimated_nanos", "unpriced_count"}));
        for (const auto &[key, sums] : rollups) {
            writer->uuid(key.company);
            writer->integer(key.day);
            writer->integer(BillingMonth::of({key.day}).number);
            const QByteArray job = key.job.toByteArray(QUuid::WithoutBraces); // the zero UUID is a value here
            writer->text({job.constData(), size_t(job.size())});
            writer->integer(key.type);
            writer->integer(key.status);
            for (const qint64 sum : {sums.rows, sums.failed, sums.quantity, sums.questions, sums.cost, sums.estimated, sums.unpriced})
                writer->integer(sum);
            CHECK(writer->endRow());
        }
        return writer->finish();
    }

    Outcome end() override
    {
        return m_operation.visit("usage/end_ingest", {}, [](const Row &) {});
    }

private:
    Connection &connection() { return m_operation.connection(); }

    Outcome copyKeys(const std::vector<EventKey> &keys)
    {
        TRY(writer, BulkWriter::create(connection(), "ingest_batch", {"ord", "company_id", "event_id"}));
        for (size_t i = 0; i < keys.size(); ++i) {
            writer->integer(qint64(i));
            writer->uuid(keys[i].company.uuid());
            writer->optionalText(keys[i].eventId);
            CHECK(writer->endRow());
        }
        return writer->finish();
    }
};

} // namespace

std::unique_ptr<IngestStore> postgresIngestStore(Operation &operation)
{
    return std::make_unique<PostgresIngestStore>(operation);
}

} // namespace reckoner
