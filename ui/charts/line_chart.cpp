#include "ui/charts/line_chart.h"

#include "ui/charts/line_plot.h"

#include <QVBoxLayout>

namespace reckoner {

LineChart::LineChart(QWidget *parent) : QWidget(parent), m_plot(new LinePlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusProxy(m_plot);
    connect(m_plot, &LinePlot::dayChosen, this, &LineChart::dayChosen);
}

void LineChart::setLine(BalanceLine line)
{
    m_plot->show(std::move(line));
}

int LineChart::currentDay() const
{
    return m_plot->current();
}

qsizetype LineChart::drawnColumns() const
{
    return m_plot->columns();
}

} // namespace reckoner
