#include "models/balances/credits.h"

#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

template <typename Tag>
Cell idCell(const std::optional<Id<Tag>> &id)
{
    return id ? Cell(id->uuid()) : Cell();
}

Cell textCell(const std::optional<QString> &text)
{
    return text ? Cell(*text) : Cell();
}

Cell countCell(const std::optional<Credits> &credits)
{
    return credits ? Cell(credits->count) : Cell();
}

const std::array kBalanceColumns = {
    Column<CreditBalance>{"profile_id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const CreditBalance &balance) { return Cell(balance.account.profile.uuid()); }, true, false},
    Column<CreditBalance>{"email", QT_TRANSLATE_NOOP("Column", "E-mail"), ColumnKind::Text, [](const CreditBalance &balance) { return Cell(balance.email); }},
    Column<CreditBalance>{"full_name", QT_TRANSLATE_NOOP("Column", "Name"), ColumnKind::Text, [](const CreditBalance &balance) { return textCell(balance.fullName); }},
    Column<CreditBalance>{"monthly", QT_TRANSLATE_NOOP("Column", "Monthly left"), ColumnKind::Count, [](const CreditBalance &balance) { return Cell(balance.left.monthly.count); }},
    Column<CreditBalance>{"addon", QT_TRANSLATE_NOOP("Column", "Add-on left"), ColumnKind::Count, [](const CreditBalance &balance) { return Cell(balance.left.addon.count); }},
    Column<CreditBalance>{"total", QT_TRANSLATE_NOOP("Column", "Total left"), ColumnKind::Count, [](const CreditBalance &balance) { return Cell(balance.left.total().count); }},
    Column<CreditBalance>{"reserved", QT_TRANSLATE_NOOP("Column", "Reserved"), ColumnKind::Count, [](const CreditBalance &balance) { return Cell(balance.reserved.total().count); }},
    Column<CreditBalance>{"monthly_allotment", QT_TRANSLATE_NOOP("Column", "Monthly"), ColumnKind::Count, [](const CreditBalance &balance) { return Cell(balance.monthlyAllotment.count); }},
    Column<CreditBalance>{"next_reset", QT_TRANSLATE_NOOP("Column", "Next reset"), ColumnKind::Day, [](const CreditBalance &balance) { return Cell(balance.resetDay); }},
};

const std::array kReservationColumns = {
    Column<Reservation>{"job_id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const Reservation &row) { return Cell(row.job.job.uuid()); }, true, false},
    Column<Reservation>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const Reservation &row) { return Cell(row.jobTitle); }},
    Column<Reservation>{"email", QT_TRANSLATE_NOOP("Column", "Profile"), ColumnKind::Text, [](const Reservation &row) { return Cell(row.email); }},
    Column<Reservation>{"state", QT_TRANSLATE_NOOP("Column", "State"), ColumnKind::Text, [](const Reservation &row) { return Cell(Word{reservationStateName(row.state)}); }},
    Column<Reservation>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Count, [](const Reservation &row) { return Cell(row.cost.count); }},
    Column<Reservation>{"monthly", QT_TRANSLATE_NOOP("Column", "From monthly"), ColumnKind::Count, [](const Reservation &row) { return Cell(row.taken.monthly.count); }},
    Column<Reservation>{"addon", QT_TRANSLATE_NOOP("Column", "From add-on"), ColumnKind::Count, [](const Reservation &row) { return Cell(row.taken.addon.count); }},
    Column<Reservation>{"monthly_returned", QT_TRANSLATE_NOOP("Column", "Back to monthly"), ColumnKind::Count, [](const Reservation &row) { return Cell(row.returned.monthly.count); }},
    Column<Reservation>{"addon_returned", QT_TRANSLATE_NOOP("Column", "Back to add-on"), ColumnKind::Count, [](const Reservation &row) { return Cell(row.returned.addon.count); }},
    Column<Reservation>{"out", QT_TRANSLATE_NOOP("Column", "Still out"), ColumnKind::Count, [](const Reservation &row) { return Cell(row.out().total().count); }},
    Column<Reservation>{"rows_used", QT_TRANSLATE_NOOP("Column", "Rows used"), ColumnKind::Count, [](const Reservation &row) { return countCell(row.rowsUsed); }},
    Column<Reservation>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const Reservation &row) { return Cell(row.createdAt); }},
};

Cell outCell(const FailedJob &row, Credits CreditSplit::*bucket)
{
    return row.out ? Cell(((*row.out).*bucket).count) : Cell();
}

const std::array kFailedJobColumns = {
    Column<FailedJob>{"job_id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const FailedJob &row) { return Cell(row.job.job.uuid()); }, true, false},
    Column<FailedJob>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const FailedJob &row) { return Cell(row.jobTitle); }},
    Column<FailedJob>{"company", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const FailedJob &row) { return Cell(row.companyName); }},
    Column<FailedJob>{"email", QT_TRANSLATE_NOOP("Column", "Profile"), ColumnKind::Text, [](const FailedJob &row) { return textCell(row.email); }},
    Column<FailedJob>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Count, [](const FailedJob &row) { return Cell(row.cost.count); }},
    Column<FailedJob>{"monthly_out", QT_TRANSLATE_NOOP("Column", "Monthly out"), ColumnKind::Count, [](const FailedJob &row) { return outCell(row, &CreditSplit::monthly); }},
    Column<FailedJob>{"addon_out", QT_TRANSLATE_NOOP("Column", "Add-on out"), ColumnKind::Count, [](const FailedJob &row) { return outCell(row, &CreditSplit::addon); }},
    Column<FailedJob>{"created_at", QT_TRANSLATE_NOOP("Column", "Created"), ColumnKind::Time, [](const FailedJob &row) { return Cell(row.createdAt); }},
};

const std::array kEntryColumns = {
    Column<CreditEntry>{"id", QT_TRANSLATE_NOOP("Column", "Entry"), ColumnKind::Count, [](const CreditEntry &entry) { return Cell(entry.id); }, true, false},
    Column<CreditEntry>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Time"), ColumnKind::Time, [](const CreditEntry &entry) { return Cell(entry.occurredAt); }},
    Column<CreditEntry>{"kind", QT_TRANSLATE_NOOP("Column", "Kind"), ColumnKind::Text, [](const CreditEntry &entry) { return Cell(Word{entry.kind}); }},
    Column<CreditEntry>{"bucket", QT_TRANSLATE_NOOP("Column", "Bucket"), ColumnKind::Text, [](const CreditEntry &entry) { return Cell(Word{bucketName(entry.bucket)}); }},
    Column<CreditEntry>{"amount", QT_TRANSLATE_NOOP("Column", "Credits"), ColumnKind::Count, [](const CreditEntry &entry) { return Cell(entry.amount.count); }},
    Column<CreditEntry>{"balance_after", QT_TRANSLATE_NOOP("Column", "Balance after"), ColumnKind::Count, [](const CreditEntry &entry) { return countCell(entry.balanceAfter); }},
    Column<CreditEntry>{"job_id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const CreditEntry &entry) { return idCell(entry.job); }, true, false},
    Column<CreditEntry>{"job", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const CreditEntry &entry) { return textCell(entry.jobTitle); }},
    Column<CreditEntry>{"reason", QT_TRANSLATE_NOOP("Column", "Reason"), ColumnKind::Text, [](const CreditEntry &entry) { return textCell(entry.reason); }},
    Column<CreditEntry>{"actor", QT_TRANSLATE_NOOP("Column", "Who"), ColumnKind::Text, [](const CreditEntry &entry) { return Cell(entry.actor); }},
    Column<CreditEntry>{"note", QT_TRANSLATE_NOOP("Column", "Note"), ColumnKind::Text, [](const CreditEntry &entry) { return textCell(entry.note); }},
    Column<CreditEntry>{"operation_id", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Id, [](const CreditEntry &entry) { return Cell(entry.operation.uuid()); }, true, false},
};

} // namespace

std::span<const Column<CreditBalance>> creditBalanceColumns()
{
    return kBalanceColumns;
}

std::span<const Column<Reservation>> reservationColumns()
{
    return kReservationColumns;
}

std::span<const Column<FailedJob>> failedJobColumns()
{
    return kFailedJobColumns;
}

std::span<const Column<CreditEntry>> creditEntryColumns()
{
    return kEntryColumns;
}

} // namespace reckoner
