// Who does not see the window hears it: everything that takes the keyboard has a name, and the words of both themes stand out from what is behind them.
#include "tests/ui/whole_window.h"

#include <QAccessible>
#include <QPalette>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <cmath>
#include <map>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Parts of Qt's own widgets: the whole is named.
bool isPart(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return (area && area->viewport() == &widget) || widget.objectName().startsWith("qt_"_L1) || (widget.parentWidget() && widget.parentWidget()->focusProxy() == &widget)
        || qobject_cast<const QAbstractItemView *>(widget.parentWidget());
}

/// A label that has nothing to say now.
bool isSilent(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && label->text().isEmpty();
}

QString nameOf(QWidget &widget)
{
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&widget);
    return heard ? heard->text(QAccessible::Name) : QString();
}

/// Relative luminance and contrast as WCAG 2.1 defines them.
double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.red()) + 0.7152 * channel(color.green()) + 0.0722 * channel(color.blue());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

constexpr double kText = 4.5;  ///< WCAG 1.4.3
constexpr double kShape = 3.0; ///< WCAG 1.4.11: bars and marks

} // namespace

class AccessibleNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingThatTakesTheKeyboardHasAName();
    void cardsAndChartsSpeakInSentences();
    void tabWalksThroughAPageAndBack();
    void wordsStandOut_data();
    void wordsStandOut();
};

void AccessibleNamesTest::everythingThatTakesTheKeyboardHasAName()
{
    QSettings().clear();
    std::map<QString, QString> nameless; // with the first place
    qsizetype named = 0;
    WholeWindow whole;
    whole.visitEverything([&](const QString &where, QWidget &root) {
        for (auto *button : root.findChildren<QToolButton *>()) { // in a field; no key leads there, a screen reader does
            if (qobject_cast<QLineEdit *>(button->parentWidget()) && !qobject_cast<QFileDialog *>(button->window()) && nameOf(*button).isEmpty())
                nameless.try_emplace(u"button of a field, \"%1\""_s.arg(nameOf(*button->parentWidget())), where);
        }
        for (QWidget *widget : WholeWindow::partsOf(root)) {
            if (widget->focusPolicy() == Qt::NoFocus || isPart(*widget) || isSilent(*widget))
                continue;
            if (nameOf(*widget).isEmpty())
                nameless.try_emplace(u"%1 in %2"_s.arg(QString::fromUtf8(widget->metaObject()->className()), QString::fromUtf8(widget->parentWidget()->metaObject()->className())),
                                     where);
            else
                ++named;
        }
    });
    QVERIFY(named > 500);
    for (const auto &[widget, where] : nameless)
        qWarning("has no name: %s on %s", qPrintable(widget), qPrintable(where));
    QVERIFY(nameless.empty());
}

void AccessibleNamesTest::cardsAndChartsSpeakInSentences()
{
    QSettings().clear();
    WholeWindow whole;
    whole.openSession();
    whole.window().filterState()->setRange({.kind = RangeChoice::Kind::Everything});
    whole.openPage(u"usage"_s);
    QStringList names;
    const auto widgets = whole.window().currentPage()->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            names.append(nameOf(*widget));
    }
    const auto isSaid = [&names](const QString &form) { return std::ranges::any_of(names, [pattern = QRegularExpression(form)](const QString &name) { return pattern.match(name).hasMatch(); }); };
    QVERIFY2(isSaid(u"^CV Parsing: .*\\d.*, \\d[\\d,]* CVs parsed"_s), qPrintable(names.join(u'\n')));
    QVERIFY2(isSaid(u"in all, most in .*\\.$"_s), qPrintable(names.join(u'\n'))); // the chart, in one sentence
}

void AccessibleNamesTest::tabWalksThroughAPageAndBack()
{
    QSettings().clear();
    WholeWindow whole;
    whole.openSession();
    whole.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&whole.window()));
    for (const QString &page : whole.window().pageIds()) {
        whole.openPage(page);
        std::vector<QWidget *> walked;
        QWidget *first = whole.window().focusWidget();
        QVERIFY2(first, qPrintable(page));
        for (QWidget *next = first->nextInFocusChain(); next != first; next = next->nextInFocusChain()) {
            if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) && next->window() == &whole.window())
                walked.push_back(next);
        }
        const bool reachesThePage = std::ranges::any_of(walked, [&](QWidget *widget) { return whole.window().currentPage()->isAncestorOf(widget); });
        QVERIFY2(reachesThePage || whole.window().currentPage()->isAncestorOf(first), qPrintable(page));
    }
}

void AccessibleNamesTest::wordsStandOut_data()
{
    QTest::addColumn<theme::Choice>("choice");
    QTest::newRow("light") << theme::Choice::Light;
    QTest::newRow("dark") << theme::Choice::Dark;
}

void AccessibleNamesTest::wordsStandOut()
{
    QFETCH(const theme::Choice, choice);
    theme::apply(choice);
    const QPalette palette = QApplication::palette();
    struct Pair
    {
        const char *what;
        QColor front;
        QPalette::ColorRole back;
        double least;
    };
    std::vector<Pair> pairs = {
        {"text", palette.color(QPalette::Text), QPalette::Base, kText},
        {"text of every second row", palette.color(QPalette::Text), QPalette::AlternateBase, kText},
        {"labels", palette.color(QPalette::WindowText), QPalette::Window, kText},
        {"buttons", palette.color(QPalette::ButtonText), QPalette::Button, kText},
        {"selection", palette.color(QPalette::HighlightedText), QPalette::Highlight, kText},
        {"tool tips", palette.color(QPalette::ToolTipText), QPalette::ToolTipBase, kText},
        {"links", palette.color(QPalette::Link), QPalette::Window, kText},
        {"links in text", palette.color(QPalette::Link), QPalette::Base, kText},
        {"placeholders", palette.color(QPalette::PlaceholderText), QPalette::Base, kText},
        {"muted on the window", theme::mutedText(), QPalette::Window, kText},
        {"muted on a card", theme::mutedText(), QPalette::Base, kText},
        {"good", theme::tone(theme::Tone::Good), QPalette::Base, kText},
        {"warning", theme::tone(theme::Tone::Warning), QPalette::Base, kText},
        {"bad", theme::tone(theme::Tone::Bad), QPalette::Base, kText},
        {"good on the window", theme::tone(theme::Tone::Good), QPalette::Window, kText},
        {"warning on the window", theme::tone(theme::Tone::Warning), QPalette::Window, kText},
        {"bad on the window", theme::tone(theme::Tone::Bad), QPalette::Window, kText},
        {"focus", palette.color(QPalette::Highlight), QPalette::Window, kShape},
    };
    for (const Pair &pair : pairs) {
        const double found = contrast(pair.front, palette.color(pair.back));
        QVERIFY2(found >= pair.least, qPrintable(u"%1: %2 to 1"_s.arg(QLatin1StringView(pair.what)).arg(found, 0, 'f', 2)));
    }
}

RECKONER_UI_TEST(AccessibleNamesTest)
#include "tst_accessible_names.moc"
