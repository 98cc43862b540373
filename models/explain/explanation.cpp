#include "models/explain/explanation.h"

#include <QJsonArray>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString kindName(Figure::Kind kind)
{
    static constexpr std::array<const char *, 5> kNames = {"money", "rows", "credits", "tokens", "minutes"};
    return QString::fromLatin1(kNames[size_t(kind)]);
}

QString termKindName(Term::Kind kind)
{
    static constexpr std::array<const char *, 9> kNames = {"priced", "free", "given", "adopted", "unpriced", "no_duration", "counted", "sum", "difference"};
    return QString::fromLatin1(kNames[size_t(kind)]);
}

QJsonValue amountJson(Figure::Kind kind, const std::optional<qint64> &amount)
{
    if (!amount)
        return {};
    return kind == Figure::Kind::Money ? QJsonValue(Money::fromNanos(*amount).toDecimal()) : QJsonValue(*amount);
}

QJsonObject termJson(const Term &term, const Figure &figure)
{
    QJsonObject json = {{u"kind"_s, termKindName(term.kind)}, {u"text"_s, termText(term, figure, QLocale::c())}, {u"amount"_s, amountJson(figure.kind, term.amount)},
                        {u"rows"_s, term.rows}};
    json.insert(u"type"_s, term.type ? QJsonValue(usageTypeName(*term.type)) : QJsonValue());
    QJsonArray factors;
    for (const Factor &factor : term.factors)
        factors.append(QJsonObject{{u"quantity"_s, factor.quantity}, {u"unit"_s, priceUnitName(factor.unit)}, {u"price"_s, factor.price.toDecimal()},
                                   {u"price_id"_s, factor.priceId.toString()}});
    json.insert(u"factors"_s, factors);
    return json;
}

QJsonObject rowJsonOf(const ExplainedRow &row)
{
    QJsonObject json = row.json;
    json.insert(u"table"_s, row.table);
    json.insert(u"id"_s, row.id);
    if (!row.formula.isEmpty())
        json.insert(u"formula"_s, row.formula);
    return json;
}

/// The price that charged the most rows stands for all; the others are listed beside it.
QJsonValue mainPriceJson(const std::vector<PriceUse> &prices)
{
    if (prices.empty())
        return {};
    return rowJson(priceUseColumns(), *std::ranges::max_element(prices, {}, &PriceUse::rows));
}

} // namespace

PriceUse PriceUse::from(const Row &row)
{
    const auto unit = priceUnitFromName(row.text("unit"));
    const auto currency = Currency::parse(row.text("currency"));
    ensure(unit && currency.ok(), "a stored price has a unit and a currency");
    PriceUse price;
    price.id = row.id<PriceId>("id");
    price.typeName = row.text("usage_type");
    price.unit = *unit;
    price.currency = *currency;
    price.company = row.optionalId<CompanyId>("company_id");
    price.model = row.optionalText("model");
    price.price = UnitPrice::fromPicos(row.integer("price_picos"));
    price.minimumQuantity = row.integer("minimum_quantity");
    price.effectiveFrom = row.instant("effective_from");
    price.list = row.optionalText("list");
    return price;
}

QJsonObject Explanation::toJson() const
{
    QJsonObject json = {{u"title"_s, title},
                        {u"figure"_s, amountJson(figure.kind, figure.amount)},
                        {u"unit"_s, kindName(figure.kind)},
                        {u"currency"_s, figure.kind == Figure::Kind::Money ? QJsonValue(figure.currency.code()) : QJsonValue()},
                        {u"formula"_s, formulaText(*this, QLocale::c())},
                        {u"price"_s, mainPriceJson(prices)},
                        {u"rounding"_s, rounding},
                        {u"row_count"_s, rowCount}};
    QJsonArray listedPrices;
    for (const PriceUse &price : prices)
        listedPrices.append(rowJson(priceUseColumns(), price));
    json.insert(u"prices"_s, listedPrices);
    QJsonArray listedTerms;
    for (const Term &term : terms)
        listedTerms.append(termJson(term, figure));
    json.insert(u"terms"_s, listedTerms);
    if (range)
        json.insert(u"range"_s, QJsonObject{{u"from"_s, range->from.toIso()}, {u"to"_s, range->to.toIso()}, {u"timezone"_s, calendar.zoneName()}});
    if (balanceAfter)
        json.insert(u"balance_after"_s, amountJson(figure.kind, balanceAfter));
    if (!rows) {
        json.insert(u"query"_s, query);
        return json;
    }
    QJsonArray listed;
    for (const ExplainedRow &row : *rows)
        listed.append(rowJsonOf(row));
    json.insert(u"rows"_s, listed);
    return json;
}

void closeTerms(Explanation &explanation, qint64 amount, const QString &finding)
{
    qint64 rest = amount;
    for (const Term &term : explanation.terms)
        rest -= term.amount;
    if (rest == 0)
        return;
    Term term;
    term.kind = Term::Kind::Difference;
    term.amount = rest;
    term.words = finding;
    explanation.terms.push_back(std::move(term));
}

QJsonObject explanationJson(const std::vector<Explanation> &explanations)
{
    if (explanations.size() == 1)
        return explanations.front().toJson();
    QJsonArray currencies;
    for (const Explanation &explanation : explanations)
        currencies.append(explanation.toJson());
    return {{u"currencies"_s, currencies}};
}

} // namespace reckoner
