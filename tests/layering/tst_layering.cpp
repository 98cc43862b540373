// The house keeps its shape: who may include whom (the line of rooms in ARCHITECTURE.md), who may touch a connection, where floating point,
// widgets and charts may stand, what files may be called, and that a type is defined once. Every rule is a pure function of paths and texts,
// tried on a broken sample first and then on the whole tree.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct SourceFile
{
    QString path; ///< from the root of the tree: "models/core/money.h"
    QString text;
    bool isBelow(QLatin1StringView folder) const { return path.startsWith(folder); }
    bool isBelowAny(std::initializer_list<QLatin1StringView> folders) const
    {
        return std::any_of(folders.begin(), folders.end(), [this](QLatin1StringView folder) { return isBelow(folder); });
    }
};

QDir sourceFolder()
{
    return QDir(QStringLiteral(RECKONER_SOURCE_DIR));
}

QString textOf(const QString &path)
{
    QFile file(sourceFolder().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList pathsBelow(const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator files(sourceFolder().filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found += sourceFolder().relativeFilePath(files.next());
    found.sort();
    return found;
}

std::vector<SourceFile> sourcesBelow(const QStringList &folders)
{
    std::vector<SourceFile> sources;
    for (const QString &folder : folders) {
        for (const QString &path : pathsBelow(folder, {u"*.h"_s, u"*.cpp"_s}))
            sources.push_back({path, textOf(path)});
    }
    return sources;
}

/// The rooms in the order of ARCHITECTURE.md's line "core <- rules, wording, ... <- app": a room may use what stands to its left.
QStringList roomsInOrder()
{
    static const QRegularExpression line(u"^core <- .*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression arrow(u"\\s*(?:<-|,)\\s*"_s);
    return line.match(textOf(u"ARCHITECTURE.md"_s)).captured().trimmed().split(arrow);
}

/// "models/core/money.h" is of the room "core"; ui and app are one room each.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.first() == u"models" ? parts.value(1) : parts.first();
}

/// What the text includes in quotes, but for moc's own files.
QStringList ownIncludes(const QString &text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (const auto &match : include.globalMatch(text)) {
        if (!match.captured(1).endsWith(".moc"_L1))
            found += match.captured(1);
    }
    return found;
}

/// Blanks comments, and with them what they say about things that code may not do. Strings stay: an SQL verb in one is a finding.
QString withoutComments(QString text)
{
    static const QRegularExpression commentOrString(u"(\"(?:\\\\.|[^\"\\\\\\n])*\")|//[^\\n]*|/\\*.*?\\*/"_s,
                                                    QRegularExpression::DotMatchesEverythingOption);
    qsizetype position = 0;
    for (auto match = commentOrString.match(text, position); match.hasMatch(); match = commentOrString.match(text, position)) {
        if (match.hasCaptured(1)) {
            position = match.capturedEnd();
        } else {
            text.remove(match.capturedStart(), match.capturedLength());
            position = match.capturedStart();
        }
    }
    return text;
}

QString withoutStrings(QString code)
{
    static const QRegularExpression string(u"\"(?:\\\\.|[^\"\\\\\\n])*\""_s);
    return code.replace(string, u"\"\""_s);
}

QStringList matchesIn(const QString &code, const QRegularExpression &pattern)
{
    QStringList found;
    for (const auto &match : pattern.globalMatch(code))
        found += match.captured();
    found.removeDuplicates();
    return found;
}

// --- the rules, each: what is wrong with this file

QStringList includesRightOfItsArrow(const SourceFile &file)
{
    static const QStringList rooms = roomsInOrder();
    QStringList wrong;
    const QString room = roomOf(file.path);
    for (const QString &include : ownIncludes(file.text)) {
        const QString used = roomOf(include);
        if (!rooms.contains(used))
            wrong += u"includes \"%1\", which is not written from the root of the tree"_s.arg(include);
        else if (used != room && rooms.indexOf(used) > rooms.indexOf(room))
            wrong += u"includes \"%1\", right of its arrow"_s.arg(include);
    }
    return wrong;
}

QStringList includesOfTheScreen(const SourceFile &file)
{
    static const QRegularExpression widgets(
        u"<(?:QtWidgets|QtCharts|QtSvg|QtGui|QWidget|QApplication|QGuiApplication|QDialog|QAction|QIcon|QColor|QFont)\\b[^>]*>"_s);
    static const QRegularExpression charts(
        u"<(?:QtCharts|QChart|QChartView|Q\\w+Series|QValueAxis|QDateTimeAxis|QBarCategoryAxis|QBarSet)\\b[^>]*>"_s);
    QStringList wrong;
    if (file.isBelow("app/cli/"_L1)) {
        for (const QString &include : ownIncludes(file.text)) {
            if (roomOf(include) == u"ui")
                wrong += u"includes \"%1\": the command line has no screen"_s.arg(include);
        }
    }
    const bool mayPaint = file.isBelow("models/print/"_L1);
    if (file.isBelowAny({"models/"_L1, "app/cli/"_L1}) && !mayPaint) {
        for (const QString &include : matchesIn(file.text, widgets))
            wrong += u"includes %1: only ui, and models/print for QtGui, may paint"_s.arg(include);
    }
    if (!file.isBelow("ui/charts/"_L1)) {
        for (const QString &include : matchesIn(file.text, charts))
            wrong += u"includes %1: Qt Charts stays in ui/charts"_s.arg(include);
    }
    return wrong;
}

/// Inside ui: the window knows the pages, the pages know widgets, charts and dialogs, and nobody looks back. No page knows another one: they
/// meet in the registry and in the filter. A shape that several pages share is no page itself.
QStringList looksBackInTheWindow(const SourceFile &file)
{
    static const QRegularExpression page(u"^ui/pages/(\\w+_page)\\.(?:h|cpp)$"_s);
    static const QStringList shapes = {u"list_page"_s, u"balance_page"_s};
    QStringList wrong;
    if (!file.isBelow("ui/"_L1) || file.isBelow("ui/window/"_L1))
        return wrong;
    const QString self = page.match(file.path).captured(1);
    for (const QString &include : ownIncludes(file.text)) {
        const QString other = page.match(include).captured(1);
        if (include.startsWith("ui/window/"_L1) || (include.startsWith("ui/pages/"_L1) && !file.isBelow("ui/pages/"_L1)))
            wrong += u"includes \"%1\": a part does not know what it is part of"_s.arg(include);
        else if (!self.isEmpty() && !other.isEmpty() && other != self && !shapes.contains(other))
            wrong += u"includes \"%1\": no page knows another"_s.arg(include);
    }
    return wrong;
}

/// Only database, ledger, session and usage/ingest touch a connection's insides; ui and app name no query.
QStringList reachesForTheDatabase(const SourceFile &file)
{
    static const QRegularExpression driver(u"\\b(?:QSqlQuery|QSqlDatabase|QSqlTableModel|QSqlQueryModel|sqlite3_\\w+|PQ[a-z]\\w+)\\b"_s);
    static const QRegularExpression query(u"\\b(?:Query|Transaction|BulkWriter)\\s*\\w*\\s*[({]"_s);
    QStringList wrong;
    const QString code = withoutStrings(withoutComments(file.text));
    if (!file.isBelowAny({"models/database/"_L1, "models/ledger/"_L1, "models/session/"_L1, "models/usage/ingest"_L1})) {
        for (const QString &name : matchesIn(code, driver))
            wrong += u"uses %1: only database, ledger, session and usage/ingest touch a connection"_s.arg(name);
    }
    if (file.isBelowAny({"ui/"_L1, "app/"_L1})) {
        for (const QString &use : matchesIn(code, query))
            wrong += u"says \"%1\": ui and app ask through the rooms' functions"_s.arg(use);
    }
    return wrong;
}

/// A query's name is a plain literal; u"usage/jobs" is a name of something else (the settings of a table).
QStringList namesAQuery(const SourceFile &file)
{
    static const QRegularExpression literal(u"(?<!u)\"([a-z_]+/[a-z_0-9]+)\""_s);
    QStringList wrong;
    if (!file.isBelowAny({"ui/"_L1, "app/"_L1}))
        return wrong;
    for (const auto &match : literal.globalMatch(withoutComments(file.text))) {
        const QString room = match.captured(1).section(u'/', 0, 0);
        const QString verb = match.captured(1).section(u'/', 1);
        if (!pathsBelow(u"resources/sql/%1"_s.arg(room), {verb + u".sql"_s}).isEmpty())
            wrong += u"names the query \"%1\": ui and app name none"_s.arg(match.captured(1));
    }
    return wrong;
}

/// Money, quantities and time are whole numbers wherever they are worked out.
QStringList usesFloatingPoint(const SourceFile &file)
{
    static const QRegularExpression floating(u"\\b(?:double|float|qreal|toDouble|toFloat)\\b"_s);
    QStringList wrong;
    if (!file.isBelowAny(
            {"models/core/"_L1, "models/rules/"_L1, "models/ledger/"_L1, "models/usage/"_L1, "models/balances/"_L1, "models/database/"_L1}))
        return wrong;
    for (const QString &name : matchesIn(withoutStrings(withoutComments(file.text)), floating))
        wrong += u"uses %1: money and quantities are whole numbers"_s.arg(name);
    return wrong;
}

QStringList hasANameThatSaysNothing(const SourceFile &file)
{
    static const QRegularExpression vague(u"(?:^|[/_.-])(?:utils?|utilit(?:y|ies)|helpers?|managers?|commons?|misc)(?=$|[/_.-])"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression snakeCase(u"^[a-z0-9_]+\\.(?:h|cpp)$"_s);
    QStringList wrong;
    const bool isCode = file.path.endsWith(".h"_L1) || file.path.endsWith(".cpp"_L1);
    if (vague.match(file.path).hasMatch())
        wrong += u"has a name that says nothing: call it after what it holds"_s;
    if (isCode && !snakeCase.match(file.path.section(u'/', -1)).hasMatch())
        wrong += u"is not in snake_case"_s;
    return wrong;
}

/// A header begins with what it promises; a class or namespace comes after.
QStringList opensWithoutAPromise(const SourceFile &file)
{
    if (file.path.endsWith(".h"_L1) && !file.text.startsWith("//"_L1))
        return {u"does not open with a comment that says what it promises"_s};
    return {};
}

using Rule = QStringList (*)(const SourceFile &);
struct NamedRule
{
    const char *name;
    Rule rule;
    const char *samplePath; ///< a file that breaks the rule...
    const char *sampleText;
    const char *complaint; ///< ...and a part of what must be said of it
};

const NamedRule kRules[] = {
    {"a room to the right is not included", includesRightOfItsArrow, "models/core/money.h", "#include \"models/usage/filter.h\"\n",
     "right of its arrow"},
    {"a neighbour to the right is not included", includesRightOfItsArrow, "models/rules/meter.h", "#include \"models/wording/amounts.h\"\n",
     "right of its arrow"},
    {"the screen is not included by a room", includesRightOfItsArrow, "models/demo/x.cpp", "  #  include \"ui/window/main_window.h\"\n",
     "right of its arrow"},
    {"includes are written from the root", includesRightOfItsArrow, "models/core/money.cpp", "#include \"money.h\"\n", "not written from the root"},
    {"the command line has no screen", includesOfTheScreen, "app/cli/main.cpp", "#include \"ui/window/main_window.h\"\n", "has no screen"},
    {"rooms have no widgets", includesOfTheScreen, "models/usage/filter.h", "#include <QtWidgets/QWidget>\n", "may paint"},
    {"charts stay in their folder", includesOfTheScreen, "ui/pages/usage_page.cpp", "#include <QChartView>\n", "stays in ui/charts"},
    {"pages do not know the window", looksBackInTheWindow, "ui/pages/usage_page.cpp", "#include \"ui/window/main_window.h\"\n", "part of"},
    {"widgets do not know pages", looksBackInTheWindow, "ui/widgets/card.cpp", "#include \"ui/pages/page.h\"\n", "part of"},
    {"no page knows another", looksBackInTheWindow, "ui/pages/usage_page.cpp", "#include \"ui/pages/events_page.h\"\n", "no page"},
    {"rooms do not touch a connection", reachesForTheDatabase, "models/balances/wallet.cpp", "void f() { QSqlQuery query; }\n", "QSqlQuery"},
    {"other ingest files do not either", reachesForTheDatabase, "models/usage/record.cpp", "int i = sqlite3_step(s);\n", "sqlite3_step"},
    {"the screen makes no query", reachesForTheDatabase, "ui/pages/usage_page.cpp", "inquiry.rows<Row>(Query(name));\n", "ask through"},
    {"the command line names no query", namesAQuery, "app/cli/usage_commands.cpp", "run(\"usage/totals\");\n", "usage/totals"},
    {"money is no double", usesFloatingPoint, "models/core/money.cpp", "/* not\na double */ double x = 0.1;\n", "uses double"},
    {"money is not read from a double", usesFloatingPoint, "models/usage/prices.cpp", "auto price = value.toDouble();\n", "toDouble"},
    {"names say something", hasANameThatSaysNothing, "models/core/string_utils.h", "", "says nothing"},
    {"folders too", hasANameThatSaysNothing, "ui/common/card.h", "", "says nothing"},
    {"names are in snake case", hasANameThatSaysNothing, "ui/window/MainWindow.h", "", "snake_case"},
    {"headers promise something", opensWithoutAPromise, "models/core/money.h", "#pragma once\n", "promises"},
};

// --- the rule of one definition: two types of one name in one namespace link without a word, and break at run time

QString withoutTextAndDirectives(QString code)
{
    static const QRegularExpression rawString(u"R\"(\\w*)\\(.*?\\)\\1\""_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression other(u"\"(?:\\\\.|[^\"\\\\\\n])*\""                   // "text"
                                          "|(?<![0-9a-fA-F])'(?:\\\\.|[^'\\\\\\n])+'" // 'c', but not 20'000
                                          "|//[^\\n]*|/\\*.*?\\*/"
                                          "|^[ \\t]*#(?:\\\\.|[^\\\\\\n])*"_s,
                                          QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption);
    return code.replace(rawString, u"\"\""_s).replace(other, u" "_s);
}

/// The types that are defined at namespace scope, as "reckoner::Money"; what stands in an unnamed namespace, a class or a function is nobody
/// else's. A specialization is no type of its own.
QStringList typesDefinedIn(const QString &text)
{
    static const QRegularExpression space(u"\\bnamespace\\s+([\\w:]+)\\s*$"_s);
    static const QRegularExpression type(u"\\b(?:struct|class|union|enum(?:\\s+(?:class|struct))?)\\s+([\\w:]+)\\s*(?:\\bfinal\\s*)?(?::[^:].*)?$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    QStringList types;
    QStringList scopes; // of the braces that are open: the name of a namespace, nothing for anything else
    QString statement;
    for (const QChar character : withoutTextAndDirectives(text)) {
        if (character == u'{') {
            const QString name = type.match(statement).captured(1);
            if (!name.isEmpty() && !scopes.contains(QString()))
                types += (scopes + QStringList{name}).join(u"::"_s);
            scopes += space.match(statement).captured(1);
        } else if (character == u'}' && !scopes.isEmpty()) {
            scopes.removeLast();
        }
        const bool isOver = character == u'{' || character == u'}' || character == u';';
        statement = isOver ? QString() : statement + character;
    }
    types.removeDuplicates();
    return types;
}

QStringList typesDefinedTwice(const std::vector<SourceFile> &sources)
{
    QMap<QString, QStringList> filesByType;
    for (const SourceFile &file : sources) {
        for (const QString &type : typesDefinedIn(file.text))
            filesByType[type] += file.path;
    }
    QStringList wrong;
    for (auto each = filesByType.cbegin(); each != filesByType.cend(); ++each) {
        if (each->size() > 1)
            wrong += u"%1 is defined in %2: give it another name, or an unnamed namespace"_s.arg(each.key(), each->join(u" and "_s));
    }
    return wrong;
}

/// The files of a room, and the sources of the tests, are listed by hand in a CMakeLists.txt of their own folder or of one above it; a test by its
/// stem, perhaps in a loop that adds the "tst_".
bool isListed(const QString &path)
{
    const QString name = path.section(u'/', -1);
    QStringList spellings = {name};
    if (name.startsWith("tst_"_L1)) {
        const QString stem = name.section(u'.', 0, 0);
        spellings += {stem, stem.mid(4)};
    }
    const QString anySpelling = QStringList(spellings).replaceInStrings(u"."_s, u"\\."_s).join(u'|');
    const QRegularExpression listed(u"(?:^|[\\s/()])(?:%1)(?=$|[\\s()])"_s.arg(anySpelling), QRegularExpression::MultilineOption);
    for (QString folder = path.section(u'/', 0, -2); !folder.isEmpty(); folder = folder.section(u'/', 0, -2)) {
        if (listed.match(textOf(folder + u"/CMakeLists.txt"_s)).hasMatch())
            return true;
    }
    return false;
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRoomsAreThoseOfTheTree();
    void aBrokenFileIsSeen_data();
    void aBrokenFileIsSeen();
    void everyFileKeepsTheRules_data();
    void everyFileKeepsTheRules();
    void everyNameSaysSomething();
    void aSecondDefinitionIsSeen();
    void everyTypeIsDefinedOnce();
    void everyFileIsListed();
    void roomsLinkNoScreen();
    void theTopLevelIsFixed();
};

void LayeringTest::theRoomsAreThoseOfTheTree()
{
    const QStringList rooms = roomsInOrder();
    QVERIFY2(rooms.size() > 10 && rooms.first() == u"core" && rooms.last() == u"app", "ARCHITECTURE.md has lost its line of rooms");
    for (const QString &folder : QDir(sourceFolder().filePath(u"models"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(rooms.contains(folder), qPrintable(u"ARCHITECTURE.md does not say where models/%1 stands"_s.arg(folder)));
}

void LayeringTest::aBrokenFileIsSeen_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < int(std::size(kRules)); ++index)
        QTest::newRow(kRules[index].name) << index;
}

void LayeringTest::aBrokenFileIsSeen()
{
    QFETCH(const int, index);
    const NamedRule &rule = kRules[index];
    const QStringList wrong = rule.rule({QString::fromLatin1(rule.samplePath), QString::fromLatin1(rule.sampleText)});
    QCOMPARE(wrong.size(), 1);
    QVERIFY2(wrong.first().contains(QLatin1StringView(rule.complaint)), qPrintable(wrong.first()));
}

void LayeringTest::everyFileKeepsTheRules_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"models", "ui", "app"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void LayeringTest::everyFileKeepsTheRules()
{
    QFETCH(const QString, folder);
    QStringList wrong;
    const std::vector<SourceFile> sources = sourcesBelow({folder});
    QVERIFY2(!sources.empty(), "no source was read");
    for (const SourceFile &file : sources) {
        for (const NamedRule &rule : kRules) {
            for (const QString &complaint : rule.rule(file))
                wrong += u"%1 %2"_s.arg(file.path, complaint);
        }
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::everyNameSaysSomething()
{
    QStringList wrong;
    for (const char *folder : {"models", "ui", "app", "tests", "resources", "packaging"}) {
        for (const QString &path : pathsBelow(QString::fromLatin1(folder), {u"*"_s})) {
            for (const QString &complaint : hasANameThatSaysNothing({path, {}}))
                wrong += u"%1 %2"_s.arg(path, complaint);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::aSecondDefinitionIsSeen()
{
    const QString first = u"namespace reckoner {\nstruct Job final : Base<int>\n{\n};\nclass Worker;\nclass Feed::Worker : public QObject {};\n}\n"_s;
    const QString second = uR"(
#define OPEN {
namespace reckoner {
const QString kBrace = u"{"_s; // and a comment's {
const bool isOpen = text[20'000] == u'{' && text.at(1) == u'"';
template <typename Row> struct Column { struct Job {}; enum class Kind { One }; };
template <> struct Column<int> {};
void work() { struct Job {}; }
namespace {
struct Job {};
}
namespace cli {
struct Job {};
}
class Worker : public QThread {};
%1 Job %2 {};
}
)"_s;
    const SourceFile one{u"models/a.h"_s, first};
    QCOMPARE(typesDefinedIn(first), QStringList({u"reckoner::Job"_s, u"reckoner::Feed::Worker"_s}));
    for (const QString &keyword : {u"struct"_s, u"class"_s, u"enum class"_s, u"enum"_s}) {
        const SourceFile two{u"ui/b.cpp"_s, second.arg(keyword, keyword.startsWith(u"enum"_s) ? u": int"_s : QString())};
        QCOMPARE(typesDefinedIn(two.text), QStringList({u"reckoner::Column"_s, u"reckoner::cli::Job"_s, u"reckoner::Worker"_s, u"reckoner::Job"_s}));
        const QStringList wrong = typesDefinedTwice({one, two});
        QCOMPARE(wrong.size(), 1);
        QVERIFY2(wrong.first().startsWith(u"reckoner::Job is defined in models/a.h and ui/b.cpp"_s), qPrintable(wrong.first()));
    }
}

void LayeringTest::everyTypeIsDefinedOnce()
{
    const std::vector<SourceFile> sources = sourcesBelow({u"models"_s, u"ui"_s, u"app"_s});
    const auto defines = [](const SourceFile &file) { return !typesDefinedIn(file.text).isEmpty(); };
    QVERIFY2(std::count_if(sources.begin(), sources.end(), defines) > 100, "the types of the tree are not seen");
    const QStringList wrong = typesDefinedTwice(sources);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::everyFileIsListed()
{
    QVERIFY(!isListed(u"models/core/never_written.cpp"_s));
    QVERIFY(!isListed(u"tests/core/tst_never_written.cpp"_s));
    QStringList forgotten;
    for (const SourceFile &file : sourcesBelow({u"models"_s, u"ui"_s, u"app"_s, u"tests"_s})) {
        const bool isHeaderOfATest = file.isBelow("tests/"_L1) && file.path.endsWith(".h"_L1);
        if (!isHeaderOfATest && !isListed(file.path))
            forgotten += file.path;
    }
    QVERIFY2(forgotten.isEmpty(), qPrintable(u"in no CMakeLists.txt: "_s + forgotten.join(u", "_s)));
}

void LayeringTest::roomsLinkNoScreen()
{
    static const QRegularExpression screen(u"Qt6::(?:Gui|Widgets|Charts|Svg|PrintSupport)"_s);
    for (const QString &path : pathsBelow(u"models"_s, {u"CMakeLists.txt"_s})) {
        if (!path.startsWith(u"models/print/"_s))
            QVERIFY2(!screen.match(textOf(path)).hasMatch(), qPrintable(path));
    }
    QVERIFY2(!screen.match(textOf(u"app/cli/CMakeLists.txt"_s)).hasMatch(), "app/cli/CMakeLists.txt");
}

/// layout.md's list; what .gitignore names (build folders and the like) does not count.
void LayeringTest::theTopLevelIsFixed()
{
    const QStringList allowed = {u".ci"_s,
                                 u".clang-format"_s,
                                 u".clang-tidy"_s,
                                 u".git"_s,
                                 u".gitignore"_s,
                                 u"ARCHITECTURE.md"_s,
                                 u"CHANGELOG.md"_s,
                                 u"CMakeLists.txt"_s,
                                 u"CMakePresets.json"_s,
                                 u"CONTRIBUTING.md"_s,
                                 u"LICENSE"_s,
                                 u"README.md"_s,
                                 u"app"_s,
                                 u"models"_s,
                                 u"packaging"_s,
                                 u"resources"_s,
                                 u"tests"_s,
                                 u"ui"_s};
    QStringList ignored;
    for (QString pattern : textOf(u".gitignore"_s).split(u'\n', Qt::SkipEmptyParts))
        ignored += pattern.remove(u'/');
    for (const QString &name : sourceFolder().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY2(allowed.contains(name) || QDir::match(ignored, name), qPrintable(name));
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "tst_layering.moc"
