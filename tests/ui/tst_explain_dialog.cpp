// "Explain" on screen: from a card, a cell, a bar and a wallet figure to the dialog; what it shows, copies and hands to the Events page; refusals in place.
#include "models/balances/wallet.h"
#include "models/usage/event_places.h"
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/explain_dialog.h"
#include "ui/pages/credits_page.h"
#include "ui/pages/events_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/usage_page.h"
#include "ui/widgets/bucket_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Ten CVs of one job, 5.00; a person with credits; 20.00 topped up.
class ExplainDesk
{
public:
    explicit ExplainDesk(Dialect dialect = Dialect::Sqlite) : m_office(dialect), company(m_office.company(u"Acme"_s).id), job(m_office.job(company, u"Engineer"_s).id)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.fileSizeKb = 10;
        event.job = job.toString();
        event.occurredAt = Instant::fromMicros(m_office.now().micros() - 3'600'000'000);
        for (int i = 0; i < 10; ++i)
            usage = needed(recordUsage(m_office.connection(), m_office.scope(), event, {})).row.id;
        needed(topUp(m_office.connection(), m_office.scope(), {company, *Money::parse(u"20"_s), u"transfer"_s, u"R-1"_s}, {}));
        NewProfile ann;
        ann.company = company;
        ann.email = u"ann@acme.example"_s;
        ann.monthly = {500};
        profile = needed(addProfile(m_office.connection(), m_office.scope(), ann, {})).reply.id;
    }
    /// A CV of the candidate, so many minutes ago.
    void parse(const QString &candidate, int minutesAgo)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.fileSizeKb = 10;
        event.job = job.toString();
        event.candidate = candidate;
        event.occurredAt = Instant::fromMicros(m_office.now().micros() - minutesAgo * 60'000'000LL);
        needed(recordUsage(m_office.connection(), m_office.scope(), event, {}));
    }
    Session *session() { return &m_office.session(); }
    PageContext context() { return {session(), &filter, nullptr, &running}; }

private:
    Office m_office;

public:
    CompanyId company;
    JobId job;
    UsageId usage;
    ProfileId profile;
    FilterState filter;
    RunningJob running;
};

QString labelText(const QWidget &dialog, const QString &spokenName)
{
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->accessibleDescription() == spokenName)
            return label->text();
    }
    return {};
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (auto *each : dialog.findChildren<QPushButton *>()) {
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

QAction *explainAction(const QWidget *widget)
{
    for (QAction *action : widget->actions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_I))
            return action;
    }
    return nullptr;
}

/// What the dialog that a page has open says the formula is.
QString openedFormula(const Page &page)
{
    const auto *dialog = page.findChild<ExplainDialog *>();
    if (!dialog)
        return u"no dialog"_s;
    const auto *stack = dialog->findChild<StateStack *>();
    if (!QTest::qWaitFor([stack] { return stack->state() == StateStack::State::Data || stack->state() == StateStack::State::Failed; }))
        return u"nothing arrived"_s;
    return labelText(*dialog, u"Formula"_s);
}

} // namespace

class ExplainDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAnAnswer_data() { addDialectRows(); }
    void showsAnAnswer();
    void copies();
    void handsRowsOn();
    void saysThatItHandsMoreOn();
    void saysWhyNot();
    void fromUsage();
    void fromEvents();
    void fromBars();
    void fromTheWallet();
};

void ExplainDialogTest::showsAnAnswer()
{
    QFETCH(Dialect, dialect);
    ExplainDesk desk(dialect);
    ExplainDialog dialog(desk.session(), CardQuestion{CardFigure::CvParsing, {}});
    dialog.show();
    const auto *stack = dialog.findChild<StateStack *>();
    QVERIFY(stack->state() != StateStack::State::Data); // it is being read elsewhere
    QTRY_COMPARE(stack->state(), StateStack::State::Data);
    QVERIFY(labelText(dialog, u"Figure"_s).endsWith(u"\n$5.00"_s));
    QCOMPARE(labelText(dialog, u"Formula"_s), u"10 CVs x 0.50"_s);
    QVERIFY(labelText(dialog, u"Prices"_s).startsWith(u"$0.50 per cv, from the beginning; 10 row"_s));
    QVERIFY(labelText(dialog, u"Rounding"_s).startsWith(u"Exact"_s));
    QVERIFY(labelText(dialog, u"Rows"_s).startsWith(u"10 row"_s));
    QCOMPARE(dialog.findChild<TableView *>()->table()->rowCount(), 10);
    dialog.resize(430, 560); // long lines wrap and are not cut
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

void ExplainDialogTest::copies()
{
    ExplainDesk desk;
    ExplainDialog dialog(desk.session(), JobQuestion{desk.job, {}});
    dialog.show();
    QVERIFY(!button(dialog, u"&Copy"_s)->isEnabled());
    QTRY_VERIFY(button(dialog, u"&Copy"_s)->isEnabled());
    button(dialog, u"&Copy"_s)->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"Engineer"_s) && text.contains(u"$5.00 = 10 CVs x 0.50"_s) && text.contains(u"$0.50 per cv"_s), qPrintable(text));
}

void ExplainDialogTest::handsRowsOn()
{
    ExplainDesk desk;
    ExplainDialog dialog(desk.session(), JobQuestion{desk.job, {}});
    dialog.show();
    QSignalSpy wanted(&dialog, &ExplainDialog::rowsRequested);
    QTRY_VERIFY(button(dialog, u"&Show the rows"_s)->isEnabled());
    button(dialog, u"&Show the rows"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<Filter>().job, std::optional(desk.job));
    ExplainDialog balance(desk.session(), BalanceQuestion{Bucket::Monthly, Unit::Credits, desk.profile.uuid()});
    balance.show();
    QTRY_VERIFY(button(balance, u"&Copy"_s)->isEnabled());
    QVERIFY(!button(balance, u"&Show the rows"_s)->isEnabled()); // no usage rows
}

/// The filter of the Events page cannot name a candidate; the one row of an interview has a moment.
void ExplainDialogTest::saysThatItHandsMoreOn()
{
    ExplainDesk desk;
    for (int i = 0; i < 2; ++i)
        desk.parse(u"cand-1"_s, i);
    desk.parse(u"cand-2"_s, 2);
    JobQuestion question = {desk.job, {}};
    question.candidate = u"cand-1"_s;
    ExplainDialog several(desk.session(), question);
    several.show();
    QTRY_VERIFY(button(several, u"&Show the job's rows"_s));
    QVERIFY(!button(several, u"&Show the rows"_s));
    question.candidate = u"cand-2"_s;
    ExplainDialog one(desk.session(), question);
    one.show();
    QSignalSpy wanted(&one, &ExplainDialog::rowsRequested);
    QTRY_VERIFY(button(one, u"&Copy"_s)->isEnabled());
    QVERIFY(button(one, u"&Show the rows"_s));
    button(one, u"&Show the rows"_s)->click();
    QCOMPARE(wanted.size(), 1);
    const auto rows = needed(eventsAt(needed(desk.session()->inquiry()), wanted.front().front().value<Filter>(), 0, 10));
    QCOMPARE(rows.size(), 1u);
    QCOMPARE(rows.front().candidate, std::optional(u"cand-2"_s));
}

void ExplainDialogTest::saysWhyNot()
{
    ExplainDesk desk;
    ExplainDialog dialog(desk.session(), LedgerQuestion{9'999});
    dialog.show();
    QTRY_COMPARE(dialog.findChild<StateStack *>()->state(), StateStack::State::Failed);
    QVERIFY(!button(dialog, u"&Copy"_s)->isEnabled());
}

void ExplainDialogTest::fromUsage()
{
    ExplainDesk desk;
    UsagePage page(desk.context());
    show(page);
    explainAction(page.findChildren<Card *>().first())->trigger();
    QCOMPARE(openedFormula(page), u"10 CVs x 0.50"_s);
    delete page.findChild<ExplainDialog *>();

    QMenu menu;
    Q_EMIT page.mainTable()->menuOpening(&menu, 0, u"total_cost"_s);
    QCOMPARE(menu.actions().size(), 1);
    menu.actions().first()->trigger();
    QCOMPARE(openedFormula(page), u"10 CVs x 0.50"_s);
    QVERIFY(page.findChild<ExplainDialog *>()->windowTitle().contains(u"Engineer"_s));
    QSignalSpy pages(&page, &Page::pageRequested);
    button(*page.findChild<ExplainDialog *>(), u"&Show the rows"_s)->click();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.front().front().toString(), u"events"_s);
    QCOMPARE(desk.filter.filter().job, std::optional(desk.job));
}

void ExplainDialogTest::fromEvents()
{
    ExplainDesk desk;
    EventsPage page(desk.context());
    show(page);
    page.mainTable()->setCurrentIndex(page.mainTable()->model()->index(0, 0));
    explainAction(page.mainTable())->trigger();
    QCOMPARE(openedFormula(page), u"1 CV x 0.50"_s);
}

void ExplainDialogTest::fromBars()
{
    ExplainDesk desk;
    CreditsPage page(desk.context());
    show(page);
    const auto *bar = page.findChildren<BucketBar *>().first();
    QVERIFY(bar->focusPolicy() != Qt::NoFocus); // the key needs it
    explainAction(bar)->trigger();
    QCOMPARE(openedFormula(page), u"500 bought or granted"_s);
}

void ExplainDialogTest::fromTheWallet()
{
    ExplainDesk desk;
    OverviewPage page(desk.context());
    show(page);
    explainAction(page.findChildren<Card *>().first())->trigger();
    QCOMPARE(openedFormula(page), u"$20.00 topped up - $5.00 charged for CV Parsing"_s);
}

RECKONER_UI_TEST(ExplainDialogTest)
#include "tst_explain_dialog.moc"
