#include "ui/pages/usage_page.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "models/exchange/export_list.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/stacked_series_chart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"
#include "ui/widgets/view_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownJobs = 500;
constexpr int kSortKeys = 2; ///< of the query

QVariant rowId(const UsageRow &row)
{
    switch (row.kind) {
    case UsageRow::Kind::NoJob:
        return QVariant(u"no job "_s + row.currency.code());
    case UsageRow::Kind::Total:
        return QVariant(u"total "_s + row.currency.code());
    default:
        return QVariant(row.job->uuid());
    }
}

qint64 rowsOf(const Cards &card)
{
    return card.types[0].rows + card.types[1].rows + card.types[2].rows;
}

/// The currency with the most usage first: it is written large, the others below it.
std::vector<Cards> mostUsedFirst(std::vector<Cards> cards)
{
    std::ranges::stable_sort(cards, std::ranges::greater(), rowsOf);
    return cards;
}

/// Amounts of several currencies stand beside each other; they are never added.
template <typename Amount>
QString amounts(std::span<const Cards> cards, Amount amount)
{
    QStringList parts;
    for (const Cards &card : cards)
        parts.append(wording::money(amount(card), card.currency));
    return parts.join(u" · "_s);
}

template <typename Amount>
void fill(Card *card, const std::vector<Cards> &cards, Amount amount, QStringList lines)
{
    const std::span<const Cards> all(cards);
    if (cards.size() > 1)
        lines.prepend(amounts(all.subspan(1), amount));
    card->setFigures(amounts(all.first(1), amount), lines);
}

TypeTotals summed(const std::vector<Cards> &cards, UsageType type)
{
    TypeTotals sum; // counts only: their unit is the same in every currency
    for (const Cards &card : cards) {
        const TypeTotals &each = card.types[size_t(type)];
        sum.rows += each.rows;
        sum.failed += each.failed;
        sum.quantity += each.quantity;
        sum.questions += each.questions;
        sum.unpriced += each.unpriced;
    }
    return sum;
}

QStringList linesOf(UsageType type, const TypeTotals &totals)
{
    const auto counted = [](qint64 number, const QString &words) { return words.arg(wording::count(number)); };
    QStringList lines;
    switch (type) {
    case UsageType::CvParsing:
        lines.append(counted(totals.quantity, UsagePage::tr("%1 CV(s) parsed", nullptr, plural(totals.quantity))));
        if (totals.failed > 0)
            lines.append(counted(totals.failed, UsagePage::tr("%1 failed, free")));
        break;
    case UsageType::QuestionGeneration:
        lines.append(counted(totals.quantity, UsagePage::tr("%1 token(s)", nullptr, plural(totals.quantity))));
        lines.append(counted(totals.questions, UsagePage::tr("%1 question(s)", nullptr, plural(totals.questions))));
        break;
    case UsageType::VideoInterview:
        lines.append(counted(totals.quantity, UsagePage::tr("%1 minute(s)", nullptr, plural(totals.quantity))));
        lines.append(counted(totals.rows, UsagePage::tr("%1 interview(s)", nullptr, plural(totals.rows))));
        break;
    }
    if (totals.unpriced > 0)
        lines.append(counted(totals.unpriced, UsagePage::tr("%1 without a price")));
    return lines;
}

const std::array kSpendColumns = {
    Column<SpendLine>{"period", QT_TRANSLATE_NOOP("Column", "From"), ColumnKind::Day, [](const SpendLine &line) { return Cell(line.days.from); }},
    Column<SpendLine>{"last_day", QT_TRANSLATE_NOOP("Column", "To"), ColumnKind::Day, [](const SpendLine &line) { return Cell(line.days.to.plusDays(-1)); }},
    Column<SpendLine>{"part", QT_TRANSLATE_NOOP("Column", "Part"), ColumnKind::Text, [](const SpendLine &line) { return Cell(line.part); }},
    addingUp(Column<SpendLine>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Money, [](const SpendLine &line) { return Cell(line.cost); }}),
};

QString lineId(const SpendLine &line)
{
    return u"%1 %2"_s.arg(line.days.from.number).arg(line.part);
}

bool isNothing(const Series &series)
{
    return std::ranges::all_of(series.points, [](const SeriesPoint &point) {
        const auto total = point.total();
        return total && total->isZero() && point.quantity == std::array<qint64, 3>{};
    });
}

/// Work without a job is usage too.
bool isNothing(const UsageTable &table)
{
    return table.rows.empty() && std::ranges::none_of(table.unassigned, [](const UsageRow &row) { return row.types[0].rows + row.types[1].rows + row.types[2].rows > 0; });
}

DayRange periodFrom(BillingDay from, SeriesStep step)
{
    switch (step) {
    case SeriesStep::Week:
        return {from, from.plusDays(7)};
    case SeriesStep::Month:
        return {from, BillingMonth::of(from).next().firstDay()};
    case SeriesStep::Day:
        break;
    }
    return {from, from.plusDays(1)};
}

/// Whose job it is stands beside it for who sees several companies: their jobs often have the same title.
std::vector<Column<UsageRow>> jobColumnsFor(bool seesSeveralCompanies)
{
    std::vector<Column<UsageRow>> columns(jobColumns().begin(), jobColumns().end());
    const auto company = std::ranges::find_if(columns, [](const Column<UsageRow> &column) { return qstrcmp(column.key, "company_name") == 0; });
    ensure(company != columns.end(), "the list of jobs says whose they are");
    if (seesSeveralCompanies)
        std::rotate(columns.begin() + 1, company, company + 1);
    else
        columns.erase(company);
    return columns;
}

} // namespace

UsagePage::UsagePage(const PageContext &context)
    : Page(context), m_range(new QLabel(this)), m_credits(new QLabel(this)), m_more(new QLabel(this)),
      m_points(new RowTableModel<SpendLine>(kSpendColumns, [](const SpendLine &line) { return QVariant(lineId(line)); }, this)),
      m_jobs(new RowTableModel<UsageRow>(jobColumnsFor(session() && session()->scope().companies.size() > 1), rowId, this))
{
    m_order.limit = kShownJobs;
    m_jobs->setSummaryTest([](const UsageRow &row) { return row.kind != UsageRow::Kind::Job; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_range);
    layout->addWidget(buildCards());
    m_credits->hide();
    layout->addWidget(m_credits);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildChart());
    split->addWidget(buildTable());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    layout->addWidget(split, 1);
}

QWidget *UsagePage::buildCards()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const UsageTypeInfo &type : usageTypes()) {
        auto *card = new Card(wording::title(type.type), row);
        card->setSeries(int(type.type));
        card->setToolTip(tr("Show only this type; press again for all"));
        connect(card, &Card::clicked, this, [this, chosen = type.type] { chooseType(chosen); });
        m_cards[size_t(type.type)] = card;
        addExplain(card, [this, figure = cardFigureOf(type.type)] { return CardQuestion{figure, filter()}; });
        layout->addWidget(card, 1);
    }
    m_total = new Card(tr("Total Usage"), row);
    m_total->setToolTip(tr("Recorded cost of the range (gross). Press for all types."));
    connect(m_total, &Card::clicked, this, [this] { filterState()->setType({}); });
    addExplain(m_total, [this] { return CardQuestion{CardFigure::Total, filter()}; });
    addExplain(m_credits, [this] { return CardQuestion{CardFigure::Net, filter()}; });
    layout->addWidget(m_total, 1);
    m_cardStack = new StateStack(row, this);
    m_cardStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    adopt(m_cardStack);
    return m_cardStack;
}

QWidget *UsagePage::buildChart()
{
    m_chart = new StackedSeriesChart(this);
    m_chartTable = new TableView(u"usage-series"_s, tr("Spend over time"), this);
    m_chartTable->setTable(m_points, TableView::Sorting::InMemory);
    m_panel = new ChartPanel(tr("Spend over time"), m_chart, m_chartTable, this);
    m_currency = new QComboBox(m_panel);
    m_currency->setAccessibleName(tr("Currency of the chart"));
    m_currency->hide();
    m_panel->addControl(m_currency);
    m_parts = new QComboBox(m_panel);
    m_parts->setAccessibleName(tr("Parts of the chart"));
    m_parts->addItems({tr("By type"), tr("By job")});
    m_panel->addControl(m_parts);
    m_step = new QComboBox(m_panel);
    m_step->setAccessibleName(tr("Periods of the chart"));
    m_step->addItems({tr("By day"), tr("By week"), tr("By month")});
    m_panel->addControl(m_step);
    connectChart();
    m_chartStack = new StateStack(m_panel, this);
    adopt(m_chartStack);
    return m_chartStack;
}

void UsagePage::connectChart()
{
    connect(m_parts, &QComboBox::activated, this, &UsagePage::askForSeries);
    connect(m_step, &QComboBox::activated, this, &UsagePage::askForSeries);
    connect(m_currency, &QComboBox::activated, this, &UsagePage::showChart);
    connect(m_chart, &StackedSeriesChart::seriesChosen, this, &UsagePage::chooseSeries);
    connect(m_chart, &StackedSeriesChart::periodChosen, this, &UsagePage::chooseDays);
    connect(m_chartTable, &TableView::rowOpened, this, [this] { chooseDays(m_points->rowAt(m_chartTable->tableRow(m_chartTable->currentIndex())).days); });
    connect(m_panel, &ChartPanel::told, this, [this](const QString &sentence) { Q_EMIT toastRequested(sentence, {}); });
}

QWidget *UsagePage::buildTable()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_table = new TableView(u"usage-jobs"_s, tr("Cost by job"), box);
    m_table->setTable(m_jobs, TableView::Sorting::ByQuery);
    m_table->setSortableColumns({u"title"_s, u"cv_count"_s, u"cv_cost"_s, u"question_tokens"_s, u"question_cost"_s, u"video_minutes"_s, u"video_cost"_s, u"total_cost"_s}, kSortKeys);
    m_table->setTotalRowTest([this](int row) { return m_jobs->rowAt(row).kind == UsageRow::Kind::Total; });
    m_table->setFilterColumns({u"title"_s, u"company_name"_s}, {u"title"_s});
    restoreOrder();
    connect(m_table, &TableView::sortRequested, this, [this] {
        takeOrder();
        askForJobs();
    });
    connect(m_table, &TableView::onlyThisRequested, this, [this](const QString &key, int row) { filterBy(key, row, false); });
    connect(m_table, &TableView::notThisRequested, this, [this](const QString &key, int row) { filterBy(key, row, true); });
    connect(m_table, &TableView::rowOpened, this, &UsagePage::openJob);
    addExplain(m_table, [this](int row, const QString &columnKey) { return questionOf(row, columnKey); });
    connect(m_table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    layout->addWidget(m_table, 1);
    m_more->hide();
    layout->addWidget(m_more);
    m_tableStack = new StateStack(box, this);
    adopt(m_tableStack);
    connect(m_tableStack, &StateStack::actionRequested, this, &UsagePage::leaveEmpty);
    return m_tableStack;
}

SeriesStep UsagePage::step() const
{
    return SeriesStep(m_step->currentIndex());
}

void UsagePage::load()
{
    const Filter wanted = filter();
    ask<std::vector<Cards>>("cards", m_cardStack, [wanted](Inquiry &inquiry) { return usageCards(inquiry, wanted); },
                            [this](std::vector<Cards> cards) { showCards(mostUsedFirst(std::move(cards))); });
    askForSeries();
    askForJobs();
}

void UsagePage::askForSeries()
{
    const Parts parts = {step(), firstDayOfWeek(), m_parts->currentIndex() == 1};
    ask<std::vector<SpendChart>>("series", m_chartStack, [wanted = filter(), parts](Inquiry &inquiry) { return charts(inquiry, wanted, parts); },
                                 [this](std::vector<SpendChart> found) { showCharts(std::move(found)); });
}

void UsagePage::askForJobs()
{
    ask<JobAnswer>("jobs", m_tableStack, [wanted = filter(), order = m_order](Inquiry &inquiry) { return jobAnswer(inquiry, wanted, order); },
                   [this](JobAnswer answer) { showTable(std::move(answer)); });
}

void UsagePage::showCards(const std::vector<Cards> &cards)
{
    m_cardStack->showData();
    const Cards &first = cards.front();
    m_range->setText(tr("Recorded cost (gross), %1").arg(wording::rangeText(first.range, first.calendar)));
    Q_EMIT zoneShown(first.calendar.zoneName());
    for (const UsageTypeInfo &type : usageTypes()) {
        const auto cost = [&type](const Cards &card) { return card.types[size_t(type.type)].cost; };
        fill(m_cards[size_t(type.type)], cards, cost, linesOf(type.type, summed(cards, type.type)));
    }
    qint64 rows = 0;
    for (const UsageTypeInfo &type : usageTypes())
        rows += summed(cards, type.type).rows;
    const auto total = [](const Cards &card) {
        const auto sum = card.total();
        return sum ? sum->cost : Money();
    };
    QStringList lines = {tr("%1 usage row(s)", nullptr, plural(rows)).arg(wording::count(rows))};
    const bool estimated = std::ranges::any_of(cards, [](const Cards &card) { return card.total().ok() && !card.total()->estimated.isZero(); });
    if (estimated)
        lines.append(tr("%1 of it estimated").arg(amounts(std::span<const Cards>(cards), [](const Cards &card) { return card.total() ? card.total()->estimated : Money(); })));
    fill(m_total, cards, total, lines);
    showCredits(cards);
}

/// Credit notes stand beside the gross figures, where there are any, with the net.
void UsagePage::showCredits(const std::vector<Cards> &cards)
{
    QStringList parts;
    for (const Cards &card : cards) {
        if (card.credited.isZero())
            continue;
        const auto total = card.total();
        const auto net = total ? total->cost.minus(card.credited) : Result<Money>(total.error());
        if (net)
            parts.append(tr("Credited %1, net %2").arg(wording::money(card.credited, card.currency), wording::money(*net, card.currency)));
    }
    m_credits->setText(parts.join(u" · "_s));
    m_credits->setVisible(!parts.isEmpty());
}

UsagePage::SpendChart UsagePage::chartOf(const Series &series)
{
    SpendChart chart;
    chart.isNothing = isNothing(series);
    chart.series.currency = series.currency;
    for (const UsageTypeInfo &type : usageTypes())
        chart.series.titles.append(wording::title(type.type));
    for (const SeriesPoint &point : series.points)
        chart.series.periods.push_back({periodFrom(point.from, series.step), {point.cost.begin(), point.cost.end()}});
    return chart;
}

UsagePage::SpendChart UsagePage::chartOf(const JobSeries &series)
{
    SpendChart chart;
    chart.isNothing = series.lines.empty();
    chart.series.currency = series.currency;
    for (const JobSeries::Line &line : series.lines) {
        const QString title = line.kind == JobSeries::Line::Kind::Others ? tr("Other jobs") : line.kind == JobSeries::Line::Kind::NoJob ? tr("No job") : line.title;
        chart.series.titles.append(title);
        chart.series.restTitles += line.job ? 0 : 1;
        chart.jobs.push_back(line.job);
    }
    for (const JobSeries::Point &point : series.points)
        chart.series.periods.push_back({periodFrom(point.from, series.step), point.cost});
    return chart;
}

Result<std::vector<UsagePage::SpendChart>> UsagePage::charts(const Inquiry &inquiry, const Filter &filter, const Parts &parts)
{
    std::vector<SpendChart> charts;
    if (parts.byJob) {
        TRY(all, usageSeriesByJob(inquiry, filter, parts.step, parts.firstOfWeek));
        for (const JobSeries &series : all)
            charts.push_back(chartOf(series));
    } else {
        TRY(all, usageSeries(inquiry, filter, parts.step, parts.firstOfWeek));
        for (const Series &series : all)
            charts.push_back(chartOf(series));
    }
    for (SpendChart &chart : charts) {
        for (const ChartPeriod &period : chart.series.periods) {
            for (int part = 0; part < chart.series.count(); ++part)
                chart.lines.push_back({period.days, chart.series.titles.at(part), {period.values[size_t(part)], chart.series.currency}});
        }
    }
    return charts;
}

qint64 UsagePage::usedPeriods(const SpendChart &chart)
{
    return std::ranges::count_if(chart.lines, [](const SpendLine &line) { return !line.cost.amount.isZero(); });
}

void UsagePage::showCharts(std::vector<SpendChart> charts)
{
    m_charts = std::move(charts);
    const QString shown = m_currency->currentText();
    m_currency->clear();
    for (const SpendChart &each : m_charts)
        m_currency->addItem(each.series.currency.code());
    const auto busiest = std::ranges::max_element(m_charts, {}, usedPeriods); // amounts of two currencies are not compared
    m_currency->setCurrentIndex(shown.isEmpty() ? int(busiest - m_charts.begin()) : std::max(0, m_currency->findText(shown)));
    m_currency->setVisible(m_charts.size() > 1);
    showChart();
}

void UsagePage::showChart()
{
    const size_t index = size_t(std::max(0, m_currency->currentIndex()));
    m_chartStack->setVisible(!std::ranges::all_of(m_charts, &SpendChart::isNothing)); // without any usage the table says why, once
    if (index >= m_charts.size() || m_charts[index].isNothing) {
        m_chartStack->showEmpty({tr("Nothing was used in this range."), tr("Choose a longer range, or take a filter away.")});
        return;
    }
    m_chart->setSeries(m_charts[index].series);
    m_points->setRows(m_charts[index].lines);
    m_chartStack->showData();
}

/// A part of the chart alone: its type, or its job.
void UsagePage::chooseSeries(int part)
{
    const SpendChart &chart = m_charts.at(size_t(std::max(0, m_currency->currentIndex())));
    if (chart.jobs.empty())
        return chooseType(UsageType(part));
    const auto &job = chart.jobs.at(size_t(part));
    if (!job)
        return;
    filterState()->nameJob(*job, chart.series.titles.at(part));
    filterState()->setJob(*job);
}

Result<UsagePage::JobAnswer> UsagePage::jobAnswer(const Inquiry &inquiry, const Filter &filter, const TableOrder &order)
{
    TRY(table, usageByJob(inquiry, filter, order));
    JobAnswer answer{std::move(table), {}};
    if (isNothing(answer.table)) {
        TRY(why, whyNoUsage(inquiry, filter));
        answer.why = why;
    }
    return answer;
}

void UsagePage::leaveEmpty()
{
    if (m_why.cause == NoUsage::Cause::Unrecorded)
        Q_EMIT pageRequested(u"import"_s);
    else
        filterState()->set(widened(m_why, filter()));
}

void UsagePage::showTable(JobAnswer answer)
{
    UsageTable &table = answer.table;
    const qint64 jobs = table.jobCount;
    std::vector<UsageRow> rows = std::move(table.rows);
    const bool cut = qint64(rows.size()) < jobs;
    m_more->setText(tr("%1 of %2 jobs: sort by another column, or filter, to see others. The totals are of all of them.").arg(wording::count(qint64(rows.size())), wording::count(jobs)));
    m_more->setVisible(cut);
    if (answer.why) {
        m_jobs->setRows({});
        m_why = *answer.why;
        m_tableStack->showEmpty(noUsageText(m_why, may(session()->role(), Permission::RecordUsage)));
        Q_EMIT rowsShown(0);
        return;
    }
    Q_EMIT rowsShown(jobs);
    rows.insert(rows.end(), table.unassigned.begin(), table.unassigned.end());
    rows.insert(rows.end(), table.totals.begin(), table.totals.end());
    m_jobs->setRows(std::move(rows));
    m_tableStack->showData();
}

std::optional<Question> UsagePage::questionOf(int row, const QString &columnKey) const
{
    const UsageRow &usage = m_jobs->rowAt(row);
    Filter wanted = filter();
    if (usage.kind == UsageRow::Kind::Job)
        wanted.job = usage.job;
    wanted.withoutJob |= usage.kind == UsageRow::Kind::NoJob;
    for (const auto &[prefix, type] : {std::pair(u"cv_"_s, UsageType::CvParsing), {u"question"_s, UsageType::QuestionGeneration}, {u"video_"_s, UsageType::VideoInterview}}) {
        if (columnKey.startsWith(prefix))
            return CardQuestion{cardFigureOf(type), wanted};
    }
    if (usage.kind == UsageRow::Kind::Job)
        return JobQuestion{*usage.job, wanted};
    return CardQuestion{CardFigure::Total, wanted};
}

void UsagePage::chooseDays(const DayRange &days)
{
    RangeChoice range;
    range.kind = RangeChoice::Kind::Days;
    range.dayRange = days;
    filterState()->setRange(range);
}

void UsagePage::chooseType(UsageType type)
{
    const bool isChosen = filter().type == type;
    filterState()->setType(isChosen ? std::nullopt : std::optional(type));
}

void UsagePage::openJob(const QVariant &id)
{
    for (const UsageRow &row : m_jobs->rows()) {
        if (rowId(row) != id)
            continue;
        if (row.kind == UsageRow::Kind::NoJob)
            Q_EMIT pageRequested(u"reconcile"_s);
        if (row.kind != UsageRow::Kind::Job)
            return;
        filterState()->nameJob(*row.job, row.title);
        filterState()->setJob(*row.job);
        Q_EMIT pageRequested(u"job"_s);
        return;
    }
}

void UsagePage::exportTo(const QString &path)
{
    ExportWanted wanted;
    wanted.list = u"jobs"_s;
    wanted.filter = filter();
    wanted.order = m_order;
    for (const int column : m_table->shownColumns())
        wanted.columns.append(m_jobs->heads().at(column).key);
    exportRows(wanted, path);
}

void UsagePage::restoreOrder()
{
    if (!m_table->sortKeys().isEmpty())
        takeOrder();
}

void UsagePage::takeOrder()
{
    const QList<SortKey> &keys = m_table->sortKeys();
    const auto sortOfKey = [this](const SortKey &key) { return jobSortFromName(m_jobs->heads().at(key.column).key).value_or(JobSort::TotalCost); };
    m_order.sort = sortOfKey(keys.first());
    m_order.descending = keys.first().order == Qt::DescendingOrder;
    m_order.thenBy.reset();
    if (keys.size() > 1) {
        m_order.thenBy = sortOfKey(keys.at(1));
        m_order.thenDescending = keys.at(1).order == Qt::DescendingOrder;
    }
}

void UsagePage::filterBy(const QString &key, int row, bool isNot)
{
    const UsageRow &usage = m_jobs->rowAt(row);
    if (key == u"company_name"_s) {
        if (usage.company)
            filterState()->setCompany(*usage.company);
        return;
    }
    if (usage.kind == UsageRow::Kind::NoJob) {
        isNot ? filterState()->setStatus(LinkStatus::Reconciled) : filterState()->setWithoutJob();
        return;
    }
    if (usage.kind != UsageRow::Kind::Job)
        return;
    filterState()->nameJob(*usage.job, usage.title);
    isNot ? filterState()->leaveOutJob(*usage.job) : filterState()->setJob(*usage.job);
}

} // namespace reckoner
