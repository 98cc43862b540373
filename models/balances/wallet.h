// A company's wallet, from the ledger: top-ups - charges + credit notes, exact, as of any time. A charge never fails for want of balance: below
// zero is owed. Source: domain.md, "Wallet".
#pragma once

#include "models/ledger/operation.h"
#include "models/tables/column.h"

#include <map>

namespace reckoner {

struct Wallet
{
    CompanyId company;
    QString companyName;
    Currency currency;
    Money balance;
    Money monthSpent;  ///< charges of the billing month of `asOf`, gross, by the time they happened
    Money totalSpent;  ///< charges, gross
    Money credited;    ///< credit notes less corrective charges
    Money toppedUp;
    Instant asOf;
    std::optional<Money> threshold = {}; ///< a balance below it raises an alert; none: only what is owed does
    bool isBelowThreshold() const { return threshold && balance < *threshold; }
    QJsonObject toJson() const; ///< as cli.md `wallet show`
};
/// The scope must be narrowed to one company.
Result<Wallet> wallet(const Inquiry &inquiry, Instant asOf);
/// What is in them, alone; of companies without any charge and posting nothing is said: they are empty.
Result<std::map<CompanyId, Money>> walletBalances(const Inquiry &inquiry, Instant asOf);
/// Of every company of the scope, now.
Result<std::vector<Wallet>> wallets(const Inquiry &inquiry);

struct TopUpReply
{
    Money amount;
    Money balance;
    QJsonObject toJson() const;
    static TopUpReply fromJson(const QJsonObject &json);
};
struct TopUp
{
    CompanyId company;
    Money amount; ///< above zero
    QString method;
    QString reference;
};
/// Kept as a purchase; can be undone. Errors: invalid_input, overflow.
Result<Done<TopUpReply>> topUp(Connection &connection, const Scope &scope, const TopUp &topUp, const Request &request);

/// What of a usage row's cost can be given back.
struct Refundable
{
    UsageId usage;
    CompanyId company;
    Currency currency;
    std::optional<Money> cost; ///< as recorded; none: unpriced
    Money givenBack;           ///< credit notes less corrective charges so far
    Money remaining;
};
/// Errors: not_found.
Result<Refundable> refundable(const Inquiry &inquiry, UsageId usage);

struct UsageRefund
{
    UsageId usage;
    std::optional<Money> amount = {}; ///< above zero; none: all that remains
};
struct RefundReply
{
    UsageId usage;
    Money refunded;
    Money remaining; ///< "remaining_refundable"
    QJsonObject toJson() const; ///< as cli.md `wallet refund`
    static RefundReply fromJson(const QJsonObject &json);
};
/// A credit note of all or part of the row's cost, at most once in total; needs a reason; can be undone. Errors: not_found, invalid_input,
/// invalid_state (more than remains, details: remaining_refundable).
Result<Done<RefundReply>> refundUsage(Connection &connection, const Scope &scope, const UsageRefund &refund, const Request &request);

std::span<const Column<Wallet>> walletColumns();

} // namespace reckoner
