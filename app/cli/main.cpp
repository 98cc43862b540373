// reckoner-cli: the same engine as the desktop program, for scripts, cron and servers.
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/log.h"
#include "app/cli/manual.h"
#include "models/exchange/unwatched_work.h"
#include "models/print/painting.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <clocale>

using namespace reckoner;
using namespace reckoner::cli;

namespace {

/// `--manual KIND`: what the build installs as man page and completions.
std::optional<ManualKind> manualAskedFor(const QStringList &arguments)
{
    return arguments.size() == 3 && arguments[1] == QLatin1StringView("--manual") ? manualKindFromName(arguments[2]) : std::nullopt;
}

bool isAmong(const char *word, int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [word](const char *argument) { return qstrcmp(argument, word) == 0; });
}

/// A PDF needs fonts, and no display: only then is there more than the core application.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return isAmong("statement", argc, argv) ? paintingApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
}

/// JSON says the same in every locale, its sentences too. A statement is read by people, whatever is answered about it.
void chooseLocale(int argc, char **argv)
{
    if (!isAmong("--json", argc, argv) || isAmong("statement", argc, argv))
        return;
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::DefaultNumberOptions); // thousands are set apart, as without a locale
    QLocale::setDefault(plain);
}

int fail(const Error &error, bool asJson)
{
    printError(error, asJson);
    return exitStatusOf(error);
}

/// Runs the verb; the context closes the database before the error is printed, so that the error is the last line.
Result<Reply> runVerb(const Group::Run &run, const GlobalOptions &globals, Interrupt &interrupt)
{
    CHECK(startLog(globals.logFile, globals.verbosity));
    Context context(globals, interrupt);
    auto reply = run(context);
    if (!reply && interrupt.token().isCanceled() && reply.error().code != ErrorCode::Canceled)
        return Error{ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was changed.")}; // the running statement was ended by the signal
    return reply;
}

int runCommandLine(const QStringList &arguments, Interrupt &interrupt)
{
    CommandTree tree;
    GlobalOptions globals;
    Options globalOptions = tree.globalOptions();
    addGlobalOptions(globalOptions, globals);
    for (const AddCommand add : commands())
        add(tree.root());
    if (const auto kind = manualAskedFor(arguments)) {
        const auto printed = print({{}, [&] { return manualText(tree.app(), *kind); }}, false);
        return printed ? 0 : fail(printed.error(), false);
    }
    const bool asJson = arguments.contains(QStringLiteral("--json"));
    const auto parsed = tree.parse(arguments);
    if (!parsed)
        return fail(parsed.error(), asJson);
    if (!parsed->run)
        return 0;
    const auto reply = runVerb(parsed->run, globals, interrupt);
    if (!reply)
        return fail(reply.error(), asJson);
    if (const auto printed = print(*reply, globals.json); !printed)
        return fail(printed.error(), asJson);
    if (reply->failure)
        printError(*reply->failure, asJson);
    return reply->exitStatus;
}

} // namespace

int main(int argc, char **argv)
{
    std::setlocale(LC_ALL, "");
    freeAtTheEnd();
    Interrupt interrupt;
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("reckoner-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RECKONER_VERSION));
    chooseLocale(argc, argv);
    try {
        return endProgram(runCommandLine(QCoreApplication::arguments(), interrupt));
    } catch (const BrokenInvariant &broken) {
        return fail({ErrorCode::Damaged, "{message}", {{QStringLiteral("message"), QString::fromUtf8(broken.what())}}},
                    QCoreApplication::arguments().contains(QStringLiteral("--json")));
    }
}
