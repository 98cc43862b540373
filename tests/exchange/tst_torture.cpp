// Hostile input: whatever the bytes are, a reader answers with rows, rejects or an error, never with a crash and never with changed text.
#include "tests/exchange/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

static ReadOptions candidates(const char *format = "auto")
{
    ReadOptions read;
    read.format = QString::fromLatin1(format);
    read.type = UsageType::CvParsing;
    return read;
}

static std::string asCsv(const QByteArray &text)
{
    QByteArray quoted = text;
    return "candidate,job\n\"" + quoted.replace("\"", "\"\"").toStdString() + "\",j\n";
}

static std::string asJson(const QString &text)
{
    QJsonObject row{{u"candidate"_s, text}, {u"job"_s, u"j"_s}};
    return QJsonDocument(row).toJson(QJsonDocument::Compact).toStdString();
}

static bool isCleanText(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || (c >= QChar(0x7f) && c <= QChar(0x9f)); });
}

class TstTorture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesEveryFileInEveryFormat();
    void refusesBrokenJsonWithAMessage();
    void keepsNaughtyStrings();
    void takesOffTheGuardOfFormulas();
    void tellsUtf8Apart();
    void survivesNesting();
    void survivesLongLines();
};

void TstTorture::survivesEveryFileInEveryFormat()
{
    QStringList paths = filesIn(QStringLiteral(RECKONER_SOURCE_DIR "/tests/exchange/data"));
    QVERIFY(!paths.isEmpty());
    for (const char *folder : {"csv/csv-spectrum/csvs", "csv/duckdb", "csv/frictionless", "csv/messytables", "json/test_parsing", "text"})
        paths += filesIn(sharedData("torture/") + QString::fromLatin1(folder));
    for (const QString &path : paths) {
        const std::string bytes = bytesOf(path);
        for (const ImportFormat &format : importFormats()) {
            const Reading whole = readBytes(bytes, candidates(format.name));
            const Reading pieces = readBytes(bytes, candidates(format.name), 1009);
            QVERIFY2(whole.lines() == pieces.lines(), qPrintable(path + u" as "_s + QString::fromLatin1(format.name)));
            for (const ReadItem &item : whole.items)
                QVERIFY(!item.wrong || !plainSentence(item.wrong->error).isEmpty());
        }
    }
}

void TstTorture::refusesBrokenJsonWithAMessage()
{
    QCOMPARE(readBytes("{\"job\": 1,}", candidates("jsonl")).rejects(), 1);
    for (const QString &path : filesIn(sharedData("torture/json/test_parsing"))) {
        const QString name = QFileInfo(path).fileName();
        const Reading reading = readBytes(bytesOf(path), candidates("jsonl"));
        const bool isEmptyFile = QByteArray::fromStdString(bytesOf(path)).trimmed().isEmpty();
        if (name.startsWith(u"n_") && !isEmptyFile)
            QVERIFY2(reading.error || reading.rejects() > 0, qPrintable(name));
    }
}

void TstTorture::keepsNaughtyStrings()
{
    QStringList strings = {u"' OR 1=1 --"_s, u"田中さん"_s, u"\u202etest"_s, u"<script>alert(1)</script>"_s,
                           u"a\tb"_s,        u"  x "_s,     u"'quoted"_s,    u"\"\""_s};
    QFile file(sharedData("torture/text/naughty_strings.json"));
    if (file.open(QIODevice::ReadOnly))
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
            strings << value.toString();
    int kept = 0;
    for (const QString &text : std::as_const(strings)) {
        if (text.trimmed().isEmpty())
            continue; // absent
        const bool isGood = isCleanText(text) && text.size() <= 200;
        for (const Reading &reading : {readBytes(asCsv(text.toUtf8()), candidates("csv")), readBytes(asJson(text), candidates("jsonl"))}) {
            QVERIFY2(!reading.error && reading.items.size() == 1, qPrintable(text));
            QCOMPARE(!reading.items[0].wrong.has_value(), isGood);
            if (isGood)
                QCOMPARE(reading.items[0].event.candidate, text);
            else
                QCOMPARE(QByteArray(reading.items[0].wrong->field), "candidate"_ba);
        }
        ++kept;
    }
    QVERIFY(kept >= 8);
}

// What an export writes for a text that a spreadsheet would run is read back as the text.
void TstTorture::takesOffTheGuardOfFormulas()
{
    QList<QByteArray> texts = {"=1+1"_ba, "+1"_ba, "-1"_ba, "@SUM(1)"_ba, " =1"_ba};
    for (const QByteArray &line : QByteArray::fromStdString(bytesOf(sharedData("torture/text/csv_injection.txt"))).split('\n'))
        if (const QByteArray text = line.trimmed(); text.startsWith('=') || text.startsWith('@') || text.startsWith('+') || text.startsWith('-'))
            texts << text;
    for (const QByteArray &text : std::as_const(texts)) {
        const Reading guarded = readBytes(asCsv("'" + text), candidates("csv"));
        QVERIFY(!guarded.error);
        QCOMPARE(guarded.items.at(0).event.candidate, QString::fromUtf8(text));
        const Reading plain = readBytes(asCsv(text), candidates("csv"));
        QCOMPARE(plain.items.at(0).event.candidate, QString::fromUtf8(text));
    }
    QCOMPARE(readBytes(asJson(u"'=1+1"_s), candidates("jsonl")).items.at(0).event.candidate, u"'=1+1"_s);
}

struct Utf8Case
{
    QByteArray bytes;
    bool isValid = false;
};

/// "NUMBER:valid:TEXT", "NUMBER:valid hex:BYTES" or "NUMBER:invalid hex:BYTES:...".
static QList<Utf8Case> utf8Cases()
{
    QList<Utf8Case> cases = {{"\xc2\xa9"_ba, true},          {"\xf0\x9d\x92\x9c"_ba, true}, {"\xc0\xaf"_ba, false}, {"\xed\xa0\x80"_ba, false},
                             {"\xf4\x90\x80\x80"_ba, false}, {"\xe2\x82"_ba, false},        {"\x80"_ba, false}};
    for (const QByteArray &line : QByteArray::fromStdString(bytesOf(sharedData("torture/text/utf8tests.txt"))).split('\n')) {
        const QList<QByteArray> parts = line.split(':');
        const QByteArray kind = parts.size() >= 3 ? parts.at(1).trimmed() : QByteArray();
        const bool isCase = !kind.isEmpty() && QChar::isDigit(uchar(line.at(0)));
        if (!isCase)
            continue;
        if (kind.endsWith("hex"))
            cases << Utf8Case{QByteArray::fromHex(parts.at(2)), kind == "valid hex"};
        else
            cases << Utf8Case{parts.at(2), kind == "valid"};
    }
    return cases;
}

void TstTorture::tellsUtf8Apart()
{
    for (const Utf8Case &each : utf8Cases()) {
        const Reading csv = readBytes(asCsv(each.bytes), candidates("csv"));
        const Reading json = readBytes("{\"job\":\"j\",\"candidate\":\"" + each.bytes.toStdString() + "\"}", candidates("jsonl"));
        const bool isGood = each.isValid && isCleanText(QString::fromUtf8(each.bytes));
        for (const Reading &reading : {csv, json}) {
            QVERIFY(!reading.error);
            QVERIFY2((reading.rejects() == 0) == isGood, each.bytes.toHex().constData());
            if (isGood)
                QCOMPARE(reading.items.at(0).event.candidate->toUtf8(), each.bytes);
        }
    }
}

void TstTorture::survivesNesting()
{
    const std::string brackets(100'000, '[');
    QVERIFY(readBytes(brackets, candidates()).error);
    QCOMPARE(readBytes("{\"job\":" + brackets + "\n{\"job\":\"a\"}\n", candidates()).rejects(), 1);
    std::string objects = "{\"job\":\"a\"}\n";
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"\":";
    QCOMPARE(readBytes(objects, candidates()).rejects(), 1);
}

void TstTorture::survivesLongLines()
{
    const std::string longText(size_t(kLongestRecord) + 10, 'x');
    const Reading json = readBytes("{\"job\":\"a\"}\n{\"job\":\"" + longText + "\"}\n{\"job\":\"b\"}\n", candidates());
    QVERIFY(!json.error);
    QCOMPARE(json.items.size(), size_t(3));
    QCOMPARE(json.rejects(), 1);
    QCOMPARE(json.items[2].line, 3);
    const Reading csv = readBytes("job\na\n" + longText + "\nb\n", candidates());
    QCOMPARE(csv.items.size(), size_t(3));
    QCOMPARE(csv.rejects(), 1);
    QCOMPARE(csv.items[2].line, 4);
}

QTEST_APPLESS_MAIN(TstTorture)
#include "tst_torture.moc"
