// Diagnose over a real database: the cause comes first, with the button that leads to its remedy; saved, compared and copied.
#include "models/balances/minutes.h"
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/operation_dialog.h"
#include "ui/pages/diagnose_page.h"
#include "ui/pages/minutes_page.h"
#include "ui/pages/thing_field.h"
#include "ui/widgets/table_view.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Acme's Studio has used 55 of its 60 minutes; Ann is a person of Acme.
class DiagnoseDesk
{
public:
    explicit DiagnoseDesk(Dialect dialect = Dialect::Sqlite) : office(dialect), company(office.company(u"Acme"_s).id)
    {
        NewOrganization studio;
        studio.company = company;
        studio.name = u"Studio"_s;
        studio.base = {60};
        organization = needed(addOrganization(office.connection(), office.scope(), studio, {})).reply.id;
        needed(consumeMinutes(office.connection(), office.scope(), {{company, organization}, {55}}, {}));
        things.everyOther = {{Thing::Kind::Person, QUuid::createUuid(), u"Ann"_s, company, u"Acme"_s, u"ann@acme.example"_s}};
    }
    PageContext context() { return {&office.session(), &filter, &things, nullptr}; }

    Office office;
    CompanyId company;
    OrganizationId organization;
    FilterState filter;
    ThingsInMemory things;
};

QPushButton *button(const QWidget &page, const QString &text)
{
    for (auto *each : page.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

bool saysSomewhere(const QWidget &page, const QString &text)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void show(Page &page)
{
    page.resize(1100, 800);
    page.show();
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
}

/// Types whom it is about, and how many more, and presses Diagnose.
void ask(DiagnosePage &page, const QString &who, const QString &wouldUse = {})
{
    page.findChild<ThingField *>()->setText(who);
    for (auto *edit : page.findChildren<QLineEdit *>()) {
        if (edit->accessibleName().startsWith("Would"_L1))
            edit->setText(wouldUse);
    }
    button(page, u"&Diagnose"_s)->click();
    QTRY_VERIFY(page.isSettled());
}

QString listOnShow(const DiagnosePage &page)
{
    const auto *tabs = page.findChild<QTabWidget *>();
    return tsvText(tabs->currentWidget()->findChild<TableView *>()->shownBlock());
}

} // namespace

class DiagnosePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksFirst();
    void namesTheCause_data() { addDialectRows(); }
    void namesTheCause();
    void saysThatAllIsWell();
    void leadsToADataCheck();
    void namesWhatIsNotFound();
    void rowsOpenWhatTheyAreOf();
    void anEmptyWalletIsToppedUp();
    void savesComparesAndCopies();
    void offersMatches();
    void isAskedByOtherPages();
};

void DiagnosePageTest::asksFirst()
{
    DiagnoseDesk desk;
    DiagnosePage page(desk.context());
    show(page);
    QVERIFY(saysSomewhere(page, u"Why does it not work for somebody?"_s));
    QVERIFY(!button(page, u"&Diagnose"_s)->isEnabled());
}

void DiagnosePageTest::namesTheCause()
{
    QFETCH(Dialect, dialect);
    DiagnoseDesk desk(dialect);
    DiagnosePage page(desk.context());
    show(page);
    ask(page, u"Studio"_s, u"100"_s);
    QVERIFY(saysSomewhere(page, u"100 more would be refused: buy 95"_s));
    QVERIFY(saysSomewhere(page, u"Studio (organization, Acme)"_s));
    const TableModel *checks = page.mainTable()->table();
    QVERIFY(checks->rowCount() > 1);
    QCOMPARE(cellPlain(checks->cellAt(0, page.mainTable()->columnOf(u"result"_s))), u"Look here"_s); // a word, not a colour alone
    QCOMPARE(cellPlain(checks->cellAt(checks->rowCount() - 1, page.mainTable()->columnOf(u"result"_s))), u"In order"_s);
    QVERIFY(listOnShow(page).contains(u"Studio\tBase minutes\t5\t60"_s));
    QSignalSpy pages(&page, &Page::pageRequested);
    button(page, u"Add minutes"_s)->click();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.at(0).at(0).toString(), u"minutes"_s);
    QCOMPARE(pages.at(0).at(1).toString(), desk.organization.toString());
}

void DiagnosePageTest::saysThatAllIsWell()
{
    DiagnoseDesk desk;
    DiagnosePage page(desk.context());
    show(page);
    ask(page, desk.organization.toString(), u"5"_s);
    QVERIFY(saysSomewhere(page, u"Nothing is wrong"_s));
    QVERIFY(!button(page, u"Add minutes"_s));
}

void DiagnosePageTest::leadsToADataCheck()
{
    DiagnoseDesk desk;
    desk.office.database().exec(u"UPDATE organizations SET current_period_start = NULL, current_period_end = NULL"_s);
    DiagnosePage page(desk.context());
    show(page);
    ask(page, u"Studio"_s);
    QVERIFY(saysSomewhere(page, u"Studio has no billing period"_s));
    QSignalSpy pages(&page, &Page::pageRequested);
    QPushButton *remedy = button(page, u"Open the data check period-missing"_s);
    QVERIFY(remedy);
    remedy->click();
    QCOMPARE(pages.at(0), (QList<QVariant>{u"checks"_s, u"period-missing"_s}));
}

void DiagnosePageTest::namesWhatIsNotFound()
{
    DiagnoseDesk desk;
    DiagnosePage page(desk.context());
    show(page);
    ask(page, u"nobody@nowhere.example"_s);
    QVERIFY(saysSomewhere(page, u"nobody@nowhere.example"_s));
    QVERIFY(saysSomewhere(page, u"Code: not_found"_s));
}

void DiagnosePageTest::rowsOpenWhatTheyAreOf()
{
    DiagnoseDesk desk;
    DiagnosePage page(desk.context());
    show(page);
    ask(page, u"Studio"_s, u"100"_s);
    QSignalSpy pages(&page, &Page::pageRequested);
    TableView *checks = page.mainTable();
    selectWholeRow(*checks, 0);
    QTest::keyClick(checks, Qt::Key_Return);
    QCOMPARE(pages.takeLast(), (QVariantList{u"minutes"_s, desk.organization.toString()}));
    auto *tabs = page.findChild<QTabWidget *>();
    const auto enter = [&](int tab) {
        tabs->setCurrentIndex(tab);
        auto *list = tabs->currentWidget()->findChild<TableView *>();
        selectWholeRow(*list, 0);
        QTest::keyClick(list, Qt::Key_Return);
    };
    enter(0); // balances
    QCOMPARE(pages.takeLast(), (QVariantList{u"minutes"_s, desk.organization.toString()}));
    enter(1); // periods
    QCOMPARE(pages.takeLast(), (QVariantList{u"minutes"_s, desk.organization.toString()}));
    enter(3); // the last ledger entries
    QTRY_VERIFY(page.findChild<OperationDialog *>());
    QVERIFY(pages.isEmpty());
}

void DiagnosePageTest::anEmptyWalletIsToppedUp()
{
    DiagnoseDesk desk;
    UsageEvent event;
    event.company = desk.company;
    event.fileSizeKb = 100;
    needed(recordUsage(desk.office.connection(), desk.office.scope(), event, {}));
    DiagnosePage page(desk.context());
    show(page);
    ask(page, u"Acme"_s);
    QPushButton *topUp = button(page, u"Top up the wallet"_s);
    QVERIFY(topUp);
    topUp->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    QVERIFY(tsvText(page.findChild<ActDialog *>()->findChild<TableView *>()->shownBlock()).contains(u"Wallet balance"_s));
}

void DiagnosePageTest::savesComparesAndCopies()
{
    DiagnoseDesk desk;
    QTemporaryDir folder;
    DiagnosePage page(desk.context());
    show(page);
    ask(page, u"Studio"_s);
    const QString file = folder.filePath(u"before.json"_s);
    page.saveTo(file);
    needed(buyMinutes(desk.office.connection(), desk.office.scope(), {{desk.company, desk.organization}, {40}, {}, {}}, {}));
    ask(page, u"Studio"_s);
    QSignalSpy toasts(&page, &Page::toastRequested);
    page.compareWith(file);
    const QString compared = listOnShow(page);
    QVERIFY2(compared.contains(u"Minutes Studio: Add-on left\t0\t40"_s), qPrintable(compared));
    QVERIFY2(compared.contains(u"Ledger entry "_s) && compared.contains(u": Amount\t—\t40"_s) && compared.contains(u"Purchase "_s), qPrintable(compared));
    QVERIFY2(!compared.contains(u'_') && !compared.contains(u'/'), qPrintable(compared)); // no name of a field or a column
    button(page, u"Copy as &text"_s)->click();
    QCOMPARE(toasts.size(), 1);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"Diagnosis of Studio (organization, Acme), 21 Nov 2026 12:00:00 UTC"_s), qPrintable(text));
    QVERIFY(text.contains(u"bucket Add-on minutes, left 40"_s));
    QFile other(folder.filePath(u"other.json"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("[1]");
    other.close();
    page.compareWith(other.fileName());
    QVERIFY(toasts.last().at(0).toString().contains(u"is no saved diagnosis"_s));
}

void DiagnosePageTest::offersMatches()
{
    DiagnoseDesk desk;
    ThingField field(&desk.things);
    QTest::keyClicks(&field, u"an"_s);
    QAbstractItemModel *matches = field.findChild<QAbstractItemModel *>();
    QTRY_COMPARE(matches->rowCount(), 1);
    QCOMPARE(matches->index(0, 0).data().toString(), u"Ann  ·  Person, ann@acme.example, Acme"_s);
    QCOMPARE(field.wanted(), u"an"_s); // what was typed stands until a match is taken
}

void DiagnosePageTest::isAskedByOtherPages()
{
    DiagnoseDesk desk;
    MinutesPage minutes(desk.context());
    show(minutes);
    QSignalSpy pages(&minutes, &Page::pageRequested);
    button(minutes, u"Diag&nose"_s)->click();
    QCOMPARE(pages.at(0), (QList<QVariant>{u"diagnose"_s, desk.organization.toString()}));
    DiagnosePage page(desk.context());
    show(page);
    page.takeSubject(pages.at(0).at(1).toString());
    QTRY_VERIFY(page.isSettled());
    QVERIFY(saysSomewhere(page, u"Studio (organization, Acme)"_s));
}

RECKONER_UI_TEST(DiagnosePageTest)
#include "tst_diagnose_page.moc"
