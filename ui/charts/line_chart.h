// A balance over time as a line in steps, over any number of days, drawn with as much as the pixels can show. Hovering tells day and balance, the arrow keys
// walk from day to day, a click or Enter chooses one; a sentence says it all to who does not see it.
#pragma once

#include "ui/charts/balance_line.h"

#include <QWidget>

namespace reckoner {

class LinePlot;

class LineChart : public QWidget
{
    Q_OBJECT
public:
    explicit LineChart(QWidget *parent = nullptr);

    void setLine(BalanceLine line);
    /// The day that the keyboard is on, counted from the first; below zero: none.
    int currentDay() const;
    /// As few as the pixels need.
    qsizetype drawnColumns() const;
    QSize sizeHint() const override { return {640, 200}; }
    QSize minimumSizeHint() const override { return {240, 140}; } ///< else the money axis has no room for its figures

Q_SIGNALS:
    void dayChosen(const reckoner::DayRange &day);

private:
    LinePlot *m_plot;
};

} // namespace reckoner
