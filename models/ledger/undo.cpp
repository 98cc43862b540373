#include "models/ledger/undo.h"

#include "models/ledger/history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <ranges>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPostings = 1'000'000;

struct KeptChange
{
    RowChange change;
    static QJsonValue value(const std::optional<QString> &text)
    {
        return text ? QJsonDocument::fromJson(text->toUtf8()).array().at(0) : QJsonValue();
    }
    static KeptChange from(const Row &row)
    {
        return {{row.text("table_name"), *row.optionalText("row_key"), row.text("column_name"), value(row.optionalText("before")), value(row.optionalText("after"))}};
    }
};

struct OperationRef
{
    OperationId id;
    static OperationRef from(const Row &row) { return {row.id<OperationId>("id")}; }
};

Outcome canBeUndone(const OperationEntry &entry)
{
    const Act *kind = actByName(entry.kind);
    const QJsonObject context = {{u"operation"_s, entry.id.toString()}, {u"kind"_s, entry.kind}};
    if (entry.reversedBy)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Operation {operation} was undone already."), context};
    if (entry.refusedCode)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("Operation {operation} was refused; there is nothing to undo."), context};
    if (!kind || !kind->undoable)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("An operation of the kind {kind} cannot be undone."), context};
    return {};
}

/// What a bucket held before it was set anew has expired: there is nothing left of it to take back.
Outcome refuseExpired(const Inquiry &inquiry, const LedgerEntry &entry)
{
    if (*unitFromName(entry.unit) == Unit::Money)
        return {};
    TRY(renewals, inquiry.integer("ledger/renewals_since", Bindings().integer("id", entry.id).uuid("account_id", entry.account).text("unit", entry.unit).text("bucket", entry.bucket)));
    if (renewals != 0)
        return Error{ErrorCode::Conflict, RECKONER_TEXT("The period of these {unit} is over; what was left of them has expired."), {{u"unit"_s, entry.unit}}};
    return {};
}

Posting postingOf(const LedgerEntry &entry)
{
    Posting posting;
    posting.company = entry.company;
    posting.accountType = entry.accountType;
    posting.account = entry.account;
    posting.unit = *unitFromName(entry.unit);
    posting.bucket = *bucketFromName(entry.bucket);
    posting.amount = entry.amountUnits;
    posting.kind = entry.kind;
    posting.referenceType = entry.referenceType.value_or(QString());
    posting.referenceId = entry.referenceId.value_or(QString());
    posting.note = entry.note.value_or(QString());
    posting.job = entry.job;
    return posting;
}

/// The same kind and source with the other sign, so that sums by kind are net of what was undone.
Posting inverse(const LedgerEntry &entry)
{
    Posting posting = postingOf(entry);
    posting.amount = -entry.amountUnits;
    posting.note = u"reversal of entry %1"_s.arg(entry.id);
    return posting;
}

/// Newest first.
Result<std::vector<LedgerEntry>> entriesOf(const Inquiry &inquiry, OperationId operation)
{
    LedgerFilter ofOperation;
    ofOperation.operation = operation;
    ofOperation.limit = kMostPostings;
    return ledgerEntries(inquiry, ofOperation);
}

/// What is still charged for a usage row.
struct NetCost
{
    CompanyId company;
    std::optional<JobId> job;
    Money amount;
    static NetCost from(const Row &row) { return {row.id<CompanyId>("company_id"), row.optionalId<JobId>("job_id"), row.money("amount_nanos")}; }
};

/// A cost is recorded for good: what the operation caused to be charged comes back as a credit note.
Outcome giveBackCost(const Inquiry &inquiry, const RowChange &change, Plan &plan)
{
    const auto usage = parseUuid(change.key);
    const bool isCharge = change.column == kWholeRow || change.column == "cost_nanos"_L1;
    if (!usage || !isCharge)
        return {};
    TRY(charged, inquiry.row<NetCost>("ledger/net_cost", Bindings().uuid("id", *usage)));
    if (!charged)
        return {};
    Posting note;
    note.company = charged->company;
    note.accountType = u"company"_s;
    note.account = charged->company.uuid();
    note.amount = charged->amount.nanos();
    note.kind = u"credit_note"_s;
    note.referenceType = change.table;
    note.referenceId = change.key;
    note.job = charged->job;
    plan.postings.push_back(note);
    return {};
}

} // namespace

QJsonObject UndoReply::toJson() const
{
    return {{u"reversed"_s, reversed.toString()}, {u"rows"_s, rows}, {u"postings"_s, postings}};
}

UndoReply UndoReply::fromJson(const QJsonObject &json)
{
    return {OperationId::parse(json.value(u"reversed"_s).toString()).value_or(OperationId()), json.value(u"rows"_s).toInteger(),
            json.value(u"postings"_s).toInteger()};
}

Result<Plan> inversePlan(const Inquiry &inquiry, OperationId operation)
{
    TRY(entry, operationById(inquiry, operation));
    CHECK(canBeUndone(entry));
    Plan plan;
    TRY(changes, inquiry.rows<KeptChange>("ledger/changes", Bindings().id("operation_id", operation)));
    for (const KeptChange &kept : changes) {
        if (const auto back = inverse(kept.change, inquiry.now()))
            plan.changes.push_back(*back);
        else
            CHECK(giveBackCost(inquiry, kept.change, plan));
    }
    TRY(entries, entriesOf(inquiry, operation));
    for (const LedgerEntry &line : entries) {
        CHECK(refuseExpired(inquiry, line));
        plan.postings.push_back(inverse(line));
    }
    return plan;
}

Result<Plan> keptPlan(const Inquiry &inquiry, OperationId operation)
{
    TRY(entry, operationById(inquiry, operation));
    Plan plan;
    TRY(changes, inquiry.rows<KeptChange>("ledger/changes", Bindings().id("operation_id", entry.id)));
    for (const KeptChange &kept : std::views::reverse(changes)) {
        const bool onlySaysHowToUndo = kept.change.before.isNull() && kept.change.after.isNull(); // the row itself is among the changes
        if (!onlySaysHowToUndo)
            plan.changes.push_back(kept.change);
    }
    TRY(entries, entriesOf(inquiry, operation));
    for (const LedgerEntry &line : std::views::reverse(entries))
        plan.postings.push_back(postingOf(line));
    return plan;
}

Result<Done<UndoReply>> undo(Connection &connection, const Scope &scope, OperationId operation, const Request &request)
{
    TRY(entry, operationById(Inquiry(connection, scope), operation));
    Request asked = request;
    asked.company = entry.company;
    asked.reverses = operation;
    asked.content = {{u"operation"_s, operation.toString()}};
    return Operation::run<UndoReply>(connection, scope, act(ActKind::Undo), asked, [&](Operation &undoing) -> Result<UndoReply> {
        TRY(plan, inversePlan(undoing, operation));
        CHECK(applyInverse(undoing, plan));
        TRY(marked, undoing.change("ledger/mark_reversed", Bindings().id("id", operation).id("reversed_by", undoing.id())));
        if (marked != 1)
            return Error{ErrorCode::Conflict, RECKONER_TEXT("Operation {operation} was undone meanwhile."), {{u"operation"_s, operation.toString()}}};
        return UndoReply{operation, qint64(plan.changes.size()), qint64(plan.postings.size())};
    });
}

Result<std::vector<Done<UndoReply>>> undoBatch(Connection &connection, const Scope &scope, BatchId batch, const Request &request)
{
    const Inquiry inquiry(connection, scope);
    TRY(operations, inquiry.rows<OperationRef>("ledger/operations_of_batch", Bindings().id("batch_id", batch)));
    if (operations.empty())
        return Error{ErrorCode::NotFound, RECKONER_TEXT("No operation or batch {operation}."), {{u"operation"_s, batch.toString()}}};
    std::vector<Done<UndoReply>> done;
    Request each = request;
    each.batch = BatchId::make();
    for (const OperationRef &reference : operations) {
        if (request.key)
            each.key = *request.key + u":"_s + reference.id.toString();
        TRY(one, undo(connection, scope, reference.id, each));
        done.push_back(one);
    }
    return done;
}

} // namespace reckoner
