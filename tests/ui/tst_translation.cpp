// Plural forms: every count that the screen words has both of them in English, in the file and in the program.
#include "tests/ui/ui_test.h"
#include "ui/widgets/selection_summary.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <limits>
#include <set>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList forms;
};

std::vector<Message> englishMessages()
{
    QFile file(QStringLiteral(RECKONER_SOURCE_DIR) + u"/resources/translations/reckoner_en.ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == "source"_L1)
            messages.push_back({reader.readElementText(), {}});
        else if (reader.isStartElement() && reader.name() == "numerusform"_L1)
            messages.back().forms.append(reader.readElementText());
    }
    return messages;
}

/// Every text of the screen's sources that has a plural: those are written "row(s)".
std::set<QString> countedTexts()
{
    static const QRegularExpression text(u"\"([^\"\\n]*\\(s\\)[^\"\\n]*)\""_s);
    std::set<QString> texts;
    QDirIterator files(QStringLiteral(RECKONER_SOURCE_DIR) + u"/ui"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const auto &match : text.globalMatch(QString::fromUtf8(file.readAll())))
            texts.insert(match.captured(1));
    }
    return texts;
}

} // namespace

class TranslationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCountHasItsForms();
    void programChoosesTheForm_data();
    void programChoosesTheForm();
    void hugeCountsKeepTheirForm();
};

void TranslationTest::everyCountHasItsForms()
{
    const std::set<QString> wanted = countedTexts();
    QVERIFY(wanted.size() > 5);
    std::set<QString> translated;
    for (const Message &message : englishMessages()) {
        QVERIFY2(message.forms.size() == 2 && !message.forms.contains(QString()), qPrintable(message.source));
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains("(s)"_L1) && form.count(u'%') == message.source.count(u'%'), qPrintable(form));
        translated.insert(message.source);
    }
    for (const QString &text : wanted)
        QVERIFY2(translated.contains(text), qPrintable(text + u" has no plural forms in reckoner_en.ts"_s));
    QCOMPARE(translated, wanted);
}

void TranslationTest::programChoosesTheForm_data()
{
    QTest::addColumn<QString>("locale");
    QTest::newRow("English") << u"en_US"_s;
    QTest::newRow("a language without words of its own") << u"fo_FO"_s;
}

void TranslationTest::programChoosesTheForm()
{
    QFETCH(const QString, locale);
    installTranslations(QLocale(locale));
    SelectionSummary summary;
    summary.rows = 1;
    QCOMPARE(summary.text(), u"1 row selected"_s);
    summary.rows = 1'234;
    QCOMPARE(summary.text(), u"1,234 rows selected"_s);
}

void TranslationTest::hugeCountsKeepTheirForm()
{
    QCOMPARE(plural(0), 0);
    QCOMPARE(plural(1), 1);
    QCOMPARE(plural(std::numeric_limits<int>::max()), std::numeric_limits<int>::max());
    QCOMPARE(plural(9'000'000'000'021), 1'000'021);
    QVERIFY(plural(std::numeric_limits<qint64>::max()) > 1);
}

RECKONER_UI_TEST(TranslationTest)
#include "tst_translation.moc"
