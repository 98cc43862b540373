// The refund desk over real databases, by its own buttons: several failed jobs at once, one of them with a breakdown that nobody knows; part of a job with
// goodwill; pressed twice; and the credit note of a usage row.
#include "models/balances/wallet.h"
#include "models/demo/demo.h"
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/refunds_page.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Ann had 500 monthly and 5,000 add-on credits; two jobs took 300 and 400 of them and failed without a refund; an older program charged a third one 90.
class RefundDesk
{
public:
    explicit RefundDesk(Dialect dialect) : office(dialect), company(office.company(u"Acme"_s).id)
    {
        NewProfile ann;
        ann.company = company;
        ann.email = u"ann@acme.example"_s;
        ann.monthly = {500};
        ann.addon = {5'000};
        profile = needed(addProfile(office.connection(), office.scope(), ann, {})).reply.id;
        first = reserved(u"Alpha"_s, 300);
        second = reserved(u"Beta"_s, 400);
        const JobId legacy = office.job(company, u"Gamma"_s).id;
        office.database().exec(u"UPDATE jobs SET status = 'failed'"_s);
        office.database().exec(u"UPDATE jobs SET meta_json = '{\"credit_cost\":90}', created_by = %1 WHERE id = %2"_s.arg(office.database().literal(profile.uuid()),
                                                                                                                       office.database().literal(legacy.uuid())));
        office.database().exec(u"UPDATE jobs SET created_at = %1"_s.arg(office.database().literal(Office::noon())));
    }

    CreditSplit left() { return needed(creditBalance(office.inquiry(), profile)).left; }
    PageContext context() { return {&office.session(), &filter, nullptr, nullptr}; }

    Office office;
    CompanyId company;
    ProfileId profile;
    JobId first;
    JobId second;
    FilterState filter;

private:
    JobId reserved(const QString &title, qint64 rows)
    {
        const JobId job = office.job(company, title).id;
        needed(reserveCredits(office.connection(), office.scope(), {{company, profile}, job, {rows}}, {}));
        return job;
    }
};

CreditSplit split(qint64 monthly, qint64 addon)
{
    return {{monthly}, {addon}};
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

template <typename Widget>
Widget *named(const QWidget &parent, const QString &spokenName)
{
    for (auto *each : parent.findChildren<Widget *>()) {
        if (each->accessibleName() == spokenName)
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

RefundDialog *dialogOf(Page &page)
{
    auto *dialog = page.findChild<RefundDialog *>();
    return dialog && QTest::qWaitFor([dialog] { return !dialog->isBusy(); }) ? dialog : nullptr;
}

TableView *linesOf(const RefundDialog &dialog)
{
    return dialog.findChild<TableView *>();
}

} // namespace

class RefundPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingToDo_data() { addDialectRows(); }
    void nothingToDo();
    void theSample();
    void severalAtOnce_data() { addDialectRows(); }
    void severalAtOnce();
    void partWithGoodwill();
    void pressedTwice();
    void search();
    void readingOnly();
    void creditNote_data() { addDialectRows(); }
    void creditNote();
};

void RefundPagesTest::nothingToDo()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    FilterState filter;
    RefundsPage page({&office.session(), &filter, nullptr, nullptr});
    show(page);
    QCOMPARE(page.mainTable()->table()->rowCount(), 0);
    QVERIFY(starting<QLabel>(page, u"No failed job has credits out."_s));
    QVERIFY(!starting<QPushButton>(page, u"Return credits"_s)->isEnabled());
    page.findChild<QTabWidget *>()->setCurrentIndex(1);
    QVERIFY(starting<QLabel>(page, u"No job has used credits."_s));
}

void RefundPagesTest::theSample()
{
    Office office(Dialect::Sqlite);
    DemoPlan plan;
    plan.companies = 2;
    plan.events = 300;
    plan.days = 60;
    needed(makeDemo(office.connection(), office.scope(), plan));
    QVERIFY(office.session().refreshScope().ok());
    FilterState filter;
    RefundsPage page({&office.session(), &filter, nullptr, nullptr});
    show(page);
    QCOMPARE(page.mainTable()->table()->rowCount(), 1);
    page.findChild<QTabWidget *>()->setCurrentIndex(1);
    QVERIFY(page.mainTable()->table()->rowCount() > 1);
}

void RefundPagesTest::severalAtOnce()
{
    QFETCH(Dialect, dialect);
    RefundDesk desk(dialect);
    QVERIFY(desk.left() == split(0, 4'800));
    RefundsPage page(desk.context());
    show(page);
    QCOMPARE(page.findChild<QTabWidget *>()->tabText(0), u"Failed, not refunded (3)"_s);
    QSignalSpy toasts(&page, &Page::toastRequested);
    QTRY_VERIFY(starting<QPushButton>(page, u"Return credits of 3 job"_s)); // all of them stand ready
    starting<QPushButton>(page, u"Return credits of 3 job"_s)->click();
    RefundDialog *dialog = dialogOf(page);
    QVERIFY(dialog);
    const QString lines = tsvText(linesOf(*dialog)->shownBlock());
    QVERIFY2(lines.contains(u"Alpha"_s) && lines.contains(u"0 → 300"_s) && lines.contains(u"300 → 500"_s) && lines.contains(u"4,800 → 5,000"_s), qPrintable(lines)); // one after the other
    QVERIFY2(lines.contains(u"Choose below what each bucket gave"_s), qPrintable(lines));
    QVERIFY(desk.left() == split(0, 4'800)); // nothing has happened
    QPushButton *doIt = starting<QPushButton>(*dialog, u"Return credits of 2 job"_s);
    QVERIFY(doIt && !doIt->isEnabled()); // it needs a reason
    dialog->findChildren<QLineEdit *>().last()->setText(u"night outage"_s);
    QVERIFY(doIt->isEnabled());
    doIt->click();
    QTRY_COMPARE(toasts.size(), 1);
    QVERIFY(desk.left() == split(500, 5'000));
    QTRY_VERIFY(!dialog->isBusy());
    QVERIFY(dialog->isVisible()); // one was refused, and can be chosen now
    linesOf(*dialog)->setCurrentIndex(linesOf(*dialog)->model()->index(2, 0));
    QRadioButton *allMonthly = nullptr;
    QTRY_VERIFY((allMonthly = starting<QRadioButton>(*dialog, u"All of it was monthly"_s)));
    QVERIFY(!allMonthly->isChecked() && !starting<QRadioButton>(*dialog, u"This split"_s)->isChecked()); // never chosen by itself
    QVERIFY(starting<QLabel>(*dialog, u"It is not known what each bucket gave of the 90 credits."_s));
    named<QLineEdit>(*dialog, u"Credits that were monthly"_s)->setFocus();
    QTest::keyClicks(named<QLineEdit>(*dialog, u"Credits that were monthly"_s), u"30"_s);
    QTest::keyClicks(named<QLineEdit>(*dialog, u"Credits that were add-on"_s), u"60"_s);
    QTRY_VERIFY(!dialog->isBusy());
    QPointer<RefundDialog> gone = dialog;
    QTRY_VERIFY(starting<QPushButton>(*dialog, u"Return credits of 1 job"_s)->isEnabled());
    starting<QPushButton>(*dialog, u"Return credits of 1 job"_s)->click();
    QTRY_VERIFY(!gone);
    QVERIFY(desk.left() == split(530, 5'060));
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(page.mainTable()->table()->rowCount(), 0);
}

void RefundPagesTest::partWithGoodwill()
{
    RefundDesk desk(Dialect::Sqlite);
    desk.office.database().exec(u"UPDATE credit_reservations SET period_start = %1"_s.arg(desk.office.database().literal(*Instant::parse(QStringView(u"2026-10-01T00:00:00Z")))));
    RefundsPage page(desk.context());
    show(page);
    selectWholeRow(*page.mainTable(), 1);
    const QLabel *summary = nullptr;
    QTRY_VERIFY((summary = starting<QLabel>(page, u"Beta took monthly 200, add-on 200"_s)));
    QVERIFY(summary->text().contains(u"the month was reset since"_s));
    QTRY_VERIFY(starting<QPushButton>(page, u"Return credits…"_s)); // of this one alone
    starting<QPushButton>(page, u"Return credits"_s)->click();
    RefundDialog *dialog = dialogOf(page);
    QVERIFY(dialog);
    QVERIFY(tsvText(linesOf(*dialog)->shownBlock()).contains(u"200 monthly expire at once"_s));
    starting<QCheckBox>(*dialog, u"Keep what the month's reset would expire"_s)->click();
    QTest::keyClicks(named<QLineEdit>(*dialog, u"Credits that come back"_s), u"250"_s);
    QTRY_VERIFY(!dialog->isBusy());
    QTRY_VERIFY(tsvText(linesOf(*dialog)->shownBlock()).contains(u"0 → 50"_s));
    dialog->findChildren<QLineEdit *>().last()->setText(u"our mistake"_s);
    starting<QPushButton>(*dialog, u"Return credits of 1 job"_s)->click();
    QTRY_VERIFY(desk.left() == split(50, 5'000));
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(page.mainTable()->table()->rowCount(), 3); // part of it is still out
}

void RefundPagesTest::pressedTwice()
{
    RefundDesk desk(Dialect::Sqlite);
    RefundDialog dialog(&desk.office.session(), {{{desk.company, desk.second}, u"Beta"_s, u"ann"_s}});
    dialog.show();
    QTRY_VERIFY(!dialog.isBusy());
    QTest::keyClicks(named<QLineEdit>(dialog, u"Credits that come back"_s), u"100"_s);
    QTRY_VERIFY(!dialog.isBusy());
    dialog.findChildren<QLineEdit *>().last()->setText(u"twice"_s);
    QPushButton *doIt = starting<QPushButton>(dialog, u"Return credits of 1 job"_s);
    doIt->click();
    doIt->click();
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(desk.left() == split(0, 4'900));
}

void RefundPagesTest::search()
{
    RefundDesk desk(Dialect::Sqlite);
    RefundsPage page(desk.context());
    show(page);
    page.takeSubject(desk.first.toString()); // as another page asks
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 1);
    named<QLineEdit>(page, u"Search jobs with credits"_s)->setText(u"BETA"_s);
    QTRY_VERIFY(tsvText(page.mainTable()->shownBlock()).contains(u"Beta"_s));
    named<QLineEdit>(page, u"Search jobs with credits"_s)->setText(u"nothing like it"_s);
    QTRY_VERIFY(starting<QLabel>(page, u"No job with credits fits the search."_s));
    named<QLineEdit>(page, u"Search jobs with credits"_s)->clear();
    named<QComboBox>(page, u"State of the credits"_s)->setCurrentIndex(2);
    QTRY_VERIFY(page.isSettled());
    QTRY_COMPARE(page.mainTable()->table()->rowCount(), 0);
}

void RefundPagesTest::readingOnly()
{
    RefundDesk desk(Dialect::Sqlite);
    SessionOptions options;
    options.url = desk.office.database().url();
    options.mode = OpenMode::ReadOnly;
    const auto session = needed(Session::open(options));
    RefundsPage page({session.get(), &desk.filter, nullptr, nullptr});
    show(page);
    QCOMPARE(page.mainTable()->table()->rowCount(), 3);
    page.mainTable()->selectAll();
    QTRY_VERIFY(starting<QPushButton>(page, u"Return credits of 3 job"_s));
    QVERIFY(!starting<QPushButton>(page, u"Return credits of 3 job"_s)->isEnabled());
}

void RefundPagesTest::creditNote()
{
    QFETCH(Dialect, dialect);
    RefundDesk desk(dialect);
    UsageEvent event;
    event.company = desk.company;
    event.fileSizeKb = 100;
    const UsageId row = needed(recordUsage(desk.office.connection(), desk.office.scope(), event, {})).row.id;
    RefundsPage page(desk.context());
    show(page);
    QSignalSpy toasts(&page, &Page::toastRequested);
    QPushButton *credit = starting<QPushButton>(page, u"Credit note (no cash is paid)"_s);
    QVERIFY(!credit->isEnabled());
    named<QLineEdit>(page, u"Id of a usage row"_s)->setText(row.toString());
    credit->click();
    ActDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = page.findChild<ActDialog *>()));
    dialog->findChildren<QLineEdit *>().first()->setText(u"0.20"_s);
    QVERIFY(tsvText(dialog->findChild<TableView *>()->shownBlock()).contains(u"$0.30"_s)); // still to be credited
    dialog->findChildren<QLineEdit *>().last()->setText(u"parsed twice"_s);
    starting<QPushButton>(*dialog, u"Credit"_s)->click();
    QTRY_COMPARE(toasts.size(), 1);
    QCOMPARE(needed(refundable(desk.office.inquiry(), row)).remaining.toDecimal(), u"0.30"_s);
}

RECKONER_UI_TEST(RefundPagesTest)
#include "tst_refund_pages.moc"
