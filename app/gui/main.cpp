// reckoner: the window. With --snapshot it paints one page into a PNG file and needs no display.
#include "models/exchange/unwatched_work.h"
#include "models/wording/sentences.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation.h"
#include "ui/widgets/view_choice.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"
#include "ui/window/place.h"
#include "ui/window/snapshot.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <csignal>
#include <cstdio>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kExitUsage = 2;

/// What the command line asks for.
struct Wishes
{
    QString database;
    SessionOptions session;
    Place place;
    bool onlyReads = false; ///< the database of the last time was opened so, for that once
    std::optional<QSize> size;
    std::optional<theme::Choice> theme;
    QString snapshot;
};

void complain(const QString &words)
{
    std::fprintf(stderr, "reckoner: %s\n", qUtf8Printable(words));
}

QString words(const char *text)
{
    return QCoreApplication::translate("Options", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(words("Billing dashboard: who used what, and what it cost."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"db"_s, words("Open this database: a file, a postgresql:// URI, or a libpq service."), u"URL"_s},
        {u"as"_s, words("Act as recruiter, finance, admin or backend (SQLite)."), u"ROLE"_s},
        {u"actor"_s, words("Who is acting."), u"NAME"_s},
        {u"read-only"_s, words("Open for reading only: nothing can be changed through the window.")},
        {u"now"_s, words("The business clock, ISO 8601."), u"TIME"_s},
    });
    addPlaceOptions(parser);
    parser.addOptions({
        {u"size"_s, words("Size of the window, such as 1280x800."), u"WxH"_s},
        {u"theme"_s, words("light, dark or system."), u"THEME"_s},
        {u"language"_s, words("Language of the window, such as en, de or hi."), u"CODE"_s},
        {u"snapshot"_s, words("Write a picture of the page to this PNG file and end."), u"FILE"_s},
    });
}

Error badOption(const char *option, const QString &value)
{
    return {ErrorCode::InvalidInput, RECKONER_TEXT("--{option} does not take \"{value}\"."), {{u"option"_s, QString::fromLatin1(option)}, {u"value"_s, value}}};
}

Result<QSize> parseSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return badOption("size", text);
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Outcome readSessionOptions(const QCommandLineParser &parser, SessionOptions &options)
{
    if (parser.isSet(u"as"_s)) {
        options.role = roleFromName(parser.value(u"as"_s));
        if (!options.role)
            return badOption("as", parser.value(u"as"_s));
    }
    options.actor = parser.value(u"actor"_s);
    options.mode = parser.isSet(u"read-only"_s) ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    if (parser.isSet(u"now"_s)) {
        TRY(now, Instant::parse(parser.value(u"now"_s)));
        options.clock = Clock::fixedAt(now);
    }
    return {};
}

Result<Wishes> readWishes(const QCommandLineParser &parser)
{
    Wishes wishes;
    CHECK(readSessionOptions(parser, wishes.session));
    wishes.database = parser.value(u"db"_s);
    TRY(place, readPlace(parser, wishes.session.clock.now()));
    wishes.place = place;
    wishes.snapshot = parser.value(u"snapshot"_s);
    if (parser.isSet(u"size"_s)) {
        TRY(size, parseSize(parser.value(u"size"_s)));
        wishes.size = size;
    }
    if (parser.isSet(u"theme"_s)) {
        wishes.theme = theme::choiceFromName(parser.value(u"theme"_s));
        if (!wishes.theme)
            return badOption("theme", parser.value(u"theme"_s));
    }
    return wishes;
}

bool isGiven(int argc, char **argv, std::initializer_list<QByteArrayView> options)
{
    return std::any_of(argv + 1, argv + argc, [options](QByteArrayView argument) {
        return std::any_of(options.begin(), options.end(), [argument](QByteArrayView option) { return argument.startsWith(option); });
    });
}

/// --language, which says how all else is said.
QString wishedLanguage(const QStringList &arguments)
{
    const QCommandLineOption option(u"language"_s, QString(), u"CODE"_s);
    QCommandLineParser parser;
    parser.addOption(option);
    parser.parse(arguments);
    return parser.value(option);
}

/// A picture and the help need no display; a window does.
bool choosePlatform(bool needsDisplay)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return true;
    if (!needsDisplay) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

theme::Choice keptTheme()
{
    const int kept = QSettings().value("window/theme"_L1, int(theme::Choice::System)).toInt();
    return kept >= int(theme::Choice::System) && kept <= int(theme::Choice::Dark) ? theme::Choice(kept) : theme::Choice::System;
}

/// --db, else RECKONER_DB, else the one of the last time, else the default one where it exists. Nothing: the first run.
Result<std::optional<DatabaseUrl>> databaseToOpen(const Wishes &wishes)
{
    QString address = wishes.database;
    if (address.isEmpty() && !qEnvironmentVariableIsSet("RECKONER_DB"))
        address = QSettings().value("database/last"_L1).toString();
    TRY(url, DatabaseUrl::resolve(address));
    const bool isNamed = !wishes.database.isEmpty() || qEnvironmentVariableIsSet("RECKONER_DB");
    if (!isNamed && url.dialect() == Dialect::Sqlite && !QFile::exists(url.path()))
        return std::optional<DatabaseUrl>();
    return std::optional(url);
}

/// Until the database is open and the place is found in it.
Outcome waitFor(Opener &opener)
{
    if (!opener.isOpening())
        return {};
    Outcome arrived;
    QEventLoop waiting;
    const auto end = [&](const Outcome &outcome) {
        arrived = outcome;
        waiting.quit();
    };
    QObject::connect(&opener, &Opener::opened, &waiting, end);
    QObject::connect(&opener, &Opener::failed, &waiting, [&end](const Error &error) { end(error); });
    waiting.exec();
    return arrived;
}

/// What the window was left with is kept: database, page, filter and theme. Who acts stays, and that nothing may be written.
Wishes sameAgain(const Wishes &wishes, const MainWindow &window)
{
    Wishes again;
    again.database = QSettings().value("database/last"_L1).toString();
    again.session = wishes.session;
    again.onlyReads = window.session() && window.session()->isReadOnly();
    return again;
}

Outcome paint(MainWindow &window, Opener &opener, const QString &path)
{
    CHECK(waitFor(opener));
    return takeSnapshot(window, path);
}

/// Until the window is closed. What the next one opens with where it is wanted anew.
std::optional<Wishes> live(MainWindow &window, const Wishes &wishes)
{
    bool isWantedAnew = false;
    QObject::connect(&window, &MainWindow::renewalRequested, &window, [&] {
        isWantedAnew = true;
        window.close();
    });
    window.show();
    QApplication::exec();
    return isWantedAnew ? std::optional(sameAgain(wishes, window)) : std::nullopt;
}

/// The exit status; `next` is the window to come where there is one.
int run(const Wishes &wishes, std::optional<Wishes> &next)
{
    const auto url = databaseToOpen(wishes);
    if (!url) {
        complain(wording::sentence(url.error()));
        return exitStatus(url.error().code);
    }
    theme::apply(wishes.theme.value_or(keptTheme()));
    applyViewChoices();
    MainWindow window(pageRegistry());
    Opener opener(&window, wishes.session);
    if (wishes.size)
        window.resize(*wishes.size);
    if (*url)
        opener.open(**url, wishes.place, wishes.onlyReads);
    if (wishes.snapshot.isEmpty()) {
        next = live(window, wishes);
        return 0;
    }
    opener.askNobody();
    const Outcome painted = paint(window, opener, wishes.snapshot);
    if (!painted)
        complain(wording::sentence(painted.error()));
    return painted ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // a limit of file sizes is an error of the write, like a full disk
    const bool isSnapshot = isGiven(argc, argv, {"--snapshot"});
    if (!choosePlatform(!isSnapshot && !isGiven(argc, argv, {"-h", "--help", "-v", "--version"}))) {
        complain(u"there is no display here. --snapshot FILE.png paints a page without one; reckoner-cli needs none."_s); // before any language is known
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"reckoner"_s);
    QApplication::setApplicationName(u"reckoner"_s);
    QApplication::setApplicationVersion(QStringLiteral(RECKONER_VERSION));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    // A picture depends on nothing that a window left behind, and leaves nothing.
    QTemporaryDir ownSettings;
    if (isSnapshot)
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, ownSettings.path());

    const QString language = wishedLanguage(QApplication::arguments());
    const auto locale = localeFor(language);
    installTranslations(locale.value_or(QLocale::system()));
    if (!locale) {
        complain(wording::sentence(badOption("language", language)));
        return kExitUsage;
    }
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const auto wishes = readWishes(parser);
    if (!wishes) {
        complain(wording::sentence(wishes.error()));
        return kExitUsage;
    }
    std::optional<Wishes> next;
    int status = run(*wishes, next);
    while (next) {
        installTranslations(localeFor({}).value_or(QLocale::system()));
        status = run(*std::exchange(next, std::nullopt), next);
    }
    return endProgram(status);
}
