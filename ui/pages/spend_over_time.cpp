#include "ui/pages/spend_over_time.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/stacked_series_chart.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

template <UsageType Type>
Cell chargedCell(const SpendPeriod &period)
{
    return period.expected ? Cell() : Cell(MoneyCell{period.point.cost[size_t(Type)], period.point.currency});
}

Cell chargedTotalCell(const SpendPeriod &period)
{
    const auto total = period.point.total();
    return period.expected || !total ? Cell() : Cell(MoneyCell{*total, period.point.currency});
}

template <Money ExpectedSpend::*Figure>
Cell expectedCell(const SpendPeriod &period)
{
    return period.expected ? Cell(MoneyCell{(*period.expected).*Figure, period.point.currency}) : Cell();
}

using enum UsageType;

const std::array kPeriodColumns = {
    Column<SpendPeriod>{"period", QT_TRANSLATE_NOOP("Column", "From"), ColumnKind::Day, [](const SpendPeriod &period) { return Cell(period.point.from); }},
    addingUp(Column<SpendPeriod>{"cv_cost", QT_TRANSLATE_NOOP("Column", "CV cost"), ColumnKind::Money, chargedCell<CvParsing>}),
    addingUp(Column<SpendPeriod>{"question_cost", QT_TRANSLATE_NOOP("Column", "Question cost"), ColumnKind::Money, chargedCell<QuestionGeneration>}),
    addingUp(Column<SpendPeriod>{"video_cost", QT_TRANSLATE_NOOP("Column", "Interview cost"), ColumnKind::Money, chargedCell<VideoInterview>}),
    addingUp(Column<SpendPeriod>{"total_cost", QT_TRANSLATE_NOOP("Column", "Total cost"), ColumnKind::Money, chargedTotalCell}),
    Column<SpendPeriod>{"expected", QT_TRANSLATE_NOOP("Column", "Expected"), ColumnKind::Money, expectedCell<&ExpectedSpend::expected>},
    Column<SpendPeriod>{"low", QT_TRANSLATE_NOOP("Column", "At least (80 %)"), ColumnKind::Money, expectedCell<&ExpectedSpend::low>},
    Column<SpendPeriod>{"high", QT_TRANSLATE_NOOP("Column", "At most (80 %)"), ColumnKind::Money, expectedCell<&ExpectedSpend::high>},
};

QVariant periodId(const SpendPeriod &period)
{
    return QVariant(period.point.from.number);
}

StackedSeries chartOf(const SpendOutlook &outlook)
{
    StackedSeries chart;
    chart.currency = outlook.series.currency;
    for (const UsageTypeInfo &type : usageTypes())
        chart.titles.append(wording::title(type.type));
    for (const SeriesPoint &point : outlook.series.points)
        chart.periods.push_back({daysOfPoint(point, outlook.series.step), {point.cost.begin(), point.cost.end()}});
    for (const ExpectedSpend &each : outlook.ahead)
        chart.forecast.push_back({each.days, each.low, each.expected, each.high});
    return chart;
}

std::vector<SpendPeriod> periodsOf(const SpendOutlook &outlook)
{
    std::vector<SpendPeriod> periods;
    for (const SeriesPoint &point : outlook.series.points)
        periods.push_back({point});
    for (const ExpectedSpend &each : outlook.ahead) {
        SpendPeriod period;
        period.point.from = each.days.from;
        period.point.currency = outlook.series.currency;
        period.expected = each;
        periods.push_back(period);
    }
    return periods;
}

/// Periods with usage, and among equals CVs parsed: amounts of two currencies are not compared.
std::pair<qint64, qint64> use(const SpendOutlook &outlook)
{
    std::pair<qint64, qint64> use;
    for (const SeriesPoint &point : outlook.series.points) {
        use.first += std::ranges::all_of(point.cost, &Money::isZero) ? 0 : 1;
        use.second += point.quantity[size_t(CvParsing)];
    }
    return use;
}

} // namespace

SpendOverTime::SpendOverTime(QWidget *parent)
    : QWidget(parent), m_periods(new RowTableModel<SpendPeriod>(kPeriodColumns, periodId, this)), m_chart(new StackedSeriesChart(this)),
      m_table(new TableView(u"overview-spend"_s, tr("Spend over time"), this)), m_panel(new ChartPanel(tr("Spend over time"), m_chart, m_table, this)),
      m_currency(new QComboBox(m_panel)), m_caption(new QLabel(this))
{
    m_table->setTable(m_periods, TableView::Sorting::InMemory);
    m_currency->setAccessibleName(tr("Currency of the chart"));
    m_currency->hide();
    m_panel->addControl(m_currency);
    m_caption->setWordWrap(true);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_panel, 1);
    layout->addWidget(m_caption);
    connect(m_currency, &QComboBox::activated, this, &SpendOverTime::showCurrency);
    connect(m_chart, &StackedSeriesChart::periodChosen, this, &SpendOverTime::daysChosen);
    connect(m_chart, &StackedSeriesChart::seriesChosen, this, [this](int series) { Q_EMIT typeChosen(UsageType(series)); });
    connect(m_panel, &ChartPanel::told, this, &SpendOverTime::told);
    connect(m_table, &TableView::rowOpened, this, [this] {
        const SpendPeriod &period = m_periods->rowAt(m_table->tableRow(m_table->currentIndex()));
        if (!period.expected) // nothing was used there yet
            Q_EMIT daysChosen(daysOfPoint(period.point, m_outlooks.currencies.at(size_t(m_currency->currentIndex())).series.step));
    });
}

bool SpendOverTime::showOutlooks(SpendOutlooks outlooks)
{
    m_outlooks = std::move(outlooks);
    const auto &all = m_outlooks.currencies;
    if (!listsCurrencies()) { // else the list may be open
        const QString shown = m_currency->currentText();
        m_currency->clear();
        for (const SpendOutlook &each : all)
            m_currency->addItem(each.series.currency.code());
        const int kept = shown.isEmpty() ? -1 : m_currency->findText(shown);
        m_currency->setCurrentIndex(kept >= 0 ? kept : int(std::ranges::max_element(all, {}, use) - all.begin()));
        m_currency->setVisible(all.size() > 1);
    }
    showCurrency();
    return !std::ranges::all_of(all, &SpendOutlook::isNothing);
}

bool SpendOverTime::listsCurrencies() const
{
    QStringList listed;
    for (int place = 0; place < m_currency->count(); ++place)
        listed.append(m_currency->itemText(place));
    return std::ranges::equal(listed, m_outlooks.currencies, {}, {}, [](const SpendOutlook &each) { return each.series.currency.code(); });
}

void SpendOverTime::showCurrency()
{
    const SpendOutlook &outlook = m_outlooks.currencies.at(size_t(m_currency->currentIndex()));
    m_chart->setSeries(chartOf(outlook));
    m_periods->setRows(periodsOf(outlook));
    m_caption->setText(caption(outlook));
}

/// The range, and all that is expected after it in one sum: days in a row vary less than the single days that are drawn.
QString SpendOverTime::caption(const SpendOutlook &outlook) const
{
    QString text = tr("Recorded cost (gross), %1.").arg(wording::rangeText(m_outlooks.range, m_outlooks.calendar));
    if (const auto &ahead = outlook.aheadInAll) {
        const auto money = [&outlook](Money amount) { return wording::money(amount, outlook.series.currency); };
        text += u' '
            + tr("Expected after today, until %1: about %2, with 80 % chance between %3 and %4.")
                  .arg(wording::dayText(ahead->days.to.plusDays(-1)), money(ahead->expected), money(ahead->low), money(ahead->high));
    }
    return text;
}

} // namespace reckoner
