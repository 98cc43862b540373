// A company's wallet, from the ledger: top-ups - charges + credit notes, exact, as of any time.
#pragma once

#include "models/ledger/operation.h"
#include "models/tables/column.h"

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
    QJsonObject toJson() const; ///< as cli.md `wallet show`
};
/// The scope must be narrowed to one company.
Result<Wallet> wallet(const Inquiry &inquiry, Instant asOf);
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
Result<Done<TopUpReply>> topUp(Connection &connection, const Scope &scope, const TopUp &topUp, const Request &request);

std::span<const Column<Wallet>> walletColumns();

} // namespace reckoner
