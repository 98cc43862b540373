// Lists out: every format holds what the doors answer, exactly; text is never a formula; a file that fails or is cancelled leaves nothing; and what is
// exported can be imported elsewhere and costs the same.
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/exchange/csv_text.h"
#include "models/exchange/export_list.h"
#include "models/exchange/focus.h"
#include "models/exchange/output_file.h"
#include "models/exchange/xlsx_writer.h"
#include "models/usage/record.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <cerrno>
#include <csignal>
#include <semaphore>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

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
    /// Of the folder, what is hidden too.
    QStringList everything() const { return folder().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
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

/// Says that packing has begun, and waits.
struct HeldPacker
{
    std::binary_semaphore begun{0};
    std::binary_semaphore goOn{0};
    void hold()
    {
        begun.release();
        goOn.acquire();
    }
};

/// Hands rows on and cancels after some: how many came nevertheless.
class CancellingWriter final : public ListWriter
{
public:
    CancellingWriter(std::unique_ptr<ListWriter> writer, const CancelToken &cancel, int after) : m_writer(std::move(writer)), m_cancel(cancel), m_after(after) {}
    void watch(const CancelToken &cancel) override { m_writer->watch(cancel); }
    Outcome begin(const QList<ColumnHead> &heads, const ListOrigin &origin) override { return m_writer->begin(heads, origin); }
    Outcome row(const QList<Cell> &cells) override
    {
        if (++m_rows == m_after)
            m_cancel.cancel();
        return m_writer->row(cells);
    }
    Outcome finish() override { return m_writer->finish(); }
    int rowsAfterwards() const { return m_rows - m_after; }

private:
    std::unique_ptr<ListWriter> m_writer;
    CancelToken m_cancel;
    int m_after;
    int m_rows = 0;
};

/// Of each sheet of a workbook: its name, its headings, how many rows, and the sums of a column of amounts: of its numbers, and exactly of the text beside.
QJsonArray sheetsOf(const QString &path, const QString &amountColumn)
{
    static const QString script = uR"(
import decimal, json, re, sys, xml.etree.ElementTree as tree, zipfile
book = zipfile.ZipFile(sys.argv[1]); ns = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
names = [sheet.get('name') for sheet in tree.fromstring(book.read('xl/workbook.xml')).iter(ns + 'sheet')]
answer = []
for number, name in enumerate(names, 1):
    heads, rows, sums, exact = {}, 0, 0.0, decimal.Decimal(0)
    for index, row in enumerate(tree.fromstring(book.read('xl/worksheets/sheet%d.xml' % number)).iter(ns + 'row')):
        cells = {re.match('[A-Z]+', cell.get('r')).group(): ''.join(cell.itertext()) for cell in row.iter(ns + 'c')}
        if index == 0:
            heads = {text: column for column, text in cells.items()}
            continue
        rows += 1
        sums += float(cells.get(heads.get(sys.argv[2]), 0))
        exact += decimal.Decimal(cells.get(heads.get(sys.argv[2] + ' (exact)'), 0))
    answer.append({'name': name, 'heads': list(heads), 'rows': rows, 'sum': '%.9f' % sums, 'exact': str(exact)})
print(json.dumps(answer))
)"_s;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script, path, amountColumn});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

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
    void workbookKeepsEveryCharacter();
    void jsonLineIsOneLine();
    void nothingInUseIsReplaced_data() { cancelledLeavesNothing_data(); }
    void nothingInUseIsReplaced();
    void linksAreFollowed_data() { cancelledLeavesNothing_data(); }
    void linksAreFollowed();
    void fullDiskIsNamed_data() { cancelledLeavesNothing_data(); }
    void fullDiskIsNamed();
    void workbookIsWholeOrNone();
    void companiesHaveTheirBalances();
    void logsOfNobodyAreAmongThem();
    void cancelledLeavesNothing_data();
    void cancelledLeavesNothing();
    void cancelIsHeardAtTheNextRow_data() { cancelledLeavesNothing_data(); }
    void cancelIsHeardAtTheNextRow();
    void cancelledMonthLeavesNothing();
    void cancelledPackingLeavesNothing();
    void longListsHaveSeveralSheets();
    void everyFormatSaysWhatItHolds();
    void pickedColumnsStandInTheirOrder();
    void rolesSeeTheirLists();
    void saysWhatItIs();
    void focusAddsUpToTheNet_data() { addDialectRows(); }
    void focusAddsUpToTheNet();
    void focusKeepsTheRules();
    void focusNamesAreNoFormulas();
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
    QTest::newRow("guarded by its writer") << u"'=1"_s << "''=1"_ba;
    QTest::newRow("guarded before blanks") << u"'' +1"_s << "'" "'' +1"_ba;
    QTest::newRow("apostrophe of its own") << u"'tis"_s << "'tis"_ba;
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

/// A workbook's own way to write a character by its number is read as that character: it is written so that it comes back.
void TestExport::workbookKeepsEveryCharacter()
{
    QTemporaryDir folder;
    const auto writer = openXlsxWriter(folder.filePath(u"a.xlsx"_s));
    QVERIFY(writer->begin({{u"text"_s, u"Text"_s, ColumnKind::Text}}, {}).ok());
    QVERIFY(writer->row({u"_x0041_ and _x00"_s}).ok());
    QVERIFY(writer->finish().ok());
    QProcess unzip;
    unzip.start(u"python3"_s, {u"-c"_s, u"import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode())"_s, folder.filePath(u"a.xlsx"_s)});
    QVERIFY(unzip.waitForFinished());
    QVERIFY(unzip.readAllStandardOutput().contains(">_x005F_x0041_ and _x00<"));
}

void TestExport::jsonLineIsOneLine()
{
    const QString text = u"a\u2028b\u2029c\u0085d\ne"_s;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.jsonl"_s);
    const auto writer = listFormatOfFile(path).open(path);
    QVERIFY(writer->begin({{u"text"_s, u"Text"_s, ColumnKind::Text}}, {}).ok());
    QVERIFY(writer->row({text}).ok());
    QVERIFY(writer->finish().ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray line = file.readAll();
    QCOMPARE(line, "{\"text\":\"a\\u2028b\\u2029c\\u0085d\\ne\"}\n"_ba);
    QCOMPARE(QJsonDocument::fromJson(line).object().value(u"text"_s).toString(), text);
}

void TestExport::nothingInUseIsReplaced()
{
    QFETCH(QString, format);
    ExportOffice office(Dialect::Sqlite);
    const QString database = office.database().url().path();
    const QString other = office.path(u"other.db"_s);
    const QString second = QFileInfo(database).dir().filePath(u"second"_s + format); // another name of the same file
    QVERIFY(office.folder().mkdir(u"folder"_s));
    QVERIFY(QFile::link(database, office.path(u"link"_s)));
    QCOMPARE(::link(QFile::encodeName(database).constData(), QFile::encodeName(second).constData()), 0);
    {
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3 of another program");
    }
    QCOMPARE(::mkfifo(QFile::encodeName(office.path(u"pipe"_s)).constData(), 0600), 0);
    ExportWanted wanted;
    wanted.list = u"jobs"_s;
    const QStringList before = office.everything();
    for (const QString &path : {database, QString(database + u"-wal"_s), other, second, office.path(u"folder"_s), office.path(u"link"_s), office.path(u"pipe"_s)}) {
        const auto writer = listFormatOfFile(u"a"_s + format).open(path);
        const auto rows = exportList(office.inquiry(), wanted, *writer);
        QVERIFY2(!rows, qPrintable(path));
        QCOMPARE(rows.error().code, ErrorCode::IoError);
        QVERIFY(rows.error().context.contains(u"created"_s));
    }
    QVERIFY(!exportFocus(office.inquiry(), needed(BillingMonth::parse(u"2026-10"_s)), database));
    QCOMPARE(office.everything(), before);
    QVERIFY(QFile::remove(second));
    QVERIFY(!office.costs().isEmpty());
}

void TestExport::linksAreFollowed()
{
    QFETCH(QString, format);
    ExportOffice office(Dialect::Sqlite);
    const QString link = office.path(u"link"_s + format);
    QVERIFY(QFile::link(u"real"_s + format, link));
    for (const QString &list : {u"jobs"_s, u"series"_s}) { // first there is nothing yet, then a file
        QVERIFY(!office.written(list, u"link"_s + format).isEmpty());
        QVERIFY(QFileInfo(link).isSymLink());
        const QFileInfo real(office.path(u"real"_s + format));
        QVERIFY(real.isFile() && !real.isSymLink());
    }
}

/// A limit of the size of files stands for a full disk here: both take a part of a write, and give a reason only for the next.
void TestExport::fullDiskIsNamed()
{
    QFETCH(QString, format);
    ExportOffice office(Dialect::Sqlite);
    ExportWanted wanted;
    wanted.list = u"usage"_s;
    wanted.filter.range.kind = RangeChoice::Kind::Everything;
    const auto writer = listFormatOfFile(u"a"_s + format).open(office.path(u"a"_s + format));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit small = {50'000, limit.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto rows = exportList(office.inquiry(), wanted, *writer);
    setrlimit(RLIMIT_FSIZE, &limit);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::IoError);
    QCOMPARE(rows.error().context.value(u"why"_s).toString(), qt_error_string(EFBIG));
}

/// The rows fit, and what is made of them while they are packed does not: there is no workbook that lacks the last ones.
void TestExport::workbookIsWholeOrNone()
{
    ExportOffice office(Dialect::Sqlite);
    office.written(u"usage"_s, u"whole.xlsx"_s);
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).getinfo('xl/worksheets/sheet1.xml').file_size)"_s, office.path(u"whole.xlsx"_s)});
    QVERIFY(python.waitForFinished());
    const rlim_t whole = python.readAllStandardOutput().trimmed().toULongLong();
    QVERIFY(whole > 100'000);
    ExportWanted wanted;
    wanted.list = u"usage"_s;
    wanted.filter.range.kind = RangeChoice::Kind::Everything;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {};
    getrlimit(RLIMIT_FSIZE, &limit);
    for (const rlim_t less : {1, 500, 5'000}) {
        const auto writer = openXlsxWriter(office.path(u"cut.xlsx"_s));
        const rlimit small = {whole - less, limit.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto rows = exportList(office.inquiry(), wanted, *writer);
        setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY2(!rows, QByteArray::number(qulonglong(less)).constData());
        QCOMPARE(rows.error().context.value(u"why"_s).toString(), qt_error_string(EFBIG));
        QVERIFY(!QFile::exists(office.path(u"cut.xlsx"_s)));
    }
}

void TestExport::companiesHaveTheirBalances()
{
    ExportOffice office(Dialect::Sqlite);
    const QJsonArray rows = QJsonDocument::fromJson(office.written(u"companies"_s, u"companies.json"_s)).object().value(u"rows"_s).toArray();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue &row : rows) {
        const CompanyId company = *CompanyId::parse(row[u"company_id"_s].toString());
        QCOMPARE(row[u"balance"_s].toString(), needed(wallet(office.inquiryOf(company), office.now())).balance.toDecimal());
    }
}

/// Who sees all companies has the logs that no company is known for in the file, as on the screen; who looks at one company has not.
void TestExport::logsOfNobodyAreAmongThem()
{
    ExportOffice office(Dialect::Sqlite);
    const auto nobodys = [&office] { return office.written(u"token-logs"_s, u"logs.jsonl"_s).count("\"company_id\":null"); };
    const auto before = nobodys();
    ForeignProgram(office.database().url()).run(u"INSERT INTO token_usage_logs (operation_type, input_tokens, output_tokens) VALUES ('scoring', 10, 20)"_s);
    QCOMPARE(nobodys(), before + 1);
    ExportWanted wanted;
    wanted.list = u"token-logs"_s;
    wanted.filter.range.kind = RangeChoice::Kind::Everything;
    wanted.filter.company = office.scope().companies.front();
    const QString path = office.path(u"own.jsonl"_s);
    const auto writer = listFormatOfFile(path).open(path);
    needed(exportList(office.inquiryOf(*wanted.filter.company), wanted, *writer));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("\"company_id\":null"));
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
    QCOMPARE(office.everything(), QStringList());
}

void TestExport::cancelIsHeardAtTheNextRow()
{
    QFETCH(QString, format);
    ExportOffice office(Dialect::Sqlite);
    const QString path = office.path(u"usage"_s + format);
    ExportWanted wanted;
    wanted.list = u"usage"_s;
    wanted.filter.range.kind = RangeChoice::Kind::Everything;
    const Scope scope = office.scope();
    {
        CancellingWriter writer(listFormatOfFile(path).open(path), scope.cancel, 700);
        const auto rows = exportList(Inquiry(office.connection(), scope), wanted, writer);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Canceled);
        QCOMPARE(writer.rowsAfterwards(), 0);
    }
    QCOMPARE(office.everything(), QStringList());
}

void TestExport::cancelledMonthLeavesNothing()
{
    ExportOffice office(Dialect::Sqlite);
    const Scope scope = office.scope();
    qint64 reported = 0;
    const auto cancelAtOnce = [&](qint64 rows, qint64) {
        reported = rows;
        scope.cancel.cancel();
    };
    const auto written = exportFocus(Inquiry(office.connection(), scope), needed(BillingMonth::parse(u"2026-10"_s)), office.path(u"focus.csv"_s), cancelAtOnce);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Canceled);
    QVERIFY2(reported > 0 && reported <= 100, "it goes on after it was cancelled");
    QCOMPARE(office.everything(), QStringList());
}

/// Who cancels has the answer while the workbook is still being packed: its packer is held here until then. What it writes later has no name.
void TestExport::cancelledPackingLeavesNothing()
{
    QTemporaryDir folder;
    const auto everything = [&folder] { return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); };
    const auto packer = std::make_shared<HeldPacker>();
    CancelToken cancel;
    {
        const auto writer = openXlsxWriter(folder.filePath(u"long.xlsx"_s), kMostSheetRows, [packer] { packer->hold(); });
        writer->watch(cancel);
        QVERIFY(writer->begin({{u"text"_s, u"Text"_s, ColumnKind::Text}}, {}).ok());
        for (int row = 0; row < 1'000; ++row)
            QVERIFY(writer->row({QString::number(row)}).ok());
        std::jthread person([cancel, packer] {
            packer->begun.acquire();
            cancel.cancel();
        });
        const Outcome finished = writer->finish();
        QVERIFY(!finished.ok());
        QCOMPARE(finished.error().code, ErrorCode::Canceled);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }
    packer->goOn.release();
    QTRY_COMPARE(everything(), QStringList());
}

void TestExport::longListsHaveSeveralSheets()
{
    ExportOffice office(Dialect::Sqlite);
    ExportWanted wanted;
    wanted.list = u"usage"_s;
    wanted.filter.range.kind = RangeChoice::Kind::Everything;
    const QString path = office.path(u"usage.xlsx"_s);
    const auto writer = openXlsxWriter(path, 1'000);
    const qint64 rows = needed(exportList(office.inquiry(), wanted, *writer));
    QVERIFY(rows > 2'000);
    const QJsonArray sheets = sheetsOf(path, u"Cost"_s);
    QCOMPARE(sheets.size(), 4);
    QCOMPARE(sheets[3][u"name"_s].toString(), u"About"_s);
    qint64 counted = 0;
    Money exact;
    double sum = 0;
    for (int sheet = 0; sheet < 3; ++sheet) {
        QCOMPARE(sheets[sheet][u"name"_s].toString(), sheet == 0 ? u"Rows"_s : u"Rows %1"_s.arg(sheet + 1));
        QCOMPARE(sheets[sheet][u"heads"_s], sheets[0][u"heads"_s]);
        QVERIFY(sheets[sheet][u"rows"_s].toInt() <= 999);
        counted += sheets[sheet][u"rows"_s].toInt();
        exact = needed(exact.plus(needed(Money::parse(sheets[sheet][u"exact"_s].toString()))));
        sum += sheets[sheet][u"sum"_s].toString().toDouble();
    }
    QCOMPARE(counted, rows);
    Money costs; // of every currency: here it is the digits that count
    for (const Money &each : office.costs())
        costs = needed(costs.plus(each));
    QCOMPARE(exact, costs);
    QVERIFY(std::abs(sum - double(costs.nanos()) / 1e9) < 1e-6);
}

void TestExport::everyFormatSaysWhatItHolds()
{
    ExportOffice office(Dialect::Sqlite);
    for (const auto &name : {u"jobs.csv"_s, u"jobs.jsonl"_s}) {
        office.written(u"jobs"_s, name);
        const QJsonObject about = jsonOf(descriptionPath(office.path(name)));
        QCOMPARE(about.value(u"list"_s).toString(), u"Jobs"_s);
        QCOMPARE(about.value(u"filter"_s).toString(), u"2 companies"_s);
        QCOMPARE(about.value(u"range"_s).toString(), u"everything"_s);
        QVERIFY(!about.value(u"timezone"_s).toString().isEmpty());
        QCOMPARE(about.value(u"made_at"_s).toString(), Office::noon().toIso());
    }
    office.written(u"jobs"_s, u"jobs.json"_s);
    QCOMPARE(jsonOf(office.path(u"jobs.json"_s)).value(u"filter"_s).toString(), u"2 companies"_s);
    QVERIFY(!QFile::exists(descriptionPath(office.path(u"jobs.json"_s)))); // it stands in the document
    needed(exportFocus(office.inquiry(), needed(BillingMonth::parse(u"2026-10"_s)), office.path(u"focus.csv"_s)));
    QVERIFY(jsonOf(descriptionPath(office.path(u"focus.csv"_s))).value(u"range"_s).toString().contains(u"Oct 2026"_s));
    Filter filter;
    filter.notTypes = {UsageType::CvParsing};
    QCOMPARE(needed(originOf(office.inquiry(), u"Usage"_s, filter)).filter, u"2 companies, not CV Parsing"_s);
}

void TestExport::pickedColumnsStandInTheirOrder()
{
    ExportOffice office(Dialect::Sqlite);
    ExportWanted wanted;
    wanted.list = u"jobs"_s;
    wanted.filter.range.kind = RangeChoice::Kind::Everything;
    wanted.columns = {u"total_cost"_s, u"title"_s};
    const QString path = office.path(u"jobs.csv"_s);
    const auto writer = listFormatOfFile(path).open(path);
    needed(exportList(office.inquiry(), wanted, *writer));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readLine(), "total_cost,title,currency\r\n"_ba);
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

/// By the rules of the specification, where a checker is at hand: of usage, drafts, credit notes of the month and of the month before.
void TestExport::focusKeepsTheRules()
{
    ExportOffice office(Dialect::Sqlite);
    for (const CompanyId &company : office.scope().companies) {
        for (const auto &name : {u"2026-10", u"2026-11"}) {
            Filter filter;
            filter.company = company;
            filter.range = {.kind = RangeChoice::Kind::Month, .month = needed(BillingMonth::parse(name))};
            Request request;
            request.company = company;
            request.reason = u"not delivered, \"größer\""_s;
            const auto rows = needed(eventsPage(office.inquiry(), filter, EventSort::Cost, 1, {})).rows;
            needed(refundUsage(office.connection(), office.scope(), {rows.front().id, Money::fromNanos(1'000'000)}, request));
        }
    }
    const QString checker = QStringLiteral(RECKONER_SOURCE_DIR "/../shared/tools/check_focus.py");
    for (const auto &name : {u"2026-10", u"2026-11"}) {
        const BillingMonth month = needed(BillingMonth::parse(name));
        const FocusReply written = needed(exportFocus(office.inquiry(), month, office.path(u"focus.csv"_s)));
        QFile file(office.path(u"focus.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), written.rows + 1);
        if (!QFile::exists(checker))
            continue;
        QProcess rules;
        rules.start(u"python3"_s, {checker, office.path(u"focus.csv"_s)});
        QVERIFY(rules.waitForFinished());
        QVERIFY2(rules.exitCode() == 0, rules.readAllStandardOutput().constData());
    }
}

void TestExport::focusNamesAreNoFormulas()
{
    Office office(Dialect::Sqlite);
    const CompanyId company = office.company(u"=cmd|x"_s).id;
    const JobId accents = office.job(company, u"\u0301\u0301"_s).id; // nothing of it is left in ASCII
    const JobId formula = office.job(company, u" \uff1d1+1"_s).id;   // a wide sign, which ASCII narrows
    for (const JobId &job : {accents, formula}) {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.job = job.toString();
        needed(recordUsage(office.connection(), office.scope(), event, {}));
    }
    QTemporaryDir folder;
    needed(exportFocus(office.inquiry(), needed(BillingMonth::parse(u"2026-11"_s)), folder.filePath(u"f.csv"_s)));
    QFile file(folder.filePath(u"f.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count(",'=cmd|x,"), 2);
    QCOMPARE(text.count(",'=1+1,"), 1);
    QCOMPARE(text.count(accents.toString().toLatin1()), 2); // as the id, and as the name
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
