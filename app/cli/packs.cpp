// packs list|set
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/alerts/packs.h"
#include "models/wording/amounts.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Reply> list(Context &context)
{
    TRY(doors, context.open());
    TRY(found, listPacks(doors.inquiry()));
    return Reply{jsonArray(packColumns(), found), [found]() -> QString { return tableText(packColumns(), found); }};
}

struct SetOptions
{
    QString name;
    Unit unit = Unit::Credits;
    std::optional<QString> quantity;
    std::optional<Money> price;
    std::optional<QString> currency;
    bool retire = false;
    Writing writing;
};

void declareSet(Options &options, SetOptions &values)
{
    options.required("--name", "N", "Its name; the same name, unit and currency again changes it", values.name);
    options.required("--unit", "U", "money, credits, tokens or minutes", values.unit);
    options.optional("--quantity", "N", "How much it holds; of money an amount", values.quantity);
    options.optional("--price", "$", "What it costs", values.price);
    options.optional("--currency", "C", "ISO 4217 code (default: USD)", values.currency);
    options.flag("--retire", "Take it off sale", values.retire);
    options.excludes("--retire", "--quantity");
    options.excludes("--retire", "--price");
    addWritingOptions(options, values.writing);
}

Result<qint64> quantityOf(Unit unit, const QString &text)
{
    if (unit == Unit::Money) {
        Money amount;
        CHECK(readValue(text, amount));
        return amount.nanos();
    }
    qint64 quantity = 0;
    CHECK(readValue(text, quantity));
    return quantity;
}

Result<PackEdit> editOf(const SetOptions &options)
{
    if (!options.retire && (!options.quantity || !options.price))
        return usageError(RECKONER_TEXT("A pack needs --quantity and --price, or --retire."));
    PackEdit edit;
    edit.name = options.name;
    edit.unit = options.unit;
    edit.isRetired = options.retire;
    if (options.quantity) {
        TRY(quantity, quantityOf(options.unit, *options.quantity));
        edit.quantity = quantity;
    }
    edit.price = options.price.value_or(Money());
    if (options.currency) {
        TRY(currency, Currency::parse(*options.currency));
        edit.currency = currency;
    }
    return edit;
}

Result<Reply> set(Context &context, const SetOptions &options)
{
    TRY(edit, editOf(options));
    TRY(doors, context.open());
    TRY(done, setPack(doors.connection, doors.scope, edit, options.writing.request()));
    return Reply{doneJson(done), [pack = done.reply, retired = options.retire]() -> QString {
        return rowLines(packColumns(), pack) + (retired ? u"No longer on sale\n"_s : QString());
    }};
}

} // namespace

void addPacks(Group root)
{
    Group group = root.group("packs", "What can be bought at once; forecasts name the cheapest that covers what will be short");
    group.verb({"list", "Packs on sale", {"packs list"}}, list);
    group.verb<SetOptions>({"set", "Put a pack on sale, change it, or take it off sale",
                            {"packs set --name \"500 minutes\" --unit minutes --quantity 500 --price 40.00", "packs set --name \"500 minutes\" --unit minutes --retire"}}, declareSet, set);
}

} // namespace reckoner::cli
