// A language that nobody speaks: every text that is translated stands in brackets, its letters accented, two fifths longer. What stands outside of
// brackets cannot be translated; what does not fit then will not fit in some language.
#include "models/doctor/rule.h"
#include "tests/ui/fit.h"
#include "tests/ui/whole_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLoggingCategory>
#include <QMenu>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTextDocumentFragment>
#include <QTranslator>
#include <map>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

const QChar kOpen(u'⟦');
const QChar kClose(u'⟧');

/// Letters that stay readable; placeholders, mnemonics and what stands after a tab stay as they are.
QString accented(QStringView text)
{
    static constexpr std::u16string_view kPlain = u"aceinouyACEINOUY";
    static constexpr std::u16string_view kAccented = u"àçéîñôüÿÀÇÉÎÑÔÜŸ";
    QString result;
    bool isInBraces = false;
    for (const QChar letter : text) {
        isInBraces = letter == u'{' || (isInBraces && letter != u'}');
        const auto at = isInBraces || result.endsWith(u'&') ? std::u16string_view::npos : kPlain.find(letter.unicode());
        result += at == std::u16string_view::npos ? letter : QChar(kAccented[at]);
    }
    return result;
}

class PseudoTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // Qt's own words are not ours, but for the buttons of dialogs; a pattern of a date has no letters to accent.
        const QLatin1StringView place(context);
        if (text.isEmpty() || place == "Pattern"_L1 || (place.startsWith(u'Q') && place != "QPlatformTheme"_L1))
            return {};
        const qsizetype tab = text.indexOf(u'\t');
        const QString words = tab < 0 ? text : text.left(tab);
        const QString longer = accented(words) + QString((words.size() * 2 + 4) / 5, u'~');
        return kOpen + longer + kClose + (tab < 0 ? QString() : text.mid(tab));
    }
};

/// What stands outside of brackets.
QString untranslated(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar letter : text) {
        if (letter == kOpen)
            ++depth;
        else if (letter == kClose)
            --depth;
        else if (depth == 0)
            rest += letter;
    }
    return rest;
}

struct ShownText
{
    QString what;
    QString text;
};

void addItems(const QAbstractItemModel *model, const QString &what, std::vector<ShownText> &texts)
{
    for (int row = 0; row < model->rowCount(); ++row)
        texts.push_back({what, model->index(row, 0).data().toString()});
}

/// All that a widget says, but for the cells of lists, which are data.
std::vector<ShownText> textsOf(const QWidget &widget)
{
    std::vector<ShownText> texts = {{u"tool tip"_s, widget.toolTip()}, {u"name"_s, widget.accessibleName()}, {u"description"_s, widget.accessibleDescription()}};
    if (widget.isWindow() && qobject_cast<const QMainWindow *>(&widget) == nullptr)
        texts.push_back({u"window title"_s, widget.windowTitle()});
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.push_back({u"label"_s, label->textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(label->text()).toPlainText() : label->text()});
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.push_back({u"button"_s, button->text()});
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        texts.push_back({u"placeholder"_s, field->placeholderText()});
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts.push_back({u"group"_s, group->title()});
    if (const auto *choice = qobject_cast<const QComboBox *>(&widget))
        addItems(choice->model(), u"choice"_s, texts);
    if (const auto *list = qobject_cast<const QListWidget *>(&widget))
        addItems(list->model(), u"item"_s, texts);
    if (const auto *box = qobject_cast<const QSpinBox *>(&widget))
        texts.push_back({u"spin box"_s, box->specialValueText() + box->suffix()});
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < bar->count(); ++tab)
            texts.push_back({u"tab"_s, bar->tabText(tab)});
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model() && !qobject_cast<const QListWidget *>(view)) {
        for (int column = 0; column < view->model()->columnCount(); ++column)
            texts.push_back({u"heading"_s, view->model()->headerData(column, Qt::Horizontal).toString()});
    }
    const auto actions = widget.actions();
    for (const QAction *action : actions)
        texts.push_back({u"action"_s, action->text()});
    return texts;
}

/// The words that are of no language: names in the sample, of files and zones, and of keys.
class Data
{
public:
    explicit Data(QStringList words)
    {
        words += {u"Reckoner"_s, u"UTC"_s, u"reckoner_en"_s, u"event=message_send"_s, u"CSV"_s, u"JSON"_s, u"UNIX"_s, u"ISO"_s};
        for (const Language &language : availableLanguages())
            words.append(language.name); // each in its own
        for (const char *format : {"csv", "jsonl", "cloudevents", "openai", "azure-llm-trace", "litellm-spend"})
            words.append(QString::fromLatin1(format)); // of imports, as --format takes them
        for (const Rule &rule : rules())
            words.append(QString::fromLatin1(rule.id));
        std::ranges::sort(words, std::ranges::greater(), &QString::size);
        m_words = words;
    }
    QString without(QString text) const
    {
        for (const QString &word : m_words) {
            if (!word.isEmpty())
                text.remove(word);
        }
        static const QRegularExpression keysFilesAndIds(
            u"(Ctrl|Shift|Alt|Esc|Enter|Left|Right|F\\d+)\\b|[\\w./-]*\\.(sqlite|db|ini)|[0-9a-f]{8}-[0-9a-f-]+|\\b(am|pm)\\b|<[^>]*>|[\\w.]+@[\\w.]+|&nbsp;"_s);
        return text.remove(keysFilesAndIds);
    }

private:
    QStringList m_words;
};

bool hasWords(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    return word.match(text).hasMatch();
}

} // namespace

class PseudoLocaleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslatable();
    void everyTextFits();

private:
    void visitAll(const std::function<void(const QString &where, const QWidget &widget, const Data &data)> &look);
};

void PseudoLocaleTest::visitAll(const std::function<void(const QString &, const QWidget &, const Data &)> &look)
{
    QSettings().clear();
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    installTranslations(QLocale(u"hi_IN"_s)); // dates and numbers without Latin letters
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    {
        WholeWindow whole;
        const Data data(whole.data());
        whole.visitEverything([&](const QString &where, QWidget &root) {
            look(where, root, data);
            for (const QWidget *widget : WholeWindow::partsOf(root))
                look(where, *widget, data);
        });
    }
    QCoreApplication::removeTranslator(&pseudo);
}

void PseudoLocaleTest::everyTextIsTranslatable()
{
    std::map<QString, QString> found; // with the first place
    qsizetype translated = 0;
    visitAll([&](const QString &where, const QWidget &widget, const Data &data) {
        for (const ShownText &shown : textsOf(widget)) {
            translated += shown.text.contains(kOpen) ? 1 : 0;
            if (hasWords(data.without(untranslated(shown.text))))
                found.try_emplace(u"%1 \"%2\" of %3"_s.arg(shown.what, shown.text, QString::fromUtf8(widget.metaObject()->className())), where);
        }
    });
    for (const auto &[text, where] : found)
        qWarning("cannot be translated: %s on %s", qPrintable(text), qPrintable(where));
    QVERIFY(translated > 1'000);
    QVERIFY(found.empty());
}

void PseudoLocaleTest::everyTextFits()
{
    std::map<QString, QString> found;
    visitAll([&](const QString &where, const QWidget &widget, const Data &) {
        const QString text = cutText(widget);
        if (!text.isEmpty())
            found.try_emplace(text, u"%1 x %2 of %3 x %4, a %5 on %6"_s.arg(widget.width()).arg(widget.height()).arg(widget.sizeHint().width()).arg(widget.sizeHint().height())
                                        .arg(QString::fromUtf8(widget.metaObject()->className()), where));
    });
    for (const auto &[text, where] : found)
        qWarning("does not fit: %s, %s", qPrintable(text), qPrintable(where));
    QVERIFY(found.empty());
}

RECKONER_UI_TEST(PseudoLocaleTest)
#include "tst_pseudo_locale.moc"
