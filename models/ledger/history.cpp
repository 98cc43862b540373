#include "models/ledger/history.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Fragment entryConditions(const LedgerFilter &filter)
{
    Fragment conditions;
    const auto add = [&](const char *sql) { conditions.sql += QString::fromLatin1(sql); };
    if (filter.unit) {
        add(" AND l.unit = :unit");
        conditions.bindings.text("unit", unitName(*filter.unit));
    }
    if (filter.bucket) {
        add(" AND l.bucket = :bucket");
        conditions.bindings.text("bucket", bucketName(*filter.bucket));
    }
    if (filter.operation) {
        add(" AND l.operation_id = :operation_id");
        conditions.bindings.id("operation_id", *filter.operation);
    }
    if (filter.from) {
        add(" AND l.occurred_at >= :from_at");
        conditions.bindings.instant("from_at", *filter.from);
    }
    if (filter.to) {
        add(" AND l.occurred_at < :to_at");
        conditions.bindings.instant("to_at", *filter.to);
    }
    if (filter.job) {
        add(" AND l.job_id = :job_id");
        conditions.bindings.id("job_id", *filter.job);
    }
    if (filter.account) {
        add(" AND l.account_id = :wanted_account");
        conditions.bindings.uuid("wanted_account", *filter.account);
    }
    if (filter.type) {
        add(" AND l.reference_type = :reference_type");
        conditions.bindings.text("reference_type", QString::fromLatin1(info(*filter.type).table));
    }
    if (filter.beforeId) {
        add(" AND l.id < :before_id");
        conditions.bindings.integer("before_id", *filter.beforeId);
    }
    return conditions;
}

Error noOperation(OperationId id)
{
    return {ErrorCode::NotFound, RECKONER_TEXT("No operation {operation}."), {{u"operation"_s, id.toString()}}};
}

} // namespace

LedgerEntry LedgerEntry::from(const Row &row)
{
    LedgerEntry entry;
    entry.id = row.integer("id");
    entry.company = row.id<CompanyId>("company_id");
    entry.currency = Currency::parse(row.text("currency")).ok() ? *Currency::parse(row.text("currency")) : Currency();
    entry.accountType = row.text("account_type");
    entry.account = row.uuid("account_id");
    entry.unit = row.text("unit");
    entry.bucket = row.text("bucket");
    entry.amountUnits = row.integer("amount_units");
    entry.kind = row.text("kind");
    entry.referenceType = row.optionalText("reference_type");
    entry.referenceId = row.optionalText("reference_id");
    entry.job = row.optionalId<JobId>("job_id");
    entry.operation = row.id<OperationId>("operation_id");
    entry.actor = row.text("actor");
    entry.reason = row.optionalText("reason");
    entry.note = row.optionalText("note");
    entry.occurredAt = row.instant("occurred_at");
    entry.recordedAt = row.instant("recorded_at");
    return entry;
}

Result<std::vector<LedgerEntry>> ledgerEntries(const Inquiry &inquiry, const LedgerFilter &filter)
{
    return inquiry.rows<LedgerEntry>(Query("ledger/entries").with("conditions", entryConditions(filter)), Bindings().integer("row_limit", filter.limit));
}

NamedEntry NamedEntry::from(const Row &row)
{
    NamedEntry named;
    named.entry = LedgerEntry::from(row);
    named.companyName = row.text("company_name");
    named.accountName = row.optionalText("account_name").value_or(named.entry.account.toString(QUuid::WithoutBraces));
    named.jobTitle = row.optionalText("job_title");
    return named;
}

Result<std::vector<NamedEntry>> namedEntries(const Inquiry &inquiry, const LedgerFilter &filter)
{
    return inquiry.rows<NamedEntry>(Query("ledger/named_entries").with("conditions", entryConditions(filter)), Bindings().integer("row_limit", filter.limit));
}

OperationEntry OperationEntry::from(const Row &row)
{
    OperationEntry entry;
    entry.seq = row.integer("seq");
    entry.id = row.id<OperationId>("id");
    entry.company = row.optionalId<CompanyId>("company_id");
    entry.kind = row.text("kind");
    entry.actor = row.text("actor");
    entry.login = row.text("login");
    entry.role = row.text("role");
    entry.key = row.optionalText("key");
    entry.reason = row.optionalText("reason");
    entry.refusedCode = row.optionalText("refused_code");
    entry.request = row.json("request");
    entry.reply = row.json("reply");
    entry.batch = row.optionalId<BatchId>("batch_id");
    entry.reverses = row.optionalId<OperationId>("reverses");
    entry.reversedBy = row.optionalId<OperationId>("reversed_by");
    entry.businessAt = row.instant("business_at");
    entry.recordedAt = row.instant("recorded_at");
    return entry;
}

Result<std::vector<OperationEntry>> operations(const Inquiry &inquiry, const std::optional<qint64> &beforeSeq, int limit, const std::optional<InstantRange> &range)
{
    Fragment conditions;
    if (beforeSeq) {
        conditions.sql += u" AND seq < :before_seq"_s;
        conditions.bindings.integer("before_seq", *beforeSeq);
    }
    if (range) {
        conditions.sql += u" AND business_at >= :from_at AND business_at < :to_at"_s;
        conditions.bindings.instant("from_at", range->from).instant("to_at", range->to);
    }
    return inquiry.rows<OperationEntry>(Query("ledger/operations").with("conditions", conditions), Bindings().integer("row_limit", limit));
}

Result<OperationEntry> operationById(const Inquiry &inquiry, OperationId id)
{
    const Fragment conditions = {u" AND id = :id"_s, Bindings().id("id", id)};
    TRY(found, inquiry.row<OperationEntry>(Query("ledger/operations").with("conditions", conditions), Bindings().integer("row_limit", 1)));
    if (found)
        return *found;
    TRY(recording, inquiry.row<OperationEntry>("ledger/recording", Bindings().id("id", id)));
    if (recording)
        return *recording;
    return noOperation(id);
}

ActivityEntry ActivityEntry::from(const Row &row)
{
    return {row.text("category"), row.text("kind"), row.text("actor"), row.optionalId<CompanyId>("company_id"), row.text("note"), row.instant("at_us"),
            row.uuid("id"), row.optionalInstant("resolved_us")};
}

Result<std::vector<ActivityEntry>> activity(const Inquiry &inquiry, const std::optional<QString> &category, const std::optional<Instant> &since, int limit)
{
    Fragment conditions;
    if (category) {
        conditions.sql += u" AND category = :category"_s;
        conditions.bindings.text("category", *category);
    }
    if (since) {
        conditions.sql += u" AND at_us >= :since"_s;
        conditions.bindings.integer("since", since->micros());
    }
    return inquiry.rows<ActivityEntry>(Query("ledger/activity").with("conditions", conditions), Bindings().integer("row_limit", limit));
}

} // namespace reckoner
