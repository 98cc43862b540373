// The two commands of the README stay true to the tree: they exist, they run, they parse; every package says what it is for; every page
// of the guide can be reached.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDir sourceFolder()
{
    return QDir(QStringLiteral(RECKONER_SOURCE_DIR));
}

QString textOf(const QString &path)
{
    QFile file(sourceFolder().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class PackagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptsParse_data();
    void scriptsParse();
    void scriptsExplainThemselves_data();
    void scriptsExplainThemselves();
    void anUnknownOptionIsRefused_data();
    void anUnknownOptionIsRefused();
    void packagesSayWhy();
    void readmeOpensWithTheTwoCommands();
    void ciRunsTheTestScript();
    void linksOfThePagesLeadSomewhere_data();
    void linksOfThePagesLeadSomewhere();
    void picturesOfTheGuideAreShown();
    void picturesOfTheToursAreSmall();
};

void PackagingTest::scriptsParse_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow(".ci/run") << u".ci/run"_s;
    QDirIterator scripts(sourceFolder().filePath(u"packaging"_s), {u"*.sh"_s}, QDir::Files);
    while (scripts.hasNext()) {
        const QString path = sourceFolder().relativeFilePath(scripts.next());
        QTest::newRow(qPrintable(path)) << path;
    }
}

void PackagingTest::scriptsParse()
{
    QFETCH(const QString, path);
    QCOMPARE(QProcess::execute(u"bash"_s, {u"-n"_s, sourceFolder().filePath(path)}), 0);
    if (textOf(path).startsWith("#!"_L1))
        QVERIFY2(QFileInfo(sourceFolder().filePath(path)).isExecutable(), "a script with a first line of its own can be started");
}

static void addScriptRows()
{
    QTest::addColumn<QString>("script");
    for (const char *script : {"packaging/run.sh", "packaging/test.sh", "packaging/bench.sh"})
        QTest::newRow(script) << QString::fromLatin1(script);
}

void PackagingTest::scriptsExplainThemselves_data()
{
    addScriptRows();
}

void PackagingTest::scriptsExplainThemselves()
{
    QFETCH(const QString, script);
    QProcess process;
    process.start(sourceFolder().filePath(script), {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().startsWith(script.toLatin1()));
}

void PackagingTest::anUnknownOptionIsRefused_data()
{
    QTest::addColumn<QString>("script");
    for (const char *script : {"packaging/run.sh", "packaging/test.sh"}) // bench.sh hands options on
        QTest::newRow(script) << QString::fromLatin1(script);
}

void PackagingTest::anUnknownOptionIsRefused()
{
    QFETCH(const QString, script);
    QProcess process;
    process.start(sourceFolder().filePath(script), {u"--no-instal"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

void PackagingTest::packagesSayWhy()
{
    static const QRegularExpression line(u"^([a-z0-9][a-z0-9+.-]+) +(build|run|test|bench) +\\S.*$"_s);
    QStringList seen;
    for (const QString &text : textOf(u"packaging/packages.txt"_s).split(u'\n', Qt::SkipEmptyParts)) {
        if (text.startsWith(u'#'))
            continue;
        const auto match = line.match(text);
        QVERIFY2(match.hasMatch(), qPrintable(text));
        QVERIFY2(!seen.contains(match.captured(1)), qPrintable(text));
        seen += match.captured(1);
    }
    // The plugins that nothing else pulls in, and what Qt Charts is not found without.
    for (const char *needed : {"libqt6sql6-sqlite", "libqt6sql6-psql", "libqt6svg6", "libqt6opengl6-dev", "postgresql-15"})
        QVERIFY2(seen.contains(QLatin1StringView(needed)), needed);
}

void PackagingTest::readmeOpensWithTheTwoCommands()
{
    const QString readme = textOf(u"README.md"_s);
    const qsizetype block = readme.indexOf("```"_L1);
    QVERIFY(block >= 0 && block < 200);
    const QString commands = readme.mid(block, readme.indexOf("```"_L1, block + 3) - block);
    QVERIFY(commands.contains("\npackaging/run.sh "_L1));
    QVERIFY(commands.contains("\npackaging/test.sh "_L1));
}

void PackagingTest::ciRunsTheTestScript()
{
    QVERIFY(textOf(u".ci/run"_s).contains("\nexec packaging/test.sh </dev/null\n"_L1));
}

void PackagingTest::linksOfThePagesLeadSomewhere_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md"})
        QTest::newRow(page) << QString::fromLatin1(page);
    QDirIterator pages(sourceFolder().filePath(u"resources/guide"_s), {u"*.md"_s}, QDir::Files);
    while (pages.hasNext()) {
        const QString page = sourceFolder().relativeFilePath(pages.next());
        QTest::newRow(qPrintable(page)) << page;
    }
}

void PackagingTest::linksOfThePagesLeadSomewhere()
{
    static const QRegularExpression link(u"\\]\\(([^)#:]+)(?:#[^)]*)?\\)"_s);
    QFETCH(const QString, page);
    const QDir folder = QFileInfo(sourceFolder().filePath(page)).dir();
    QVERIFY(!textOf(page).isEmpty());
    for (const auto &match : link.globalMatch(textOf(page)))
        QVERIFY2(QFileInfo::exists(folder.filePath(match.captured(1))), qPrintable(match.captured(1)));
    if (page.startsWith("resources/guide/"_L1) && !page.endsWith("/index.md"_L1)) {
        const QString fromIndex = u"(%1)"_s.arg(page.section(u'/', -1));
        QVERIFY2(textOf(u"resources/guide/index.md"_s).contains(fromIndex), "the guide's index does not lead here");
    }
}

void PackagingTest::picturesOfTheGuideAreShown()
{
    QString guide;
    QDirIterator pages(sourceFolder().filePath(u"resources/guide"_s), {u"*.md"_s}, QDir::Files);
    while (pages.hasNext())
        guide += textOf(sourceFolder().relativeFilePath(pages.next()));
    const QStringList pictures = QDir(sourceFolder().filePath(u"resources/guide/pictures"_s)).entryList({u"*.png"_s});
    QVERIFY(!pictures.isEmpty());
    for (const QString &picture : pictures)
        QVERIFY2(guide.contains(u"(pictures/%1)"_s.arg(picture)), qPrintable(u"no page shows "_s + picture));
}

/// They go into the program and its package.
void PackagingTest::picturesOfTheToursAreSmall()
{
    qint64 bytes = 0;
    for (const QFileInfo &picture : QDir(sourceFolder().filePath(u"resources/guide/pictures"_s)).entryInfoList({u"tour-*.png"_s}))
        bytes += picture.size();
    QVERIFY2(bytes > 0 && bytes <= 4 * 1024 * 1024, qPrintable(QString::number(bytes)));
}

QTEST_APPLESS_MAIN(PackagingTest)
#include "tst_packaging.moc"
