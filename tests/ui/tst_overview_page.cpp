// The Overview over real databases: figures of the range and what they lead to, what a recruiter sees instead, every state, and changes that arrive while it
// is looked at.
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/usage/record.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/stacked_series_chart.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/spend_over_time.h"
#include "ui/widgets/card.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMicros = 86'400'000'000;

/// Acme, where every day since September has a CV of the Writer, and today five of the Engineer; the Studio is out of minutes.
class OverviewDesk
{
public:
    explicit OverviewDesk(Dialect dialect, const std::optional<Role> &role = {}) : office(dialect), company(office.company(u"Acme"_s).id)
    {
        engineer = office.job(company, u"Engineer"_s).id;
        writer = office.job(company, u"Writer"_s).id;
        for (Instant day = *Instant::parse(QStringView(u"2026-09-01T09:00:00Z")); day < Office::noon(); day = Instant::fromMicros(day.micros() + kDayMicros))
            cv(writer, day, 1);
        cv(engineer, Office::noon(), 5);
        if (role) {
            SessionOptions options;
            options.url = office.database().url();
            options.role = role;
            options.actor = u"tester"_s;
            options.clock = Clock::fixedAt(Office::noon());
            m_other = needed(Session::open(options));
        }
    }

    void cv(JobId job, Instant when, int times)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = company;
        event.job = job.toString();
        event.fileSizeKb = 10;
        event.occurredAt = when;
        for (int i = 0; i < times; ++i)
            needed(recordUsage(office.connection(), office.scope(), event, {}));
    }
    void draft(const char *id)
    {
        UsageEvent event;
        event.type = UsageType::QuestionGeneration;
        event.company = company;
        event.job = QString::fromLatin1(id);
        event.promptTokens = 100;
        event.completionTokens = 10;
        event.questions = 1;
        needed(recordUsage(office.connection(), office.scope(), event, {}));
    }
    OrganizationId studioWithoutMinutes()
    {
        NewOrganization studio;
        studio.company = company;
        studio.name = u"Studio"_s;
        studio.base = {60};
        const OrganizationId id = needed(addOrganization(office.connection(), office.scope(), studio, {})).reply.id;
        needed(consumeMinutes(office.connection(), office.scope(), {{company, id}, {60}}, {}));
        return id;
    }
    PageContext context() { return {m_other ? m_other.get() : &office.session(), &filter, nullptr, &running}; }

    Office office;
    CompanyId company;
    JobId engineer;
    JobId writer;
    FilterState filter;
    RunningJob running;

private:
    std::unique_ptr<Session> m_other;
};

void show(Page &page)
{
    page.resize(1120, 700);
    page.show();
    page.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), 20'000);
}

QWidget *plot(const OverviewPage &page)
{
    const auto *chart = page.findChild<StackedSeriesChart *>();
    return chart ? chart->focusProxy() : nullptr;
}

TableView *table(const OverviewPage &page, const QString &spokenName)
{
    for (auto *each : page.findChildren<TableView *>()) {
        if (each->accessibleName() == spokenName)
            return each;
    }
    return nullptr;
}

StateStack *stackOf(const QWidget *view)
{
    for (QWidget *each = view->parentWidget(); each; each = each->parentWidget()) {
        if (auto *stack = qobject_cast<StateStack *>(each))
            return stack;
    }
    return nullptr;
}

/// As they stand on the screen.
QStringList rowsOf(const TableView *table)
{
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (const int column : table->shownColumns())
            cells.append(table->model()->index(row, column).data().toString());
        rows.append(cells.join(u'\t'));
    }
    return rows;
}

QStringList cards(const OverviewPage &page)
{
    QStringList names;
    for (const auto *card : page.findChildren<Card *>())
        names.append(card->accessibleName());
    return names;
}

/// Everything that is written, drawn in a table, or said to a screen reader.
QString everyWord(const OverviewPage &page)
{
    QStringList words = cards(page);
    for (const auto *part : page.findChildren<QWidget *>())
        words << part->accessibleName() << part->accessibleDescription() << part->toolTip();
    for (const auto *label : page.findChildren<QLabel *>())
        words << label->text();
    for (const auto *each : page.findChildren<TableView *>())
        words << rowsOf(each);
    return words.join(u'\n');
}

} // namespace

class OverviewPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"reckoner.*=false"_s); }
    void figures_data() { addDialectRows(); }
    void figures();
    void theChartLeadsToTheUsageOfADay();
    void theChartIsATableToo();
    void theRangeIsTheFilters();
    void aJobOpens();
    void topJobsFitBesideTheChart();
    void cardsLeadToWhatTheySay();
    void alertsSayWhatToDo();
    void aWalletAlertTopsItUp();
    void aRecruiterSeesNoMoney();
    void nothingUsed();
    void everyPartSaysThatItFailed();
    void changesArrive();
};

void OverviewPageTest::figures()
{
    QFETCH(Dialect, dialect);
    OverviewDesk desk(dialect);
    desk.draft("11111111-1111-4111-8111-111111111111");
    OverviewPage page(desk.context());
    show(page);
    QCOMPARE(cards(page).at(1), u"Charged this month: $13.00"_s); // 21 + 5 CVs, and a few tokens
    QVERIFY(cards(page).at(0).startsWith(u"Wallet balance: -$43.50"_s));
    const QString words = everyWord(page);
    QVERIFY2(words.contains(u"<b>$13.00</b>, <b>$2.50</b> more than in the same days of October (to 21 Oct 2026)"_s), qPrintable(words));
    QVERIFY2(words.contains(u">Engineer</a> +$2.50"_s), qPrintable(words));
    QVERIFY2(words.contains(u"<a href=\"reconcile\">1 draft with usage"_s), qPrintable(words));
    QVERIFY2(plot(page)->accessibleName().contains(u"most in 21 Nov 2026 ($3.00)"_s), qPrintable(plot(page)->accessibleName()));
    QVERIFY2(words.contains(u"Expected after today, until 30 Nov 2026: about $4.50, with 80 % chance between $4.50 and $4.50."_s), qPrintable(words));
    QVERIFY2(words.contains(u"Top jobs: Last 30 days"_s), qPrintable(words));
    QCOMPARE(rowsOf(table(page, u"Top jobs"_s)), (QStringList{u"Writer\t$15.00"_s, u"Engineer\t$2.50"_s}));
}

void OverviewPageTest::theChartLeadsToTheUsageOfADay()
{
    OverviewDesk desk(Dialect::Sqlite);
    Filter begun;
    begun.type = UsageType::VideoInterview; // does not count here
    desk.filter.set(begun);
    OverviewPage page(desk.context());
    show(page);
    QSignalSpy pages(&page, &Page::pageRequested);
    QTest::keyClick(plot(page), Qt::Key_Left); // the last day that is not to come
    QVERIFY(plot(page)->accessibleDescription().startsWith(u"21 Nov 2026"_s));
    QTest::keyClick(plot(page), Qt::Key_Right);
    QVERIFY2(plot(page)->accessibleDescription().contains(u"22 Nov 2026, expected"_s), qPrintable(plot(page)->accessibleDescription()));
    QTest::keyClick(plot(page), Qt::Key_Return);
    QCOMPARE(pages.size(), 0); // nothing was used there yet
    QTest::keyClick(plot(page), Qt::Key_Left);
    QTest::keyClick(plot(page), Qt::Key_Return);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.at(0).at(0).toString(), u"usage"_s);
    QVERIFY(desk.filter.filter().range.kind == RangeChoice::Kind::Days);
    QCOMPARE(desk.filter.filter().range.dayRange.from.toIso(), u"2026-11-21"_s);
    QCOMPARE(desk.filter.filter().range.dayRange.days(), 1);
    QVERIFY(!desk.filter.filter().type); // the bar was of all types
}

void OverviewPageTest::theChartIsATableToo()
{
    OverviewDesk desk(Dialect::Sqlite);
    OverviewPage page(desk.context());
    show(page);
    auto *panel = page.findChild<ChartPanel *>();
    panel->showTable(true);
    const TableView *periods = table(page, u"Spend over time"_s);
    QVERIFY(periods->isVisible());
    QCOMPARE(periods->table()->rowCount(), 30 + 9);
    const QStringList lines = rowsOf(periods);
    QVERIFY2(lines.at(29).contains(u"$3.00"_s), qPrintable(lines.at(29)));
    QVERIFY2(lines.at(30).contains(u"$0.50"_s), qPrintable(lines.at(30)));
}

void OverviewPageTest::theRangeIsTheFilters()
{
    OverviewDesk desk(Dialect::Sqlite);
    RangeChoice september;
    september.kind = RangeChoice::Kind::Month;
    september.month = needed(BillingMonth::parse(QStringView(u"2026-09")));
    desk.filter.setRange(september);
    OverviewPage page(desk.context());
    show(page);
    QVERIFY(page.usedFilterParts().testFlag(FilterPart::Range));
    QVERIFY(plot(page)->accessibleName().contains(u"$15.00 in all"_s));
    QVERIFY(!everyWord(page).contains(u"Expected after today"_s)); // it ended before today
    QCOMPARE(table(page, u"Top jobs"_s)->table()->rowCount(), 1);
}

/// What a job cost is on show beside its company, without scrolling sideways.
void OverviewPageTest::topJobsFitBesideTheChart()
{
    OverviewDesk desk(Dialect::Sqlite);
    desk.cv(desk.office.job(desk.company, u"Senior Working Student of Hospitality Management, Bengaluru"_s).id, Office::noon(), 9);
    desk.office.company(u"Blue Harbor Recruiting"_s);
    OverviewPage page(desk.context());
    show(page);
    const TableView *jobs = table(page, u"Top jobs"_s);
    QCOMPARE(jobs->shownColumns().size(), 3);
    QTRY_COMPARE(jobs->horizontalScrollBar()->maximum(), 0);
    QVERIFY(jobs->columnWidth(jobs->columnOf(u"title"_s)) >= 100);
}

void OverviewPageTest::aJobOpens()
{
    OverviewDesk desk(Dialect::Sqlite);
    OverviewPage page(desk.context());
    show(page);
    QSignalSpy pages(&page, &Page::pageRequested);
    TableView *jobs = table(page, u"Top jobs"_s);
    jobs->setFocus();
    jobs->setCurrentIndex(jobs->model()->index(1, 0));
    QTest::keyClick(jobs, Qt::Key_Return);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.at(0).at(0).toString(), u"job"_s);
    QVERIFY(desk.filter.filter().job == std::optional(desk.engineer));
    QMenu menu;
    Q_EMIT jobs->menuOpening(&menu, 1, u"total_cost"_s);
    QVERIFY(std::ranges::any_of(menu.actions(), [](const QAction *action) { return action->text().startsWith(u"Explain"_s); }));
}

void OverviewPageTest::cardsLeadToWhatTheySay()
{
    OverviewDesk desk(Dialect::Sqlite);
    OverviewPage page(desk.context());
    show(page);
    QSignalSpy pages(&page, &Page::pageRequested);
    const auto all = page.findChildren<Card *>();
    all.at(1)->click();
    QCOMPARE(pages.takeLast().at(0).toString(), u"usage"_s);
    QVERIFY(desk.filter.filter().range.kind == RangeChoice::Kind::ThisMonth);
    all.at(2)->click();
    QVERIFY(desk.filter.filter().range.kind == RangeChoice::Kind::Everything);
    all.at(0)->click();
    QCOMPARE(pages.takeLast().at(0).toString(), u"ledger"_s);
    all.at(3)->click();
    QCOMPARE(page.mainTable()->accessibleName(), u"Balances, and when they run out"_s);
}

void OverviewPageTest::alertsSayWhatToDo()
{
    OverviewDesk desk(Dialect::Sqlite);
    const OrganizationId studio = desk.studioWithoutMinutes();
    OverviewPage page(desk.context());
    show(page);
    TableView *alerts = page.mainTable();
    const QStringList lines = rowsOf(alerts);
    const auto ofStudio = std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"Studio"_s); });
    QVERIFY(ofStudio != lines.end());
    QVERIFY2(ofStudio->contains(u"no add-on left\tAdd minutes"_s), qPrintable(*ofStudio));
    const int row = int(ofStudio - lines.begin());
    QVERIFY(page.findChild<QTabWidget *>()->tabText(0).contains(u"(%1)"_s.arg(lines.size())));
    QSignalSpy pages(&page, &Page::pageRequested);
    alerts->setCurrentIndex(alerts->model()->index(row, 0));
    QTest::keyClick(alerts, Qt::Key_Return);
    QCOMPARE(pages.takeFirst(), (QVariantList{u"minutes"_s, studio.toString()}));
    QMenu menu;
    Q_EMIT alerts->menuOpening(&menu, row, u"message"_s);
    for (QAction *action : menu.actions()) {
        if (action->text() == u"Diagnose"_s)
            action->trigger();
    }
    QCOMPARE(pages.takeFirst(), (QVariantList{u"diagnose"_s, studio.toString()}));
}

/// What is owed is paid in without leaving the page, and the alert is over.
void OverviewPageTest::aWalletAlertTopsItUp()
{
    OverviewDesk desk(Dialect::Sqlite);
    OverviewPage page(desk.context());
    show(page);
    TableView *alerts = page.mainTable();
    const auto owed = [alerts] {
        const QStringList lines = rowsOf(alerts);
        return int(std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"Top up the wallet"_s); }) - lines.begin());
    };
    QVERIFY(owed() < alerts->model()->rowCount());
    QSignalSpy pages(&page, &Page::pageRequested);
    selectWholeRow(*alerts, owed());
    QTest::keyClick(alerts, Qt::Key_Return);
    QTRY_VERIFY(page.findChild<ActDialog *>());
    auto *dialog = page.findChild<ActDialog *>();
    dialog->findChildren<QLineEdit *>().at(0)->setText(u"1000"_s);
    for (auto *each : dialog->findChildren<QPushButton *>()) {
        if (each->text() == u"Top up"_s)
            each->click();
    }
    QTRY_VERIFY(!page.findChild<ActDialog *>());
    QTRY_COMPARE(owed(), alerts->model()->rowCount());
    QVERIFY(pages.isEmpty());
}

void OverviewPageTest::aRecruiterSeesNoMoney()
{
    OverviewDesk desk(Dialect::Sqlite, Role::Recruiter);
    desk.studioWithoutMinutes();
    desk.draft("11111111-1111-4111-8111-111111111111");
    OverviewPage page(desk.context());
    show(page);
    QCOMPARE(cards(page), (QStringList{u"Jobs with usage: 2, Last 30 days"_s, u"Drafts waiting: 1, not saved yet"_s, u"Credits left: 0, 0 of them add-on"_s,
                                       u"Minutes left: 0, 0 of them add-on"_s}));
    const QString words = everyWord(page);
    for (const QString &money : {u"$"_s, u"USD"_s, u"wallet"_s, u"price"_s, u"top up"_s})
        QVERIFY2(!words.contains(money, Qt::CaseInsensitive), qPrintable(money + u": "_s + words));
    QVERIFY(!page.findChild<SpendOverTime *>());
    QVERIFY(words.contains(u"Writer"_s));
    QVERIFY(words.contains(u"Base minutes of Studio"_s));
}

void OverviewPageTest::nothingUsed()
{
    Office office(Dialect::Sqlite);
    office.company(u"Quiet"_s);
    FilterState filter;
    OverviewPage page({&office.session(), &filter, nullptr, nullptr});
    show(page);
    QVERIFY(!page.findChild<SpendOverTime *>()->isVisible());
    QVERIFY(stackOf(table(page, u"Top jobs"_s))->state() == StateStack::State::Empty);
    QVERIFY(stackOf(page.mainTable())->state() == StateStack::State::Empty);
    QCOMPARE(page.findChildren<Card *>().at(0)->amount(), u"$0.00"_s);
}

void OverviewPageTest::everyPartSaysThatItFailed()
{
    OverviewDesk desk(Dialect::Sqlite);
    OverviewPage page(desk.context());
    show(page);
    desk.filter.setCompany(CompanyId(QUuid::createUuid())); // of nobody
    QTRY_VERIFY(page.isSettled());
    for (const auto *stack : page.findChildren<StateStack *>())
        QVERIFY2(stack->state() == StateStack::State::Failed, qPrintable(stack->accessibleName()));
    desk.filter.setCompany(desk.company);
    QTRY_VERIFY(page.isSettled());
    for (const auto *stack : page.findChildren<StateStack *>())
        QVERIFY(stack->state() == StateStack::State::Data || stack->state() == StateStack::State::Empty);
}

void OverviewPageTest::changesArrive()
{
    OverviewDesk desk(Dialect::Sqlite);
    desk.office.session().watch();
    OverviewPage page(desk.context());
    show(page);
    page.findChild<QTabWidget *>()->setCurrentIndex(1);
    TableView *jobs = table(page, u"Top jobs"_s);
    jobs->setCurrentIndex(jobs->model()->index(1, 0));
    const QVariant chosen = jobs->currentId();
    const QString before = page.findChildren<Card *>().at(1)->amount();
    desk.cv(desk.engineer, Office::noon(), 40);
    QTRY_COMPARE(page.findChildren<Card *>().at(1)->amount(), u"$33.00"_s);
    QVERIFY(before != page.findChildren<Card *>().at(1)->amount());
    QTRY_VERIFY(rowsOf(jobs).first().startsWith(u"Engineer"_s)); // it is the dearest now
    QCOMPARE(jobs->currentId(), chosen);
    QCOMPARE(page.findChild<QTabWidget *>()->currentIndex(), 1);
    QTRY_VERIFY(plot(page)->accessibleName().contains(u"($23.00)"_s));
}

RECKONER_UI_TEST(OverviewPageTest)
#include "tst_overview_page.moc"
