// Ledger, Activity and No company over real databases: from an entry to its operation, its source and back; undo by the button; a failed recording recorded
// again or dismissed; token logs given to a company; each page empty, full, and absent for who may not see it.
#include "models/balances/recording_failures.h"
#include "models/balances/token_attribution.h"
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/usage/record.h"
#include "models/usage/spool.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/line_chart.h"
#include "ui/dialogs/operation_dialog.h"
#include "ui/pages/activity_page.h"
#include "ui/pages/balance_over_time.h"
#include "ui/pages/ledger_page.h"
#include "ui/pages/no_company_page.h"
#include "ui/widgets/table_view.h"
#include "ui/window/main_window.h"
#include "ui/window/place.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

class LedgerDesk
{
public:
    explicit LedgerDesk(Dialect dialect) : office(dialect), company(office.company(u"Acme"_s).id) { everything(filter); }

    static void everything(FilterState &state) { state.setRange({.kind = RangeChoice::Kind::Everything}); }
    UsageId usage()
    {
        UsageEvent event;
        event.company = company;
        event.fileSizeKb = 100;
        return needed(recordUsage(office.connection(), office.scope(), event, {})).row.id;
    }
    void topUp() { needed(reckoner::topUp(office.connection(), office.scope(), {company, Money::fromNanos(5'000'000'000), u"wire"_s, u"INV-1"_s}, {})); }
    Money balance() { return needed(wallet(office.inquiryOf(company), Office::noon())).balance; }
    PageContext context() { return {&office.session(), &filter, nullptr, nullptr}; }

    Office office;
    CompanyId company;
    FilterState filter;
};

void makeSample(Office &office)
{
    DemoPlan plan;
    plan.companies = 2;
    plan.events = 1'500;
    plan.days = 60;
    needed(makeDemo(office.connection(), office.scope(), plan));
    if (!office.session().refreshScope())
        qFatal("the scope was not read again");
}

template <typename Widget>
Widget *starting(const QWidget &parent, const QString &text)
{
    for (auto *each : parent.findChildren<Widget *>()) {
        if (each->isVisible() && each->text().remove(u'&').startsWith(text))
            return each;
    }
    return nullptr;
}

void show(Page &page)
{
    page.resize(1100, 760);
    page.show();
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
}

QString textOfRow(const Page &page, int row)
{
    const QAbstractItemModel *model = page.mainTable()->model();
    QStringList cells;
    for (int column = 0; column < model->columnCount(); ++column)
        cells.append(model->index(row, column).data().toString());
    return cells.join(u'\t');
}

QString shownText(const Page &page)
{
    return tsvText(page.mainTable()->shownBlock());
}

} // namespace

class LedgerPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void empty_data() { addDialectRows(); }
    void empty();
    void theSample();
    void operationAndBack_data() { addDialectRows(); }
    void operationAndBack();
    void theWalletIsToppedUp();
    void balanceOverTime_data() { addDialectRows(); }
    void balanceOverTime();
    void balanceOfWhichCompany();
    void theBalanceLeavesRoomForTheList();
    void sourceOfAnEntry();
    void narrowed();
    void narrowedByALink();
    void failures_data() { addDialectRows(); }
    void failures();
    void noCompany_data() { addDialectRows(); }
    void noCompany();
    void pagesOfRoles_data();
    void pagesOfRoles();
};

void LedgerPagesTest::empty()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    FilterState filter;
    const PageContext context = {&office.session(), &filter, nullptr, nullptr};
    LedgerPage ledger(context);
    show(ledger);
    QVERIFY(starting<QLabel>(ledger, u"Nothing was posted"_s));
    QVERIFY(!starting<QPushButton>(ledger, u"Operation"_s)->isEnabled());
    ActivityPage activity(context);
    show(activity);
    QVERIFY(starting<QLabel>(activity, u"Nothing has happened yet."_s));
    QVERIFY(!starting<QPushButton>(activity, u"Record again"_s)->isEnabled());
    NoCompanyPage nobody(context);
    show(nobody);
    QVERIFY(starting<QLabel>(nobody, u"Every token log belongs to a company."_s));
    QVERIFY(!starting<QPushButton>(nobody, u"Attribute to company"_s)->isEnabled());
}

/// More entries than one page: they are read as the list is scrolled, once each.
void LedgerPagesTest::theSample()
{
    Office office(Dialect::Sqlite);
    makeSample(office);
    const qint64 all = office.database().scalar(u"SELECT COUNT(*) FROM usage_ledger"_s).toLongLong();
    FilterState filter;
    LedgerDesk::everything(filter);
    LedgerPage page({&office.session(), &filter, nullptr, nullptr});
    show(page);
    QCOMPARE(page.mainTable()->table()->rowCount(), 500);
    int before = 0;
    while (page.mainTable()->table()->rowCount() < all && page.mainTable()->table()->rowCount() > before) {
        before = page.mainTable()->table()->rowCount();
        page.mainTable()->verticalScrollBar()->setValue(page.mainTable()->verticalScrollBar()->maximum());
        QTRY_VERIFY(page.isSettled());
    }
    QCOMPARE(qint64(page.mainTable()->table()->rowCount()), all);
    QSet<QString> ids;
    for (int row = 0; row < page.mainTable()->table()->rowCount(); ++row)
        ids.insert(page.mainTable()->table()->idAt(row).toString());
    QCOMPARE(qint64(ids.size()), all);
    NoCompanyPage nobody({&office.session(), &filter, nullptr, nullptr});
    show(nobody);
    QCOMPARE(nobody.mainTable()->table()->rowCount(), 11);
    QVERIFY(shownText(nobody).contains(u"Two that are known disagree"_s) && shownText(nobody).contains(u"Nothing is known"_s));
}

void LedgerPagesTest::operationAndBack()
{
    QFETCH(Dialect, dialect);
    LedgerDesk desk(dialect);
    desk.topUp();
    desk.usage();
    LedgerPage page(desk.context());
    show(page);
    QCOMPARE(page.mainTable()->table()->rowCount(), 2);
    QSignalSpy wanted(&page, &Page::pageRequested);
    QSignalSpy toasts(&page, &Page::toastRequested);
    selectWholeRow(*page.mainTable(), 1);
    QTRY_VERIFY(starting<QPushButton>(page, u"Operation"_s)->isEnabled());
    starting<QPushButton>(page, u"Operation"_s)->click();
    OperationDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = page.findChild<OperationDialog *>()));
    QVERIFY(starting<QLabel>(*dialog, u"Top-up"_s));
    starting<QPushButton>(*dialog, u"Show in the ledger"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"ledger"_s);
    page.takeSubject(wanted[0][1].toString());
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(page.mainTable()->table()->rowCount(), 1);
    QTRY_VERIFY(!page.findChild<OperationDialog *>());
    selectWholeRow(*page.mainTable(), 0);
    starting<QPushButton>(page, u"Operation"_s)->click();
    QTRY_VERIFY((dialog = page.findChild<OperationDialog *>()));
    QVERIFY(starting<QPushButton>(*dialog, u"Reverse"_s)->isEnabled());
    starting<QPushButton>(*dialog, u"Reverse"_s)->click();
    ActDialog *undoing = nullptr;
    QTRY_VERIFY((undoing = page.findChild<ActDialog *>()));
    QVERIFY2(tsvText(undoing->findChild<TableView *>()->shownBlock()).contains(u"Wallet"_s), qPrintable(tsvText(undoing->findChild<TableView *>()->shownBlock())));
    QCOMPARE(desk.balance().toDecimal(), u"4.50"_s);
    starting<QPushButton>(*undoing, u"Reverse"_s)->click();
    QTRY_COMPARE(toasts.size(), 1);
    QCOMPARE(desk.balance().toDecimal(), u"-0.50"_s);
    desk.filter.removeList(desk.filter.lists().front()); // its chip: all of them again
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 3);
}

/// Of the only company there is; of several, of that in the filter or of the entry.
void LedgerPagesTest::theWalletIsToppedUp()
{
    LedgerDesk desk(Dialect::Sqlite);
    desk.topUp();
    LedgerPage page(desk.context());
    show(page);
    QPushButton *topUp = starting<QPushButton>(page, u"Top up"_s);
    QVERIFY(topUp && topUp->isEnabled());
    topUp->click();
    QTRY_VERIFY(page.findChild<ActDialog *>());
    page.findChild<ActDialog *>()->findChildren<QLineEdit *>().at(0)->setText(u"7.50"_s);
    starting<QPushButton>(*page.findChild<ActDialog *>(), u"Top up"_s)->click();
    QTRY_COMPARE(desk.balance().toDecimal(), u"12.50"_s);
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 2);
    const CompanyId bolt = desk.office.company(u"Bolt"_s).id;
    page.mainTable()->setCurrentIndex({});
    page.reload();
    QTRY_VERIFY(page.isSettled());
    QVERIFY(!topUp->isEnabled()); // whose?
    QVERIFY(topUp->toolTip().contains(u"Choose a company"_s));
    desk.filter.setCompany(bolt);
    QTRY_VERIFY(topUp->isEnabled());
}

/// It is there when it is asked for, follows the range and what happens, and a day of it narrows the list.
void LedgerPagesTest::balanceOverTime()
{
    QFETCH(Dialect, dialect);
    QSettings().clear();
    LedgerDesk desk(dialect);
    {
        LedgerPage page(desk.context());
        show(page);
        auto *button = starting<QToolButton>(page, u"Balance over time"_s);
        QVERIFY(button && button->isEnabled() && !button->isChecked());
        QVERIFY(!page.findChild<LineChart *>()->isVisible());
        button->click();
        QTRY_VERIFY(starting<QLabel>(page, u"Nothing has moved this wallet yet."_s));
    }
    desk.topUp();
    desk.usage();
    LedgerPage page(desk.context()); // as it was left
    show(page);
    auto *chart = page.findChild<LineChart *>();
    QVERIFY(chart->isVisible());
    const auto summary = [chart] { return chart->focusProxy()->accessibleName(); };
    QCOMPARE(summary(), u"Balance, 21 Nov 2026: $4.50."_s);
    QVERIFY(starting<QLabel>(page, u"Wallet of Acme at the end of each day, 21 Nov 2026"_s));
    desk.usage();
    page.reload(); // the window's session watches the database, this one does not
    QTRY_COMPARE(summary(), u"Balance, 21 Nov 2026: $4.00."_s);
    QTRY_VERIFY(page.isSettled());
    desk.filter.setRange({.kind = RangeChoice::Kind::LastDays, .days = 7});
    QTRY_COMPARE(summary(), u"Balance, 15 Nov 2026 to 21 Nov 2026: from $0.00 to $4.00, lowest on 15 Nov 2026 ($0.00)."_s);
    QTRY_VERIFY(page.isSettled());
    starting<QToolButton>(page, u"Show as table"_s)->click();
    auto *table = page.findChild<BalanceOverTime *>()->findChild<TableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), qint64(7));
    QVERIFY2(tsvText(table->shownBlock()).contains(u"2026-11-21\t4.00\t4.00"_s), qPrintable(tsvText(table->shownBlock())));
    starting<QToolButton>(page, u"Show as table"_s)->click();
    QTest::keyClick(chart->focusProxy(), Qt::Key_End);
    QTest::keyClick(chart->focusProxy(), Qt::Key_Return);
    QCOMPARE(desk.filter.filter().range.kind, RangeChoice::Kind::Days);
    QCOMPARE(desk.filter.filter().range.dayRange.from.toIso(), u"2026-11-21"_s);
    QTRY_COMPARE(summary(), u"Balance, 21 Nov 2026: $4.00."_s);
    QTRY_VERIFY(page.isSettled());
    desk.filter.setRange({.kind = RangeChoice::Kind::Days, .dayRange = {BillingDay::fromDate(QDate(2026, 12, 1)), BillingDay::fromDate(QDate(2026, 12, 2))}});
    QTRY_VERIFY(starting<QLabel>(page, u"Nothing has moved this wallet yet."_s)); // a day to come
    starting<QToolButton>(page, u"Balance over time"_s)->click();
    QVERIFY(!chart->isVisible());
    QVERIFY(!LedgerPage(desk.context()).findChild<QToolButton *>()->isChecked());
}

/// Of the only one, or that of the filter; of several it says what to do.
void LedgerPagesTest::balanceOfWhichCompany()
{
    QSettings().clear();
    LedgerDesk desk(Dialect::Sqlite);
    desk.topUp();
    const CompanyId bolt = desk.office.company(u"Bolt"_s).id;
    LedgerPage page(desk.context());
    show(page);
    auto *button = starting<QToolButton>(page, u"Balance over time"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"Choose a company"_s));
    desk.filter.setCompany(desk.company);
    QTRY_VERIFY(button->isEnabled());
    QTRY_VERIFY(page.isSettled());
    button->click();
    auto *chart = page.findChild<LineChart *>();
    QTRY_VERIFY(chart->isVisible());
    QTRY_COMPARE(chart->focusProxy()->accessibleName(), u"Balance, 21 Nov 2026: $5.00."_s);
    QTRY_VERIFY(page.isSettled());
    desk.filter.setType(UsageType::VideoInterview); // narrows the list, not the wallet
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(chart->focusProxy()->accessibleName(), u"Balance, 21 Nov 2026: $5.00."_s);
    desk.filter.setType({});
    desk.filter.setCompany(bolt);
    QTRY_VERIFY(starting<QLabel>(page, u"Nothing has moved this wallet yet."_s));
    desk.filter.setCompany({});
    QTRY_VERIFY(!button->isEnabled());
    QTRY_VERIFY(page.isSettled());
    QVERIFY(!page.findChild<BalanceOverTime *>()->isVisible());
    QVERIFY(button->isChecked()); // it comes back with a company
}

void LedgerPagesTest::theBalanceLeavesRoomForTheList()
{
    QSettings().clear();
    LedgerDesk desk(Dialect::Sqlite);
    desk.topUp();
    LedgerPage page(desk.context());
    show(page);
    page.resize(1040, 640); // of a window of 1280 x 800
    starting<QToolButton>(page, u"Balance over time"_s)->click();
    QTRY_VERIFY(page.findChild<LineChart *>()->isVisible());
    QTRY_VERIFY(page.isSettled());
    QVERIFY2(2 * page.mainTable()->height() >= page.height(), qPrintable(QString::number(page.mainTable()->height())));
    QVERIFY(page.findChild<LineChart *>()->height() >= 140);
    QSettings().clear();
}

void LedgerPagesTest::sourceOfAnEntry()
{
    LedgerDesk desk(Dialect::Sqlite);
    const UsageId usage = desk.usage();
    desk.usage();
    needed(refundUsage(desk.office.connection(), desk.office.scope(), {usage, {}}, [] { Request request; request.reason = u"twice"_s; return request; }()));
    LedgerPage page(desk.context());
    show(page);
    QSignalSpy wanted(&page, &Page::pageRequested);
    selectWholeRow(*page.mainTable(), 0); // the credit note, which happened later than what it is of
    QVERIFY(textOfRow(page, 0).contains(u"Credit note"_s));
    QTRY_VERIFY(starting<QPushButton>(page, u"Show the source"_s)->isEnabled());
    starting<QPushButton>(page, u"Show the source"_s)->click();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"events"_s);
    const auto rows = needed(eventsPage(desk.office.inquiry(), desk.filter.filter(), EventSort::Time, 10, {})).rows;
    QVERIFY(std::ranges::any_of(rows, [usage](const UsageRecord &row) { return row.id == usage; }));
}

void LedgerPagesTest::narrowed()
{
    LedgerDesk desk(Dialect::Sqlite);
    desk.topUp();
    LedgerPage page(desk.context());
    show(page);
    auto *bucket = page.findChild<QComboBox *>();
    bucket->setCurrentIndex(bucket->findText(u"Monthly credits"_s));
    QTRY_VERIFY(starting<QLabel>(page, u"No entry fits"_s));
    starting<QPushButton>(page, u"Show every bucket and account"_s)->click();
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 1);
    selectWholeRow(*page.mainTable(), 0);
    QTRY_VERIFY(starting<QPushButton>(page, u"Only this account"_s)->isEnabled());
    starting<QPushButton>(page, u"Only this account"_s)->click();
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(page.mainTable()->table()->rowCount(), 1);
    QCOMPARE(listFilterTitle(desk.filter.lists().front()), u"Account: Acme"_s);
}

/// Bucket, account and operation are in links and in the history.
void LedgerPagesTest::narrowedByALink()
{
    LedgerDesk desk(Dialect::Sqlite);
    desk.topUp();
    desk.usage();
    const auto onlyWord = [](const QString &column, const QString &value) { return *listFilterFromWord(u"ledger:%1=%2"_s.arg(column, value), false); };
    const auto show = [&desk](const std::vector<ListFilter> &lists) { desk.filter.set(desk.filter.filter(), lists); };
    show({onlyWord(u"bucket"_s, u"money/wallet"_s)}); // before the page is made
    LedgerPage page(desk.context());
    ::show(page);
    auto *bucket = page.findChild<QComboBox *>();
    QCOMPARE(bucket->currentText(), u"Wallet"_s);
    QCOMPARE(page.mainTable()->table()->rowCount(), 2);
    QCOMPARE(listFilterTitle(desk.filter.lists().front()), u"Bucket: Wallet"_s);
    const QString operation = desk.office.database().scalar(u"SELECT lower(hex(operation_id)) FROM usage_ledger WHERE kind = 'top_up'"_s);
    const OperationId topUp(QUuid::fromRfc4122(QByteArray::fromHex(operation.toLatin1())));
    show({onlyWord(u"operation_id"_s, topUp.toString())});
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 1);
    QCOMPARE(bucket->currentIndex(), 0);
    QCOMPARE(placeOptions(u"ledger"_s, desk.filter.filter(), desk.filter.lists()).mid(2, 2), QStringList({u"--only"_s, u"ledger:operation_id="_s + topUp.toString()}));
    show({onlyWord(u"account"_s, desk.company.toString())});
    QTRY_COMPARE(listFilterTitle(desk.filter.lists().front()), u"Account: Acme"_s);
    QCOMPARE(page.mainTable()->table()->rowCount(), 2);
    bucket->setCurrentIndex(bucket->findText(u"Monthly credits"_s));
    QTRY_VERIFY(starting<QLabel>(page, u"No entry fits"_s));
    QCOMPARE(desk.filter.lists().size(), 2);
    desk.filter.goBack();
    desk.filter.goBack();
    QTRY_VERIFY(page.isSettled());
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 1);
    QCOMPARE(desk.filter.lists().front().column, u"operation_id"_s);
    show({onlyWord(u"account"_s, u"nobody"_s)});
    QTRY_VERIFY(starting<QLabel>(page, u"The ledger cannot be narrowed by"_s));
    page.setActive(false);
    show({});
    page.setActive(true); // changed while it was not on show
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 2);
}

void LedgerPagesTest::failures()
{
    QFETCH(Dialect, dialect);
    LedgerDesk desk(dialect);
    UsageEvent event;
    event.company = desk.company;
    event.fileSizeKb = 100;
    for (int i = 0; i < 2; ++i)
        keepFailure(desk.office.connection(), {u"Resume Parse"_s, desk.company, eventToJson(event)}, {ErrorCode::Busy, RECKONER_TEXT("The database is busy.")});
    ActivityPage page(desk.context());
    show(page);
    QSignalSpy toasts(&page, &Page::toastRequested);
    auto *category = page.findChildren<QComboBox *>().first();
    category->setCurrentIndex(category->findText(u"Not recorded"_s));
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 2);
    selectWholeRow(*page.mainTable(), 0);
    QTRY_VERIFY(starting<QPushButton>(page, u"Record again"_s)->isEnabled());
    starting<QPushButton>(page, u"Record again"_s)->click();
    ActDialog *dialog = page.findChild<ActDialog *>();
    QVERIFY(dialog);
    starting<QPushButton>(*dialog, u"Record"_s)->click();
    QTRY_COMPARE(toasts.size(), 1);
    QCOMPARE(desk.office.database().scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"1"_s);
    QTRY_VERIFY(page.isSettled());
    QVERIFY(shownText(page).contains(u"Not recorded, resolved"_s));
    QTRY_VERIFY(!page.findChild<ActDialog *>());
    for (int row = 0; row < 2; ++row) {
        if (!page.mainTable()->model()->index(row, 1).data().toString().contains(u"resolved"_s))
            selectWholeRow(*page.mainTable(), row);
    }
    QTRY_VERIFY(starting<QPushButton>(page, u"Dismiss"_s)->isEnabled());
    starting<QPushButton>(page, u"Dismiss"_s)->click();
    dialog = page.findChild<ActDialog *>();
    QVERIFY(dialog && !starting<QPushButton>(*dialog, u"Dismiss"_s)->isEnabled()); // it needs a reason
    dialog->findChildren<QLineEdit *>().last()->setText(u"a test call"_s);
    starting<QPushButton>(*dialog, u"Dismiss"_s)->click();
    QTRY_COMPARE(toasts.size(), 2);
    QCOMPARE(desk.office.database().scalar(u"SELECT COUNT(*) FROM usage_failures WHERE resolved_at IS NULL"_s), u"0"_s);
    QCOMPARE(desk.office.database().scalar(u"SELECT COUNT(*) FROM cv_parsing_usage"_s), u"1"_s);
}

void LedgerPagesTest::noCompany()
{
    QFETCH(Dialect, dialect);
    LedgerDesk desk(dialect);
    NewProfile ann;
    ann.company = desk.company;
    ann.email = u"ann@acme.example"_s;
    const ProfileId profile = needed(addProfile(desk.office.connection(), desk.office.scope(), ann, {})).reply.id;
    const QString insert = u"INSERT INTO token_usage_logs (profile_id, operation_type, input_tokens, occurred_at) VALUES (%1, 'scoring', 70, %2)"_s;
    for (const QString &person : {desk.office.database().literal(profile.uuid()), u"NULL"_s})
        desk.office.database().exec(insert.arg(person, desk.office.database().literal(Office::noon())));
    NoCompanyPage page(desk.context());
    show(page);
    QCOMPARE(page.mainTable()->table()->rowCount(), 2);
    QSignalSpy toasts(&page, &Page::toastRequested);
    starting<QPushButton>(page, u"Attribute all that are known by now"_s)->click();
    ActDialog *dialog = page.findChild<ActDialog *>();
    QVERIFY(dialog);
    QVERIFY(tsvText(dialog->findChild<TableView *>()->shownBlock()).contains(u"No company\tAcme"_s));
    starting<QPushButton>(*dialog, u"Attribute 1 log"_s)->click();
    QTRY_COMPARE(toasts.size(), 1);
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(page.mainTable()->table()->rowCount(), 1);
    qvariant_cast<std::function<void()>>(toasts[0][1])(); // Undo
    QTRY_COMPARE(toasts.size(), 2);
    page.reload(); // the window's session watches the database, this one does not
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 2);
    QTRY_VERIFY(page.isSettled());
    auto *company = page.findChild<QComboBox *>();
    for (int row = 0; row < 2; ++row) {
        if (textOfRow(page, row).contains(u"Nothing is known"_s))
            selectWholeRow(*page.mainTable(), row);
    }
    QTRY_COMPARE(company->currentIndex(), -1); // nothing is suggested where nothing is known
    QVERIFY(!starting<QPushButton>(page, u"Attribute to company"_s)->isEnabled());
    company->setCurrentIndex(0);
    QVERIFY(starting<QPushButton>(page, u"Attribute to company"_s)->isEnabled());
}

void LedgerPagesTest::pagesOfRoles_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("admin") << Role::Admin << QStringList{u"refunds"_s, u"ledger"_s, u"activity"_s, u"no-company"_s};
    QTest::newRow("finance") << Role::Finance << QStringList{u"refunds"_s, u"ledger"_s, u"activity"_s, u"no-company"_s};
    QTest::newRow("recruiter") << Role::Recruiter << QStringList();
    QTest::newRow("back end") << Role::Backend << QStringList();
}

void LedgerPagesTest::pagesOfRoles()
{
    QFETCH(Role, role);
    QFETCH(QStringList, pages);
    QStringList seen;
    for (const PageInfo &page : pageRegistry()) {
        const QString id = QString::fromLatin1(page.id);
        if (page.permission && may(role, *page.permission) && QStringList{u"refunds"_s, u"ledger"_s, u"activity"_s, u"no-company"_s}.contains(id))
            seen.append(id);
        if (id == u"no-company"_s)
            QCOMPARE(page.sight, PageInfo::Sight::AllCompanies);
    }
    QCOMPARE(seen, pages);
}

RECKONER_UI_TEST(LedgerPagesTest)
#include "tst_ledger_pages.moc"
