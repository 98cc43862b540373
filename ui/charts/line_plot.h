// The line of a balance, in steps, with its axes, the line below which an alert is raised, and the mark of who walks over the days. Axes and their labels are
// Qt Charts'; the line is drawn over them, because a series that is given a thousand strokes lays them out longer than they take to draw. Inside ui/charts only.
#pragma once

#include "ui/charts/balance_line.h"
#include "ui/charts/decimate.h"
#include "ui/charts/time_plot.h"

namespace reckoner {

class LinePlot final : public TimePlot
{
    Q_OBJECT
public:
    explicit LinePlot(QWidget *owner);

    /// Who walks over the days stays on the day.
    void show(BalanceLine line);
    const BalanceLine &line() const { return m_line; }
    int current() const { return m_current; }
    qsizetype columns() const { return std::ssize(m_columns); }

Q_SIGNALS:
    void dayChosen(const reckoner::DayRange &day);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void thin();
    int lowestPlace() const;
    void fitAxis();
    qreal leftOf(qsizetype place) const;
    qreal middleOf(int place) const { return (leftOf(place) + leftOf(place + 1)) / 2; }
    qreal heightOfMoney(Money amount) const;
    std::vector<BillingDay> labelledDays(qreal widest) const;
    QString labelOf(BillingDay day) const;
    bool isLabelledByMonth() const;
    int dayAt(const QPoint &position) const;
    void walkTo(int place);
    void chooseDay(int place);
    void drawLine(QPainter &painter) const;
    void drawThreshold(QPainter &painter) const;
    void drawOwed(QPainter &painter) const;
    void drawLabels(QPainter &painter) const;
    void drawMarker(QPainter &painter) const;

    BalanceLine m_line;
    std::vector<StepColumn> m_columns;
    int m_current = -1;
};

} // namespace reckoner
