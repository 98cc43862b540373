#include "models/alerts/packs.h"

#include "models/core/text.h"
#include "models/rules/forecast.h"

#include <tuple>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QString quantityText(const Pack &pack)
{
    return pack.unit == Unit::Money ? Money::fromNanos(pack.quantity).toDecimal() : QString::number(pack.quantity);
}

QJsonValue quantityJson(const Pack &pack)
{
    return pack.unit == Unit::Money ? QJsonValue(quantityText(pack)) : QJsonValue(pack.quantity);
}

Money moneyOf(const QJsonValue &value)
{
    const auto parsed = Money::parse(value.toString());
    return parsed ? *parsed : Money();
}

Result<PackEdit> checked(PackEdit edit)
{
    TRY(name, cleanText(edit.name, "name", kLongestName));
    edit.name = name;
    if (edit.isRetired)
        return edit;
    if (edit.quantity <= 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A pack holds more than zero."), {{u"field"_s, u"quantity"_s}}};
    if (edit.price.isNegative())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A price is zero or more."), {{u"field"_s, u"price"_s}}};
    return edit;
}

Result<Pack> savedPack(const Inquiry &inquiry, const PackEdit &edit)
{
    Bindings wanted;
    wanted.text("unit", unitName(edit.unit)).text("currency", edit.currency.code()).text("name", edit.name);
    const Query query = Query("alerts/packs").with("conditions", {u"AND unit = :unit AND currency = :currency AND name = :name"_s, wanted});
    TRY(found, inquiry.row<Pack>(query));
    if (!found)
        return Error{ErrorCode::NotFound, RECKONER_TEXT("No pack \"{name}\" of {unit} in {currency} is on sale."),
                     {{u"name"_s, edit.name}, {u"unit"_s, unitName(edit.unit)}, {u"currency"_s, edit.currency.code()}}};
    return *found;
}

Result<Pack> save(Operation &operation, const PackEdit &edit)
{
    Bindings values;
    values.uuid("id", makeTimeOrderedUuid()).text("unit", unitName(edit.unit)).integer("quantity", edit.quantity).money("price_nanos", edit.price);
    values.text("currency", edit.currency.code()).text("name", edit.name);
    TRY(saved, operation.change("alerts/save_pack", values));
    ensure(saved == 1, "a pack is one row");
    return savedPack(operation, edit);
}

Result<Pack> retire(Operation &operation, const PackEdit &edit)
{
    TRY(pack, savedPack(operation, edit));
    TRY(retired, operation.change("alerts/retire_pack", Bindings().uuid("id", pack.id).instant("retired_at", operation.now())));
    ensure(retired == 1, "a pack is one row");
    return pack;
}

} // namespace

Pack Pack::from(const Row &row)
{
    const auto unit = unitFromName(row.text("unit"));
    const auto currency = Currency::parse(row.text("currency"));
    ensure(unit && currency.ok(), "a pack has a unit and a currency");
    return {row.uuid("id"), *unit, row.integer("quantity"), row.money("price_nanos"), *currency, row.text("name")};
}

QJsonObject Pack::toJson() const
{
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"unit"_s, unitName(unit)}, {u"quantity"_s, quantityJson(*this)}, {u"price"_s, price.toDecimal()},
            {u"currency"_s, currency.code()}, {u"name"_s, name}};
}

Pack Pack::fromJson(const QJsonObject &json)
{
    Pack pack;
    pack.id = parseUuid(json.value(u"id"_s).toString()).value_or(QUuid());
    pack.unit = unitFromName(json.value(u"unit"_s).toString()).value_or(Unit::Credits);
    const QJsonValue quantity = json.value(u"quantity"_s);
    pack.quantity = pack.unit == Unit::Money ? moneyOf(quantity).nanos() : quantity.toInteger();
    pack.price = moneyOf(json.value(u"price"_s));
    if (const auto currency = Currency::parse(json.value(u"currency"_s).toString()))
        pack.currency = *currency;
    pack.name = json.value(u"name"_s).toString();
    return pack;
}

Result<std::vector<Pack>> listPacks(const Inquiry &inquiry)
{
    return inquiry.rows<Pack>("alerts/packs");
}

Result<Done<Pack>> setPack(Connection &connection, const Scope &scope, const PackEdit &edit, const Request &request)
{
    TRY(wanted, checked(edit));
    Request asked = request;
    asked.content = Pack{{}, wanted.unit, wanted.quantity, wanted.price, wanted.currency, wanted.name}.toJson();
    asked.content.remove(u"id"_s);
    asked.content.insert(u"retired"_s, wanted.isRetired);
    return Operation::run<Pack>(connection, scope, act(ActKind::SetPack), asked,
                                [&](Operation &operation) { return wanted.isRetired ? retire(operation, wanted) : save(operation, wanted); });
}

QJsonObject PackAdvice::toJson() const
{
    QJsonObject json = pack.toJson();
    json.insert(u"count"_s, count);
    json.insert(u"total_price"_s, price.toDecimal());
    return json;
}

std::optional<PackAdvice> cheapestPack(const std::vector<Pack> &packs, Unit unit, const Currency &currency, qint64 shortfall)
{
    std::optional<PackAdvice> best;
    if (shortfall <= 0)
        return best;
    const auto order = [](const PackAdvice &advice) { return std::tuple(advice.price, advice.count, advice.pack.name); };
    for (const Pack &pack : packs) {
        if (pack.unit != unit || pack.currency != currency)
            continue;
        const auto cost = costToCover(shortfall, pack.quantity, pack.price.nanos());
        if (!cost)
            continue;
        const PackAdvice advice{pack, cost->count, Money::fromNanos(cost->priceNanos)};
        if (!best || order(advice) < order(*best))
            best = advice;
    }
    return best;
}

} // namespace reckoner
