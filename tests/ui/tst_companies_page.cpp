// Companies over a real database: open findings beside what was charged, the way from them to Data checks, and a wallet topped up.
#include "models/balances/minutes.h"
#include "models/balances/wallet.h"
#include "models/directory/directory.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/companies_page.h"
#include "ui/pages/data_checks_page.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Acme, whose Studio's counter another program spoiled, and Bolt, in which all is well.
class CompaniesDesk
{
public:
    explicit CompaniesDesk(Dialect dialect = Dialect::Sqlite) : office(dialect), acme(office.company(u"Acme"_s).id), bolt(office.company(u"Bolt"_s).id)
    {
        NewOrganization studio;
        studio.company = acme;
        studio.name = u"Studio"_s;
        studio.base = {60};
        const OrganizationId organization = needed(addOrganization(office.connection(), office.scope(), studio, {})).reply.id;
        needed(consumeMinutes(office.connection(), office.scope(), {{acme, organization}, {45}}, {}));
        office.database().exec(u"UPDATE organizations SET used_minutes = 10"_s);
    }
    PageContext context() { return {&office.session(), &filter, nullptr, nullptr}; }

    Office office;
    CompanyId acme;
    CompanyId bolt;
    FilterState filter;
};

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (auto *each : parent.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void show(Page &page)
{
    page.resize(1280, 800);
    page.show();
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
}

int rowOf(const Page &page, const QString &company)
{
    const TableView *table = page.mainTable();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, table->columnOf(u"name"_s)).data().toString() == company)
            return row;
    }
    return -1;
}

QString findingsOf(const Page &page, const QString &company)
{
    return page.mainTable()->model()->index(rowOf(page, company), page.mainTable()->columnOf(u"findings"_s)).data().toString();
}

void enter(const Page &page, const QString &company, const QString &column)
{
    TableView *table = page.mainTable();
    table->setCurrentIndex(table->model()->index(rowOf(page, company), table->columnOf(column)));
    QTest::keyClick(table, Qt::Key_Return);
}

} // namespace

class CompaniesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findingsAreCounted_data() { addDialectRows(); }
    void findingsAreCounted();
    void whatDataChecksFoundIsKnown();
    void aLaterChangeIsTold();
    void onlyWhoMaySeesFindings();
    void theWalletIsToppedUp();
    void aDatabaseForReadingOnly();
};

void CompaniesPageTest::findingsAreCounted()
{
    QFETCH(Dialect, dialect);
    CompaniesDesk desk(dialect);
    CompaniesPage page(desk.context());
    show(page);
    QCOMPARE(findingsOf(page, u"Acme"_s), u"Not checked yet"_s);
    button(page, u"&Check the data"_s)->click();
    QVERIFY(button(page, u"Cancel"_s));
    QTRY_COMPARE(findingsOf(page, u"Acme"_s), u"1"_s);
    QCOMPARE(findingsOf(page, u"Bolt"_s), u"0"_s);
    QVERIFY(button(page, u"&Check again"_s));
    QSignalSpy pages(&page, &Page::pageRequested);
    enter(page, u"Acme"_s, u"findings"_s);
    QCOMPARE(pages.takeLast().front().toString(), u"checks"_s);
    QCOMPARE(desk.filter.filter().company, std::optional(desk.acme));
    QTRY_VERIFY(page.isSettled());
    enter(page, u"Bolt"_s, u"total_cost"_s);
    QCOMPARE(pages.takeLast().front().toString(), u"usage"_s);
    button(page, u"&Data checks"_s)->click();
    QCOMPARE(pages.takeLast().front().toString(), u"checks"_s);
    QCOMPARE(desk.filter.filter().company, std::optional(desk.bolt));
}

/// What is found on one page is known on the other; of one company alone, of that one.
void CompaniesPageTest::whatDataChecksFoundIsKnown()
{
    CompaniesDesk desk;
    CompaniesPage page(desk.context());
    show(page);
    desk.filter.setCompany(desk.acme);
    DataChecksPage checks(desk.context());
    show(checks);
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(findingsOf(page, u"Acme"_s), u"1"_s);
    QCOMPARE(findingsOf(page, u"Bolt"_s), u"Not checked yet"_s);
    desk.office.database().exec(u"UPDATE organizations SET used_minutes = 45"_s);
    desk.filter.setCompany({});
    checks.reload();
    QTRY_COMPARE(findingsOf(page, u"Acme"_s), u"0"_s);
    QTRY_COMPARE(findingsOf(page, u"Bolt"_s), u"0"_s);
}

/// What was found is as old as the check: a change since is told, without looking again.
void CompaniesPageTest::aLaterChangeIsTold()
{
    CompaniesDesk desk;
    desk.office.session().watch();
    CompaniesPage page(desk.context());
    show(page);
    const auto isTold = [&page](QLatin1StringView words) {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    button(page, u"&Check the data"_s)->click();
    QTRY_COMPARE(findingsOf(page, u"Acme"_s), u"1"_s);
    QVERIFY(isTold("Findings of"_L1));
    QVERIFY(!isTold("The data has changed since."_L1));
    desk.office.database().exec(u"UPDATE organizations SET used_minutes = 45"_s);
    QTRY_VERIFY(isTold("The data has changed since."_L1));
    QCOMPARE(findingsOf(page, u"Acme"_s), u"1"_s);
    button(page, u"&Check again"_s)->click();
    QTRY_COMPARE(findingsOf(page, u"Acme"_s), u"0"_s);
    QVERIFY(!isTold("The data has changed since."_L1));
}

void CompaniesPageTest::onlyWhoMaySeesFindings()
{
    CompaniesDesk desk;
    for (const Role role : {Role::Finance, Role::Recruiter}) {
        SessionOptions options;
        options.url = desk.office.database().url();
        options.role = role;
        options.clock = Clock::fixedAt(Office::noon());
        const auto session = needed(Session::open(options));
        CompaniesPage page({session.get(), &desk.filter, nullptr, nullptr});
        show(page);
        QCOMPARE(page.mainTable()->columnOf(u"findings"_s), -1);
        QVERIFY(!button(page, u"&Check the data"_s));
        QVERIFY(!button(page, u"&Data checks"_s));
        QCOMPARE(button(page, u"&Top up…"_s) != nullptr, role == Role::Finance);
    }
}

void CompaniesPageTest::theWalletIsToppedUp()
{
    CompaniesDesk desk;
    CompaniesPage page(desk.context());
    show(page);
    const auto balance = [&] { return needed(wallet(desk.office.inquiryOf(desk.bolt), Office::noon())).balance.toDecimal(); };
    selectWholeRow(*page.mainTable(), rowOf(page, u"Bolt"_s));
    QTRY_VERIFY(button(page, u"&Top up…"_s)->isEnabled());
    QString said;
    std::function<void()> undo;
    connect(&page, &Page::toastRequested, &page, [&](const QString &text, const std::function<void()> &offered) {
        said = text;
        undo = offered;
    });
    button(page, u"&Top up…"_s)->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    auto *dialog = page.findChild<ActDialog *>();
    const auto edits = dialog->findChildren<QLineEdit *>();
    QVERIFY(!button(*dialog, u"Top up"_s)->isEnabled()); // no amount yet
    edits.at(0)->setText(u"500"_s);
    edits.at(1)->setText(u"transfer"_s);
    edits.at(2)->setText(u"INV-118"_s);
    QVERIFY(tsvText(dialog->findChild<TableView *>()->shownBlock()).contains(u"Wallet balance\t$0.00\t$500.00"_s));
    button(*dialog, u"Top up"_s)->click();
    QTRY_COMPARE(said, u"$500.00 topped up; the wallet of Bolt holds $500.00."_s);
    QCOMPARE(balance(), u"500.00"_s);
    QCOMPARE(desk.office.database().scalar(u"SELECT count(*) FROM bucket_purchases WHERE reference = 'INV-118'"_s), u"1"_s);
    QTRY_COMPARE(page.mainTable()->model()->index(rowOf(page, u"Bolt"_s), page.mainTable()->columnOf(u"balance"_s)).data().toString(), u"$500.00"_s);
    QVERIFY(undo);
    undo();
    QTRY_COMPARE(balance(), u"0.00"_s);
}

void CompaniesPageTest::aDatabaseForReadingOnly()
{
    CompaniesDesk desk;
    SessionOptions options;
    options.url = desk.office.database().url();
    options.clock = Clock::fixedAt(Office::noon());
    options.mode = OpenMode::ReadOnly;
    const auto session = needed(Session::open(options));
    CompaniesPage page({session.get(), &desk.filter, nullptr, nullptr});
    show(page);
    selectWholeRow(*page.mainTable(), rowOf(page, u"Bolt"_s));
    QVERIFY(!button(page, u"&Top up…"_s)->isEnabled());
    button(page, u"&Check the data"_s)->click(); // a check only reads
    QTRY_COMPARE(findingsOf(page, u"Acme"_s), u"1"_s);
}

RECKONER_UI_TEST(CompaniesPageTest)
#include "tst_companies_page.moc"
