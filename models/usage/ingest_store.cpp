#include "models/usage/ingest_store.h"

#include <algorithm>

namespace reckoner {

namespace {

bool isSqlite(const Connection &connection)
{
    return connection.dialect() == Dialect::Sqlite;
}

void common(BulkWriter &writer, const ReadyRow &row)
{
    writer.uuid(row.id.uuid());
    writer.uuid(row.event.company->uuid());
    writer.optionalId(row.job);
    if (row.metered.cost)
        writer.moneyNanos(row.metered.cost->nanos());
    else
        writer.null();
    writer.optionalText(std::optional(costSourceName(row.metered.costSource)));
    writer.optionalId(row.metered.price);
    writer.optionalText(std::optional(quantitySourceName(row.metered.quantities.source)));
    writer.optionalText(row.event.origin);
    writer.optionalId(row.event.profile);
    writer.optionalText(row.event.eventId);
    writer.instant(*row.event.occurredAt);
    writer.integer(row.day.number);
}

void specific(BulkWriter &writer, const ReadyRow &row)
{
    const UsageQuantities &quantities = row.metered.quantities;
    switch (row.event.type) {
    case UsageType::CvParsing:
        writer.optionalText(row.event.candidate);
        writer.optionalId(row.event.application);
        writer.optionalInteger(quantities.fileSizeKb);
        writer.flag(quantities.parseSuccessful);
        writer.optionalInteger(quantities.successRate);
        break;
    case UsageType::QuestionGeneration:
        writer.optionalText(row.draft);
        writer.integer(quantities.promptTokens);
        writer.integer(quantities.completionTokens);
        writer.integer(quantities.totalTokens());
        writer.integer(quantities.questions);
        writer.optionalId(row.metered.secondPrice);
        writer.optionalText(row.event.model);
        break;
    case UsageType::VideoInterview:
        writer.optionalText(row.event.interview);
        writer.optionalText(row.event.candidate);
        writer.optionalId(row.event.application);
        writer.optionalInteger(quantities.durationMinutes);
        writer.optionalInteger(quantities.durationSeconds);
        writer.optionalText(quantities.rejectedValue);
        writer.optionalInteger(quantities.completedQuestions);
        writer.optionalInteger(quantities.totalQuestions);
        writer.optionalText(row.event.videoQuality);
        break;
    }
}

#define RECKONER_COMMON_COLUMNS(cost) \
    "id", "company_id", "job_id", cost, "cost_source", "price_id", "source", "origin", "profile_id", "event_id", "occurred_at", "billing_day"

Result<std::unique_ptr<BulkWriter>> usageWriter(Connection &connection, UsageType type, bool stamped)
{
    // SQLite takes nanos and is given its own clock's reading; PostgreSQL takes decimals and stamps rows itself
    switch (type) {
    case UsageType::CvParsing:
        if (stamped)
            return BulkWriter::create(connection, "cv_parsing_usage",
                                      {RECKONER_COMMON_COLUMNS("cost_nanos"), "candidate_id", "application_id", "file_size_kb", "parse_successful", "success_rate", "created_at"});
        return BulkWriter::create(connection, "cv_parsing_usage",
                                  {RECKONER_COMMON_COLUMNS("cost"), "candidate_id", "application_id", "file_size_kb", "parse_successful", "success_rate"});
    case UsageType::QuestionGeneration:
        if (stamped)
            return BulkWriter::create(connection, "question_generation_usage",
                                      {RECKONER_COMMON_COLUMNS("cost_nanos"), "draft_job_id", "prompt_tokens", "completion_tokens", "total_tokens", "question_count",
                                       "second_price_id", "model_used", "created_at"});
        return BulkWriter::create(connection, "question_generation_usage",
                                  {RECKONER_COMMON_COLUMNS("cost"), "draft_job_id", "prompt_tokens", "completion_tokens", "total_tokens", "question_count",
                                   "second_price_id", "model_used"});
    case UsageType::VideoInterview:
        break;
    }
    if (stamped)
        return BulkWriter::create(connection, "video_interview_usage",
                                  {RECKONER_COMMON_COLUMNS("cost_nanos"), "interview_id", "candidate_id", "application_id", "duration_minutes", "duration_seconds",
                                   "rejected_value", "completed_questions", "total_questions", "video_quality", "created_at"});
    return BulkWriter::create(connection, "video_interview_usage",
                              {RECKONER_COMMON_COLUMNS("cost"), "interview_id", "candidate_id", "application_id", "duration_minutes", "duration_seconds",
                               "rejected_value", "completed_questions", "total_questions", "video_quality"});
}

bool isCharge(const ReadyRow &row)
{
    return row.metered.cost && !row.metered.cost->isZero();
}

} // namespace

void RollupSums::add(const RollupSums &other)
{
    const auto plus = [](qint64 &sum, qint64 more) { ensure(!__builtin_add_overflow(sum, more, &sum), "summaries fit 64 bits"); };
    plus(rows, other.rows);
    plus(failed, other.failed);
    plus(quantity, other.quantity);
    plus(questions, other.questions);
    plus(cost, other.cost);
    plus(estimated, other.estimated);
    plus(unpriced, other.unpriced);
}

std::unique_ptr<IngestStore> IngestStore::create(Operation &operation)
{
    return isSqlite(operation.connection()) ? sqliteIngestStore(operation) : postgresIngestStore(operation);
}

Outcome IngestStore::write(const std::vector<ReadyRow> &rows)
{
    for (const UsageTypeInfo &type : usageTypes())
        CHECK(writeUsage(rows, type.type));
    CHECK(writeKeys(rows));
    CHECK(writePostings(rows));
    return writeHistory(rows);
}

Outcome IngestStore::writeUsage(const std::vector<ReadyRow> &rows, UsageType type)
{
    if (std::ranges::none_of(rows, [type](const ReadyRow &row) { return row.event.type == type; }))
        return {};
    TRY(writer, usageWriter(m_operation.connection(), type, m_recordedAt.has_value()));
    for (const ReadyRow &row : rows) {
        if (row.event.type != type)
            continue;
        common(*writer, row);
        specific(*writer, row);
        if (m_recordedAt)
            writer->instant(*m_recordedAt);
        CHECK(writer->endRow());
    }
    return writer->finish();
}

Outcome IngestStore::writeKeys(const std::vector<ReadyRow> &rows)
{
    std::vector<const ReadyRow *> sorted; // by company and then event, as the key is: kind to the index
    sorted.reserve(rows.size());
    for (const ReadyRow &row : rows)
        sorted.push_back(&row);
    std::ranges::sort(sorted, [](const ReadyRow *one, const ReadyRow *other) {
        return *one->event.company == *other->event.company ? *one->event.eventId < *other->event.eventId : one->event.company->uuid() < other->event.company->uuid();
    });
    TRY(writer, BulkWriter::create(m_operation.connection(), "event_keys", {"company_id", "event_id", "usage_type", "usage_id", "digest"}));
    for (const ReadyRow *row : sorted) {
        writer->uuid(row->event.company->uuid());
        writer->optionalText(row->event.eventId);
        writer->integer(int(row->event.type));
        writer->uuid(row->id.uuid());
        writer->bytes(row->digest);
        CHECK(writer->endRow());
    }
    return writer->finish();
}

Outcome IngestStore::writePostings(const std::vector<ReadyRow> &rows)
{
    if (std::ranges::none_of(rows, isCharge))
        return {};
    Connection &connection = m_operation.connection();
    auto created = m_recordedAt ? BulkWriter::create(connection, "usage_ledger",
                                                     {"company_id", "account_type", "account_id", "unit", "bucket", "amount_units", "kind", "reference_type", "reference_id",
                                                      "job_id", "operation_id", "actor", "occurred_at", "recorded_at"})
                                : BulkWriter::create(connection, "usage_ledger",
                                                     {"company_id", "account_type", "account_id", "unit", "bucket", "amount", "kind", "reference_type", "reference_id", "job_id",
                                                      "operation_id", "actor", "occurred_at"});
    if (!created)
        return created.error();
    BulkWriter &writer = **created;
    const QByteArray actor = m_operation.scope().actor.toUtf8();
    for (const ReadyRow &row : rows) {
        if (!isCharge(row))
            continue;
        writer.uuid(row.event.company->uuid());
        writer.text("company");
        writer.uuid(row.event.company->uuid());
        writer.text("money");
        writer.text("wallet");
        writer.moneyNanos(-row.metered.cost->nanos());
        writer.text("charge");
        writer.text(info(row.event.type).table);
        writer.uuid(row.id.uuid());
        writer.optionalId(row.job);
        writer.uuid(row.operation.uuid());
        writer.text({actor.constData(), size_t(actor.size())});
        writer.instant(*row.event.occurredAt);
        if (m_recordedAt)
            writer.instant(*m_recordedAt);
        CHECK(writer.endRow());
    }
    return writer.finish();
}

Outcome IngestStore::writeHistory(const std::vector<ReadyRow> &rows)
{
    if (std::ranges::none_of(rows, [](const ReadyRow &row) { return row.link.has_value(); }))
        return {};
    TRY(writer, BulkWriter::create(m_operation.connection(), "usage_link_history", {"link_id", "usage_id", "company_id"}));
    for (const ReadyRow &row : rows) {
        if (!row.link)
            continue;
        writer->uuid(*row.link);
        writer->uuid(row.id.uuid());
        writer->uuid(row.event.company->uuid());
        CHECK(writer->endRow());
    }
    return writer->finish();
}

ForeignKeysOff::ForeignKeysOff(Connection &connection) : m_connection(connection)
{
    if (isSqlite(connection))
        ensure(connection.execute(QStringLiteral("PRAGMA foreign_keys=OFF")).ok(), "foreign keys can be switched off outside a transaction");
}

ForeignKeysOff::~ForeignKeysOff()
{
    if (isSqlite(m_connection) && !m_connection.execute(QStringLiteral("PRAGMA foreign_keys=ON")))
        qCritical("foreign keys could not be switched on again");
}

} // namespace reckoner
