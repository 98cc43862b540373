// Money by period as stacked bars, with its legend. Hovering tells the values; a click or Enter on a bar chooses the period, one on the legend the series,
// the menu of a bar both; the arrow keys walk over the bars and their parts; a sentence says it all to who does not see it.
#pragma once

#include "ui/charts/stacked_series.h"

#include <QWidget>

namespace reckoner {

class ChartLegend;
class StackedPlot;

class StackedSeriesChart : public QWidget
{
    Q_OBJECT
public:
    explicit StackedSeriesChart(QWidget *parent = nullptr);

    void setSeries(const StackedSeries &series);
    int periodCount() const; ///< without those to come
    int currentPeriod() const;
    /// Title and every value of a period, one a line.
    QString periodText(int period) const;
    QSize sizeHint() const override { return {640, 260}; }
    QSize minimumSizeHint() const override { return {240, 200}; } ///< else the money axis has no room for its figures

Q_SIGNALS:
    void periodChosen(const reckoner::DayRange &days);
    void seriesChosen(int series);

private:
    ChartLegend *m_legend;
    StackedPlot *m_plot;
};

} // namespace reckoner
