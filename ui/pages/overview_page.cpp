#include "ui/pages/overview_page.h"

#include "models/directory/companies.h"
#include "models/directory/currency_order.h"
#include "models/usage/waiting_drafts.h"
#include "models/wording/amounts.h"
#include "ui/pages/overview_cards.h"
#include "ui/pages/spend_over_time.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownJobs = 50;
constexpr int kHeadHeight = 24; ///< as tall as the buttons beside the title of the chart
constexpr int kSpendShare = 5;  ///< of the width, to kJobShare
constexpr int kJobShare = 3;
constexpr int kAlertTab = 0;
constexpr int kBalanceTab = 1;
constexpr int kLeastChartLines = 15;
constexpr int kLeastListLines = 6;

QString idOf(const Alert &alert)
{
    return alertKindName(alert.kind) + alert.account.toString() + bucketName(alert.bucket) + QString::number(alert.threshold.value_or(0)) + alert.since.toIso();
}

QString idOf(const BucketForecast &forecast)
{
    return forecast.account.toString() + unitName(forecast.unit) + bucketName(forecast.bucket);
}

/// What the button of the page that the row opens is called.
Cell remedyCell(const Alert &alert)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Diagnosis", text); };
    switch (alert.unit) {
    case Unit::Credits:
        return words("Add credits");
    case Unit::Tokens:
        return words("Give tokens");
    case Unit::Minutes:
        return words("Add minutes");
    case Unit::Money:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Diagnosis", "Top up the wallet"));
}

const Column<Alert> kRemedy = {"remedy", QT_TRANSLATE_NOOP("Column", "What to do"), ColumnKind::Text, remedyCell};

template <typename RowType>
std::vector<Column<RowType>> chosen(std::span<const Column<RowType>> columns, std::initializer_list<const char *> keys)
{
    std::vector<Column<RowType>> found;
    for (const char *key : keys) {
        const auto column = std::ranges::find_if(columns, [key](const Column<RowType> &each) { return qstrcmp(each.key, key) == 0; });
        ensure(column != columns.end(), "the list has the column that the overview shows");
        found.push_back(*column);
    }
    return found;
}

/// What a person reads of an alert: the sentence, what he may do about it, whose it is, and since when.
std::vector<Column<Alert>> attentionColumns(Role role)
{
    std::vector<Column<Alert>> columns = chosen<Alert>(alertColumns(), {"message", "company", "left", "since"});
    if (may(role, Permission::MoveMoney))
        columns.insert(columns.begin() + 1, kRemedy);
    return columns;
}

/// For who sees several companies the company stands there, too: jobs of several often have the same title.
std::vector<Column<UsageRow>> topJobColumns(bool seesMoney, bool seesSeveralCompanies)
{
    if (!seesMoney)
        return chosen<UsageRow>(jobColumns(), {"title", "cv_count", "question_tokens", "video_minutes"});
    return seesSeveralCompanies ? chosen<UsageRow>(jobColumns(), {"title", "company_name", "total_cost"}) : chosen<UsageRow>(jobColumns(), {"title", "total_cost"});
}

/// Of a balance that is used beyond several thresholds, the highest says it all.
std::vector<Alert> highestOnly(const std::vector<Alert> &alerts)
{
    std::vector<Alert> kept;
    for (const Alert &alert : alerts) {
        const bool isLower = std::ranges::any_of(alerts, [&alert](const Alert &other) {
            return alert.kind == AlertKind::Used && other.kind == AlertKind::Used && other.state == AlertState::Active && other.account == alert.account
                && other.bucket == alert.bucket && other.threshold > alert.threshold;
        });
        if (alert.state == AlertState::Active && !isLower)
            kept.push_back(alert);
    }
    return kept;
}

Result<Inquiry> doorOf(const Inquiry &inquiry, const Filter &filter)
{
    return filter.company ? inquiry.narrowedTo(*filter.company) : Result<Inquiry>(inquiry);
}

const char *pageOf(Unit unit)
{
    switch (unit) {
    case Unit::Credits:
        return "credits";
    case Unit::Tokens:
        return "tokens";
    case Unit::Minutes:
        return "minutes";
    case Unit::Money:
        break;
    }
    return "ledger";
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context)
    : Page(context), m_seesMoney(session() && may(session()->role(), Permission::SeeMoney)),
      m_jobs(new RowTableModel<UsageRow>(topJobColumns(m_seesMoney, session() && session()->scope().companies.size() > 1), [](const UsageRow &row) { return QVariant(row.job->uuid()); }, this)),
      m_alerts(new RowTableModel<Alert>(attentionColumns(session() ? session()->role() : Role::Recruiter), [](const Alert &alert) { return QVariant(idOf(alert)); }, this)),
      m_balances(new RowTableModel<BucketForecast>(forecastColumns(), [](const BucketForecast &forecast) { return QVariant(idOf(forecast)); }, this))
{
    QVBoxLayout *layout = buildSheet();
    layout->addWidget(buildCards());
    if (m_seesMoney)
        layout->addWidget(buildComparison());
    m_links = new QLabel(this); // here, so that Tab comes to it after what stands above
    m_links->setWordWrap(true);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(m_links, &QLabel::linkActivated, this, &OverviewPage::follow);
    showLinks();
    layout->addWidget(m_links);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildUsage());
    split->addWidget(buildLists());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // takes the room that there is, but no less than it can be read in
    split->widget(0)->setMinimumHeight(fontMetrics().height() * kLeastChartLines);
    split->widget(1)->setMinimumHeight(fontMetrics().height() * kLeastListLines);
    split->setMinimumHeight(fontMetrics().height() * (kLeastChartLines + kLeastListLines) + split->handleWidth());
    layout->addWidget(split, 1);
    addExplanations();
}

// --- what the page is made of ---

/// With large text on a small screen it is higher than the window, and scrolls.
QVBoxLayout *OverviewPage::buildSheet()
{
    auto *sheet = new QWidget;
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(QCoreApplication::translate("Page", "Overview"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // it follows the keyboard through its parts
    area->setWidget(sheet);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 8, 0);
    return layout;
}

QWidget *OverviewPage::buildCards()
{
    m_cards = new OverviewCards(m_seesMoney, this);
    connect(m_cards, &OverviewCards::pageRequested, this, [this](const QString &page) { Q_EMIT pageRequested(page); });
    connect(m_cards, &OverviewCards::balancesRequested, this, [this] {
        m_tabs->setCurrentIndex(kBalanceTab);
        m_balanceList.table->setFocus();
    });
    connect(m_cards, &OverviewCards::rangeRequested, this, [this](const RangeChoice &range) {
        Filter wanted = shownFilter();
        wanted.range = range;
        openUsage(wanted);
    });
    m_cardStack = new StateStack(m_cards, this);
    m_cardStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    adopt(m_cardStack);
    return m_cardStack;
}

QWidget *OverviewPage::buildComparison()
{
    m_comparison = new QLabel(this);
    m_comparison->setWordWrap(true);
    m_comparison->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_comparison, &QLabel::linkActivated, this, &OverviewPage::follow);
    m_comparisonStack = new StateStack(m_comparison, this);
    m_comparisonStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    adopt(m_comparisonStack);
    return m_comparisonStack;
}

OverviewPage::List OverviewPage::makeList(const QString &name, const QString &title, TableModel *model)
{
    List list;
    list.table = new TableView(name, title, this);
    list.table->setTable(model, TableView::Sorting::InMemory);
    connect(list.table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    list.stack = new StateStack(list.table, this);
    adopt(list.stack);
    return list;
}

/// Spend beside the dearest jobs; without money the jobs alone.
QWidget *OverviewPage::buildUsage()
{
    QWidget *jobs = buildTopJobs();
    if (!m_seesMoney)
        return jobs;
    m_spend = new SpendOverTime(this);
    connect(m_spend, &SpendOverTime::told, this, [this](const QString &sentence) { Q_EMIT toastRequested(sentence, {}); });
    connect(m_spend->table(), &TableView::selectionSummarized, this, &Page::selectionSummarized);
    connect(m_spend, &SpendOverTime::daysChosen, this, [this](const DayRange &days) {
        Filter wanted = shownFilter();
        wanted.range = RangeChoice();
        wanted.range.kind = RangeChoice::Kind::Days;
        wanted.range.dayRange = days;
        openUsage(wanted);
    });
    connect(m_spend, &SpendOverTime::typeChosen, this, [this](UsageType type) {
        Filter wanted = shownFilter();
        wanted.type = type;
        openUsage(wanted);
    });
    m_spendStack = new StateStack(m_spend, this);
    adopt(m_spendStack);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_spendStack);
    split->addWidget(jobs);
    split->setStretchFactor(0, kSpendShare);
    split->setStretchFactor(1, kJobShare);
    split->setSizes({kSpendShare * 100, kJobShare * 100}); // not by what each would like
    return split;
}

QWidget *OverviewPage::buildTopJobs()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_jobList = makeList(u"overview-jobs"_s, tr("Top jobs"), m_jobs);
    m_jobList.table->setTextGivesWay();
    m_jobList.heading = new QLabel(box);
    QFont bold = m_jobList.heading->font();
    bold.setBold(true);
    m_jobList.heading->setFont(bold);
    m_jobList.heading->setMinimumHeight(kHeadHeight);
    layout->addWidget(m_jobList.heading);
    layout->addWidget(m_jobList.stack, 1);
    connect(m_jobList.table, &TableView::rowOpened, this, [this] {
        const UsageRow &row = m_jobs->rowAt(m_jobList.table->tableRow(m_jobList.table->currentIndex()));
        openJob(*row.job, row.company, row.title, filter().range);
    });
    connect(m_jobList.stack, &StateStack::actionRequested, this, &OverviewPage::leaveEmpty);
    return box;
}

QWidget *OverviewPage::buildLists()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Needs attention"));
    m_alertList = makeList(u"overview-alerts"_s, tr("Needs attention"), m_alerts);
    m_balanceList = makeList(u"overview-balances"_s, tr("Balances, and when they run out"), m_balances);
    m_tabs->insertTab(kAlertTab, m_alertList.stack, tr("Needs attention"));
    m_tabs->insertTab(kBalanceTab, m_balanceList.stack, tr("Balances, and when they run out"));
    connect(m_alertList.table, &TableView::rowOpened, this, &OverviewPage::openAlert);
    connect(m_balanceList.table, &TableView::rowOpened, this, &OverviewPage::openBalance);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT rowsShown(mainTable()->table()->rowCount()); });
    addDiagnose(m_alertList.table, [this](int row) { return m_alerts->rowAt(row).account; });
    addDiagnose(m_balanceList.table, [this](int row) { return m_balances->rowAt(row).account; });
    return m_tabs;
}

TableView *OverviewPage::mainTable() const
{
    return m_tabs->currentIndex() == kBalanceTab ? m_balanceList.table : m_alertList.table;
}

void OverviewPage::addExplanations()
{
    addExplain(m_balanceList.table, [this](int row, const QString &) -> std::optional<Question> {
        const BucketForecast &forecast = m_balances->rowAt(row);
        return BalanceQuestion{forecast.bucket, forecast.unit, forecast.account};
    });
    if (!m_seesMoney)
        return;
    addExplain(m_jobList.table, [this](int row, const QString &) -> std::optional<Question> { return JobQuestion{*m_jobs->rowAt(row).job, shownFilter()}; });
    const auto ofRange = [this](RangeChoice::Kind kind) {
        Filter wanted = shownFilter();
        wanted.range = RangeChoice();
        wanted.range.kind = kind;
        return CardQuestion{CardFigure::Total, wanted};
    };
    addExplain(m_cards->month(), [ofRange] { return ofRange(RangeChoice::Kind::ThisMonth); });
    addExplain(m_cards->total(), [ofRange] { return ofRange(RangeChoice::Kind::Everything); });
    addExplain(m_cards->balance(), [this]() -> std::optional<Question> {
        const auto &companies = session()->scope().companies;
        if (!filter().company && companies.size() != 1) {
            Q_EMIT toastRequested(tr("Choose a company: a wallet is of one company."), {});
            return {};
        }
        return BalanceQuestion{Bucket::Wallet, Unit::Money, filter().company.value_or(companies.front()).uuid()};
    });
}

/// Why an account is empty, one press from its row.
void OverviewPage::addDiagnose(TableView *table, const std::function<QUuid(int row)> &account)
{
    if (!may(session()->role(), Permission::Administer))
        return;
    connect(table, &TableView::menuOpening, this, [this, account](QMenu *menu, int row) {
        if (row >= 0)
            connect(menu->addAction(tr("Diagnose")), &QAction::triggered, this,
                    [this, id = account(row)] { Q_EMIT pageRequested(u"diagnose"_s, id.toString(QUuid::WithoutBraces)); });
    });
}

/// What each person asks most: one step from here. Drafts that wait stand first.
void OverviewPage::showLinks()
{
    QStringList links;
    const auto add = [&](const char *page, const QString &text, Permission permission) {
        if (may(session()->role(), permission))
            links.append(u"<a href=\"%1\">%2</a>"_s.arg(QString::fromLatin1(page), text.toHtmlEscaped()));
    };
    if (m_drafts > 0 && m_seesMoney)
        add("reconcile", tr("%1 draft(s) with usage wait to be saved as a job", nullptr, plural(m_drafts)).arg(wording::count(m_drafts)), Permission::SeeUsage);
    add("job", tr("Why did a job cost that?"), Permission::SeeUsage);
    add("refunds", tr("Which failed jobs are not refunded?"), Permission::SeeMoney);
    add("diagnose", tr("Why does it not work for somebody?"), Permission::Administer);
    add("minutes", tr("Who has no minutes left?"), Permission::SeeBalances);
    m_links->setText(links.join(u" · "_s));
}

// --- what it shows ---

void OverviewPage::load()
{
    const Filter wanted = shownFilter();
    if (m_seesMoney) {
        ask<std::vector<Wallet>>(
            "wallets", m_cardStack,
            [wanted](Inquiry &inquiry) -> Result<std::vector<Wallet>> {
                TRY(door, doorOf(inquiry, wanted));
                return wallets(door);
            },
            [this](std::vector<Wallet> found) {
                m_cards->showWallets(found);
                m_cardStack->showData();
            });
        ask<std::vector<MonthComparison>>("months", m_comparisonStack, [wanted](Inquiry &inquiry) { return monthsCompared(inquiry, wanted); },
                                          [this](std::vector<MonthComparison> found) { showComparison(std::move(found)); });
        ask<SpendOutlooks>("spend", m_spendStack, [wanted](Inquiry &inquiry) { return spendOutlooks(inquiry, wanted.company, wanted.range); },
                           [this](SpendOutlooks found) {
                               m_spendStack->setVisible(m_spend->showOutlooks(std::move(found))); // without any usage the list of jobs says why, once
                               m_spendStack->showData();
                           });
    } else {
        ask<RecruiterFigures>("figures", m_cardStack, [wanted](Inquiry &inquiry) { return recruiterFigures(inquiry, wanted); },
                              [this](const RecruiterFigures &found) {
                                  m_cards->showFigures(found, rangeTitle(filter().range));
                                  m_cardStack->showData();
                              });
    }
    TableOrder order;
    order.sort = m_seesMoney ? JobSort::TotalCost : JobSort::CvCount;
    order.limit = kShownJobs;
    ask<TopJobs>("jobs", m_jobList.stack, [wanted, order](Inquiry &inquiry) { return topJobs(inquiry, wanted, order); },
                 [this](TopJobs found) { showTopJobs(std::move(found)); });
    ask<Attention>("attention", m_alertList.stack, [wanted](Inquiry &inquiry) { return attention(inquiry, wanted); },
                   [this](Attention found) { showAttention(std::move(found)); });
    ask<Balances>("balances", m_balanceList.stack, [wanted](Inquiry &inquiry) { return balances(inquiry, wanted); },
                  [this](Balances found) { showBalances(std::move(found)); });
}

/// In the order of the amounts on the cards.
Result<std::vector<MonthComparison>> OverviewPage::monthsCompared(const Inquiry &inquiry, const Filter &filter)
{
    TRY(compared, compareMonths(inquiry, filter.company));
    TRY(companies, listCompanies(inquiry));
    std::vector<Currency> ofCompanies;
    for (const Company &company : companies)
        ofCompanies.push_back(company.currency);
    const std::vector<Currency> order = currencyOrder(ofCompanies);
    std::ranges::stable_sort(compared, {}, [&order](const MonthComparison &each) { return std::ranges::find(order, each.currency); });
    return compared;
}

void OverviewPage::showComparison(std::vector<MonthComparison> comparisons)
{
    m_compared = std::move(comparisons);
    const QString text = monthChangeText(m_compared);
    m_comparison->setText(text);
    m_comparisonStack->setVisible(!text.isEmpty());
    m_comparisonStack->showData();
}

Result<OverviewPage::TopJobs> OverviewPage::topJobs(const Inquiry &inquiry, const Filter &filter, const TableOrder &order)
{
    TRY(table, usageByJob(inquiry, filter, order));
    TopJobs found{std::move(table.rows), {}};
    const bool isUnassigned = std::ranges::any_of(table.unassigned, [](const UsageRow &row) { return row.types[0].rows + row.types[1].rows + row.types[2].rows > 0; });
    if (found.jobs.empty() && !isUnassigned) {
        TRY(why, whyNoUsage(inquiry, filter));
        found.why = why;
    }
    return found;
}

void OverviewPage::showTopJobs(TopJobs found)
{
    m_jobList.heading->setText(tr("Top jobs: %1").arg(rangeTitle(filter().range)));
    m_jobs->setRows(std::move(found.jobs));
    m_why = found.why.value_or(NoUsage());
    if (found.why)
        m_jobList.stack->showEmpty(noUsageText(m_why, may(session()->role(), Permission::RecordUsage)));
    else if (m_jobs->rowCount() == 0)
        m_jobList.stack->showEmpty({tr("No job has usage in this range."), tr("What was used has no job yet: see Reconcile.")});
    else
        m_jobList.stack->showData();
}

void OverviewPage::leaveEmpty()
{
    if (m_why.cause == NoUsage::Cause::Unrecorded)
        Q_EMIT pageRequested(u"import"_s);
    else
        filterState()->set(widened(m_why, shownFilter()));
}

Result<OverviewPage::Attention> OverviewPage::attention(const Inquiry &inquiry, const Filter &filter)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    TRY(door, doorOf(inquiry, filter));
    TRY(drafts, countWaitingDrafts(inquiry, filter.company));
    TRY(found, alerts(door));
    return Attention{std::move(found), drafts, resolved.calendar};
}

void OverviewPage::showAttention(Attention found)
{
    m_drafts = found.drafts;
    showLinks();
    m_alerts->setCalendar(found.calendar);
    Q_EMIT zoneShown(found.calendar.zoneName());
    m_alerts->setRows(highestOnly(found.alerts));
    const int count = m_alerts->rowCount();
    m_tabs->setTabText(kAlertTab, count == 0 ? tr("Needs attention") : tr("Needs attention (%1)").arg(wording::count(count)));
    if (count == 0)
        m_alertList.stack->showEmpty({tr("Nothing needs attention."), tr("Balances that are used up to 80 %, or run out before their reset, appear here.")});
    else
        m_alertList.stack->showData();
    if (m_tabs->currentIndex() == kAlertTab)
        Q_EMIT rowsShown(count);
}

Result<OverviewPage::Balances> OverviewPage::balances(const Inquiry &inquiry, const Filter &filter)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    TRY(door, doorOf(inquiry, filter));
    TRY(found, forecasts(door));
    return Balances{std::move(found), resolved.calendar};
}

void OverviewPage::showBalances(Balances found)
{
    if (m_seesMoney)
        m_cards->showRunOut(found.forecasts, found.calendar);
    m_balances->setCalendar(found.calendar);
    m_balances->setRows(std::move(found.forecasts));
    if (m_balances->rowCount() == 0)
        m_balanceList.stack->showEmpty({tr("There are no balances yet."), tr("Add a company, or open the sample (File menu).")});
    else
        m_balanceList.stack->showData();
    if (m_tabs->currentIndex() == kBalanceTab)
        Q_EMIT rowsShown(m_balances->rowCount());
}

// --- where it leads ---

Filter OverviewPage::shownFilter() const
{
    Filter shown;
    shown.company = filter().company;
    shown.range = filter().range;
    return shown;
}

void OverviewPage::openUsage(const Filter &wanted)
{
    filterState()->set(wanted);
    Q_EMIT pageRequested(u"usage"_s);
}

void OverviewPage::openJob(JobId job, const std::optional<CompanyId> &company, const QString &title, const RangeChoice &range)
{
    Filter wanted = shownFilter();
    if (company)
        wanted.company = company;
    wanted.job = job;
    wanted.range = range;
    filterState()->nameJob(job, title);
    filterState()->set(wanted);
    Q_EMIT pageRequested(u"job"_s);
}

void OverviewPage::openAccount(Unit unit, CompanyId company, const QString &name, const QUuid &account)
{
    filterState()->nameCompany(company, name);
    filterState()->setCompany(company);
    Q_EMIT pageRequested(QString::fromLatin1(pageOf(unit)), unit == Unit::Money ? QString() : account.toString(QUuid::WithoutBraces));
}

void OverviewPage::openAlert()
{
    const Alert &alert = m_alerts->rowAt(m_alertList.table->tableRow(m_alertList.table->currentIndex()));
    if (alert.unit == Unit::Money && may(session()->role(), Permission::MoveMoney))
        return topUpWallet(alert.company);
    openAccount(alert.unit, alert.company, alert.companyName, alert.account);
}

void OverviewPage::openBalance()
{
    const BucketForecast &forecast = m_balances->rowAt(m_balanceList.table->tableRow(m_balanceList.table->currentIndex()));
    openAccount(forecast.unit, forecast.company, forecast.companyName, forecast.account);
}

/// A page's id, or the place of a mover: "0:2" is the third of the first currency.
void OverviewPage::follow(const QString &link)
{
    if (!link.contains(u':')) {
        Q_EMIT pageRequested(link);
        return;
    }
    const MonthMover &mover = m_compared.at(size_t(link.section(u':', 0, 0).toInt())).movers.at(size_t(link.section(u':', 1).toInt()));
    RangeChoice month;
    month.kind = RangeChoice::Kind::ThisMonth;
    if (mover.job)
        return openJob(*mover.job, mover.company, mover.title, month);
    Filter wanted = shownFilter();
    wanted.withoutJob = true;
    wanted.range = month;
    openUsage(wanted);
}

} // namespace reckoner
