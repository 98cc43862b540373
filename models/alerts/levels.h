// What every account holds now, in one shape for alerts and forecasts: its buckets in draw order, its billing period, and what it is set anew to.
// Read through the rooms of the balances, so that due resets and rolls count as having happened.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/ledger/inquiry.h"
#include "models/ledger/posting.h"

namespace reckoner {

struct LevelCompany
{
    CompanyId id;
    QString name;
    Currency currency;
    Calendar calendar;
    std::optional<Money> walletThreshold;
    static LevelCompany from(const Row &row);
};

struct BucketLevel
{
    Bucket bucket = Bucket::Monthly;
    QUuid account; ///< as alerts and forecasts name it; of tokens the allocation
    QString accountName;
    qint64 left = 0; ///< nanos for money
    qint64 full = 0; ///< what a period or an allocation begins with; 0: nothing to be used up
    Instant periodStart;
    std::optional<Instant> expiresAt = {};
};

/// What is drawn as one: a wallet, a profile's credits, an organization's minutes, a company's tokens.
struct AccountLevel
{
    LevelCompany company;
    Unit unit = Unit::Credits;
    QUuid account;
    std::vector<BucketLevel> buckets; ///< in draw order
    InstantRange period;              ///< that runs now
    int anchorDay = 1;                ///< day of the month on which periods begin
    bool isRenewed = false;           ///< the first bucket is set to its `full` at the end of the period
};

Result<std::vector<LevelCompany>> levelCompanies(const Inquiry &inquiry);
/// Of every company of the scope, by company and unit. Wallets for roles that see money; tokens not for recruiters.
Result<std::vector<AccountLevel>> accountLevels(const Inquiry &inquiry);
/// The start of the period that follows one which ends then.
Instant nextPeriodEnd(const AccountLevel &level, Instant end);

} // namespace reckoner
