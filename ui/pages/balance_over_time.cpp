#include "ui/pages/balance_over_time.h"

#include "models/wording/sentences.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/line_chart.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const std::array kBalanceColumns = {
    Column<DayBalance>{"day", QT_TRANSLATE_NOOP("Column", "Day"), ColumnKind::Day, [](const DayBalance &each) { return Cell(each.day); }},
    Column<DayBalance>{"balance", QT_TRANSLATE_NOOP("Column", "Balance"), ColumnKind::Money, [](const DayBalance &each) { return Cell(MoneyCell{each.closing, each.currency}); }},
    addingUp(Column<DayBalance>{"change", QT_TRANSLATE_NOOP("Column", "Change of the day"), ColumnKind::Money,
                                [](const DayBalance &each) { return Cell(MoneyCell{each.change, each.currency}); }}),
};

QVariant dayId(const DayBalance &each)
{
    return QVariant(each.day.number);
}

BalanceLine lineOf(const BalanceCourse &course)
{
    BalanceLine line;
    line.currency = course.currency;
    line.threshold = course.threshold;
    if (!course.days.empty())
        line.first = course.days.front().day;
    for (const DayBalance &each : course.days)
        line.balances.push_back(each.closing);
    return line;
}

} // namespace

BalanceOverTime::BalanceOverTime(QWidget *parent)
    : QWidget(parent), m_days(new RowTableModel<DayBalance>(kBalanceColumns, dayId, this)), m_chart(new LineChart(this)),
      m_table(new TableView(u"ledger-balance"_s, title(), this)), m_panel(new ChartPanel(title(), m_chart, m_table, this)), m_caption(new QLabel(this))
{
    m_table->setTable(m_days, TableView::Sorting::InMemory);
    m_caption->setWordWrap(true);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    layout->addWidget(m_panel, 1);
    layout->addWidget(m_caption);
    connect(m_chart, &LineChart::dayChosen, this, &BalanceOverTime::dayChosen);
    connect(m_panel, &ChartPanel::told, this, &BalanceOverTime::told);
    connect(m_table, &TableView::rowOpened, this, [this] {
        const BillingDay day = m_days->rowAt(m_table->tableRow(m_table->currentIndex())).day;
        Q_EMIT dayChosen({day, day.plusDays(1)});
    });
}

QString BalanceOverTime::title() const
{
    return tr("Balance over time");
}

void BalanceOverTime::showCourse(const BalanceCourse &course)
{
    m_chart->setLine(lineOf(course));
    m_days->setCalendar(course.calendar);
    m_days->setRows(course.days);
    if (course.days.empty())
        return;
    const DayRange days = {course.days.front().day, course.days.back().day.plusDays(1)};
    m_caption->setText(tr("Wallet of %1 at the end of each day, %2. Type, job and bucket do not narrow it.").arg(course.companyName, wording::rangeText(course.calendar.rangeOf(days), course.calendar)));
}

} // namespace reckoner
