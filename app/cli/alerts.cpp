// alerts list|set
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/alerts/thresholds.h"
#include "models/wording/amounts.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ListOptions
{
    std::optional<QString> company;
    bool onlyNew = false;
};

void declareList(Options &options, ListOptions &values)
{
    options.optional("--company", "C", "One company, by id or name (default: all that you may see)", values.company);
    options.flag("--new", "Only those that nobody was told of by --new before", values.onlyNew);
}

Result<Reply> list(Context &context, const ListOptions &options)
{
    TRY(doors, context.openFor(options.company));
    TRY(found, noteAlerts(doors.connection, doors.scope, options.onlyNew ? AlertChoice::OnlyNew : AlertChoice::All));
    QJsonArray json;
    for (const Alert &alert : found)
        json.append(alert.toJson());
    return Reply{json, [found]() -> QString { return tableText(alertColumns(), found); }};
}

struct SetOptions
{
    QString company;
    std::optional<Money> walletThreshold;
    bool noWalletThreshold = false;
    Writing writing;
};

void declareSet(Options &options, SetOptions &values)
{
    options.required("--company", "C", "The company, by id or name", values.company);
    options.optional("--wallet-threshold", "$", "Raise an alert while the balance is below this", values.walletThreshold);
    options.flag("--no-wallet-threshold", "Raise one below zero only", values.noWalletThreshold);
    options.excludes("--wallet-threshold", "--no-wallet-threshold");
    addWritingOptions(options, values.writing);
}

Result<Reply> set(Context &context, const SetOptions &options)
{
    if (!options.walletThreshold && !options.noWalletThreshold)
        return usageError(RECKONER_TEXT("Name --wallet-threshold or --no-wallet-threshold."));
    TRY(doors, context.openFor(options.company));
    TRY(done, setAlert(doors.connection, doors.scope, doors.scope.companies.front(), options.walletThreshold, options.writing.request()));
    return Reply{doneJson(done), [settings = done.reply]() -> QString {
        return settings.walletThreshold ? u"Wallet threshold: %1\n"_s.arg(wording::money(*settings.walletThreshold, settings.currency)) : u"No wallet threshold\n"_s;
    }};
}

} // namespace

void addAlerts(Group root)
{
    Group group = root.group("alerts", "What is nearly used up, owed, or expected to run out");
    group.verb<ListOptions>({"list", "The alerts that hold, the worst first, and those of this period that are over", {"alerts list --company Acme", "alerts list --new --json"}},
                            declareList, list);
    group.verb<SetOptions>({"set", "Set the balance below which a wallet raises an alert", {"alerts set --company Acme --wallet-threshold 250.00"}}, declareSet, set);
}

} // namespace reckoner::cli
