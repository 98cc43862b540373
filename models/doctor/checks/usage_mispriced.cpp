#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/rated_usage.h"
#include "models/usage/prices.h"

#include <QJsonArray>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const QString kPriceChoice = u"price"_s;
const QString kByList = u"list"_s;

/// A charge that is not what it should be, and what would put it right.
struct WrongCharge
{
    RatedUsage usage;
    Money cost;
    Money right;
    Money due;
    QJsonObject fact() const { return {{u"usage"_s, usage.charged().toJson()}, {u"due"_s, due.nanos()}, {u"cost"_s, cost.toDecimal()}, {u"right"_s, right.toDecimal()}}; }
};

Finding findingOf(const WrongCharge &wrong)
{
    const RatedUsage &usage = wrong.usage;
    const QString currency = usage.currency.code();
    Finding finding = foundBy(kUsageMispriced, usage.id.toString());
    finding.company = usage.company;
    finding.subject = usage.id.toString();
    finding.subjectType = u"usage"_s;
    finding.text = usage.job ? RECKONER_TEXT("The {type} of {at} on the job {title} was charged {cost}; by the price it names it costs {right}.")
                             : RECKONER_TEXT("The {type} of {at} was charged {cost}; by the price it names it costs {right}.");
    finding.context = {{u"type"_s, usageNoun(usage.type)}, {u"at"_s, momentText(usage.at)}, {u"title"_s, usage.jobTitle}, {u"cost"_s, amountText(wrong.cost, currency)},
                       {u"right"_s, amountText(wrong.right, currency)}};
    finding.fixable = true;
    finding.facts = {{u"rows"_s, QJsonArray{wrong.fact()}}};
    return finding;
}

/// Costs that their writers gave and that differ from the list, of one company and type.
struct GivenCosts
{
    std::vector<WrongCharge> rows;
    Money cost;
    Money right;
};

Finding findingOf(const GivenCosts &given)
{
    const RatedUsage &first = given.rows.front().usage;
    const QString currency = first.currency.code();
    Finding finding = foundBy(kUsageMispriced, first.company.toString() + u'/' + usageTypeName(first.type));
    finding.severity = Severity::Warning;
    finding.company = first.company;
    finding.subjectType = u"company"_s;
    finding.text = RECKONER_TEXT("Rows of {type} that came with a cost of their own: {rows}, {cost} together; by the price list they come to {right}.");
    finding.context = {{u"rows"_s, qint64(given.rows.size())}, {u"type"_s, usageNoun(first.type)}, {u"cost"_s, amountText(given.cost, currency)}, {u"right"_s, amountText(given.right, currency)}};
    finding.fixable = true;
    finding.choices.push_back(onlyChoice(kPriceChoice, kByList, RECKONER_TEXT("Charge by the price list: post the difference of each row")));
    QJsonArray rows;
    for (const WrongCharge &row : given.rows)
        rows.append(row.fact());
    finding.facts = {{u"rows"_s, rows}};
    return finding;
}

/// Adopted costs were kept with four decimals only.
bool isSameAdopted(const WrongCharge &wrong)
{
    constexpr qint64 halfOfTheFourthDecimal = 50'000;
    return wrong.usage.costSource == u"adopted"_s && std::abs(wrong.cost.nanos() - wrong.right.nanos()) <= halfOfTheFourthDecimal;
}

class MispricedSearch
{
public:
    explicit MispricedSearch(const Inquiry &inquiry) : m_inquiry(inquiry) {}

    Result<std::vector<Finding>> run()
    {
        TRY(book, loadPriceBook(m_inquiry));
        m_book = std::move(book);
        Outcome state;
        CHECK(m_inquiry.visit(withScan("doctor/checks/usage_mispriced", m_inquiry), {}, [&](const Row &row) {
            if (state)
                state = look(row);
        }));
        CHECK(state);
        return findings();
    }

private:
    Outcome look(const Row &row)
    {
        CHECK(m_inquiry.scope().cancel.check());
        const bool isByList = row.text("cost_source") == u"list"_s;
        if (isByList && row.isNull("price_picos")) // a free failed parse without a price, or a price that is gone (verify)
            return {};
        const ChargeBalance stored{row.money("cost_nanos"), {}, row.money("notes_nanos"), row.money("corrections_nanos")};
        return isByList ? lookByItsPrices(row, stored) : lookByList(row, stored);
    }

    Outcome lookByItsPrices(const Row &row, ChargeBalance charge)
    {
        const auto right = costByItsPrices(row);
        if (!right)
            return right.error().code == ErrorCode::Overflow ? Outcome() : Outcome(right.error());
        charge.right = *right;
        TRY(due, charge.due());
        if (!due.isZero())
            m_wrong.push_back({RatedUsage::from(row), charge.cost, charge.right, due});
        return {};
    }

    Outcome lookByList(const Row &row, ChargeBalance charge)
    {
        const RatedUsage usage = RatedUsage::from(row);
        TRY(metered, usage.byList(m_book));
        if (!metered.cost)
            return {}; // no price to compare with
        charge.right = *metered.cost;
        TRY(due, charge.due());
        const WrongCharge wrong{usage, charge.cost, charge.right, due};
        if (due.isZero() || isSameAdopted(wrong))
            return {};
        GivenCosts &given = m_given[{usage.company, usage.type}];
        TRY(cost, given.cost.plus(wrong.cost));
        TRY(right, given.right.plus(wrong.right));
        given.cost = cost;
        given.right = right;
        given.rows.push_back(wrong);
        return {};
    }

    std::vector<Finding> findings() const
    {
        std::vector<Finding> findings;
        for (const WrongCharge &wrong : m_wrong)
            findings.push_back(findingOf(wrong));
        for (const auto &[key, given] : m_given)
            findings.push_back(findingOf(given));
        std::ranges::sort(findings, {}, [](const Finding &finding) { return std::pair(finding.company, finding.id); });
        return findings;
    }

    const Inquiry &m_inquiry;
    PriceBook m_book;
    std::vector<WrongCharge> m_wrong;
    std::map<std::pair<CompanyId, UsageType>, GivenCosts> m_given;
};

Result<std::vector<Finding>> findMispriced(const Inquiry &inquiry)
{
    return MispricedSearch(inquiry).run();
}

/// The row stays as it was recorded; the ledger takes the difference.
Result<Plan> planDifference(const Inquiry &, const Finding &finding, const Choices &choices)
{
    TRY(chosen, isChosen(choices, kPriceChoice, kByList));
    if (!finding.choices.empty() && !chosen)
        return Plan();
    Plan plan;
    for (const QJsonValue &value : finding.facts.value(u"rows"_s).toArray()) {
        const QJsonObject row = value.toObject();
        const QString note = u"priced right: %1 instead of %2"_s.arg(row.value(u"right"_s).toString(), row.value(u"cost"_s).toString());
        plan.postings.push_back(correctingLine(ChargedUsage::fromJson(row.value(u"usage"_s).toObject()), Money::fromNanos(row.value(u"due"_s).toInteger()), note));
    }
    return plan;
}

} // namespace

const Rule kUsageMispriced = {"usage-mispriced", RuleGroup::Usage, Severity::Error, RECKONER_TEXT("Usage whose cost differs from quantity x price, and given costs that differ from the price list"),
                              findMispriced, planDifference};

} // namespace reckoner
