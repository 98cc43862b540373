// The menu "Views" in the window, over a real database: save by the keyboard, open from the menu, rename and delete in the dialog, undo from the toast.
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/dialogs/views_dialog.h"
#include "ui/widgets/table_view.h"
#include "ui/window/range_teller.h"
#include "ui/window/saved_views_menu.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

class NoPage : public Page
{
public:
    using Page::Page;

protected:
    void load() override {}
};

const PageInfo kViewedPages[] = {
    {"usage", "Usage", "usage", Permission::SeeUsage, &makePage<NoPage>},
    {"events", "Events", "events", Permission::SeeUsage, &makePage<NoPage>},
};

struct Desk
{
    explicit Desk(Dialect dialect) : office(dialect), acme(office.company(u"Acme"_s, u"Europe/Berlin"_s)), views(&menu, kViewedPages, &filter, &window)
    {
        welder = office.job(acme.id, u"Welder"_s).id;
        window.show();
        views.follow(&office.session());
        views.setPage(u"usage"_s);
        QObject::connect(&views, &SavedViewsMenu::told, &window, [this](const QString &text, const std::function<void()> &undo) {
            told = text;
            undoIt = undo;
        });
    }
    QStringList names() const
    {
        QStringList found;
        for (const SavedView &view : views.views())
            found.append(view.name);
        return found;
    }
    QAction *action(const QString &text) const
    {
        for (QAction *each : menu.actions()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    void save(const QString &name, const QString &entry = u"Save this view…"_s)
    {
        action(entry)->trigger();
        auto *dialog = window.findChild<ActDialog *>();
        auto *edit = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    Office office;
    Company acme;
    JobId welder;
    QWidget window;
    QMenu menu;
    FilterState filter;
    SavedViewsMenu views;
    QString told;
    std::function<void()> undoIt;
};

} // namespace

class SavedViewsMenuTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void savesAndOpens_data() { addDialectRows(); }
    void savesAndOpens();
    void renamesDeletesAndUndoes();
    void anotherWindowsViewArrives();
    void spellsTheRangeOut();
};

void SavedViewsMenuTest::savesAndOpens()
{
    QFETCH(Dialect, dialect);
    Desk desk(dialect);
    Filter wanted;
    wanted.company = desk.acme.id;
    wanted.range = {.kind = RangeChoice::Kind::LastMonth};
    wanted.notJobs = {desk.welder};
    desk.filter.set(wanted);
    desk.save(u"Without welders"_s);
    QTRY_COMPARE(desk.names(), QStringList{u"Without welders"_s});
    QTRY_VERIFY(desk.told.contains(u"Without welders"_s));
    desk.save(u"For all"_s, u"Save this view for the team…"_s);
    QTRY_COMPARE(desk.names().size(), 2);
    desk.filter.set({});
    QSignalSpy page(&desk.views, &SavedViewsMenu::pageWanted);
    QVERIFY(desk.action(u"Without welders"_s)->property("detail").toString().contains(u"Usage"_s));
    desk.action(u"Without welders"_s)->trigger();
    QTRY_COMPARE(page.count(), 1);
    QCOMPARE(page.at(0).at(0).toString(), u"usage"_s);
    QVERIFY(desk.filter.filter() == wanted);
    QCOMPARE(desk.filter.jobTitle(desk.welder), u"Welder"_s); // looked up for the chip
}

void SavedViewsMenuTest::renamesDeletesAndUndoes()
{
    Desk desk(Dialect::Sqlite);
    desk.save(u"Mine"_s);
    QTRY_COMPARE(desk.names(), QStringList{u"Mine"_s});
    desk.views.manage();
    auto *dialog = desk.window.findChild<ViewsDialog *>();
    auto *table = dialog->findChild<TableView *>();
    QCOMPARE(table->model()->rowCount(), 1);
    const auto press = [dialog](const QString &text) {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').startsWith(text))
                return QTest::keyClick(button, Qt::Key_Space);
        }
        QFAIL("no such button");
    };
    press(u"Rename"_s);
    auto *form = desk.window.findChild<ActDialog *>();
    auto *edit = form->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, u"Ours"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.names(), QStringList{u"Ours"_s});
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), u"Ours"_s);
    press(u"Share"_s);
    QTRY_VERIFY(desk.views.views().front().shared);
    desk.undoIt();
    QTRY_VERIFY(!desk.views.views().front().shared);
    press(u"Delete"_s);
    QTRY_COMPARE(desk.names(), QStringList());
    desk.undoIt();
    QTRY_COMPARE(desk.names(), QStringList{u"Ours"_s});
}

void SavedViewsMenuTest::anotherWindowsViewArrives()
{
    Desk desk(Dialect::Sqlite);
    desk.office.session().watch();
    const auto second = desk.office.database().open();
    needed(saveView(*second, desk.office.scope(), {u"From afar"_s, u"events"_s, {}, true}, {}));
    QTRY_COMPARE(desk.names(), QStringList{u"From afar"_s});
}

void SavedViewsMenuTest::spellsTheRangeOut()
{
    Desk desk(Dialect::Sqlite);
    desk.filter.setRange({.kind = RangeChoice::Kind::Days, .dayRange = {BillingDay::fromDate(QDate(2026, 11, 1)), BillingDay::fromDate(QDate(2026, 11, 22))}});
    RangeTeller teller(&desk.office.session(), &desk.filter);
    QSignalSpy told(&teller, &RangeTeller::told);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toString(), u"1 Nov 2026 00:00 to 22 Nov 2026 00:00, Europe/Berlin"_s);
}

RECKONER_UI_TEST(SavedViewsMenuTest)
#include "tst_saved_views_menu.moc"
