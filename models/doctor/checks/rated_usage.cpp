#include "models/doctor/checks/rated_usage.h"

namespace reckoner {

RatedUsage RatedUsage::from(const Row &row)
{
    RatedUsage rated;
    rated.id = row.id<UsageId>("id");
    rated.type = UsageType(row.integer("usage_type"));
    rated.company = row.id<CompanyId>("company_id");
    rated.companyName = row.text("company_name");
    const auto currency = Currency::parse(row.text("currency"));
    ensure(currency.ok(), "a company's currency is an ISO 4217 code");
    rated.currency = *currency;
    rated.job = row.optionalId<JobId>("job_id");
    rated.jobTitle = row.optionalText("job_title").value_or(QString());
    rated.at = row.instant("occurred_at_us");
    rated.event.type = rated.type;
    rated.event.company = rated.company;
    rated.event.model = row.optionalText("model");
    rated.quantities.parseSuccessful = row.integer("failed") == 0;
    rated.quantities.promptTokens = row.optionalInteger("prompt_tokens").value_or(0);
    rated.quantities.completionTokens = row.optionalInteger("completion_tokens").value_or(0);
    rated.quantities.questions = row.integer("questions");
    if (rated.type == UsageType::VideoInterview && row.integer("quantity") > 0)
        rated.quantities.durationMinutes = row.integer("quantity");
    rated.costSource = row.text("cost_source");
    return rated;
}

Result<Money> costByItsPrices(const Row &row)
{
    const bool isFree = row.integer("failed") != 0;
    const auto billed = [isFree](qint64 quantity, qint64 minimum) { return quantity > 0 && !isFree ? std::max(quantity, minimum) : 0; };
    const auto price = [&row](const char *column) { return UnitPrice::fromPicos(row.integer(column)); };
    const auto unit = priceUnitFromName(row.text("unit"));
    ensure(unit.has_value(), "a price has a unit");
    const qint64 minimum = row.integer("minimum_quantity");
    switch (*unit) {
    case PriceUnit::PromptToken:
        if (row.isNull("second_picos"))
            return Error{ErrorCode::InvalidState, "half a pair"};
        return roundedCost({{price("price_picos"), billed(row.integer("prompt_tokens"), minimum)},
                            {price("second_picos"), billed(row.integer("completion_tokens"), row.integer("second_minimum"))}});
    case PriceUnit::Question:
        return roundedCost({{price("price_picos"), billed(row.integer("questions"), minimum)}});
    default:
        return roundedCost({{price("price_picos"), billed(row.integer("quantity"), minimum)}});
    }
}

Result<Money> ChargeBalance::due() const
{
    TRY(over, cost.minus(right));
    TRY(uncorrected, over.minus(corrections));
    if (over.isNegative())
        return std::min(uncorrected, Money());
    TRY(left, uncorrected.minus(notes));
    return over.isZero() ? Money() : std::max(left, Money());
}

} // namespace reckoner
