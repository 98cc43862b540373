// Wallets day by day: what was in each at the beginning of every billing day, what it was charged on that day, and what else moved it. From the roll-ups of
// charges and the ledger's other postings, so that the sums are those of wallet.h. Reading only.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/ledger/inquiry.h"

#include <map>

namespace reckoner {

/// What moved a wallet but charges, or charges of one instant.
struct WalletMove
{
    CompanyId company;
    Instant at;
    Money amount;
    static WalletMove from(const Row &row) { return {row.id<CompanyId>("company_id"), row.instant("at"), row.money("amount_nanos")}; }
};

/// A billing day of one wallet on which anything moved it.
struct WalletDay
{
    Money before;  ///< the balance at its beginning
    Money charged; ///< on all of the day; of today also what was recorded ahead of its time
    std::vector<WalletMove> moves; ///< in the order of time
    /// The balance at its end. Errors: overflow.
    Result<Money> after() const;
};
using WalletDays = std::map<BillingDay, WalletDay>;

/// The days of each wallet up to today, by the calendar of its company. Errors: overflow.
Result<std::map<CompanyId, WalletDays>> walletDays(const Inquiry &inquiry, const std::map<CompanyId, const Calendar *> &companies);

struct DayBalance
{
    BillingDay day;
    Money closing; ///< at the end of the day; of today: now
    Money change;  ///< within the day
    Currency currency;
};

/// The balance of one company's wallet over time.
struct BalanceCourse
{
    QString companyName;
    Calendar calendar;
    Currency currency;
    std::optional<Money> threshold = {}; ///< as Wallet
    std::vector<DayBalance> days = {};   ///< every one, oldest first, none after today; empty where nothing ever moved the wallet
};
/// `days`: none is from the first movement to now. The last balance of a course that ends today is that of wallet() now. The scope must be narrowed to one
/// company. Errors: invalid_input, overflow.
Result<BalanceCourse> balanceCourse(const Inquiry &inquiry, const std::optional<DayRange> &days);

} // namespace reckoner
