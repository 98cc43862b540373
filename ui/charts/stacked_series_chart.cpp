#include "ui/charts/stacked_series_chart.h"

#include "ui/charts/chart_legend.h"
#include "ui/charts/stacked_plot.h"

#include <QVBoxLayout>

namespace reckoner {

StackedSeriesChart::StackedSeriesChart(QWidget *parent) : QWidget(parent), m_legend(new ChartLegend), m_plot(new StackedPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_legend);
    layout->addWidget(m_plot, 1);
    setFocusProxy(m_plot);
    connect(m_legend, &ChartLegend::chosen, this, &StackedSeriesChart::seriesChosen);
    connect(m_plot, &StackedPlot::periodChosen, this, &StackedSeriesChart::periodChosen);
    connect(m_plot, &StackedPlot::seriesChosen, this, &StackedSeriesChart::seriesChosen);
}

void StackedSeriesChart::setSeries(const StackedSeries &series)
{
    m_legend->setSeries(series);
    m_plot->show(series);
}

int StackedSeriesChart::periodCount() const
{
    return int(m_plot->series().periods.size());
}

int StackedSeriesChart::currentPeriod() const
{
    return m_plot->current();
}

QString StackedSeriesChart::periodText(int period) const
{
    return reckoner::periodText(m_plot->series(), period);
}

} // namespace reckoner
