// The series of a chart with their colours and textures, in the order of the stack. Each is a button: who presses it wants to see that one alone.
#pragma once

#include "ui/charts/stacked_series.h"

#include <QWidget>

namespace reckoner {

class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setSeries(const StackedSeries &series);

Q_SIGNALS:
    void chosen(int series);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *entryFor(int series);
    void rebuild();
    QStringList m_titles;
    int m_rest = 0;
    bool m_hasForecast = false;
};

} // namespace reckoner
