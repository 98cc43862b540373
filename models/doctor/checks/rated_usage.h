// A usage row with what prices it: by the prices that it names, or by the list that was in force when it happened.
#pragma once

#include "models/doctor/checks/usage_findings.h"
#include "models/rules/meter.h"

namespace reckoner {

struct RatedUsage
{
    UsageId id;
    UsageType type = UsageType::CvParsing;
    CompanyId company;
    QString companyName;
    Currency currency;
    std::optional<JobId> job;
    QString jobTitle; ///< empty where there is none
    Instant at;
    UsageEvent event;
    UsageQuantities quantities;
    QString costSource;
    static RatedUsage from(const Row &row);
    /// By the list in force when it happened.
    Result<Metered> byList(const PriceBook &book) const { return meter(event, quantities, company, currency, at, book); }
    ChargedUsage charged() const { return {company, QString::fromLatin1(info(type).table), id.toString(), job, at}; }
};

/// The cost that a row's own prices give: quantity x price, one rounding, half to even. Columns: quantity, prompt_tokens, completion_tokens, questions,
/// failed, unit, price_picos, minimum_quantity, second_picos, second_minimum. Errors: invalid_state (half a pair), overflow.
Result<Money> costByItsPrices(const Row &row);

/// What a charge comes to: cost, what is right, and what was given back or (corrections, below zero) charged on top since.
struct ChargeBalance
{
    Money cost;
    Money right;
    Money notes;
    Money corrections;
    /// What is still to be given back (above zero) or charged (below): zero where it is right, or was put right. What was refunded for other reasons is
    /// not charged again.
    Result<Money> due() const;
};

} // namespace reckoner
