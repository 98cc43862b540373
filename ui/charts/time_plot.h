// What charts of money over time share: an axis of money that reaches zero, one of time whose labels the chart writes itself, the line of zero, the mark of
// the keyboard, and what is told of the place where it stands. Inside ui/charts only.
#pragma once

#include "models/core/currency.h"
#include "ui/charts/chart_frame.h"

#include <algorithm>
#include <cmath>

QT_BEGIN_NAMESPACE
class QMenu;
class QValueAxis;
QT_END_NAMESPACE

namespace reckoner {

/// The amounts that an axis has to reach; zero is always among them.
struct MoneyExtent
{
    double lowest = 0;
    double highest = 0;
    void take(double amount)
    {
        lowest = std::min(lowest, amount);
        highest = std::max(highest, amount);
    }
};

class TimePlot : public ChartFrame
{
    Q_OBJECT
protected:
    static constexpr int kLabelGap = 14; ///< between two labels of the time axis

    /// The actions of `owner` stand in the menu too.
    explicit TimePlot(QWidget *owner);

    QValueAxis *timeAxis() const { return m_timeAxis; }
    QValueAxis *moneyAxis() const { return m_moneyAxis; }
    void addOwnerActions(QMenu &menu) const;
    void fitMoney(const MoneyExtent &extent, const Currency &currency);
    qreal heightOf(double amount) const;
    /// The same in the middle of a row of pixels: a thin line is not smeared over two.
    qreal rowOf(double amount) const { return std::floor(heightOf(amount)) + 0.5; }
    bool goesBelowZero() const;
    /// Where something hangs under it.
    void drawZero(QPainter &painter) const;
    /// Before a place is chosen the keyboard is in the chart as a whole.
    void drawFocus(QPainter &painter) const;
    /// A line of the labels under the plot.
    qreal labelLine(const QFontMetrics &metrics) const;
    /// To who sees the chart and to who hears it, at that distance from its left side.
    void tell(const QString &text, qreal left);
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QWidget *m_owner;
    QValueAxis *m_timeAxis;
    QValueAxis *m_moneyAxis;
};

} // namespace reckoner
