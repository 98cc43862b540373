// prices list|set|import, rerate
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "app/cli/text_table.h"
#include "models/exchange/litellm_prices.h"
#include "models/usage/prices.h"
#include "models/usage/rerate.h"

#include <QFileInfo>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ListOptions
{
    std::optional<Instant> at;
    std::optional<QString> company;
};

void declareList(Options &options, ListOptions &values)
{
    options.optional("--at", "T", "Only what was in force then", values.at);
    options.optional("--company", "C", "Default prices and those of this company", values.company);
}

Result<Reply> list(Context &context, const ListOptions &options)
{
    TRY(doors, context.openFor(options.company));
    TRY(prices, listPrices(doors.inquiry(), options.at));
    return Reply{jsonArray(priceColumns(), prices), [prices]() -> QString { return tableText(priceColumns(), prices); }};
}

struct SetOptions
{
    UsageType type = UsageType::CvParsing;
    PriceUnit unit = PriceUnit::Cv;
    UnitPrice price;
    std::optional<QString> currency;
    std::optional<QString> company;
    std::optional<QString> model;
    std::optional<qint64> minimum;
    std::optional<Instant> from;
    Writing writing;
};

void declareSet(Options &options, SetOptions &values)
{
    options.required("--type", "T", "cv, questions or video", values.type);
    options.required("--unit", "U", "cv, token, prompt_token, completion_token, question or minute", values.unit);
    options.required("--price", "$", "Price of one unit, up to 12 decimals", values.price);
    options.optional("--currency", "C", "ISO 4217 code (default: the company's, else USD)", values.currency);
    options.optional("--company", "C", "Only for this company", values.company);
    options.optional("--model", "M", "Only for this model, exactly as rows name it", values.model);
    options.optional("--minimum", "N", "A quantity above zero is billed as at least this", values.minimum);
    options.optional("--from", "T", "In force from (default: now); recorded charges never change", values.from);
    addWritingOptions(options, values.writing);
}

Result<Reply> set(Context &context, const SetOptions &options)
{
    TRY(doors, context.openFor(options.company));
    NewPrice price;
    price.typeName = usageTypeName(options.type);
    price.unit = options.unit;
    price.price = options.price;
    price.model = options.model;
    price.minimumQuantity = options.minimum.value_or(0);
    price.effectiveFrom = options.from.value_or(context.clock().now());
    if (options.company) {
        TRY(company, companyById(doors.inquiry(), doors.scope.companies.front()));
        price.company = company.id;
        price.currency = company.currency;
    }
    if (options.currency) {
        TRY(currency, Currency::parse(*options.currency));
        price.currency = currency;
    }
    TRY(done, setPrice(doors.connection, doors.scope, price, options.writing.request()));
    return Reply{doneJson(done), [=]() -> QString {
        return u"%1 per %2: %3 %4 from %5\n"_s.arg(price.typeName, priceUnitName(price.unit), price.price.toDecimal(), price.currency.code(), price.effectiveFrom.toIso());
    }};
}

struct ImportOptions
{
    QString file;
    std::optional<UsageType> type;
    std::optional<Instant> from;
    bool apply = false;
    Writing writing;
};

void declareImport(Options &options, ImportOptions &values)
{
    options.required("FILE", "FILE", "A model price list in LiteLLM's JSON format", values.file);
    options.optional("--type", "T", "As charged prices of this usage type (default: as provider prices of token logs)", values.type);
    options.optional("--from", "T", "In force from (default: now)", values.from);
    options.flag("--apply", "Enter the differences (default: only show them)", values.apply);
    addWritingOptions(options, values.writing);
}

std::vector<NewPrice> entriesOf(const ModelPriceList &list, const ImportOptions &options, Instant from)
{
    NewPrice entry;
    entry.typeName = options.type ? usageTypeName(*options.type) : u"token_log"_s;
    entry.effectiveFrom = from;
    entry.list = QFileInfo(options.file).fileName();
    std::vector<NewPrice> entries;
    for (const ModelPrice &price : list.prices) {
        entry.model = price.model;
        for (const auto &[unit, amount] : {std::pair(PriceUnit::PromptToken, price.prompt), std::pair(PriceUnit::CompletionToken, price.completion)}) {
            if (!amount)
                continue;
            entry.unit = unit;
            entry.price = *amount;
            entries.push_back(entry);
        }
    }
    return entries;
}

QJsonArray changesJson(const std::vector<PriceDiffLine> &diff)
{
    QJsonArray changes;
    for (const PriceDiffLine &line : diff) {
        if (line.kind != PriceDiffLine::Kind::Same)
            changes.append(QJsonObject{{u"type"_s, line.entry.typeName}, {u"model"_s, line.entry.model.value_or(QString())}, {u"unit"_s, priceUnitName(line.entry.unit)},
                                       {u"before"_s, line.before ? QJsonValue(line.before->toDecimal()) : QJsonValue()}, {u"after"_s, line.entry.price.toDecimal()}});
    }
    return changes;
}

PriceImportReply countsOf(const std::vector<PriceDiffLine> &diff)
{
    PriceImportReply counts;
    for (const PriceDiffLine &line : diff)
        ++(line.kind == PriceDiffLine::Kind::Added ? counts.added : line.kind == PriceDiffLine::Kind::Changed ? counts.changed : counts.same);
    return counts;
}

Request importRequest(const ImportOptions &options, const std::vector<NewPrice> &entries)
{
    Request request = options.writing.request();
    request.content = {{u"file"_s, QFileInfo(options.file).fileName()}, {u"entries"_s, qint64(entries.size())}};
    if (options.type)
        request.content.insert(u"type"_s, usageTypeName(*options.type));
    if (options.from)
        request.content.insert(u"from"_s, options.from->toIso());
    return request;
}

Result<Reply> import(Context &context, const ImportOptions &options)
{
    TRY(list, readLitellmPrices(options.file));
    TRY(doors, context.open());
    CHECK(doors.inquiry().require(Permission::MoveMoney));
    const auto entries = entriesOf(list, options, options.from.value_or(context.clock().now()));
    TRY(diff, diffPrices(doors.inquiry(), entries));
    Done<PriceImportReply> done = {countsOf(diff), std::nullopt, false};
    if (options.apply) {
        TRY(applied, importPrices(doors.connection, doors.scope, entries, importRequest(options, entries)));
        done = applied;
    }
    QJsonObject json = doneJson(done);
    json.insert(u"applied"_s, options.apply);
    json.insert(u"skipped"_s, qint64(list.skipped.size()));
    json.insert(u"changes"_s, changesJson(diff));
    return Reply{json, [=, skipped = list.skipped.size()]() -> QString {
        TextTable table({{columnTitle("Model")}, {columnTitle("Unit")}, {columnTitle("Before"), true}, {columnTitle("After"), true}});
        for (const PriceDiffLine &line : diff) {
            if (line.kind != PriceDiffLine::Kind::Same)
                table.addRow({line.entry.model.value_or(QString()), priceUnitName(line.entry.unit), line.before ? line.before->toDecimal() : QString(), line.entry.price.toDecimal()});
        }
        return table.toText() + u"%1 added, %2 changed, %3 the same, %4 without a price%5\n"_s.arg(done.reply.added).arg(done.reply.changed).arg(done.reply.same).arg(skipped)
            .arg(options.apply ? QString() : u"; nothing is entered without --apply"_s);
    }};
}

struct RerateOptions
{
    Instant from;
    Instant to;
    std::optional<QString> company;
    std::optional<UsageType> type;
    bool apply = false;
    Writing writing;
};

void declareRerate(Options &options, RerateOptions &values)
{
    options.required("--from", "T", "Usage from this time on", values.from);
    options.required("--to", "T", "Usage before this time", values.to);
    options.optional("--company", "C", "One company (default: all that you may see)", values.company);
    options.optional("--type", "T", "cv, questions or video", values.type);
    options.flag("--apply", "Post the differences (default: only show them)", values.apply);
    addWritingOptions(options, values.writing);
}

struct Rerated
{
    Company company;
    Done<RerateReply> done;
    QJsonObject toJson(bool applied) const
    {
        QJsonObject json = doneJson(done);
        json.insert(u"company_id"_s, company.id.toString());
        json.insert(u"currency"_s, company.currency.code());
        json.insert(u"applied"_s, applied);
        return json;
    }
};

Result<Rerated> rerateCompany(const Doors &doors, const Company &company, Filter filter, const RerateOptions &options, const std::optional<BatchId> &batch)
{
    filter.company = company.id;
    const Scope scope = doors.scope.narrowedTo(company.id);
    if (!options.apply) {
        TRY(preview, previewRerate(Inquiry(doors.connection, scope), filter));
        return Rerated{company, {preview, std::nullopt, false}};
    }
    Request request = options.writing.request();
    request.batch = batch;
    if (batch && request.key)
        request.key = *request.key + u':' + company.id.toString();
    TRY(applied, applyRerate(doors.connection, scope, filter, request));
    return Rerated{company, applied};
}

QString rerateWords(const std::vector<Rerated> &all, bool applied)
{
    TextTable table({{columnTitle("Company")}, {columnTitle("Rows"), true}, {columnTitle("Changed"), true}, {columnTitle("Before"), true}, {columnTitle("After"), true}});
    for (const Rerated &each : all) {
        const auto money = [&](Money amount) { return cellText(MoneyCell{amount, each.company.currency}, Calendar()); };
        table.addRow({each.company.name, QString::number(each.done.reply.rows), QString::number(each.done.reply.changed), money(each.done.reply.before), money(each.done.reply.after)});
    }
    return table.toText() + (applied ? QString() : u"Nothing is posted without --apply\n"_s);
}

Result<Reply> rerate(Context &context, const RerateOptions &options)
{
    if (options.to <= options.from)
        return usageError(RECKONER_TEXT("--to must be after --from."));
    TRY(doors, context.openFor(options.company));
    TRY(companies, listCompanies(doors.inquiry()));
    Filter filter;
    filter.type = options.type;
    filter.range.kind = RangeChoice::Kind::Instants;
    filter.range.instants = {options.from, options.to};
    const auto batch = companies.size() > 1 ? std::optional(BatchId::make()) : std::nullopt;
    std::vector<Rerated> all;
    QJsonArray json;
    for (const Company &company : companies) {
        CHECK(context.cancel().check());
        TRY(one, rerateCompany(doors, company, filter, options, batch));
        json.append(one.toJson(options.apply));
        all.push_back(one);
    }
    return Reply{json.size() == 1 ? QJsonValue(json.first().toObject()) : QJsonValue(json), [=]() -> QString { return rerateWords(all, options.apply); }};
}

} // namespace

void addPrices(Group root)
{
    Group prices = root.group("prices", "The dated price list: the most specific price in force when the usage happened wins");
    prices.verb<ListOptions>({"list", "Everything entered, or what was in force at a time", {"prices list --at 2026-11-01T00:00:00Z"}}, declareList, list);
    prices.verb<SetOptions>({"set", "Enter a price", {"prices set --type video --unit minute --price 0.12 --from 2026-12-01T00:00:00Z",
                                                      "prices set --type questions --unit prompt_token --price 0.00000015 --model gpt-4o-mini --company Acme"}}, declareSet, set);
    prices.verb<ImportOptions>({"import", "A LiteLLM price list, shown as differences first", {"prices import model_prices.json", "prices import model_prices.json --apply"}},
                               declareImport, import);
}

void addRerate(Group root)
{
    root.verb<RerateOptions>({"rerate", "What a range would cost by today's list; with --apply the differences are posted",
                              {"rerate --company Acme --from 2026-10-01T00:00:00Z --to 2026-11-01T00:00:00Z"}}, declareRerate, rerate);
}

} // namespace reckoner::cli
