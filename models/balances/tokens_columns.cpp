#include "models/balances/tokens.h"

#include <array>

namespace reckoner {

namespace {

template <typename T>
Cell presentCell(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}

template <typename Tag>
Cell presentCell(const std::optional<Id<Tag>> &id)
{
    return id ? Cell(id->uuid()) : Cell();
}

Cell presentMoney(const std::optional<Money> &amount, const Currency &currency)
{
    return amount ? Cell(MoneyCell{*amount, currency}) : Cell();
}

const std::array kBalanceColumns = {
    Column<TokenBalance>{"company_id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const TokenBalance &row) { return Cell(row.company.uuid()); }, true, false},
    Column<TokenBalance>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const TokenBalance &row) { return Cell(row.companyName); }},
    Column<TokenBalance>{"allocated", QT_TRANSLATE_NOOP("Column", "Allocated"), ColumnKind::Count, [](const TokenBalance &row) { return Cell(row.allocated.count); }},
    Column<TokenBalance>{"used", QT_TRANSLATE_NOOP("Column", "Used"), ColumnKind::Count, [](const TokenBalance &row) { return Cell(row.used.count); }},
    Column<TokenBalance>{"remaining", QT_TRANSLATE_NOOP("Column", "Remaining"), ColumnKind::Count, [](const TokenBalance &row) { return Cell(row.remaining.count); }},
    Column<TokenBalance>{"overdrawn", QT_TRANSLATE_NOOP("Column", "Overdrawn"), ColumnKind::Count, [](const TokenBalance &row) { return Cell(row.overdrawn.count); }},
    Column<TokenBalance>{"month_used", QT_TRANSLATE_NOOP("Column", "Used this month"), ColumnKind::Count, [](const TokenBalance &row) { return Cell(row.monthUsed.count); }},
    addingUp(Column<TokenBalance>{"month_cost", QT_TRANSLATE_NOOP("Column", "Provider cost this month"), ColumnKind::Money, [](const TokenBalance &row) { return presentMoney(row.monthCost, row.currency); }}),
};

const std::array kAllocationColumns = {
    Column<TokenAllocation>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const TokenAllocation &row) { return Cell(row.id.uuid()); }, true, false},
    Column<TokenAllocation>{"plan", QT_TRANSLATE_NOOP("Column", "Plan"), ColumnKind::Text, [](const TokenAllocation &row) { return Cell(row.plan); }},
    Column<TokenAllocation>{"allocated", QT_TRANSLATE_NOOP("Column", "Allocated"), ColumnKind::Count, [](const TokenAllocation &row) { return Cell(row.allocated.count); }},
    Column<TokenAllocation>{"used", QT_TRANSLATE_NOOP("Column", "Used"), ColumnKind::Count, [](const TokenAllocation &row) { return Cell(row.used.count); }},
    Column<TokenAllocation>{"remaining", QT_TRANSLATE_NOOP("Column", "Remaining"), ColumnKind::Count, [](const TokenAllocation &row) { return Cell(row.remaining.count); }},
    Column<TokenAllocation>{"starts_at", QT_TRANSLATE_NOOP("Column", "Valid from"), ColumnKind::Time, [](const TokenAllocation &row) { return Cell(row.startsAt); }},
    Column<TokenAllocation>{"expires_at", QT_TRANSLATE_NOOP("Column", "Valid to"), ColumnKind::Time, [](const TokenAllocation &row) { return presentCell(row.expiresAt); }},
    Column<TokenAllocation>{"is_active", QT_TRANSLATE_NOOP("Column", "Active"), ColumnKind::Flag, [](const TokenAllocation &row) { return Cell(row.isActive); }},
    Column<TokenAllocation>{"token_purchase_id", QT_TRANSLATE_NOOP("Column", "Purchase"), ColumnKind::Id, [](const TokenAllocation &row) { return presentCell(row.purchase); }, true, false},
    Column<TokenAllocation>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const TokenAllocation &row) { return Cell(row.createdAt); }, true, false},
};

const std::array kPurchaseColumns = {
    Column<TokenPurchase>{"purchased_at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, [](const TokenPurchase &row) { return Cell(row.purchasedAt); }},
    Column<TokenPurchase>{"plan", QT_TRANSLATE_NOOP("Column", "Plan"), ColumnKind::Text, [](const TokenPurchase &row) { return presentCell(row.plan); }},
    Column<TokenPurchase>{"tokens", QT_TRANSLATE_NOOP("Column", "Tokens"), ColumnKind::Count, [](const TokenPurchase &row) { return Cell(row.tokens.count); }},
    Column<TokenPurchase>{"paid", QT_TRANSLATE_NOOP("Column", "Paid for"), ColumnKind::Flag, [](const TokenPurchase &row) { return Cell(row.isPaid); }},
    addingUp(Column<TokenPurchase>{"amount", QT_TRANSLATE_NOOP("Column", "Amount"), ColumnKind::Money, [](const TokenPurchase &row) { return presentMoney(row.amount, row.currency); }}),
    Column<TokenPurchase>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const TokenPurchase &row) { return Cell(row.currency.code()); }},
    Column<TokenPurchase>{"reference", QT_TRANSLATE_NOOP("Column", "Reference"), ColumnKind::Text, [](const TokenPurchase &row) { return presentCell(row.reference); }},
    Column<TokenPurchase>{"undone_at", QT_TRANSLATE_NOOP("Column", "Undone"), ColumnKind::Time, [](const TokenPurchase &row) { return presentCell(row.undoneAt); }},
    Column<TokenPurchase>{"operation_id", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Id, [](const TokenPurchase &row) { return presentCell(row.operation); }, true, false},
    Column<TokenPurchase>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const TokenPurchase &row) { return Cell(row.id); }, true, false},
};

const std::array kLogColumns = {
    Column<TokenLog>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const TokenLog &row) { return Cell(row.occurredAt); }},
    Column<TokenLog>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const TokenLog &row) { return presentCell(row.companyName); }},
    Column<TokenLog>{"application", QT_TRANSLATE_NOOP("Column", "Application"), ColumnKind::Text, [](const TokenLog &row) { return presentCell(row.applicationLabel); }},
    Column<TokenLog>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const TokenLog &row) { return presentCell(row.jobTitle); }},
    Column<TokenLog>{"profile", QT_TRANSLATE_NOOP("Column", "Profile"), ColumnKind::Text, [](const TokenLog &row) { return presentCell(row.email); }},
    Column<TokenLog>{"operation_type", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Text, [](const TokenLog &row) { return Cell(Word{row.operation}); }},
    Column<TokenLog>{"input_tokens", QT_TRANSLATE_NOOP("Column", "Input"), ColumnKind::Count, [](const TokenLog &row) { return Cell(row.input.count); }},
    Column<TokenLog>{"output_tokens", QT_TRANSLATE_NOOP("Column", "Output"), ColumnKind::Count, [](const TokenLog &row) { return Cell(row.output.count); }},
    Column<TokenLog>{"tokens_used", QT_TRANSLATE_NOOP("Column", "Tokens"), ColumnKind::Count, [](const TokenLog &row) { return Cell(row.total.count); }},
    Column<TokenLog>{"model_used", QT_TRANSLATE_NOOP("Column", "Model"), ColumnKind::Text, [](const TokenLog &row) { return presentCell(row.model); }},
    Column<TokenLog>{"cost_per_token", QT_TRANSLATE_NOOP("Column", "Cost per token"), ColumnKind::UnitPrice, [](const TokenLog &row) { return presentCell(row.costPerToken); }},
    addingUp(Column<TokenLog>{"total_cost", QT_TRANSLATE_NOOP("Column", "Provider cost"), ColumnKind::Money, [](const TokenLog &row) { return presentMoney(row.cost, row.currency); }}),
    Column<TokenLog>{"currency", QT_TRANSLATE_NOOP("Column", "Currency"), ColumnKind::Text, [](const TokenLog &row) { return Cell(row.currency.code()); }, true, false},
    Column<TokenLog>{"drawn", QT_TRANSLATE_NOOP("Column", "Deducted"), ColumnKind::Count, [](const TokenLog &row) { return Cell(row.drawn.count); }, true, false},
    Column<TokenLog>{"overdrawn", QT_TRANSLATE_NOOP("Column", "Overdrawn"), ColumnKind::Count, [](const TokenLog &row) { return Cell(row.overdrawn.count); }},
    Column<TokenLog>{"posted", QT_TRANSLATE_NOOP("Column", "Deducted from an allocation"), ColumnKind::Flag, [](const TokenLog &row) { return Cell(row.isPosted); }, true, false},
    Column<TokenLog>{"held", QT_TRANSLATE_NOOP("Column", "Waits for approval"), ColumnKind::Flag, [](const TokenLog &row) { return Cell(row.isHeld); }, true, false},
    Column<TokenLog>{"source", QT_TRANSLATE_NOOP("Column", "Quantity is"), ColumnKind::Text, [](const TokenLog &row) { return Cell(Word{row.source}); }, true, false},
    Column<TokenLog>{"event_id", QT_TRANSLATE_NOOP("Column", "Event id"), ColumnKind::Text, [](const TokenLog &row) { return presentCell(row.eventId); }, true, false},
    Column<TokenLog>{"company_id", QT_TRANSLATE_NOOP("Column", "Company id"), ColumnKind::Id, [](const TokenLog &row) { return presentCell(row.company); }, true, false},
    Column<TokenLog>{"job_application_id", QT_TRANSLATE_NOOP("Column", "Application id"), ColumnKind::Id, [](const TokenLog &row) { return presentCell(row.application); }, true, false},
    Column<TokenLog>{"application_deleted", QT_TRANSLATE_NOOP("Column", "Application deleted"), ColumnKind::Flag, [](const TokenLog &row) { return Cell(row.isApplicationDeleted); }, true, false},
    Column<TokenLog>{"job_id", QT_TRANSLATE_NOOP("Column", "Job id"), ColumnKind::Id, [](const TokenLog &row) { return presentCell(row.job); }, true, false},
    Column<TokenLog>{"profile_id", QT_TRANSLATE_NOOP("Column", "Profile id"), ColumnKind::Id, [](const TokenLog &row) { return presentCell(row.profile); }, true, false},
    Column<TokenLog>{"created_at", QT_TRANSLATE_NOOP("Column", "Recorded"), ColumnKind::Time, [](const TokenLog &row) { return Cell(row.createdAt); }, true, false},
    Column<TokenLog>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const TokenLog &row) { return Cell(row.id.uuid()); }, true, false},
};

const std::array kUseColumns = {
    Column<TokenUse>{"operation_type", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Text, [](const TokenUse &row) { return Cell(Word{row.operation}); }},
    Column<TokenUse>{"calls", QT_TRANSLATE_NOOP("Column", "Calls"), ColumnKind::Count, [](const TokenUse &row) { return Cell(row.calls); }},
    Column<TokenUse>{"input_tokens", QT_TRANSLATE_NOOP("Column", "Input"), ColumnKind::Count, [](const TokenUse &row) { return Cell(row.input.count); }},
    Column<TokenUse>{"output_tokens", QT_TRANSLATE_NOOP("Column", "Output"), ColumnKind::Count, [](const TokenUse &row) { return Cell(row.output.count); }},
    Column<TokenUse>{"tokens_used", QT_TRANSLATE_NOOP("Column", "Tokens"), ColumnKind::Count, [](const TokenUse &row) { return Cell(row.total.count); }},
    addingUp(Column<TokenUse>{"total_cost", QT_TRANSLATE_NOOP("Column", "Provider cost"), ColumnKind::Money, [](const TokenUse &row) { return presentMoney(row.cost, row.currency); }}),
    Column<TokenUse>{"uncosted", QT_TRANSLATE_NOOP("Column", "Without a price"), ColumnKind::Count, [](const TokenUse &row) { return Cell(row.uncosted); }},
};

} // namespace

std::span<const Column<TokenBalance>> tokenBalanceColumns()
{
    return kBalanceColumns;
}

std::span<const Column<TokenAllocation>> tokenAllocationColumns()
{
    return kAllocationColumns;
}

std::span<const Column<TokenPurchase>> tokenPurchaseColumns()
{
    return kPurchaseColumns;
}

std::span<const Column<TokenLog>> tokenLogColumns()
{
    return kLogColumns;
}

std::span<const Column<TokenUse>> tokenUseColumns()
{
    return kUseColumns;
}

} // namespace reckoner
