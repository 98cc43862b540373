// Lists out: every format holds what the doors answer, exactly; text is never a formula; a file that fails or is cancelled leaves nothing; and what is
// exported can be imported elsewhere and costs the same.
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/exchange/csv_text.h"
#include "models/exchange/export_list.h"
#include "models/exchange/focus.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

class ExportOffice : public Office
{
public:
    explicit ExportOffice(Dialect dialect) : Office(dialect)
    {
        DemoPlan plan;
        plan.events = 2'500; // more than a page
        plan.companies = 2;
        plan.days = 60;
        needed(makeDemo(connection(), scope(), plan));
        if (const auto refreshed = session().refreshScope(); !refreshed)
            qFatal("%s", qPrintable(plainSentence(refreshed.error())));
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QDir folder() const { return QDir(m_folder.path()); }
    QByteArray written(const QString &list, const QString &name)
    {
        ExportWanted wanted;
        wanted.list = list;
        wanted.filter.range.kind = RangeChoice::Kind::Everything;
        const auto writer = listFormatOfFile(path(name)).open(path(name));
        m_rows = needed(exportList(inquiry(), wanted, *writer));
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    qint64 rows() const { return m_rows; }
    /// Recorded cost of each currency, as the cards say.
    QMap<QString, Money> costs()
    {
        Filter everything;
        everything.range.kind = RangeChoice::Kind::Everything;
        QMap<QString, Money> costs;
        for (const Cards &cards : needed(usageCards(inquiry(), everything)))
            costs.insert(cards.currency.code(), needed(cards.total()).cost);
        return costs;
    }

private:
    QTemporaryDir m_folder;
    qint64 m_rows = 0;
};

void add(QMap<QString, Money> &sums, const QString &currency, const QString &amount)
{
    if (!amount.isEmpty())
        sums[currency] = needed(sums.value(currency).plus(needed(Money::parse(amount))));
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListInEveryFormat_data();
    void everyListInEveryFormat();
    void jobsAddUpToTheCards_data() { addDialectRows(); }
    void jobsAddUpToTheCards();
    void usageAddsUpToTheCards();
    void workbookIsTyped();
    void csvQuotesAndDisarms_data();
    void csvQuotesAndDisarms();
    void cancelledLeavesNothing_data();
    void cancelledLeavesNothing();
    void rolesSeeTheirLists();
    void saysWhatItIs();
    void focusAddsUpToTheNet_data() { addDialectRows(); }
    void focusAddsUpToTheNet();
};

void TestExport::everyListInEveryFormat_data()
{
    addDialectRows();
}

void TestExport::everyListInEveryFormat()
{
    QFETCH(Dialect, dialect);
    ExportOffice office(dialect);
    for (const ExportKind &kind : exportLists()) {
        const QString list = QString::fromLatin1(kind.name);
        const qsizetype lines = office.written(list, list + u".jsonl"_s).count('\n');
        QCOMPARE(lines, office.rows());
        QVERIFY2(lines > 0, kind.name);
        const QJsonObject document = QJsonDocument::fromJson(office.written(list, list + u".json"_s)).object();
        QCOMPARE(document.value(u"rows"_s).toArray().size(), lines);
        QVERIFY(!document.value(u"range"_s).toString().isEmpty());
        QVERIFY(office.written(list, list + u".csv"_s).count("\r\n") >= lines + 1);
        QVERIFY(office.written(list, list + u".xlsx"_s).startsWith("PK"));
    }
}

void TestExport::jobsAddUpToTheCards()
{
    QFETCH(Dialect, dialect);
    ExportOffice office(dialect);
    QMap<QString, Money> sums;
    const QJsonArray rows = QJsonDocument::fromJson(office.written(u"jobs"_s, u"jobs.json"_s)).object().value(u"rows"_s).toArray();
    for (const QJsonValue &row : rows)
        add(sums, row[u"currency"_s].toString(), row[u"total_cost"_s].toString());
    QCOMPARE(sums, office.costs());
}

void TestExport::usageAddsUpToTheCards()
{
    ExportOffice office(Dialect::Sqlite);
    QMap<QString, Money> sums;
    for (const QByteArray &line : office.written(u"usage"_s, u"usage.jsonl"_s).split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        add(sums, row.value(u"currency"_s).toString(), row.value(u"cost"_s).toString());
    }
    QCOMPARE(sums, office.costs());
}

void TestExport::workbookIsTyped()
{
    ExportOffice office(Dialect::Sqlite);
    office.written(u"jobs"_s, u"jobs.xlsx"_s);
    QProcess unzip;
    unzip.start(u"python3"_s, {u"-c"_s, u"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip()); print(z.read('xl/worksheets/sheet1.xml').decode()[:4000])"_s,
                               office.path(u"jobs.xlsx"_s)});
    QVERIFY(unzip.waitForFinished());
    const QString sheet = QString::fromUtf8(unzip.readAllStandardOutput());
    QVERIFY2(sheet.startsWith(u"None"_s), qPrintable(sheet + QString::fromUtf8(unzip.readAllStandardError())));
    QVERIFY(sheet.contains(u"t=\"inlineStr\""_s));
    QVERIFY(!sheet.contains(u"<f>"_s)); // nothing is a formula
    QVERIFY(sheet.contains(QRegularExpression(u"<c r=\"C2\"[^>]*><v>\\d+</v>"_s))); // CVs: a number
}

void TestExport::csvQuotesAndDisarms_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"Welder"_s << "Welder"_ba;
    QTest::newRow("comma and quote") << u"a, \"b\""_s << "\"a, \"\"b\"\"\""_ba;
    QTest::newRow("line end") << u"a\nb"_s << "\"a\nb\""_ba;
    QTest::newRow("formula") << u"=1+2"_s << "'=1+2"_ba;
    QTest::newRow("formula after blanks") << u"  @x"_s << "'  @x"_ba;
    QTest::newRow("dash") << u"-"_s << "'-"_ba;
    QTest::newRow("tab") << u"\tx"_s << "'\tx"_ba;
}

void TestExport::csvQuotesAndDisarms()
{
    QFETCH(QString, title);
    QFETCH(QByteArray, field);
    const QList<ColumnHead> heads = {{u"title"_s, u"Job"_s, ColumnKind::Text}, {u"tokens"_s, u"Tokens"_s, ColumnKind::Count}, {u"cost"_s, u"Cost"_s, ColumnKind::Money}};
    QCOMPARE(csvHead(heads), "title,tokens,cost,currency\r\n"_ba);
    const MoneyCell cost{Money::fromNanos(-5'000'000), needed(Currency::parse(u"USD"_s))};
    QCOMPARE(csvLine(heads, {title, qint64(1), cost}), QByteArray(field + ",1,-0.005,USD\r\n"));
}

void TestExport::cancelledLeavesNothing_data()
{
    QTest::addColumn<QString>("format");
    for (const ListFormat &format : listFormats())
        QTest::newRow(format.name) << QString::fromLatin1(format.suffix);
}

void TestExport::cancelledLeavesNothing()
{
    QFETCH(QString, format);
    ExportOffice office(Dialect::Sqlite);
    const QString path = office.path(u"usage"_s + format);
    ExportWanted wanted;
    wanted.list = u"usage"_s;
    wanted.filter.range.kind = RangeChoice::Kind::Everything;
    Scope scope = office.scope();
    {
        const auto writer = listFormatOfFile(path).open(path);
        const auto rows = exportList(Inquiry(office.connection(), scope), wanted, *writer, [&](qint64, qint64) { scope.cancel.cancel(); });
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Canceled);
    }
    QCOMPARE(office.folder().entryList(QDir::Files), QStringList());
}

void TestExport::rolesSeeTheirLists()
{
    ExportOffice office(Dialect::Sqlite);
    for (const ExportKind &kind : exportLists()) {
        for (const Role role : {Role::Recruiter, Role::Finance, Role::Admin, Role::Backend}) {
            Scope scope = office.scope();
            scope.role = role;
            ExportWanted wanted;
            wanted.list = QString::fromLatin1(kind.name);
            const QString path = office.path(u"role.csv"_s);
            const auto writer = listFormatOfFile(path).open(path);
            const auto rows = exportList(Inquiry(office.connection(), scope), wanted, *writer);
            const bool isMoney = wanted.list == "ledger"_L1 || wanted.list == "token-logs"_L1;
            if (role == Role::Admin || role == Role::Finance)
                QVERIFY2(rows.ok(), kind.name);
            else if (isMoney)
                QCOMPARE(rows.error().code, ErrorCode::NotPermitted);
        }
    }
}

void TestExport::saysWhatItIs()
{
    ExportOffice office(Dialect::Sqlite);
    Filter filter;
    filter.company = office.scope().companies.front();
    filter.type = UsageType::CvParsing;
    filter.range = {.kind = RangeChoice::Kind::LastDays, .days = 7};
    const ListOrigin origin = needed(originOf(office.inquiry(), u"Usage"_s, filter));
    QVERIFY(origin.filter.contains(u"CV Parsing"_s));
    QVERIFY(origin.range.contains(u"21 Nov 2026"_s));
    QVERIFY(origin.range.contains(origin.timezone));
    QCOMPARE(origin.madeAt, Office::noon());
}

/// The month's BilledCost is what was charged less what was credited in it; a credit of an earlier month's usage is a correction.
void TestExport::focusAddsUpToTheNet()
{
    QFETCH(Dialect, dialect);
    ExportOffice office(dialect);
    const CompanyId company = office.scope().companies.front();
    Filter october;
    october.company = company;
    october.range = {.kind = RangeChoice::Kind::Month, .month = needed(BillingMonth::parse(u"2026-10"_s))};
    const auto rows = needed(eventsPage(office.inquiry(), october, EventSort::Cost, 1, {})).rows;
    Request request;
    request.company = company;
    request.reason = u"krümelig"_s;
    needed(refundUsage(office.connection(), office.scope(), {rows.front().id, Money::fromNanos(30'000'000)}, request));

    const BillingMonth november = needed(BillingMonth::parse(u"2026-11"_s));
    const FocusReply written = needed(exportFocus(office.inquiryOf(company), november, office.path(u"focus.csv"_s)));
    QVERIFY(written.rows > 10);
    QFile file(office.path(u"focus.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    const QList<QByteArray> names = lines.front().trimmed().split(',');
    QCOMPARE(lines.size(), written.rows + 2);
    Money sum;
    int corrections = 0;
    for (const QByteArray &line : lines.mid(1, written.rows)) {
        sum = needed(sum.plus(needed(Money::parse(QString::fromUtf8(line.split(',').front())))));
        corrections += line.contains(",Credit,Correction,Credit note: krumelig,") ? 1 : 0;
        for (const char character : line)
            QVERIFY(static_cast<unsigned char>(character) < 0x80);
    }
    QCOMPARE(names.front(), "BilledCost"_ba);
    QCOMPARE(corrections, 1);
    Filter month;
    month.company = company;
    month.range = {.kind = RangeChoice::Kind::Month, .month = november};
    const Cards cards = needed(usageCards(office.inquiry(), month)).front();
    QCOMPARE(sum, needed(needed(cards.total()).cost.minus(Money::fromNanos(30'000'000))));
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
