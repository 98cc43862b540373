#include "models/exchange/json_fields.h"
#include "models/exchange/json_records.h"

#include "tests/exchange/reading.h"

#include <QtTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

/// The error's sentence, or "" where the object is good; its cells in `cells`.
static QString read(JsonFields &fields, const std::string &json, QStringList *cells = nullptr)
{
    std::string padded = json;
    padded.resize(json.size() + size_t(InputWindow::kPadding));
    TextArena texts;
    const Outcome outcome = fields.read(std::string_view(padded).substr(0, json.size()), texts);
    if (!outcome)
        return plainSentence(outcome.error());
    for (const std::string_view cell : fields.cells())
        if (cells)
            *cells << (cell.data() ? QString::fromUtf8(cell.data(), qsizetype(cell.size())) : u"-"_s);
    return {};
}

class TstJsonFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void tellsCompositesAndRepeats();
    void agreesWithJsonTestSuite();
    void cutsRecords_data();
    void cutsRecords();
    void refusesADamagedDocument_data();
    void refusesADamagedDocument();
};

void TstJsonFields::finds_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("expected"); // of a, b.c, d
    QTest::newRow("empty") << "{}"_ba << QStringList{u"-"_s, u"-"_s, u"-"_s};
    QTest::newRow("top level and nested") << R"({"a": 1, "b": {"x": 2, "c": "three"}, "d": true})"_ba << QStringList{u"1"_s, u"three"_s, u"true"_s};
    QTest::newRow("a name with a dot") << R"({"b.c": 5})"_ba << QStringList{u"-"_s, u"5"_s, u"-"_s};
    QTest::newRow("null is empty") << R"({"a": null})"_ba << QStringList{u""_s, u"-"_s, u"-"_s};
    QTest::newRow("raw numbers") << R"({"a": 0.013317500000000001 , "d":-1.50E-7})"_ba
                                 << QStringList{u"0.013317500000000001"_s, u"-"_s, u"-1.50E-7"_s};
    QTest::newRow("escapes") << R"({"a": "x\n\u00e4\"", "\u0064": "\ud83d\ude00"})"_ba << QStringList{u"x\nä\""_s, u"-"_s, u"😀"_s};
    QTest::newRow("the same name elsewhere") << R"({"x": {"a": 1, "d": [{"a": 2}]}, "c": 3})"_ba << QStringList{u"-"_s, u"-"_s, u"-"_s};
    QTest::newRow("large numbers") << R"({"a": 123456789012345678901234567890, "d": 1e999})"_ba
                                   << QStringList{u"123456789012345678901234567890"_s, u"-"_s, u"1e999"_s};
}

void TstJsonFields::finds()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, expected);
    const std::string paths[] = {"a", "b.c", "d"};
    JsonFields fields(paths);
    QStringList cells;
    QCOMPARE(read(fields, json.toStdString(), &cells), QString());
    QCOMPARE(cells, expected);
}

void TstJsonFields::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("array") << "[1]"_ba;
    QTest::newRow("text") << "\"a\""_ba;
    QTest::newRow("not closed") << R"({"a": 1)"_ba;
    QTest::newRow("closed twice") << R"({"a": 1}})"_ba;
    QTest::newRow("two objects") << R"({"a": 1} {"a": 2})"_ba;
    QTest::newRow("no comma") << R"({"a": 1 "d": 2})"_ba;
    QTest::newRow("trailing comma") << R"({"a": 1,})"_ba;
    QTest::newRow("wrong bracket") << R"({"a": [1}})"_ba;
    QTest::newRow("bad word that nobody asks for") << R"({"x": nul})"_ba;
    QTest::newRow("bad number that nobody asks for") << R"({"x": [1, 01]})"_ba;
    QTest::newRow("bad escape that nobody asks for") << R"({"x": "\q"})"_ba;
    QTest::newRow("bad escape in a name") << R"({"\q": 1})"_ba;
    QTest::newRow("control character") << "{\"a\": \"\x01\"}"_ba;
    QTest::newRow("not UTF-8") << "{\"a\": \"\xff\"}"_ba;
    QTest::newRow("deep") << "{\"a\":"_ba + QByteArray(100, '[') + QByteArray(100, ']') + "}"_ba;
    QTest::newRow("very deep") << "{\"a\":"_ba + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}"_ba;
    QByteArray objects;
    for (int i = 0; i < 50'000; ++i)
        objects += "{\"\":";
    QTest::newRow("very deep objects") << objects;
}

void TstJsonFields::refuses()
{
    QFETCH(QByteArray, json);
    const std::string paths[] = {"a", "d"};
    JsonFields fields(paths);
    QVERIFY(!read(fields, json.toStdString()).isEmpty());
    QCOMPARE(read(fields, R"({"a": 1})"), QString()); // and goes on
}

void TstJsonFields::tellsCompositesAndRepeats()
{
    const std::string paths[] = {"a", "b.c"};
    JsonFields fields(paths);
    QCOMPARE(read(fields, R"({"a": {"x": 1}, "b": {"c": 1}})"), QString());
    QCOMPARE(fields.compositeCell(), std::optional<size_t>(0));
    QCOMPARE(read(fields, R"({"b": {"c": 1}, "b.c": 2, "x": 1, "x": 2})"), QString());
    QCOMPARE(fields.repeatedCell(), std::optional<size_t>(1));
    QCOMPARE(fields.compositeCell(), std::optional<size_t>());
}

// y_ must be accepted where it is an object, n_ must be refused, i_ may be either.
void TstJsonFields::agreesWithJsonTestSuite()
{
    const std::string paths[] = {"a", "b"};
    JsonFields fields(paths);
    for (const QString &path : filesIn(sharedData("torture/json/test_parsing"))) {
        const QString name = QFileInfo(path).fileName();
        const std::string json = bytesOf(path);
        const QString error = read(fields, json);
        const bool isObject = QByteArray::fromStdString(json).trimmed().startsWith('{');
        if (name.startsWith(u"y_") && isObject)
            QVERIFY2(error.isEmpty(), qPrintable(name + u": "_s + error));
        if (name.startsWith(u"n_"))
            QVERIFY2(!error.isEmpty(), qPrintable(name));
    }
}

static QStringList cut(const std::string &text, qint64 pieceBytes)
{
    InputWindow window(memoryInput(text), pieceBytes);
    if (!window.fill(qint64(text.size()) + 1))
        return {u"no input"_s};
    JsonRecords records(detectLayout(text));
    InputWindow pieces(memoryInput(text), pieceBytes);
    QStringList all;
    for (;;) {
        JsonRecord record;
        const auto step = records.next(pieces.unread(), pieces.atEnd(), record);
        if (!step)
            return all << plainSentence(step.error());
        if (step->kind == RecordStep::Kind::End)
            return all;
        if (step->kind == RecordStep::Kind::NeedInput && !pieces.refill())
            return all << u"no input"_s;
        if (step->kind == RecordStep::Kind::Record && !record.text.empty())
            all << QString::number(record.line) + u" "_s + QString::fromUtf8(record.text.data(), qsizetype(record.text.size()));
        pieces.consume(step->consumed);
    }
}

void TstJsonFields::cutsRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << ""_ba << QStringList{};
    QTest::newRow("lines") << "{\"a\":1}\r\n\n {\"a\":2} \n{\"a\":3}"_ba << QStringList{u"1 {\"a\":1}"_s, u"3 {\"a\":2}"_s, u"4 {\"a\":3}"_s};
    QTest::newRow("a bad first line") << "{\"a\":\n{\"a\":2}\n"_ba << QStringList{u"1 {\"a\":"_s, u"2 {\"a\":2}"_s};
    QTest::newRow("array") << "[\n {\"a\": \"]}\\\"\"},\n {\"a\":\n 2}]\n"_ba << QStringList{u"2 {\"a\": \"]}\\\"\"}"_s, u"3 {\"a\":\n 2}"_s};
    QTest::newRow("empty array") << "[ ]"_ba << QStringList{};
    QTest::newRow("array of other things") << "[1, \"x,y\", [2,3], null]"_ba << QStringList{u"1 1"_s, u"1 \"x,y\""_s, u"1 [2,3]"_s, u"1 null"_s};
    QTest::newRow("pretty object") << "{\n \"a\": 1\n}\n{\n \"a\": 2\n}"_ba << QStringList{u"1 {\n \"a\": 1\n}"_s, u"4 {\n \"a\": 2\n}"_s};
    QTest::newRow("arrays in a row") << "[{}]\n[{}]"_ba << QStringList{u"1 {}"_s, u"2 {}"_s};
}

void TstJsonFields::cutsRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    for (const qint64 piece : {1, 2, 5, 1000})
        QCOMPARE(cut(text.toStdString(), piece), expected);
}

void TstJsonFields::refusesADamagedDocument_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ends in an array") << "[{},\n{}"_ba << u"Line 2: the file ends inside its array."_s;
    QTest::newRow("ends in an object") << "[{},\n{"_ba << u"Line 2: the value that starts here is never closed."_s;
    QTest::newRow("ends in a text") << "[\n\n\"x"_ba << u"Line 3: the value that starts here is never closed."_s;
    QTest::newRow("no comma") << "[{}\n{}]"_ba << u"Line 2: a comma or the end of the array is missing here."_s;
    QTest::newRow("two commas") << "[{},,{}]"_ba << u"Line 1: a value is missing here."_s;
    QTest::newRow("trailing comma") << "[{},]"_ba << u"Line 1: a value is missing here."_s;
    QTest::newRow("closed twice") << "[{}]]"_ba << u"Line 1: a value is missing here."_s;
    QTest::newRow("stray brace") << "[}]"_ba << u"Line 1: a value is missing here."_s;
    QTest::newRow("many brackets") << QByteArray(100'000, '[') << u"Line 1: the value that starts here is never closed."_s;
}

void TstJsonFields::refusesADamagedDocument()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    for (const qint64 piece : {7, 1000})
        QCOMPARE(cut(text.toStdString(), piece).last(), expected);
}

QTEST_APPLESS_MAIN(TstJsonFields)
#include "tst_json_fields.moc"
