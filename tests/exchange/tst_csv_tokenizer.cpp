#include "models/exchange/csv_tokenizer.h"

#include "models/exchange/input_window.h"
#include "tests/exchange/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

/// Every record as "line: [cell][cell]" or "line! problem", read through a window of pieces of `pieceBytes`.
static QStringList records(const std::string &bytes, char delimiter = ',', qint64 pieceBytes = InputWindow::kPieceBytes)
{
    InputWindow window(memoryInput(bytes), pieceBytes);
    CsvTokenizer tokenizer(delimiter);
    CsvRecord record;
    TextArena texts;
    QStringList all;
    for (;;) {
        const RecordStep step = tokenizer.next(window.unread(), window.atEnd(), record, texts);
        if (step.kind == RecordStep::Kind::End)
            return all;
        if (step.kind == RecordStep::Kind::NeedInput) {
            if (!window.refill())
                return all << u"no input"_s;
            continue;
        }
        QString shown = QString::number(record.line) + (record.problem ? u"! "_s + QString::fromLatin1(record.problem) : u": "_s);
        for (const std::string_view cell : record.cells)
            shown += u'[' + QString::fromLatin1(cell.data(), qsizetype(cell.size())) + u']';
        if (!record.isBlank())
            all << shown;
        window.consume(step.consumed);
    }
}

class TstCsvTokenizer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cuts_data();
    void cuts();
    void detectsTheDelimiter_data();
    void detectsTheDelimiter();
    void agreesWithCsvSpectrum();
    void isTheSameInPiecesOfAnySize();
    void randomTextIsTheSameInPieces();
    void quotedTextComesBack();
    void refusesARecordWithoutEnd();
};

void TstCsvTokenizer::cuts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const QString behindQuote = u"There is text behind the closing quote of a cell."_s;
    const QString neverClosed = u"A quote is opened in this line and never closed."_s;
    QTest::newRow("nothing") << ""_ba << QStringList{};
    QTest::newRow("simple") << "a,b\n1,2\n"_ba << QStringList{u"1: [a][b]"_s, u"2: [1][2]"_s};
    QTest::newRow("no final line end") << "a,b\r\n1,2"_ba << QStringList{u"1: [a][b]"_s, u"2: [1][2]"_s};
    QTest::newRow("CRLF") << "a\r\nb\r\n"_ba << QStringList{u"1: [a]"_s, u"2: [b]"_s};
    QTest::newRow("CR") << "a\rb\r"_ba << QStringList{u"1: [a]"_s, u"2: [b]"_s};
    QTest::newRow("mixed line ends") << "a\r\nb\nc\rd"_ba << QStringList{u"1: [a]"_s, u"2: [b]"_s, u"3: [c]"_s, u"4: [d]"_s};
    QTest::newRow("blank lines") << "a\n\n\r\n\nb\n"_ba << QStringList{u"1: [a]"_s, u"5: [b]"_s};
    QTest::newRow("empty cells") << ",,\n"_ba << QStringList{u"1: [][][]"_s};
    QTest::newRow("empty last cell at the end") << "a,"_ba << QStringList{u"1: [a][]"_s};
    QTest::newRow("quoted empty cell is a row") << "\"\"\nb"_ba << QStringList{u"1: []"_s, u"2: [b]"_s};
    QTest::newRow("delimiter in quotes") << "\"a,b\",c"_ba << QStringList{u"1: [a,b][c]"_s};
    QTest::newRow("doubled quotes") << "\"say \"\"hi\"\"\",\"\"\"\""_ba << QStringList{u"1: [say \"hi\"][\"]"_s};
    QTest::newRow("line breaks in quotes") << "\"a\nb\r\nc\rd\",x\ny"_ba << QStringList{u"1: [a\nb\r\nc\rd][x]"_s, u"5: [y]"_s};
    QTest::newRow("quote inside an unquoted cell") << "5\" disk,x"_ba << QStringList{u"1: [5\" disk][x]"_s};
    QTest::newRow("long cells, past eight bytes") << "abcdefghijklm,\tno\x01pqrstuvwxyz\n1"_ba
                                                  << QStringList{u"1: [abcdefghijklm][\tno\x01pqrstuvwxyz]"_s, u"2: [1]"_s};
    QTest::newRow("NUL is a byte like any other") << "a\0b,c"_ba << QStringList{u"1: [a"_s + QChar(0) + u"b][c]"_s};
    QTest::newRow("text behind a quote") << "\"a\"b,c\nd"_ba << QStringList{u"1! "_s + behindQuote, u"2: [d]"_s};
    QTest::newRow("text behind a quote over lines") << "\"a\nb\"c,d\r\ne"_ba << QStringList{u"1! "_s + behindQuote, u"3: [e]"_s};
    QTest::newRow("never closed") << "x,\"a\nb\nc"_ba << QStringList{u"1! "_s + neverClosed, u"2: [b]"_s, u"3: [c]"_s};
    QTest::newRow("only a quote") << "\""_ba << QStringList{u"1! "_s + neverClosed};
}

void TstCsvTokenizer::cuts()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(records(text.toStdString()), expected);
    QCOMPARE(records(text.toStdString(), ',', 1), expected);
}

void TstCsvTokenizer::detectsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<char>("expected");
    QTest::newRow("comma") << "a,b,c\n1;2;3;4;5"_ba << ',';
    QTest::newRow("semicolon") << "a;b,x;c\n"_ba << ';';
    QTest::newRow("tab") << "a\tb\tc,d\n"_ba << '\t';
    QTest::newRow("in quotes it does not count") << "\"a;b;c;d\",e\n"_ba << ',';
    QTest::newRow("one column") << "a\n1\n"_ba << ',';
    QTest::newRow("nothing") << ""_ba << ',';
    QTest::newRow("blank lines before") << "\n\r\na;b\n"_ba << ';';
}

void TstCsvTokenizer::detectsTheDelimiter()
{
    QFETCH(QByteArray, head);
    QFETCH(char, expected);
    QCOMPARE(detectDelimiter(head.toStdString()), expected);
}

/// A table as csv-spectrum writes what it expects: an array of objects.
static QJsonArray asObjects(const std::string &bytes)
{
    InputWindow window(memoryInput(bytes));
    CsvTokenizer tokenizer(',');
    CsvRecord record;
    TextArena texts;
    QStringList heading;
    QJsonArray rows;
    if (!window.fill(qint64(bytes.size()) + 1))
        return rows;
    for (;;) {
        const RecordStep step = tokenizer.next(window.unread(), true, record, texts);
        if (step.kind != RecordStep::Kind::Record)
            return rows;
        window.consume(step.consumed);
        QStringList cells;
        for (const std::string_view cell : record.cells)
            cells << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        QJsonObject row;
        for (qsizetype i = 0; !heading.isEmpty() && i < cells.size(); ++i)
            row.insert(heading.at(i), cells.at(i));
        if (heading.isEmpty())
            heading = cells;
        else
            rows.append(row);
    }
}

void TstCsvTokenizer::agreesWithCsvSpectrum()
{
    QCOMPARE(asObjects("a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n"), QJsonDocument::fromJson("[{\"a\":\"1\",\"b\":\"ha \\n\\\"ha\\\" \\nha\"}]").array());
    for (const QString &path : filesIn(sharedData("torture/csv/csv-spectrum/csvs"))) {
        const QString name = QFileInfo(path).completeBaseName();
        QByteArray json = QByteArray::fromStdString(bytesOf(sharedData("torture/csv/csv-spectrum/json/") + name + u".json"_s));
        const auto expected = QJsonDocument::fromJson(json.replace("\\r\\n", "\\n")); // the tables' quoted line breaks were made LF on their way
        if (!expected.isArray())
            continue; // location_coordinates: what it expects is of another row
        QCOMPARE(asObjects(bytesOf(path)), expected.array());
    }
}

void TstCsvTokenizer::isTheSameInPiecesOfAnySize()
{
    QStringList paths = filesIn(QStringLiteral(RECKONER_SOURCE_DIR "/tests/exchange/data"));
    QVERIFY(!paths.isEmpty());
    for (const char *folder : {"csv-spectrum/csvs", "duckdb", "frictionless"})
        paths += filesIn(sharedData("torture/csv/") + QString::fromLatin1(folder));
    for (const QString &path : paths) {
        const std::string bytes = bytesOf(path).substr(0, 4000);
        const QStringList whole = records(bytes);
        for (const qint64 piece : {1, 2, 3, 7, 64, 1000})
            QVERIFY2(records(bytes, ',', piece) == whole, qPrintable(u"%1 in pieces of %2"_s.arg(path).arg(piece)));
    }
}

void TstCsvTokenizer::randomTextIsTheSameInPieces()
{
    QRandomGenerator random(20261121);
    constexpr std::string_view alphabet = "a,\"\"\r\n\n;x";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int length = random.bounded(24); length > 0; --length)
            text += alphabet[size_t(random.bounded(int(alphabet.size())))];
        const QStringList whole = records(text);
        for (const qint64 piece : {1, 2, 5})
            QVERIFY2(records(text, ',', piece) == whole, text.c_str());
    }
}

/// What RFC 4180 quotes comes back unchanged, whatever it is.
void TstCsvTokenizer::quotedTextComesBack()
{
    QRandomGenerator random(4180);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray text;
        for (int length = random.bounded(12); length > 0; --length)
            text += char(random.bounded(8) < 4 ? ",\"\r\n"[random.bounded(4)] : char(random.bounded(256)));
        QByteArray quoted = text;
        quoted.replace("\"", "\"\"");
        const QStringList read = records("\"" + quoted.toStdString() + "\",end\n");
        QCOMPARE(read, QStringList{u"1: ["_s + QString::fromLatin1(text) + u"][end]"_s});
    }
}

void TstCsvTokenizer::refusesARecordWithoutEnd()
{
    const std::string endless(size_t(kLongestRecord) * 2, 'x');
    const QString tooLong = u"The row is longer than 8 MB."_s;
    QCOMPARE(records("a\n" + endless + "\nb\n"), (QStringList{u"1: [a]"_s, u"2! "_s + tooLong, u"3: [b]"_s}));
    QCOMPARE(records("a\n\"" + endless + "\"\nb\n"), (QStringList{u"1: [a]"_s, u"2! "_s + tooLong, u"3: [b]"_s}));
}

QTEST_APPLESS_MAIN(TstCsvTokenizer)
#include "tst_csv_tokenizer.moc"
