#include "models/balances/minutes.h"
#include "models/core/calendar.h"

#include <array>

namespace reckoner {

namespace {

/// A day of the organization's own zone, in which its periods begin and end, whatever zone the rest of the list is in.
Cell periodDay(const MinutesBalance &balance, Instant at)
{
    const auto calendar = Calendar::named(balance.timezone);
    return calendar ? Cell(calendar->dayOf(at)) : Cell(at);
}

Cell firstDay(const MinutesBalance &balance)
{
    return balance.period ? periodDay(balance, balance.period->from) : Cell();
}

Cell lastDay(const MinutesBalance &balance)
{
    return balance.period ? periodDay(balance, Instant::fromMicros(balance.period->to.micros() - 1)) : Cell();
}

Cell countCell(const std::optional<Minutes> &minutes)
{
    return minutes ? Cell(minutes->count) : Cell();
}

const std::array kBalanceColumns = {
    Column<MinutesBalance>{"org_id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const MinutesBalance &row) { return Cell(row.account.organization.uuid()); }, true, false},
    Column<MinutesBalance>{"name", QT_TRANSLATE_NOOP("Column", "Organization"), ColumnKind::Text, [](const MinutesBalance &row) { return Cell(row.name); }},
    Column<MinutesBalance>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const MinutesBalance &row) { return Cell(row.companyName); }},
    Column<MinutesBalance>{"base", QT_TRANSLATE_NOOP("Column", "Base"), ColumnKind::Count, [](const MinutesBalance &row) { return Cell(row.base.count); }},
    Column<MinutesBalance>{"base_used", QT_TRANSLATE_NOOP("Column", "Base used"), ColumnKind::Count, [](const MinutesBalance &row) { return Cell(row.baseUsed.count); }},
    Column<MinutesBalance>{"base_remaining", QT_TRANSLATE_NOOP("Column", "Base left"), ColumnKind::Count, [](const MinutesBalance &row) { return Cell(row.left().base.count); }},
    Column<MinutesBalance>{"addon_remaining", QT_TRANSLATE_NOOP("Column", "Add-on left"), ColumnKind::Count, [](const MinutesBalance &row) { return Cell(row.addonLeft.count); }},
    Column<MinutesBalance>{"remaining", QT_TRANSLATE_NOOP("Column", "Total left"), ColumnKind::Count, [](const MinutesBalance &row) { return Cell(row.left().total().count); }},
    Column<MinutesBalance>{"unposted", QT_TRANSLATE_NOOP("Column", "Not posted yet"), ColumnKind::Count, [](const MinutesBalance &row) { return Cell(row.unposted.count); }},
    Column<MinutesBalance>{"period_start", QT_TRANSLATE_NOOP("Column", "Period from"), ColumnKind::Day, firstDay},
    Column<MinutesBalance>{"period_end", QT_TRANSLATE_NOOP("Column", "Period to"), ColumnKind::Day, lastDay},
};

const std::array kMetricColumns = {
    Column<MinutesMetric>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const MinutesMetric &row) { return Cell(row.id.uuid()); }, true, false},
    Column<MinutesMetric>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const MinutesMetric &row) { return Cell(row.occurredAt); }},
    Column<MinutesMetric>{"minutes", QT_TRANSLATE_NOOP("Column", "Minutes"), ColumnKind::Count, [](const MinutesMetric &row) { return Cell(row.minutes.count); }},
    Column<MinutesMetric>{"base_minutes", QT_TRANSLATE_NOOP("Column", "From base"), ColumnKind::Count, [](const MinutesMetric &row) { return row.split ? Cell(row.split->base.count) : Cell(); }},
    Column<MinutesMetric>{"addon_minutes", QT_TRANSLATE_NOOP("Column", "From add-on"), ColumnKind::Count, [](const MinutesMetric &row) { return row.split ? Cell(row.split->addon.count) : Cell(); }},
    Column<MinutesMetric>{"refunded_minutes", QT_TRANSLATE_NOOP("Column", "Given back"), ColumnKind::Count, [](const MinutesMetric &row) { return countCell(row.refunded); }},
    Column<MinutesMetric>{"source", QT_TRANSLATE_NOOP("Column", "Source"), ColumnKind::Text, [](const MinutesMetric &row) { return Cell(Word{row.source}); }},
};

const std::array kPeriodColumns = {
    Column<BillingPeriod>{"starts_at", QT_TRANSLATE_NOOP("Column", "Period from"), ColumnKind::Time, [](const BillingPeriod &row) { return Cell(row.range.from); }},
    Column<BillingPeriod>{"ends_at", QT_TRANSLATE_NOOP("Column", "Period to"), ColumnKind::Time, [](const BillingPeriod &row) { return Cell(row.range.to); }},
    Column<BillingPeriod>{"base_minutes", QT_TRANSLATE_NOOP("Column", "Base"), ColumnKind::Count, [](const BillingPeriod &row) { return Cell(row.base.count); }},
    Column<BillingPeriod>{"metered", QT_TRANSLATE_NOOP("Column", "Minutes used"), ColumnKind::Count, [](const BillingPeriod &row) { return Cell(row.metered.count); }},
};

const std::array kRefusalColumns = {
    Column<MinutesRefusal>{"occurred_at", QT_TRANSLATE_NOOP("Column", "When"), ColumnKind::Time, [](const MinutesRefusal &row) { return Cell(row.occurredAt); }},
    Column<MinutesRefusal>{"required", QT_TRANSLATE_NOOP("Column", "Asked for"), ColumnKind::Count, [](const MinutesRefusal &row) { return Cell(row.required); }},
    Column<MinutesRefusal>{"available", QT_TRANSLATE_NOOP("Column", "Available"), ColumnKind::Count, [](const MinutesRefusal &row) { return Cell(row.available); }},
    Column<MinutesRefusal>{"actor", QT_TRANSLATE_NOOP("Column", "Actor"), ColumnKind::Text, [](const MinutesRefusal &row) { return Cell(row.actor); }},
};

} // namespace

std::span<const Column<MinutesBalance>> minutesBalanceColumns()
{
    return kBalanceColumns;
}

std::span<const Column<MinutesMetric>> minutesMetricColumns()
{
    return kMetricColumns;
}

std::span<const Column<BillingPeriod>> billingPeriodColumns()
{
    return kPeriodColumns;
}

std::span<const Column<MinutesRefusal>> minutesRefusalColumns()
{
    return kRefusalColumns;
}

} // namespace reckoner
