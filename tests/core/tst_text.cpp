#include "models/core/text.h"

#include <QFile>
#include <QStringDecoder>
#include <QTest>

using namespace reckoner;
using namespace Qt::StringLiterals;

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsValidUtf8_data();
    void knowsValidUtf8();
    void agreesWithQtOnEveryPairOfBytes();
    void agreesWithQtOnTheStressTest();
    void cleansText_data();
    void cleansText();
    void refusesLoneSurrogates();
};

void TextTest::knowsValidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ASCII") << QByteArray("plain") << true;
    QTest::newRow("two bytes") << QByteArray("\xc3\xa9") << true;
    QTest::newRow("three bytes") << QByteArray("\xe2\x82\xac") << true;
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80") << true;
    QTest::newRow("last code point") << QByteArray("\xf4\x8f\xbf\xbf") << true;
    QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80") << false;
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << false;
    QTest::newRow("overlong three") << QByteArray("\xe0\x9f\xbf") << false;
    QTest::newRow("overlong four") << QByteArray("\xf0\x8f\xbf\xbf") << false;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("lone tail") << QByteArray("\x80") << false;
    QTest::newRow("cut off") << QByteArray("\xe2\x82") << false;
    QTest::newRow("Latin-1") << QByteArray("caf\xe9 noir") << false;
    QTest::newRow("five-byte lead") << QByteArray("\xf8\x88\x80\x80\x80") << false;
}

void TextTest::knowsValidUtf8()
{
    QFETCH(QByteArray, bytes);
    QTEST(isValidUtf8({bytes.constData(), size_t(bytes.size())}), "valid");
}

static bool qtTakes(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.isNull();
}

void TextTest::agreesWithQtOnEveryPairOfBytes()
{
    for (int first = 0x80; first < 0x100; ++first) {
        for (int second = 0; second < 0x100; ++second) {
            const QByteArray bytes = QByteArray(1, char(first)) + QByteArray(1, char(second)) + QByteArray("\x80\x80");
            for (int length = 2; length <= 4; ++length) {
                const QByteArray part = bytes.left(length);
                QVERIFY2(isValidUtf8({part.constData(), size_t(length)}) == qtTakes(part), part.toHex());
            }
        }
    }
}

void TextTest::agreesWithQtOnTheStressTest()
{
    QFile file(QStringLiteral(RECKONER_SOURCE_DIR "/../shared/data/torture/text/utf8tests.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        QVERIFY2(isValidUtf8({line.constData(), size_t(line.size())}) == qtTakes(line), line.toHex());
    }
}

void TextTest::cleansText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("emptyAllowed");
    QTest::addColumn<QString>("sentence"); ///< empty: taken
    QTest::newRow("a name") << QByteArray("Zo\xc3\xab O'Neil, Sr.") << false << QString();
    QTest::newRow("longest") << QByteArray(20, 'x') << false << QString();
    QTest::newRow("emoji count as two units") << QByteArray("\xf0\x9f\x98\x80").repeated(11) << false << u"job is longer than 20 characters."_s;
    QTest::newRow("too long") << QByteArray(21, 'x') << false << u"job is longer than 20 characters."_s;
    QTest::newRow("empty") << QByteArray() << false << u"job is empty."_s;
    QTest::newRow("blank") << QByteArray("  ") << false << u"job is empty."_s;
    QTest::newRow("empty, allowed") << QByteArray() << true << QString();
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false << u"job holds a control character."_s;
    QTest::newRow("newline") << QByteArray("a\nb") << false << u"job holds a control character."_s;
    QTest::newRow("delete") << QByteArray("a\x7f") << false << u"job holds a control character."_s;
    QTest::newRow("C1 control") << QByteArray("a\xc2\x85") << false << u"job holds a control character."_s;
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9") << false << u"job is not valid UTF-8 text."_s;
}

void TextTest::cleansText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, emptyAllowed);
    QFETCH(QString, sentence);
    const Emptiness emptiness = emptyAllowed ? Emptiness::Allowed : Emptiness::Refused;
    const auto text = cleanText(std::string_view(bytes.constData(), size_t(bytes.size())), "job", 20, emptiness);
    QCOMPARE(text.ok(), sentence.isEmpty());
    if (text)
        QCOMPARE(text->toUtf8(), bytes);
    else
        QCOMPARE(plainSentence(text.error()), sentence);
}

void TextTest::refusesLoneSurrogates()
{
    const QString lone = QString(QChar(char16_t(0xd83d))) + u"x"_s;
    QVERIFY(!cleanText(lone, "title", 20).ok());
    QVERIFY(cleanText(u"\U0001F600"_s, "title", 20).ok());
}

QTEST_APPLESS_MAIN(TextTest)
#include "tst_text.moc"
