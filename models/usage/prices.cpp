#include "models/usage/prices.h"

#include <algorithm>
#include <map>
#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kTokenLog("token_log");

/// What a price is the price of: two entries with the same key replace each other in time.
using PriceKey = std::tuple<QString, QString, QString, QUuid, QString>;

PriceKey keyOf(const PriceEntry &entry)
{
    return {entry.typeName, priceUnitName(entry.unit), entry.currency.code(), entry.company ? entry.company->uuid() : QUuid(), entry.model.value_or(QString())};
}

PriceKey keyOf(const NewPrice &price)
{
    return {price.typeName, priceUnitName(price.unit), price.currency.code(), price.company ? price.company->uuid() : QUuid(), price.model.value_or(QString())};
}

bool unitFits(const NewPrice &price)
{
    if (price.typeName == kTokenLog)
        return price.unit == PriceUnit::PromptToken || price.unit == PriceUnit::CompletionToken || price.unit == PriceUnit::Token;
    const auto type = usageTypeFromName(price.typeName);
    return type && std::ranges::find(info(*type).units, price.unit) != info(*type).units.end();
}

Outcome checkPrice(const NewPrice &price)
{
    if (!unitFits(price))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A price per {unit} does not price {type}."),
                     {{u"field"_s, u"unit"_s}, {u"unit"_s, priceUnitName(price.unit)}, {u"type"_s, price.typeName}}};
    if (price.minimumQuantity < 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A minimum is a whole number, zero or more."), {{u"field"_s, u"minimum"_s}}};
    return {};
}

Outcome insertPrice(Operation &operation, PriceId id, const NewPrice &price)
{
    Bindings values;
    values.id("id", id).text("usage_type", price.typeName).text("unit", priceUnitName(price.unit)).text("currency", price.currency.code());
    values.id("company_id", price.company).text("model", price.model).integer("price_picos", price.price.picos());
    values.integer("minimum_quantity", price.minimumQuantity).instant("effective_from", price.effectiveFrom).text("list", price.list);
    values.id("operation_id", operation.id());
    const auto inserted = operation.change("usage/insert_price", values);
    return inserted ? Outcome() : Outcome(inserted.error());
}

QJsonObject priceJson(const NewPrice &price)
{
    return {{u"type"_s, price.typeName},
            {u"unit"_s, priceUnitName(price.unit)},
            {u"currency"_s, price.currency.code()},
            {u"company"_s, price.company ? QJsonValue(price.company->toString()) : QJsonValue()},
            {u"model"_s, price.model ? QJsonValue(*price.model) : QJsonValue()},
            {u"price"_s, price.price.toDecimal()},
            {u"minimum"_s, price.minimumQuantity},
            {u"from"_s, price.effectiveFrom.toIso()}};
}

struct BookRow
{
    Price price;
    static BookRow from(const Row &row)
    {
        const auto type = usageTypeFromName(row.text("usage_type"));
        const auto unit = priceUnitFromName(row.text("unit"));
        const auto currency = Currency::parse(row.text("currency"));
        ensure(type && unit && currency.ok(), "a price names a usage type, a unit and a currency");
        return {{row.id<PriceId>("id"), row.integer("seq"), *type, *unit, *currency, row.optionalId<CompanyId>("company_id"), row.optionalText("model"),
                 UnitPrice::fromPicos(row.integer("price_picos")), row.integer("minimum_quantity"), row.instant("effective_from")}};
    }
};

} // namespace

PriceEntry PriceEntry::from(const Row &row)
{
    PriceEntry entry;
    entry.id = row.id<PriceId>("id");
    entry.typeName = row.text("usage_type");
    const auto unit = priceUnitFromName(row.text("unit"));
    const auto currency = Currency::parse(row.text("currency"));
    ensure(unit && currency.ok(), "a price names a unit and a currency");
    entry.unit = *unit;
    entry.currency = *currency;
    entry.company = row.optionalId<CompanyId>("company_id");
    entry.companyName = row.optionalText("company_name");
    entry.model = row.optionalText("model");
    entry.price = UnitPrice::fromPicos(row.integer("price_picos"));
    entry.minimumQuantity = row.integer("minimum_quantity");
    entry.effectiveFrom = row.instant("effective_from");
    entry.list = row.optionalText("list");
    return entry;
}

Result<std::vector<PriceEntry>> listPrices(const Inquiry &inquiry, const std::optional<Instant> &at)
{
    TRY(entries, inquiry.rows<PriceEntry>("usage/prices"));
    const Instant when = at.value_or(inquiry.now());
    std::set<PriceKey> seen; // entries of one key come newest first, so the first that has begun is in force
    for (PriceEntry &entry : entries)
        entry.inForce = entry.effectiveFrom <= when && seen.insert(keyOf(entry)).second;
    if (at)
        std::erase_if(entries, [](const PriceEntry &entry) { return !entry.inForce; });
    return entries;
}

Result<PriceBook> loadPriceBook(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<BookRow>("usage/price_book"));
    std::vector<Price> prices;
    prices.reserve(rows.size());
    for (BookRow &row : rows)
        prices.push_back(std::move(row.price));
    return PriceBook(std::move(prices));
}

QJsonObject PriceReply::toJson() const
{
    return {{u"id"_s, id.toString()}};
}

PriceReply PriceReply::fromJson(const QJsonObject &json)
{
    return {PriceId::parse(json.value(u"id"_s).toString()).value_or(PriceId())};
}

Result<Done<PriceReply>> setPrice(Connection &connection, const Scope &scope, const NewPrice &price, const Request &request)
{
    CHECK(checkPrice(price));
    Request asked = request;
    asked.company = price.company;
    asked.content = priceJson(price);
    return Operation::run<PriceReply>(connection, scope, act(ActKind::SetPrice), asked, [&](Operation &operation) -> Result<PriceReply> {
        const PriceId id = PriceId::make();
        CHECK(insertPrice(operation, id, price));
        return PriceReply{id};
    });
}

QJsonObject PriceImportReply::toJson() const
{
    return {{u"added"_s, added}, {u"changed"_s, changed}, {u"same"_s, same}};
}

PriceImportReply PriceImportReply::fromJson(const QJsonObject &json)
{
    return {json.value(u"added"_s).toInteger(), json.value(u"changed"_s).toInteger(), json.value(u"same"_s).toInteger()};
}

Result<std::vector<PriceDiffLine>> diffPrices(const Inquiry &inquiry, const std::vector<NewPrice> &list)
{
    if (list.empty())
        return std::vector<PriceDiffLine>();
    TRY(present, listPrices(inquiry, list.front().effectiveFrom));
    std::map<PriceKey, UnitPrice> inForce;
    for (const PriceEntry &entry : present)
        inForce.emplace(keyOf(entry), entry.price);
    std::vector<PriceDiffLine> diff;
    diff.reserve(list.size());
    for (const NewPrice &price : list) {
        CHECK(checkPrice(price));
        const auto before = inForce.find(keyOf(price));
        if (before == inForce.end())
            diff.push_back({PriceDiffLine::Kind::Added, price, {}});
        else
            diff.push_back({before->second == price.price ? PriceDiffLine::Kind::Same : PriceDiffLine::Kind::Changed, price, before->second});
    }
    return diff;
}

Result<Done<PriceImportReply>> importPrices(Connection &connection, const Scope &scope, const std::vector<NewPrice> &list, const Request &request)
{
    return Operation::run<PriceImportReply>(connection, scope, act(ActKind::ImportPrices), request, [&](Operation &operation) -> Result<PriceImportReply> {
        TRY(diff, diffPrices(operation, list));
        PriceImportReply reply;
        for (const PriceDiffLine &line : diff) {
            CHECK(operation.scope().cancel.check());
            if (line.kind == PriceDiffLine::Kind::Same) {
                ++reply.same;
                continue;
            }
            CHECK(insertPrice(operation, PriceId::make(), line.entry));
            ++(line.kind == PriceDiffLine::Kind::Added ? reply.added : reply.changed);
        }
        if (reply.added + reply.changed == 0)
            operation.answerAsDuplicate();
        return reply;
    });
}

} // namespace reckoner
