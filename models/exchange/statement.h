// The account statement of a company for one billing month: what it began with, what was charged by job and type, what was credited and topped up, and what it
// ended with. Opening + top-ups + credits - charges = closing, exactly. Painted by models/print.
#pragma once

#include "models/directory/companies.h"
#include "models/usage/figures.h"

namespace reckoner {

/// A line of the ledger that is no charge.
struct StatementEntry
{
    Instant at;
    QString kind; ///< "top_up", "credit_note", "correction", ...
    Money amount; ///< signed: what it did to the balance
    QString text; ///< reason, or what it refers to
    static StatementEntry from(const Row &row);
};
struct AccountStatement
{
    QString number; ///< "2026-10-030BC577": month and company
    Company company;
    BillingMonth month;
    Calendar calendar;
    InstantRange range;
    bool isFinal = false; ///< the month was over when it was made
    Instant madeAt;
    Money opening;
    Money charged;
    Money credited;  ///< credit notes less corrective charges
    Money toppedUp;  ///< top-ups less reversals, and whatever else moved the balance
    Money closing;
    qint64 unpriced = 0; ///< usage rows without a price yet: not in the amounts
    std::vector<UsageRow> jobs;   ///< dearest first; the last is "No job" where there is such usage
    std::array<TypeTotals, 3> types; ///< of all jobs
    std::vector<StatementEntry> entries; ///< in time order
};
/// One company. Errors: not_permitted, not_found, invalid_input (a month that has not begun).
Result<AccountStatement> accountStatement(const Inquiry &inquiry, CompanyId company, BillingMonth month);

} // namespace reckoner
