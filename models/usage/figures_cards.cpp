#include "models/usage/figures_slices.h"

#include <QJsonArray>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QJsonObject typeJson(UsageType type, const TypeTotals &totals)
{
    QJsonObject json = {{u"cost"_s, totals.cost.toDecimal()}, {u"count"_s, totals.rows}};
    switch (type) {
    case UsageType::CvParsing:
        json.insert(u"parsed"_s, totals.quantity);
        json.insert(u"failed"_s, totals.failed);
        break;
    case UsageType::QuestionGeneration:
        json.insert(u"tokens"_s, totals.quantity);
        json.insert(u"questions"_s, totals.questions);
        break;
    case UsageType::VideoInterview:
        json.insert(u"minutes"_s, totals.quantity);
        break;
    }
    return json;
}

} // namespace

Outcome TypeTotals::add(const TypeTotals &other)
{
    rows += other.rows;
    failed += other.failed;
    if (__builtin_add_overflow(quantity, other.quantity, &quantity) || __builtin_add_overflow(questions, other.questions, &questions))
        return Error{ErrorCode::Overflow, RECKONER_TEXT("A total is too large to be shown exactly.")};
    unpriced += other.unpriced;
    CHECK(estimated.add(other.estimated));
    return cost.add(other.cost);
}

Result<TypeTotals> Cards::total() const
{
    TypeTotals sum;
    for (const TypeTotals &type : types)
        CHECK(sum.add(type));
    return sum;
}

QJsonObject Cards::toJson() const
{
    QJsonObject json = {{u"range"_s, QJsonObject{{u"from"_s, range.from.toIso()}, {u"to"_s, range.to.toIso()}, {u"timezone"_s, calendar.zoneName()}}},
                        {u"currency"_s, currency.code()}};
    for (const UsageTypeInfo &type : usageTypes())
        json.insert(QString::fromLatin1(type.name), typeJson(type.type, types[size_t(type.type)]));
    const auto sum = total();
    ensure(sum.ok(), "a total of cards was checked when they were made");
    const auto net = sum->cost.minus(credited);
    json.insert(u"total"_s, QJsonObject{{u"cost"_s, sum->cost.toDecimal()}, {u"count"_s, sum->rows}, {u"credited"_s, credited.toDecimal()},
                                        {u"net"_s, net.ok() ? QJsonValue(net->toDecimal()) : QJsonValue()}});
    json.insert(u"estimated_cost"_s, sum->estimated.toDecimal());
    json.insert(u"unpriced_count"_s, sum->unpriced);
    return json;
}

QJsonObject cardsJson(const std::vector<Cards> &cards)
{
    if (cards.size() == 1)
        return cards.front().toJson();
    QJsonArray currencies;
    for (const Cards &card : cards)
        currencies.append(card.toJson());
    return {{u"currencies"_s, currencies}};
}

Result<std::vector<Cards>> usageCards(const Inquiry &inquiry, const Filter &filter)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    std::map<QString, Cards> byCurrency;
    for (const Currency &currency : resolved.currencies)
        byCurrency[currency.code()] = Cards{resolved.shown, resolved.calendar, currency, {}, {}};
    TRY(rows, overSlices<TotalsRow>(inquiry, resolved, "usage/totals", "usage/totals_all", "usage/totals_job"));
    for (const TotalsRow &row : rows) {
        const auto card = byCurrency.find(row.currency);
        if (card != byCurrency.end())
            CHECK(card->second.types.at(size_t(row.type)).add(row.totals));
    }
    TRY(credited, creditedRows(inquiry, resolved));
    for (const CreditRow &row : credited)
        CHECK(byCurrency[row.currency].credited.add(row.credited));
    std::vector<Cards> cards;
    for (auto &[code, card] : byCurrency) {
        const auto total = card.total();
        if (!total)
            return total.error();
        cards.push_back(card);
    }
    return cards;
}

} // namespace reckoner
