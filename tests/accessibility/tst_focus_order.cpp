// Tab goes through every page as one reads it: top to bottom, left to right within a row, group by group; it reaches everything that can be used, and
// where it is can be seen.
#include "tests/ui/whole_window.h"
#include "ui/widgets/tab_order.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QLoggingCategory>
#include <QRadioButton>
#include <set>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostStops = 300;
constexpr int kTimes = 21; ///< the middle one counts: others are at work on this computer too

QString described(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const QString name = !widget.accessibleName().isEmpty() ? widget.accessibleName() : button ? button->text() : label ? label->text() : QString();
    return u"%1 \"%2\""_s.arg(QString::fromUtf8(widget.metaObject()->className()), name);
}

/// The parts of two widgets that stand beside each other: both children of the nearest widget that holds both.
std::pair<const QWidget *, const QWidget *> sides(const QWidget *one, const QWidget *other)
{
    for (const QWidget *side = one; side->parentWidget(); side = side->parentWidget()) {
        if (!side->parentWidget()->isAncestorOf(other))
            continue;
        const QWidget *another = other;
        while (another->parentWidget() != side->parentWidget())
            another = another->parentWidget();
        return {side, another};
    }
    return {one, other};
}

/// Going from one to the other is going back: up, or to the left within a row.
bool isBackwards(const QWidget *from, const QWidget *to)
{
    if (from->isAncestorOf(to) || to->isAncestorOf(from))
        return false;
    const auto [first, second] = sides(from, to);
    const QRect a = first->geometry();
    const QRect b = second->geometry();
    if (b.bottom() < a.top())
        return true;
    const bool isSameRow = b.top() <= a.bottom() && a.top() <= b.bottom();
    return isSameRow && b.right() < a.left();
}

/// Of a group of which one is chosen only that one is a stop.
bool isChoiceNotTaken(const QWidget &widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(&widget);
    return radio && !radio->isChecked();
}

bool isStop(const QWidget &widget)
{
    return widget.isEnabled() && !widget.focusProxy() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.size().isEmpty() && !isChoiceNotTaken(widget);
}

} // namespace

class FocusOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tabReadsEveryPage();
    void orderingIsQuick();
};

void FocusOrderTest::tabReadsEveryPage()
{
    QSettings().clear();
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    WholeWindow whole;
    whole.openSession();
    MainWindow &window = whole.window();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.filterState()->setRange({.kind = RangeChoice::Kind::Everything});
    QStringList faults;
    for (const QString &page : window.pageIds()) {
        whole.openPage(page);
        Page *shown = window.currentPage();
        int walked = 0;
        std::set<QWidget *> seen;
        const QWidget *last = nullptr;
        const QWidget *previous = nullptr; ///< stop within the page, without leaving it
        for (int stop = 0; stop < kMostStops; ++stop) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
            QWidget *focused = QApplication::focusWidget();
            if (!focused)
                break;
            if (focused == last)
                continue; // from one link of a text to the next
            last = focused;
            if (!seen.insert(focused).second)
                break;
            if (!shown->isAncestorOf(focused)) {
                previous = nullptr; // round through the rest of the window
                continue;
            }
            if (previous && isBackwards(previous, focused))
                faults.append(u"%1: from %2 back to %3"_s.arg(page, described(*previous), described(*focused)));
            previous = focused;
            ++walked;
            const auto *list = qobject_cast<QAbstractItemView *>(focused);
            if (qobject_cast<QLabel *>(focused) || (list && list->model()->rowCount() == 0))
                continue; // a text shows which of its links has the keyboard, from the next Tab on; an empty list has nothing to choose
            // What the keyboard is in looks otherwise without it.
            const QImage with = focused->grab().toImage();
            focused->clearFocus();
            const QImage without = focused->grab().toImage();
            focused->setFocus(Qt::TabFocusReason);
            if (with == without)
                faults.append(u"%1: the focus is not seen on %2"_s.arg(page, described(*focused)));
        }
        for (QWidget *part : WholeWindow::partsOf(*shown)) {
            if (isStop(*part) && !seen.contains(part))
                faults.append(u"%1: Tab does not reach %2"_s.arg(page, described(*part)));
        }
        QVERIFY2(walked > 0, qPrintable(page));
    }
    faults.removeDuplicates();
    for (const QString &fault : faults)
        qWarning("%s", qPrintable(fault));
    QVERIFY(faults.isEmpty());
}

/// It is done anew at each press of Tab.
void FocusOrderTest::orderingIsQuick()
{
    QSettings().clear();
    QLoggingCategory::setFilterRules(u"reckoner.*=false"_s);
    WholeWindow whole;
    whole.openSession();
    whole.window().filterState()->setRange({.kind = RangeChoice::Kind::Everything});
    for (const QString &page : whole.window().pageIds()) {
        whole.openPage(page);
        std::vector<qint64> nanoseconds;
        for (int time = 0; time < kTimes; ++time) {
            QElapsedTimer timer;
            timer.start();
            orderTabsAsRead(*whole.window().currentPage());
            nanoseconds.push_back(timer.nsecsElapsed());
        }
        std::ranges::sort(nanoseconds);
        QVERIFY2(nanoseconds[kTimes / 2] < 1'000'000, qPrintable(u"%1: %2 ns"_s.arg(page).arg(nanoseconds[kTimes / 2])));
    }
}

RECKONER_UI_TEST(FocusOrderTest)
#include "tst_focus_order.moc"
