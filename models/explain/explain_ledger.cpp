#include "models/balances/wallet.h"
#include "models/directory/matching.h"
#include "models/explain/explain.h"
#include "models/explain/explain_balance.h"
#include "models/usage/events.h"

#include <QCoreApplication>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

/// The usage row that a line of money names, where it does.
std::optional<UsageId> usageOf(const LedgerEntry &entry)
{
    const bool isUsage = std::ranges::any_of(usageTypes(), [&entry](const UsageTypeInfo &type) { return entry.referenceType == QLatin1StringView(type.table); });
    return isUsage && entry.referenceId ? UsageId::parse(*entry.referenceId) : std::nullopt;
}

/// A charge takes away what its usage row cost.
void addCharge(Explanation &explanation, const Explanation &usage)
{
    for (Term term : usage.terms) {
        term.amount = -term.amount;
        explanation.terms.push_back(std::move(term));
    }
    explanation.rounding = usage.rounding;
}

/// What a credit note or any other line refers to, in words.
QString referenceWords(const LedgerEntry &entry)
{
    if (entry.note)
        return *entry.note;
    if (entry.kind == u"top_up" && (entry.referenceType || entry.referenceId))
        return u"%1 %2"_s.arg(entry.referenceType.value_or(QString()), entry.referenceId.value_or(QString())).trimmed();
    return {};
}

void addLine(Explanation &explanation, const LedgerEntry &entry, Unit unit)
{
    Term term;
    term.amount = entry.amountUnits;
    term.rows = 1;
    term.words = entryKindWords(unit, entry.kind);
    const QString reference = referenceWords(entry);
    if (!reference.isEmpty())
        term.words += u" (%1)"_s.arg(reference);
    explanation.terms.push_back(std::move(term));
}

/// Who did it, and why. A recording's operation is its usage row.
ExplainedRow explainedOperation(const OperationEntry &operation)
{
    ExplainedRow row;
    row.table = u"operations"_s;
    row.id = operation.id.toString();
    row.at = operation.businessAt;
    row.what = operation.actor.isEmpty() ? operation.kind : words("%1 by %2").arg(operation.kind, operation.actor);
    if (operation.reason)
        row.what += u": "_s + *operation.reason;
    row.json = rowJson(operationColumns(), operation);
    return row;
}

/// The source row, where it is none that has an explanation of its own.
ExplainedRow explainedReference(const LedgerEntry &entry)
{
    ExplainedRow row;
    row.table = *entry.referenceType;
    row.id = *entry.referenceId;
    row.at = entry.occurredAt;
    row.what = words("source");
    row.json = {{u"table"_s, row.table}, {u"id"_s, row.id}};
    return row;
}

/// A charge knows no balance after it: the wallet's at the time it happened is said.
Result<qint64> balanceAfter(const Inquiry &door, const LedgerEntry &entry)
{
    if (entry.unit == unitName(Unit::Money)) {
        TRY(then, wallet(door, entry.occurredAt));
        return then.balance.nanos();
    }
    const Bindings of = Bindings().uuid("account_id", entry.account).text("unit", entry.unit).text("bucket", entry.bucket).integer("entry", entry.id);
    return door.integer("explain/balance_after", of);
}

Outcome addSource(const Inquiry &door, const LedgerEntry &entry, Unit unit, Explanation &explanation)
{
    explanation.rows.emplace();
    TRY(operation, operationById(door, entry.operation));
    explanation.rows->push_back(explainedOperation(operation));
    const auto usage = usageOf(entry);
    if (!usage) {
        addLine(explanation, entry, unit);
        if (entry.referenceType && entry.referenceId)
            explanation.rows->push_back(explainedReference(entry));
        return {};
    }
    TRY(source, explainUsage(door, *usage));
    explanation.prices = source.prices;
    explanation.usage = source.usage;
    if (source.rows)
        explanation.rows->insert(explanation.rows->end(), source.rows->begin(), source.rows->end());
    if (entry.kind == u"charge")
        addCharge(explanation, source);
    else
        addLine(explanation, entry, unit);
    return {};
}

} // namespace

Result<Explanation> explainLedger(const Inquiry &inquiry, qint64 id)
{
    TRY(found, inquiry.row<LedgerEntry>("explain/entry", Bindings().integer("entry", id)));
    if (!found)
        return notFoundError("ledger entry", QString::number(id));
    const LedgerEntry &entry = *found;
    TRY(door, inquiry.narrowedTo(entry.company));
    const auto unit = unitFromName(entry.unit);
    ensure(unit.has_value(), "a stored unit is one of the table");
    Explanation explanation;
    explanation.title = words("Ledger entry %1").arg(QString::number(entry.id));
    explanation.figure = {figureKind(*unit), entry.amountUnits, entry.currency};
    explanation.rounding = words("Exact: as posted.");
    CHECK(addSource(door, entry, *unit, explanation));
    explanation.rowCount = qint64(explanation.rows->size());
    TRY(after, balanceAfter(door, entry));
    explanation.balanceAfter = after;
    explanation.query = u"ledger list --company %1 --operation %2"_s.arg(entry.company.toString(), entry.operation.toString());
    closeTerms(explanation, entry.amountUnits, words("posted beside the recorded cost (Data checks: ledger-missing)"));
    return explanation;
}

} // namespace reckoner
