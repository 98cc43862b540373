#include "models/exchange/statement.h"

#include "models/balances/wallet.h"
#include "models/ledger/moment.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Instant justBefore(Instant at)
{
    return Instant::fromMicros(at.micros() - 1);
}

Outcome addUp(AccountStatement &statement)
{
    for (const StatementEntry &entry : statement.entries) {
        const bool isCredit = entry.kind == "credit_note"_L1 || entry.kind == "correction"_L1;
        CHECK((isCredit ? statement.credited : statement.toppedUp).add(entry.amount));
    }
    return {};
}

/// Opening and closing come from the wallet, the rest from the month: they must meet.
Outcome mustMeet(const AccountStatement &statement)
{
    TRY(withTopUps, statement.opening.plus(statement.toppedUp));
    TRY(withCredits, withTopUps.plus(statement.credited));
    TRY(left, withCredits.minus(statement.charged));
    ensure(left == statement.closing, "opening + top-ups + credits - charges = closing");
    return {};
}

/// The end of the id: the ids of companies that were made in one minute begin alike.
QString numberOf(const Company &company, BillingMonth month)
{
    return month.toIso() + u'-' + company.id.toString().right(8).toUpper();
}

} // namespace

StatementEntry StatementEntry::from(const Row &row)
{
    return {row.instant("occurred_at"), row.text("kind"), row.money("amount_nanos"), row.text("text")};
}

Result<AccountStatement> accountStatement(const Inquiry &inquiry, CompanyId id, BillingMonth month)
{
    CHECK(inquiry.require(Permission::SeeMoney));
    TRY(narrowed, inquiry.narrowedTo(id));
    TRY(moment, Moment::of(narrowed));
    AccountStatement statement;
    TRY(company, companyById(*moment, id));
    TRY(calendar, Calendar::named(company.timezone));
    statement.company = company;
    statement.calendar = calendar;
    statement.month = month;
    statement.number = numberOf(company, month);
    statement.range = {calendar.startOf(month.firstDay()), calendar.startOf(month.next().firstDay())};
    statement.madeAt = moment->now();
    if (statement.madeAt < statement.range.from)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{month} has not begun."), {{u"month"_s, month.toIso()}, {u"field"_s, u"month"_s}}};
    statement.isFinal = !(statement.madeAt < statement.range.to);

    TRY(opening, wallet(*moment, justBefore(statement.range.from)));
    TRY(closing, wallet(*moment, justBefore(statement.range.to)));
    statement.opening = opening.balance;
    statement.closing = closing.balance;
    Filter filter;
    filter.company = id;
    filter.range = {.kind = RangeChoice::Kind::Month, .month = month};
    TRY(table, usageByJob(*moment, filter, {.sort = JobSort::TotalCost, .descending = true, .limit = 0}));
    statement.jobs = table.rows;
    for (const UsageRow &row : table.unassigned) {
        if (row.types[0].rows + row.types[1].rows + row.types[2].rows > 0)
            statement.jobs.push_back(row);
    }
    if (!table.totals.empty())
        statement.types = table.totals.front().types;
    for (const TypeTotals &type : statement.types) {
        TRY(sum, statement.charged.plus(type.cost));
        statement.charged = sum;
        statement.unpriced += type.unpriced;
    }
    TRY(entries, moment->rows<StatementEntry>("exchange/statement_entries", Bindings().instant("from", statement.range.from).instant("to", statement.range.to)));
    statement.entries = entries;
    CHECK(addUp(statement));
    CHECK(mustMeet(statement));
    return statement;
}

} // namespace reckoner
