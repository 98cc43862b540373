// Overview, Credits, Minutes and Tokens over real databases: bars and lists show the balances, an act of the page moves them, and a role sees no more than
// it may.
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/explain_dialog.h"
#include "ui/dialogs/operation_dialog.h"
#include "ui/pages/credits_page.h"
#include "ui/pages/minutes_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/tokens_page.h"
#include "ui/widgets/bucket_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/running_job.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// A company with 500 monthly and 300 add-on credits, 120 of them reserved; 60 base minutes, 45 used; 1,000 tokens.
class BalancesDesk
{
public:
    explicit BalancesDesk(Dialect dialect) : m_office(dialect), company(m_office.company(u"Acme"_s).id)
    {
        NewProfile ann;
        ann.company = company;
        ann.email = u"ann@acme.example"_s;
        ann.monthly = {500};
        ann.addon = {300};
        profile = needed(addProfile(connection(), scope(), ann, {})).reply.id;
        job = m_office.job(company, u"Night batch"_s).id;
        needed(reserveCredits(connection(), scope(), {{company, profile}, job, {120}}, {}));
        NewOrganization studio;
        studio.company = company;
        studio.name = u"Studio"_s;
        studio.base = {60};
        const Organization organization = needed(addOrganization(connection(), scope(), studio, {})).reply;
        needed(consumeMinutes(connection(), scope(), {{company, organization.id}, {45}}, {}));
        NewAllocation tokens;
        tokens.company = company;
        tokens.tokens = {1'000};
        needed(allocateTokens(connection(), scope(), tokens, {}));
    }

    Connection &connection() { return m_office.connection(); }
    const Scope &scope() { return m_office.scope(); }
    PageContext context() { return {&m_office.session(), &filter, nullptr, &running}; }
    CreditBalance credits() { return needed(creditBalance(m_office.inquiry(), profile)); }

private:
    Office m_office;

public:
    CompanyId company;
    ProfileId profile;
    JobId job;
    FilterState filter;
    RunningJob running;
};

QStringList bars(const QWidget &page)
{
    QStringList texts;
    for (const auto *bar : page.findChildren<BucketBar *>())
        texts.append(bar->accessibleName());
    return texts;
}

QPushButton *button(const QWidget &page, const QString &text)
{
    for (auto *each : page.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void show(Page &page)
{
    page.resize(1000, 700);
    page.show();
    page.setActive(true);
    QTRY_VERIFY(page.isSettled());
}

} // namespace

class BalancePagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void credits_data() { addDialectRows(); }
    void credits();
    void creditsAreAdded();
    void creditsGoBack();
    void minutes_data() { addDialectRows(); }
    void minutes();
    void rowsOfListsOpen();
    void tokens_data() { addDialectRows(); }
    void tokens();
    void heldCallIsApproved();
    void overview_data() { addDialectRows(); }
    void overview();
    void barsSayItInWords();
};

void BalancePagesTest::credits()
{
    QFETCH(Dialect, dialect);
    BalancesDesk desk(dialect);
    CreditsPage page(desk.context());
    show(page);
    QCOMPARE(bars(page), (QStringList{u"Monthly credits: 380 left of 500, 24 % used, 120 reserved"_s, u"Add-on credits: 300 left"_s}));
    QCOMPARE(page.mainTable()->table()->rowCount(), 1);
    QVERIFY(button(page, u"&Add credits…"_s)->isEnabled());
    QVERIFY(!button(page, u"Reset the &month…"_s)->isEnabled()); // it is not due
}

void BalancePagesTest::creditsAreAdded()
{
    BalancesDesk desk(Dialect::Sqlite);
    CreditsPage page(desk.context());
    show(page);
    QSignalSpy toasts(&page, &Page::toastRequested);
    button(page, u"&Add credits…"_s)->click();
    auto *dialog = page.findChild<ActDialog *>();
    QVERIFY(dialog);
    auto *amount = dialog->findChildren<QLineEdit *>().at(0);
    amount->setText(u"0"_s);
    QVERIFY(!button(*dialog, u"Add"_s)->isEnabled());
    amount->setText(u"250"_s);
    const auto *preview = dialog->findChild<TableView *>();
    QVERIFY(tsvText(preview->shownBlock()).contains(u"Add-on credits\t300\t550"_s));
    button(*dialog, u"Add"_s)->click();
    QTRY_COMPARE(toasts.size(), 1);
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(desk.credits().left.addon.count, 550);
    QVERIFY(bars(page).contains(u"Add-on credits: 550 left"_s));
}

void BalancePagesTest::creditsGoBack()
{
    BalancesDesk desk(Dialect::Sqlite);
    CreditsPage page(desk.context());
    show(page);
    QPushButton *giveBack = button(page, u"&Return credits of the job…"_s);
    QVERIFY(!giveBack->isEnabled());
    for (auto *table : page.findChildren<TableView *>()) {
        if (table->accessibleName() == u"Jobs"_s)
            table->setCurrentIndex(table->model()->index(0, 1));
    }
    QTRY_VERIFY(giveBack->isEnabled());
    giveBack->click();
    auto *dialog = page.findChild<ActDialog *>();
    QVERIFY(dialog);
    QVERIFY(!button(*dialog, u"Return"_s)->isEnabled()); // it needs a reason
    dialog->findChildren<QLineEdit *>().last()->setText(u"the batch was empty"_s);
    button(*dialog, u"Return"_s)->click();
    QTRY_COMPARE(desk.credits().left.monthly.count, 500);
}

void BalancePagesTest::minutes()
{
    QFETCH(Dialect, dialect);
    BalancesDesk desk(dialect);
    MinutesPage page(desk.context());
    show(page);
    QCOMPARE(bars(page), (QStringList{u"Base minutes: 15 left of 60, 75 % used"_s, u"Add-on minutes: 0 left"_s}));
    QVERIFY(!button(page, u"&Close the period…"_s)->isEnabled());
    QVERIFY(button(page, u"&Add minutes…"_s)->isEnabled());
}

void BalancePagesTest::rowsOfListsOpen()
{
    BalancesDesk desk(Dialect::Sqlite);
    const auto enter = [](Page &page, const QString &list) {
        for (auto *table : page.findChildren<TableView *>()) {
            if (table->accessibleName() != list)
                continue;
            page.findChild<QTabWidget *>()->setCurrentWidget(qobject_cast<QWidget *>(table->parent()->parent()));
            selectWholeRow(*table, 0);
            QTest::keyClick(table, Qt::Key_Return);
        }
    };
    MinutesPage minutes(desk.context());
    show(minutes);
    for (const QString &list : {u"Used"_s, u"Periods"_s}) {
        enter(minutes, list);
        QTRY_VERIFY2(minutes.findChild<ExplainDialog *>(), qPrintable(list));
        delete minutes.findChild<ExplainDialog *>();
    }
    button(minutes, u"&Add minutes…"_s)->click();
    button(*minutes.findChild<ActDialog *>(), u"Add"_s)->click();
    QTRY_VERIFY(!minutes.findChild<ActDialog *>() && minutes.isSettled());
    enter(minutes, u"Bought and granted"_s);
    QTRY_VERIFY(minutes.findChild<OperationDialog *>());
    CreditsPage credits(desk.context());
    show(credits);
    QSignalSpy pages(&credits, &Page::pageRequested);
    enter(credits, u"Jobs"_s);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.front().front().toString(), u"job"_s);
    QCOMPARE(desk.filter.filter().job, std::optional(desk.job));
}

void BalancePagesTest::tokens()
{
    QFETCH(Dialect, dialect);
    BalancesDesk desk(dialect);
    TokensPage page(desk.context());
    show(page);
    QCOMPARE(bars(page), QStringList{u"custom: 1,000 left of 1,000, 0 % used"_s});
    QCOMPARE(page.mainTable()->table()->rowCount(), 1);
}

void BalancePagesTest::heldCallIsApproved()
{
    BalancesDesk desk(Dialect::Sqlite);
    QVERIFY(desk.connection().execute(u"INSERT INTO token_usage_logs (id, company_id, operation_type, input_tokens, output_tokens, held, occurred_at)"
                                     " SELECT randomblob(16), id, 'cv_analyze', 300, 100, 1, created_at FROM companies"_s).ok());
    TokensPage page(desk.context());
    show(page);
    QPushButton *approve = button(page, u"Appr&ove the call…"_s);
    QVERIFY(!approve->isEnabled());
    for (auto *table : page.findChildren<TableView *>()) {
        if (table->accessibleName() == u"Recent calls"_s) {
            QTRY_COMPARE(table->model()->rowCount(), 1);
            table->setCurrentIndex(table->model()->index(0, 1));
        }
    }
    QTRY_VERIFY(approve->isEnabled());
    approve->click();
    auto *dialog = page.findChild<ActDialog *>();
    QVERIFY(dialog);
    QSignalSpy toasts(&page, &Page::toastRequested);
    button(*dialog, u"Approve"_s)->click();
    QTRY_COMPARE(toasts.size(), 1);
    QTRY_COMPARE(bars(page), QStringList{u"custom: 600 left of 1,000, 40 % used"_s});
    QTRY_VERIFY(!approve->isEnabled());
}

void BalancePagesTest::overview()
{
    QFETCH(Dialect, dialect);
    BalancesDesk desk(dialect);
    OverviewPage page(desk.context());
    show(page);
    QCOMPARE(page.findChildren<Card *>().size(), 4);
    page.findChild<QTabWidget *>()->setCurrentIndex(1);
    QVERIFY(page.mainTable()->table()->rowCount() >= 5); // wallet, two buckets of credits, two of minutes
}

void BalancePagesTest::barsSayItInWords()
{
    BucketBar bar;
    bar.setFigures({u"Base minutes"_s, 100, -20, 0});
    QCOMPARE(bar.accessibleName(), u"Base minutes: -20 left of 100, 120 % used"_s);
    bar.setFigures({u"Add-on"_s, 0, 7, 0, u"bought"_s, false});
    QCOMPARE(bar.accessibleName(), u"Add-on: 7 left"_s);
    QCOMPARE(bar.accessibleDescription(), u"bought"_s);
    bar.resize(300, 60);
    QVERIFY(!bar.grab().isNull()); // it paints without anything to measure against
}

RECKONER_UI_TEST(BalancePagesTest)
#include "tst_balance_pages.moc"
