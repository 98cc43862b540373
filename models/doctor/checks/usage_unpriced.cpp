#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/rated_usage.h"
#include "models/usage/prices.h"

#include <QJsonArray>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Unpriced rows of one company and type: those that the list prices by now, and those that it still does not.
struct UnpricedUsage
{
    RatedUsage first;
    QJsonArray priced; ///< what fills each row
    Money cost;
    qint64 withoutPrice = 0;
    std::optional<QString> model; ///< of the first row without a price
};

QJsonValue idOf(const std::optional<PriceId> &price)
{
    return price ? QJsonValue(price->toString()) : QJsonValue();
}

Outcome add(UnpricedUsage &usage, const RatedUsage &row, const PriceBook &book)
{
    TRY(metered, row.byList(book));
    if (!metered.cost) {
        if (usage.withoutPrice++ == 0)
            usage.model = row.event.model;
        return {};
    }
    TRY(sum, usage.cost.plus(*metered.cost));
    usage.cost = sum;
    usage.priced.append(QJsonObject{{u"id"_s, row.id.toString()}, {u"source"_s, row.costSource}, {u"cost"_s, metered.cost->nanos()}, {u"price_id"_s, idOf(metered.price)},
                                    {u"second_price_id"_s, idOf(metered.secondPrice)}});
    return {};
}

Finding findingOf(const UnpricedUsage &usage, const QString &part)
{
    Finding finding = foundBy(kUsageUnpriced, usage.first.company.toString() + u'/' + usageTypeName(usage.first.type) + part);
    finding.company = usage.first.company;
    finding.subjectType = u"company"_s;
    finding.context = {{u"type"_s, usageNoun(usage.first.type)}, {u"currency"_s, usage.first.currency.code()}};
    return finding;
}

Finding pricedNow(const UnpricedUsage &usage)
{
    Finding finding = findingOf(usage, QString());
    finding.text = RECKONER_TEXT("Rows of {type} without a cost: {rows}; by the price list of their time they come to {amount}.");
    finding.context.insert(u"rows"_s, usage.priced.size());
    finding.context.insert(u"amount"_s, amountText(usage.cost, usage.first.currency.code()));
    finding.fixable = true;
    finding.facts = {{u"table"_s, QString::fromLatin1(info(usage.first.type).table)}, {u"rows"_s, usage.priced}};
    return finding;
}

Finding stillWithoutPrice(const UnpricedUsage &usage)
{
    Finding finding = findingOf(usage, u"/no-price"_s);
    finding.text = usage.model ? RECKONER_TEXT("Rows of {type} without a cost: {rows}; no price in {currency} was in force when they happened (for example for the model {model}). Enter one with its date.")
                               : RECKONER_TEXT("Rows of {type} without a cost: {rows}; no price in {currency} was in force when they happened. Enter one with its date.");
    finding.context.insert(u"rows"_s, usage.withoutPrice);
    finding.context.insert(u"model"_s, usage.model.value_or(QString()));
    return finding;
}

Result<std::vector<Finding>> findUnpriced(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<RatedUsage>(withScan("doctor/checks/usage_unpriced", inquiry)));
    if (rows.empty())
        return std::vector<Finding>();
    TRY(book, loadPriceBook(inquiry));
    std::map<std::pair<CompanyId, UsageType>, UnpricedUsage> groups;
    for (const RatedUsage &row : rows) {
        CHECK(inquiry.scope().cancel.check());
        UnpricedUsage &usage = groups.try_emplace({row.company, row.type}, UnpricedUsage{row, {}, {}, 0, {}}).first->second;
        CHECK(add(usage, row, book));
    }
    std::vector<Finding> findings;
    for (const auto &[key, usage] : groups) {
        if (!usage.priced.isEmpty())
            findings.push_back(pricedNow(usage));
        if (usage.withoutPrice > 0)
            findings.push_back(stillWithoutPrice(usage));
    }
    return findings;
}

/// Cost, source and prices in one UPDATE; the database then posts the charge and moves the summaries. Undoing gives it back by a credit note.
Result<Plan> planPrice(const Inquiry &, const Finding &finding, const Choices &)
{
    Plan plan;
    const QString table = finding.facts.value(u"table"_s).toString();
    for (const QJsonValue &value : finding.facts.value(u"rows"_s).toArray()) {
        const QJsonObject row = value.toObject();
        const QString key = row.value(u"id"_s).toString();
        plan.changes.push_back({table, key, u"cost_nanos"_s, QJsonValue(), row.value(u"cost"_s)});
        if (row.value(u"source"_s) != u"list"_s)
            plan.changes.push_back({table, key, u"cost_source"_s, row.value(u"source"_s), u"list"_s});
        for (const QString &column : {u"price_id"_s, u"second_price_id"_s}) {
            if (!row.value(column).isNull())
                plan.changes.push_back({table, key, column, QJsonValue(), row.value(column)});
        }
    }
    return plan;
}

} // namespace

const Rule kUsageUnpriced = {"usage-unpriced", RuleGroup::Usage, Severity::Error, RECKONER_TEXT("Usage without a cost that should have one"), findUnpriced, planPrice};

} // namespace reckoner
