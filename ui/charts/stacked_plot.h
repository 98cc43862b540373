// The bars of a stacked chart, its axes, the band of what is expected, and the mark of who walks over them. Inside ui/charts only.
#pragma once

#include "ui/charts/stacked_series.h"
#include "ui/charts/time_plot.h"

QT_BEGIN_NAMESPACE
class QStackedBarSeries;
QT_END_NAMESPACE

namespace reckoner {

class StackedPlot final : public TimePlot
{
    Q_OBJECT
public:
    explicit StackedPlot(QWidget *owner);

    void show(const StackedSeries &series);
    /// As drawn: neighbours of many periods are put together.
    const StackedSeries &series() const { return m_series; }
    int current() const { return m_current; }

Q_SIGNALS:
    void periodChosen(const reckoner::DayRange &days);
    void seriesChosen(int series);

protected:
    void recolor() override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void fillBars();
    void fitBars();
    qreal barPart() const;
    void fitAxes();
    int barCount() const { return int(m_series.periods.size() + m_series.forecast.size()); }
    bool isForecast(int period) const { return period >= int(m_series.periods.size()); }
    const DayRange &daysOf(int period) const;
    qreal middleOf(int period) const;
    qreal barWidth() const;
    QRectF columnOf(int period) const;
    int periodAt(const QPoint &position) const;
    int seriesAt(const QPoint &position, int period) const;
    void walkTo(int period);
    void walkOverParts(int step);
    void choosePeriod(int period);
    void chooseMarked();
    void drawLabels(QPainter &painter) const;
    void drawSeams(QPainter &painter) const;
    void drawForecast(QPainter &painter) const;
    void drawMarker(QPainter &painter) const;

    StackedSeries m_series;
    int m_current = -1;
    int m_part = -1; ///< the series that is marked in the current period; -1: the whole bar
    QStackedBarSeries *m_bars = nullptr;
};

} // namespace reckoner
