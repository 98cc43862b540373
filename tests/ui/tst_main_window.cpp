#include "tests/ui/ui_test.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/connection_form.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/toast.h"
#include "ui/window/command_palette.h"
#include "ui/window/main_window.h"
#include "ui/window/snapshot.h"
#include "ui/window/status_line.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// A page with a list of three rows.
class ListedPage : public Page
{
    Q_OBJECT
public:
    explicit ListedPage(const PageContext &context) :
        Page(context), m_view(new TableView(u"listed"_s, u"Spending"_s)), m_model(new SpendingModel(kSpendingColumns, spendingId, this))
    {
        m_view->setTable(m_model, TableView::Sorting::InMemory);
        (new QVBoxLayout(this))->addWidget(m_view);
        connect(m_view, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    }
    FilterParts usedFilterParts() const override { return FilterPart::Company | FilterPart::Range; }
    TableView *mainTable() const override { return m_view; }
    int loads = 0;

protected:
    void load() override
    {
        ++loads;
        m_model->setRows({{u"Welder"_s, 1'500, 3'000'000'000}, {u"Nurse"_s, 800, 4'600'000}, {u"Clerk"_s, 0, 0}});
        Q_EMIT rowsShown(3);
        Q_EMIT zoneShown(u"Europe/Berlin"_s);
    }

private:
    TableView *m_view;
    SpendingModel *m_model;
};

class BarePage : public Page
{
public:
    using Page::Page;

protected:
    void load() override {}
};

Page *makeBare(const PageContext &context)
{
    return new BarePage(context);
}

const PageInfo kPages[] = {
    {"listed", "Listed", "events", Permission::SeeUsage, &makePage<ListedPage>},
    {"money", "Money", "usage", Permission::SeeMoney, &makeBare},
    {"admin", "Admin", "reconcile", Permission::Administer, &makeBare},
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void firstRunOffersThreeWays();
    void teamDatabaseIsAServer();
    void pagesFollowTheRole_data();
    void pagesFollowTheRole();
    void pagesAreMadeWhenFirstShown();
    void numbersOpenPages();
    void onlyThePageOnShowLoads();
    void statusLineSumsTheSelection();
    void keysReachTheirParts();
    void paletteFindsActionsAndThings();
    void paletteOffersWhatThePageCanDo();
    void paletteRanksAndRemembers();
    void paletteLeavesAndGivesTheKeyboardBack();
    void paletteIsRead();
    void backAndForwardGoOverPages();
    void escapeStepsBack();
    void whatIsSaidCoversNothing();
    void exportsTheListAsCsv();
    void linkOpensTheSamePlace();
    void keepsPageAndFilter();
    void runningJobIsShown();
    void everythingHasAName();
    void paintsASnapshot();

private:
    struct Opened
    {
        explicit Opened(Role role = Role::Admin) : window(kPages)
        {
            auto *things = new ThingsInMemory; // the window takes it
            acme = CompanyId::make();
            welder = JobId::make();
            things->everyCompany = {{Thing::Kind::Company, acme.uuid(), u"Acme Talent"_s, acme, {}},
                                    {Thing::Kind::Company, QUuid::createUuid(), u"Bolt Hiring"_s, {}, {}}};
            things->everyJob = {{Thing::Kind::Job, welder.uuid(), u"Welder, night shift"_s, acme, u"Acme Talent"_s}};
            things->everyOther = {{Thing::Kind::Person, QUuid::createUuid(), u"Ann Lee"_s, acme, u"Acme Talent"_s, u"ann@acme.example"_s},
                                  {Thing::Kind::Candidate, QUuid::createUuid(), u"Carl Dane"_s, acme, u"Acme Talent"_s, {}, welder, u"Welder, night shift"_s},
                                  {Thing::Kind::Interview, {}, u"itv-77"_s, acme, u"Acme Talent"_s, u"1 Nov 2026"_s, {}, {}, BillingDay{20'758}}};
            window.showPages(role, things);
            window.resize(1100, 700);
            window.show();
            window.activateWindow();
            isActive = QTest::qWaitForWindowActive(&window); // keys go to the active window only
        }
        ListedPage *listed() { return window.findChild<ListedPage *>(u"listed"_s); }
        CompanyId acme;
        JobId welder;
        MainWindow window;
        bool isActive = false;
    };
};

void MainWindowTest::firstRunOffersThreeWays()
{
    MainWindow window(kPages);
    window.show();
    QSignalSpy sample(&window, &MainWindow::sampleRequested);
    QStringList choices;
    for (auto *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->minimumHeight() > 40)
            choices.append(button->text());
        if (button->text() == u"Open the sample")
            button->click();
    }
    QCOMPARE(choices.size(), 3);
    QCOMPARE(sample.count(), 1);
    QVERIFY(window.pageIds().isEmpty());
}

void MainWindowTest::teamDatabaseIsAServer()
{
    MainWindow window(kPages);
    window.show();
    const auto kindAfter = [&window](const std::function<void()> &ask) {
        ask();
        auto *dialog = window.findChild<ConnectionDialog *>();
        const auto kind = dialog->findChild<ConnectionForm *>()->kind();
        const bool hasHost = std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) { return label->text() == u"&Host:" && label->isVisible(); });
        delete dialog;
        return std::pair(kind, hasHost);
    };
    QPushButton *choice = nullptr;
    for (auto *button : window.findChildren<QPushButton *>()) {
        if (button->text().startsWith("Connect to the team database"_L1))
            choice = button;
    }
    QVERIFY(choice);
    QVERIFY(kindAfter([choice] { choice->click(); }) == std::pair(ConnectionForm::Kind::Server, true));
    const auto actions = window.allActions();
    const auto open = std::ranges::find_if(actions, [](const QAction *action) { return action->shortcut() == QKeySequence(QKeySequence::Open); });
    QVERIFY(kindAfter([open] { (*open)->trigger(); }) == std::pair(ConnectionForm::Kind::File, false)); // of anything
}

void MainWindowTest::pagesFollowTheRole_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("recruiter") << int(Role::Recruiter) << QStringList{u"listed"_s};
    QTest::newRow("finance") << int(Role::Finance) << QStringList{u"listed"_s, u"money"_s};
    QTest::newRow("admin") << int(Role::Admin) << QStringList{u"listed"_s, u"money"_s, u"admin"_s};
}

void MainWindowTest::pagesFollowTheRole()
{
    QFETCH(int, role);
    QFETCH(QStringList, ids);
    Opened opened{Role(role)};
    QCOMPARE(opened.window.pageIds(), ids);
    QVERIFY(!opened.window.openPage(u"nothing"_s));
    QCOMPARE(opened.window.openPage(u"admin"_s), ids.contains(u"admin"_s));
}

void MainWindowTest::pagesAreMadeWhenFirstShown()
{
    Opened opened;
    QCOMPARE(opened.window.findChildren<Page *>().size(), 1);
    QVERIFY(opened.window.openPage(u"money"_s));
    QCOMPARE(opened.window.findChildren<Page *>().size(), 2);
    opened.window.openPage(u"listed"_s);
    QCOMPARE(opened.window.findChildren<Page *>().size(), 2);
}

void MainWindowTest::numbersOpenPages()
{
    Opened opened;
    QVERIFY(opened.isActive);
    QTest::keyClick(&opened.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(opened.window.currentPageId(), u"admin"_s);
    QTest::keyClick(&opened.window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(opened.window.currentPageId(), u"listed"_s);
    QTest::keyClick(&opened.window, Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(opened.window.currentPageId(), u"listed"_s);
}

void MainWindowTest::onlyThePageOnShowLoads()
{
    Opened opened;
    QCOMPARE(opened.listed()->loads, 1);
    opened.window.filterState()->setType(UsageType::CvParsing);
    QCOMPARE(opened.listed()->loads, 2);
    opened.window.openPage(u"money"_s);
    opened.window.filterState()->setType({});
    opened.window.filterState()->setType(UsageType::VideoInterview);
    QCOMPARE(opened.listed()->loads, 2);
    opened.window.openPage(u"listed"_s); // now it catches up, once
    QCOMPARE(opened.listed()->loads, 3);
    QTest::keyClick(&opened.window, Qt::Key_F5);
    QCOMPARE(opened.listed()->loads, 4);
}

void MainWindowTest::statusLineSumsTheSelection()
{
    Opened opened;
    opened.listed()->mainTable()->selectAll();
    const auto says = [&opened](const QString &text) {
        for (const auto *label : opened.window.findChild<StatusLine *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(u"3 rows selected"_s));
    QTRY_VERIFY(says(u"2,300"_s));
    QVERIFY(says(u"Europe/Berlin"_s));
    opened.window.openPage(u"money"_s);
    QTRY_VERIFY(!says(u"2,300"_s));
}

void MainWindowTest::keysReachTheirParts()
{
    Opened opened;
    QVERIFY(opened.isActive);
    QTest::keyClick(&opened.window, Qt::Key_F, Qt::ControlModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, u"nurse"_s);
    QCOMPARE(opened.listed()->mainTable()->currentIndex().row(), 1);
    QTest::keyClick(&opened.window, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QTest::keyClick(&opened.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(opened.window.findChild<FilterBar *>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&opened.window, Qt::Key_F1);
    QTRY_VERIFY(QApplication::topLevelWidgets().size() > 1);
    bool hasGuide = false;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->windowTitle().contains("guide"_L1)) {
            hasGuide = true;
            window->close();
        }
    }
    QVERIFY(hasGuide);
}

void MainWindowTest::paletteFindsActionsAndThings()
{
    Opened opened;
    const auto choose = [&opened](const QString &typed, const QString &expected) {
        opened.window.activateWindow();
        const bool isActive = QTest::qWaitForWindowActive(&opened.window);
        QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = opened.window.findChild<CommandPalette *>();
        if (!isActive || !palette)
            return false;
        auto *list = palette->findChild<QListWidget *>();
        QTest::keyClicks(palette->findChild<QLineEdit *>(), typed);
        const bool found = QTest::qWaitFor([&] { return list->count() > 0 && list->item(0)->text().contains(expected); });
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        return found && QTest::qWaitFor([&opened] { return !opened.window.findChild<CommandPalette *>(); });
    };
    QVERIFY(choose(u"mone"_s, u"Money"_s));
    QCOMPARE(opened.window.currentPageId(), u"money"_s);
    QVERIFY(choose(u"acme"_s, u"Acme Talent"_s));
    QCOMPARE(opened.window.filterState()->filter().company, std::optional(opened.acme));
    QVERIFY(choose(u"night"_s, u"Welder"_s));
    QCOMPARE(opened.window.filterState()->filter().job, std::optional(opened.welder));
    QVERIFY(choose(u"ann@"_s, u"Person of Acme Talent, ann@acme.example"_s));
    QCOMPARE(opened.window.filterState()->filter().company, std::optional(opened.acme));
    QVERIFY(!opened.window.filterState()->filter().job);
    QVERIFY(choose(u"carl"_s, u"Candidate"_s));
    QCOMPARE(opened.window.filterState()->filter().job, std::optional(opened.welder));
    QCOMPARE(opened.window.filterState()->filter().range.kind, RangeChoice::Kind::Everything);
    QVERIFY(choose(u"itv-7"_s, u"Interview of Acme Talent, 1 Nov 2026"_s));
    const Filter ofInterview = opened.window.filterState()->filter();
    QCOMPARE(ofInterview.type, std::optional(UsageType::VideoInterview));
    QVERIFY(ofInterview.withoutJob && !ofInterview.job);
    QCOMPARE(ofInterview.range.dayRange.from.number, 20'758);
    QCOMPARE(ofInterview.range.dayRange.days(), 1);
    QVERIFY(choose(opened.acme.toString(), u"Acme Talent"_s)); // by its id
}

void MainWindowTest::paletteOffersWhatThePageCanDo()
{
    Opened opened;
    auto *mend = new QPushButton(u"&Mend the roof…"_s, opened.listed());
    auto *burn = new QPushButton(u"Mend by fire"_s, opened.listed());
    auto *more = new QToolButton(opened.listed());
    more->setMenu(new QMenu(more));
    const QAction *paint = more->menu()->addAction(u"Mend the paint"_s);
    burn->setEnabled(false);
    for (QWidget *each : std::initializer_list<QWidget *>{mend, burn, more})
        each->show();
    const QSignalSpy mended(mend, &QPushButton::clicked);
    const QSignalSpy painted(paint, &QAction::triggered);
    const auto typed = [&opened](const QString &text) {
        QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = opened.window.findChild<CommandPalette *>();
        QTest::keyClicks(palette->findChild<QLineEdit *>(), text);
        QStringList found;
        for (int row = 0; row < palette->findChild<QListWidget *>()->count(); ++row)
            found.append(palette->findChild<QListWidget *>()->item(row)->text());
        return found;
    };
    const auto take = [&opened] {
        QTest::keyClick(opened.window.findChild<CommandPalette *>()->findChild<QLineEdit *>(), Qt::Key_Return);
        return QTest::qWaitFor([&opened] { return !opened.window.findChild<CommandPalette *>(); });
    };
    QVERIFY(opened.isActive);
    const QStringList found = typed(u"mend"_s);
    QCOMPARE(found.size(), 2);
    QVERIFY2(found.at(0).startsWith(u"Mend the roof"_s) && found.at(0).contains(u"Listed"_s), qPrintable(found.join(u'\n')));
    QVERIFY2(found.at(1).startsWith(u"Mend the paint"_s), qPrintable(found.join(u'\n')));
    QVERIFY(take());
    QCOMPARE(mended.size(), 1);
    QCOMPARE(typed(u"the paint"_s).size(), 1);
    QVERIFY(take());
    QCOMPARE(painted.size(), 1);
    opened.window.openPage(u"money"_s); // another page can do other things
    QVERIFY(typed(u"mend the"_s).filter(u"Mend"_s).isEmpty());
}

void MainWindowTest::paletteRanksAndRemembers()
{
    Opened opened;
    const auto typed = [&opened](const QString &text) {
        opened.window.activateWindow();
        const bool isActive = QTest::qWaitForWindowActive(&opened.window);
        QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = opened.window.findChild<CommandPalette *>();
        if (isActive && palette)
            QTest::keyClicks(palette->findChild<QLineEdit *>(), text);
        return palette;
    };
    const auto take = [&opened](CommandPalette *palette) {
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        return QTest::qWaitFor([&opened] { return !opened.window.findChild<CommandPalette *>(); });
    };
    const auto first = [](CommandPalette *palette) { return palette->findChild<QListWidget *>()->item(0)->text(); };
    CommandPalette *palette = typed(u"l"_s); // the beginning of a name before the middle of one
    QVERIFY(palette);
    QVERIFY2(first(palette).startsWith(u"L"_s), qPrintable(first(palette)));
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!opened.window.findChild<CommandPalette *>());
    palette = typed(u"night"_s);
    QTRY_VERIFY(palette->findChild<QListWidget *>()->count() > 0);
    QVERIFY(take(palette));
    palette = typed(u"money"_s);
    QVERIFY(take(palette));
    palette = typed({}); // what was chosen lately, before anything is typed
    QVERIFY2(first(palette).startsWith(u"Welder, night shift"_s), qPrintable(first(palette)));
    QVERIFY2(palette->findChild<QListWidget *>()->item(1)->text().startsWith(u"Money"_s), qPrintable(palette->findChild<QListWidget *>()->item(1)->text()));
}

void MainWindowTest::paletteLeavesAndGivesTheKeyboardBack()
{
    Opened opened;
    QVERIFY(opened.isActive);
    TableView *table = opened.listed()->mainTable();
    const auto isOpen = [&opened] { return opened.window.findChild<CommandPalette *>() != nullptr; };
    const auto openIt = [&opened, table] {
        table->setFocus();
        QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
        return opened.window.findChild<CommandPalette *>()->findChild<QLineEdit *>();
    };
    QLineEdit *line = openIt();
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_2, Qt::ControlModifier); // keys of the window are not of the palette
    QTest::keyClick(line, Qt::Key_Tab);
    QVERIFY(isOpen() && line->hasFocus());
    QCOMPARE(opened.window.currentPageId(), u"listed"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(table->hasFocus());
    QTRY_VERIFY(!isOpen());
    openIt();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(20, 300));
    QTRY_VERIFY(!isOpen());
    openIt();
    opened.window.findChild<FilterBar *>()->focusFirst();
    QTRY_VERIFY(!isOpen());
    QVERIFY(!table->hasFocus()); // it goes where it was put
}

/// It is in the tree of the window, a dialog with a list whose entries have their words.
void MainWindowTest::paletteIsRead()
{
    Opened opened;
    QVERIFY(opened.isActive);
    QAccessible::setActive(true); // as where a screen reader runs
    const auto quiet = qScopeGuard([] { QAccessible::setActive(false); });
    QTest::keyClick(&opened.window, Qt::Key_K, Qt::ControlModifier);
    auto *palette = opened.window.findChild<CommandPalette *>();
    auto *list = palette->findChild<QListWidget *>();
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(list);
    QCOMPARE(heard->text(QAccessible::Name), u"Matches"_s);
    QVERIFY(heard->childCount() > 3);
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u"Money"_s);
    QCOMPARE(heard->child(0)->text(QAccessible::Name), u"Money, Ctrl+2"_s);
    bool isInWindow = false;
    QAccessibleInterface *outer = heard;
    for (; outer && !isInWindow; outer = outer->parent()) {
        if (outer->object() == palette)
            QCOMPARE(outer->role(), QAccessible::Dialog);
        isInWindow = outer->object() == &opened.window;
    }
    QVERIFY(isInWindow);
}

void MainWindowTest::backAndForwardGoOverPages()
{
    Opened opened;
    TableView *table = opened.listed()->mainTable();
    table->setCurrentIndex(table->model()->index(1, 0));
    opened.window.openPage(u"money"_s);
    QCoreApplication::processEvents();
    opened.window.filterState()->setType(UsageType::CvParsing);
    QCoreApplication::processEvents();
    table->setCurrentIndex(table->model()->index(2, 0)); // by whatever means
    opened.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&opened.window));
    QTest::keyClick(&opened.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(opened.window.currentPageId(), u"money"_s);
    QVERIFY(!opened.window.filterState()->filter().type);
    QTest::keyClick(&opened.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(opened.window.currentPageId(), u"listed"_s);
    QTRY_COMPARE(table->currentId().toString(), u"Nurse"_s); // as it was left
    QTest::keyClick(&opened.window, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&opened.window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(opened.window.currentPageId(), u"money"_s);
    QVERIFY(opened.window.filterState()->filter().type == UsageType::CvParsing);
}

void MainWindowTest::escapeStepsBack()
{
    Opened opened;
    opened.window.filterState()->setType(UsageType::CvParsing);
    opened.window.say(u"Done."_s);
    auto *toast = opened.window.findChild<Toast *>();
    QVERIFY(toast->isVisible());
    QTest::keyClick(&opened.window, Qt::Key_Escape);
    QVERIFY(!toast->isVisible());
    QVERIFY(opened.window.filterState()->filter().type.has_value());
    QTest::keyClick(&opened.window, Qt::Key_Escape);
    QVERIFY(!opened.window.filterState()->filter().type.has_value());
}

/// It stands in the status bar, where there is always room: nothing moves, the rows stay told, and a long text makes the window no wider.
void MainWindowTest::whatIsSaidCoversNothing()
{
    Opened opened;
    auto *toast = opened.window.findChild<Toast *>();
    auto *status = opened.window.findChild<StatusLine *>();
    const auto placeOf = [&opened](const QWidget *part) { return QRect(part->mapTo(&opened.window, QPoint(0, 0)), part->size()); };
    const auto labels = status->findChildren<QLabel *>();
    const auto rows = std::ranges::find_if(labels, [](const QLabel *label) { return label->isVisible() && label->text() == u"3 rows"_s; });
    QVERIFY(rows != labels.end());
    const QRect page = placeOf(opened.listed());
    const QRect bar = placeOf(status);
    opened.window.say(QString(2'000, u'x'), [] {});
    QTRY_VERIFY(toast->isVisible() && toast->width() > 300); // laid out
    QCOMPARE(opened.window.width(), 1100);
    QCOMPARE(placeOf(opened.listed()), page);
    QCOMPARE(placeOf(status), bar);
    QVERIFY(bar.contains(placeOf(toast)));
    QVERIFY((*rows)->isVisible() && !placeOf(*rows).intersects(placeOf(toast)));
    for (const QAbstractButton *button : toast->findChildren<QAbstractButton *>())
        QVERIFY(!button->isVisible() || toast->rect().contains(button->geometry()));
    toast->hide();
    opened.window.say(u"Done."_s); // without a button it is as high
    QTRY_VERIFY(toast->isVisible());
    QCOMPARE(placeOf(status), bar);
    MainWindow empty(kPages); // nothing is open
    empty.show();
    empty.say(u"Done."_s);
    QTRY_VERIFY(empty.findChild<Toast *>()->isVisible());
}

void MainWindowTest::exportsTheListAsCsv()
{
    Opened opened;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    opened.listed()->exportTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "title,tokens,cost,currency\r\nWelder,1500,3.00,USD\r\nNurse,800,0.0046,USD\r\nClerk,0,0.00,USD\r\n"_ba);
    auto *toast = opened.window.findChild<Toast *>();
    QTRY_COMPARE(toast->text(), u"Exported 3 rows. The file is %1."_s.arg(path));
    const auto offer = [toast] {
        const auto buttons = toast->findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [](const QPushButton *button) { return button->isVisible() && button->text() == u"Show the folder"; });
    };
    QVERIFY(offer());
    opened.listed()->exportTo(folder.filePath(u"missing/out.csv"_s));
    QTRY_VERIFY(toast->text().contains("cannot be written"_L1));
    QVERIFY(!offer());
}

void MainWindowTest::linkOpensTheSamePlace()
{
    Opened opened;
    opened.window.filterState()->setCompany(opened.acme);
    opened.window.filterState()->setRange({.kind = RangeChoice::Kind::LastDays, .days = 7});
    opened.window.filterState()->setType(UsageType::CvParsing);
    QCOMPARE(opened.window.linkText(), u"reckoner --page listed --company %1 --type cv_parsing --days 7"_s.arg(opened.acme.toString()));
}

void MainWindowTest::keepsPageAndFilter()
{
    {
        Opened opened;
        opened.window.openPage(u"admin"_s);
        opened.window.filterState()->setRange({.kind = RangeChoice::Kind::LastMonth});
        opened.window.close();
    }
    Opened again;
    QCOMPARE(again.window.currentPageId(), u"admin"_s);
    QCOMPARE(again.window.filterState()->filter().range.kind, RangeChoice::Kind::LastMonth);
}

void MainWindowTest::runningJobIsShown()
{
    Opened opened;
    auto *job = opened.window.findChild<RunningJob *>();
    const CancelToken cancel;
    job->begin(u"Import"_s, cancel);
    job->report(500, 500, 1000);
    QTRY_COMPARE(job->done(), 500);
    QPushButton *button = nullptr;
    for (auto *each : opened.window.findChildren<QPushButton *>()) {
        if (each->accessibleName() == u"Cancel the running work" && each->isVisible())
            button = each;
    }
    QVERIFY(button);
    button->click();
    QVERIFY(cancel.isCanceled());
    job->end();
    QVERIFY(!button->isVisible());
}

void MainWindowTest::everythingHasAName()
{
    Opened opened;
    for (const auto *widget : opened.window.findChildren<QWidget *>()) {
        const bool isReached = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled();
        if (!isReached || widget->focusProxy())
            continue;
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(heard && !heard->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void MainWindowTest::paintsASnapshot()
{
    Opened opened;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"page.png"_s);
    QVERIFY(takeSnapshot(opened.window, path).ok());
    const QImage picture(path);
    QCOMPARE(picture.size(), QSize(1100, 700));
    const auto refused = takeSnapshot(opened.window, folder.filePath(u"missing/page.png"_s));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::IoError);
}

RECKONER_UI_TEST(MainWindowTest)
#include "tst_main_window.moc"
