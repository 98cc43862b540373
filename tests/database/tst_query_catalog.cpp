// Every query file: it says what it is for and who may run it, prepares on its databases, is used, and keeps to the companies of the scope.
#include "models/database/sql_scanner.h"
#include "tests/support/test_database.h"

#include <QDirIterator>
#include <QSet>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TestQueryCatalog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_databases.clear(); }
    void thereAreQueries();
    void head_data() { addFiles(); }
    void head();
    void prepares_data() { addFiles(); }
    void prepares();
    void keepsToCompanies_data() { addFiles(); }
    void keepsToCompanies();
    void isUsed_data();
    void isUsed();

private:
    void addFiles() const;
    static QString source(const QString &file);
    std::map<Dialect, std::unique_ptr<TestDatabase>> m_databases;
    QSet<QString> m_companyTables;
    QString m_program; ///< all of its sources
};

/// The files of a query: one for both databases, or one for each that has it.
static std::map<Dialect, QString> filesOf(const QString &name)
{
    std::map<Dialect, QString> files;
    for (const Dialect dialect : dialects()) {
        const QString variant = u":/sql/"_s + name.section(u'/', 0, 0) + u'/' + dialectName(dialect) + u'/' + name.section(u'/', 1) + u".sql"_s;
        const QString plain = u":/sql/"_s + name + u".sql"_s;
        if (QFile::exists(variant))
            files.emplace(dialect, variant);
        else if (QFile::exists(plain))
            files.emplace(dialect, plain);
    }
    return files;
}

QString TestQueryCatalog::source(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

void TestQueryCatalog::addFiles() const
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("file");
    for (const QString &name : queryNames()) {
        for (const auto &[dialect, file] : filesOf(name))
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(dialectName(dialect))) << name << dialect << file;
    }
}

void TestQueryCatalog::initTestCase()
{
    for (const Dialect dialect : dialects())
        m_databases.emplace(dialect, std::make_unique<TestDatabase>(dialect));
    const QString tables =
        m_databases.at(Dialect::Sqlite)
            ->scalar(
                u"SELECT group_concat(s.name) FROM sqlite_schema s WHERE s.type IN ('table', 'view') AND EXISTS (SELECT 1 FROM pragma_table_info(s.name) WHERE name = 'company_id')"_s);
    const QStringList names = tables.split(u',') + QStringList{u"companies"_s};
    m_companyTables = QSet<QString>(names.begin(), names.end());
    QVERIFY(m_companyTables.contains(u"usage_ledger"_s));
    for (const char *folder : {"models", "app", "ui"}) {
        const QString root = QStringLiteral(RECKONER_SOURCE_DIR "/") + QLatin1StringView(folder);
        for (QDirIterator files(root, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            m_program += source(files.next());
    }
    QVERIFY(m_program.size() > 10'000);
}

void TestQueryCatalog::thereAreQueries()
{
    QVERIFY(queryNames().contains(u"database/schema"_s));
    QVERIFY(!queryNames().contains(u"migrations/sqlite/0001_tables"_s));
}

void TestQueryCatalog::head()
{
    QFETCH(QString, name);
    QFETCH(Dialect, dialect);
    QFETCH(QString, file);
    const QStringList lines = source(file).split(u'\n');
    QVERIFY2(lines.first().startsWith(u"-- "_s) && lines.first().size() > 15 && !lines.first().startsWith(u"-- may:"_s),
             "the first line says what it is for");
    QVERIFY2(queryText(name, dialect).permission.has_value(), "a line \"-- may: <permission>\"");
}

void TestQueryCatalog::prepares()
{
    QFETCH(QString, name);
    QFETCH(Dialect, dialect);
    const auto prepared = m_databases.at(dialect)->connection().prepareOnly(Query(qPrintable(name)));
    QVERIFY2(prepared.ok(), prepared ? "" : qPrintable(plainSentence(prepared.error())));
}

void TestQueryCatalog::keepsToCompanies()
{
    QFETCH(QString, name);
    QFETCH(Dialect, dialect);
    QFETCH(QString, file);
    static const QRegularExpression why(u"^-- all companies: \\S.{5,}$"_s, QRegularExpression::MultilineOption);
    const QueryText &text = queryText(name, dialect);
    if (text.usesCompanies || source(file).contains(why))
        return;
    for (SqlScanner scanner(text.sql); scanner.next();) {
        if (scanner.piece() == SqlScanner::Piece::Word)
            QVERIFY2(!m_companyTables.contains(scanner.text().toString()),
                     qPrintable(scanner.text() + u" without (:companies): bind them, or say \"-- all companies: <why>\""_s));
    }
}

void TestQueryCatalog::isUsed_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : queryNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestQueryCatalog::isUsed()
{
    QFETCH(QString, name);
    // Either "room/verb", or a list of verbs that one place puts behind "room/" (verify's invariants).
    const bool isNamed = m_program.contains(u'"' + name + u'"');
    const bool isListed = m_program.contains(u'"' + name.section(u'/', 0, 0) + u"/\""_s) && m_program.contains(u'"' + name.section(u'/', 1) + u'"');
    QVERIFY2(isNamed || isListed, "no source names it");
}

QTEST_GUILESS_MAIN(TestQueryCatalog)
#include "tst_query_catalog.moc"
