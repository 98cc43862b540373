// Plural forms: every count that the screen words has both of them in English, in the file and in the program. Every text has a translation in every
// language, which keeps what is filled in, its mnemonic and its end. Numbers, money and dates are those of the locale.
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "tests/ui/ui_test.h"
#include "ui/widgets/selection_summary.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <limits>
#include <map>
#include <set>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    bool isCounted = false;
    bool isFinished = true;
    QStringList forms; ///< one, or one for each plural form
};

std::vector<Message> messages(const QString &language)
{
    QFile file(QStringLiteral(RECKONER_SOURCE_DIR) + u"/resources/translations/reckoner_%1.ts"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> all;
    QString context;
    bool isCounted = false;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == "name"_L1) {
            context = reader.readElementText();
        } else if (reader.name() == "message"_L1) {
            isCounted = reader.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (reader.name() == "source"_L1) {
            all.push_back({context, reader.readElementText(), isCounted, true, {}});
        } else if (reader.name() == "translation"_L1) {
            all.back().isFinished = reader.attributes().value("type"_L1).isEmpty();
            if (!isCounted)
                all.back().forms.append(reader.readElementText());
        } else if (reader.name() == "numerusform"_L1) {
            all.back().forms.append(reader.readElementText());
        }
    }
    return all;
}

/// What is filled in: %1, {name}.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression place(u"%\\d|\\{\\w+\\}"_s);
    QStringList found;
    for (const auto &match : place.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression mnemonic(u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.count(mnemonic);
}

/// How a text ends: a sentence, a question, a label, a dialog to come, or open.
QChar ending(const QString &text)
{
    static const QRegularExpression addedMnemonic(u" ?\\(&\\w\\)"_s); // where the script has no letters for it
    QString plain = text;
    const QChar last = plain.remove(addedMnemonic).back();
    if (last == u'।')
        return u'.';
    return last == u'.' || last == u'?' || last == u':' || last == u'…' || last == u' ' || last == u',' || last == u';' ? last : QChar();
}

/// Empty where the translation says all that the text does.
QString fault(const Message &message, const QString &form)
{
    if (form.isEmpty())
        return u"no words"_s;
    // A form for exactly one may leave the number out.
    const QStringList wanted = placeholders(message.source);
    const QStringList found = placeholders(form);
    if (wanted != found && !(message.isCounted && wanted.size() == found.size() + 1))
        return u"other placeholders"_s;
    if (mnemonics(message.source) != mnemonics(form))
        return u"another mnemonic"_s;
    if (ending(message.source) != ending(form))
        return u"another end"_s;
    return form.contains("(s)"_L1) || form.contains("(ies)"_L1) ? u"no plural"_s : QString();
}

/// Every text of the screen's sources that has a plural: those are written "row(s)", "company(ies)".
std::set<QString> countedTexts()
{
    static const QRegularExpression text(u"\"([^\"\\n]*\\((?:s|ies)\\)[^\"\\n]*)\""_s);
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
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void termsAreTranslatedAlike_data() { everyTextIsTranslated_data(); }
    void termsAreTranslatedAlike();
    void programChoosesTheForm_data();
    void programChoosesTheForm();
    void hugeCountsKeepTheirForm();
    void languageIsChosen();
    void figuresFollowTheLocale_data();
    void figuresFollowTheLocale();
    void errorsAreSaidInTheLanguage();
};

void TranslationTest::everyCountHasItsForms()
{
    const std::set<QString> wanted = countedTexts();
    QVERIFY(wanted.size() > 5);
    std::set<QString> translated;
    for (const Message &message : messages(u"en"_s)) {
        QVERIFY2(message.forms.size() == 2 && !message.forms.contains(QString()), qPrintable(message.source));
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains("(s)"_L1) && form.count(u'%') == message.source.count(u'%'), qPrintable(form));
        translated.insert(message.source);
    }
    for (const QString &text : wanted)
        QVERIFY2(translated.contains(text), qPrintable(text + u" has no plural forms in reckoner_en.ts"_s));
    QCOMPARE(translated, wanted);
}

void TranslationTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("Hindi") << u"hi"_s;
}

void TranslationTest::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    const std::vector<Message> all = messages(language);
    QVERIFY(all.size() > 1'500);
    QStringList faults;
    for (const Message &message : all) {
        if (!message.isFinished || message.forms.size() != (message.isCounted ? 2 : 1))
            faults.append(message.context + u": not translated: "_s + message.source);
        for (const QString &form : message.forms) {
            const QString wrong = message.isFinished ? fault(message, form) : QString();
            if (!wrong.isEmpty())
                faults.append(u"%1: %2: \"%3\" \"%4\""_s.arg(message.context, wrong, message.source, form));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TranslationTest::termsAreTranslatedAlike()
{
    QFETCH(const QString, language);
    // The words that stand on several pages mean one thing each.
    std::map<QString, std::set<QString>> words;
    for (const Message &message : messages(language)) {
        if (!message.isCounted && message.source.size() > 3 && message.source.front().isUpper())
            words[message.source].insert(message.forms.value(0));
    }
    QStringList faults;
    for (const auto &[source, forms] : words) {
        if (forms.size() > 1)
            faults.append(source + u": "_s + QStringList(forms.begin(), forms.end()).join(u", "_s));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
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
    QCOMPARE(summary.text(), QLocale(locale).toString(1'234) + u" rows selected"_s);
    installTranslations(QLocale(QLocale::English));
}

void TranslationTest::hugeCountsKeepTheirForm()
{
    QCOMPARE(plural(0), 0);
    QCOMPARE(plural(1), 1);
    QCOMPARE(plural(std::numeric_limits<int>::max()), std::numeric_limits<int>::max());
    QCOMPARE(plural(9'000'000'000'021), 1'000'021);
    QVERIFY(plural(std::numeric_limits<qint64>::max()) > 1);
}

void TranslationTest::languageIsChosen()
{
    for (const Language &language : availableLanguages())
        QVERIFY(!language.name.isEmpty());
    QVERIFY(chosenLanguage().isEmpty());
    QCOMPARE(localeFor(QString()), std::optional(QLocale::system()));
    setLanguage(u"de"_s);
    QCOMPARE(chosenLanguage(), u"de"_s);
    QCOMPARE(localeFor(QString()), std::optional(QLocale(QLocale::German, QLocale::Germany)));
    QCOMPARE(localeFor(u"hi_IN"_s), std::optional(QLocale(QLocale::Hindi, QLocale::India))); // what is asked for now goes before
    QCOMPARE(localeFor(u"de-AT"_s), std::optional(QLocale(QLocale::German, QLocale::Austria)));
    QVERIFY(!localeFor(u"xx"_s));
    QVERIFY(!localeFor(u"english"_s));
    setLanguage({});
    QVERIFY(chosenLanguage().isEmpty());
}

void TranslationTest::figuresFollowTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("day");
    QTest::newRow("English") << u"en_US"_s << u"1,234,567 rows selected"_s << u"$1,234,567.50"_s << u"3 Nov 2026"_s;
    QTest::newRow("German") << u"de_DE"_s << u"1.234.567 Zeilen ausgewählt"_s << u"1.234.567,50\u00a0$"_s << u"3. Nov. 2026"_s;
    QTest::newRow("Hindi: lakhs") << u"hi_IN"_s << u"12,34,567 पंक्तियाँ चुनी गईं"_s << u"$12,34,567.50"_s << u"3 नव॰ 2026"_s;
}

void TranslationTest::figuresFollowTheLocale()
{
    QFETCH(const QString, locale);
    installTranslations(QLocale(locale));
    SelectionSummary summary;
    summary.rows = 1'234'567;
    QTEST(summary.text(), "rows");
    QTEST(wording::money(Money::fromNanos(1'234'567'500'000'000), *Currency::parse(u"USD"_s)), "amount");
    QTEST(wording::dayText(BillingDay::fromDate(QDate(2026, 11, 3))), "day");
    installTranslations(QLocale(QLocale::English));
}

void TranslationTest::errorsAreSaidInTheLanguage()
{
    const Error error{ErrorCode::NotFound, RECKONER_TEXT("No usage row {usage}."), {{u"usage"_s, u"7"_s}}};
    QCOMPARE(wording::sentence(error), u"No usage row 7."_s);
    installTranslations(QLocale(u"de_DE"_s));
    QCOMPARE(wording::sentence(error), u"Keine Nutzungszeile 7."_s);
    installTranslations(QLocale(QLocale::English));
    QCOMPARE(wording::sentence(error), u"No usage row 7."_s);
}

RECKONER_UI_TEST(TranslationTest)
#include "tst_translation.moc"
