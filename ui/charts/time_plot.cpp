#include "ui/charts/time_plot.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QMenu>
#include <QToolTip>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

namespace reckoner {

using namespace Qt::StringLiterals;

TimePlot::TimePlot(QWidget *owner) : m_owner(owner), m_timeAxis(new QValueAxis), m_moneyAxis(new QValueAxis)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setViewportUpdateMode(FullViewportUpdate); // what drawForeground() writes is no item: a part painted anew would leave old labels
    chart()->addAxis(m_timeAxis, Qt::AlignBottom); // the chart owns its axes and series
    chart()->addAxis(m_moneyAxis, Qt::AlignLeft);
    chart()->legend()->hide();           // ours can be reached by the keyboard
    m_timeAxis->setLabelsVisible(false); // drawForeground() writes as many as fit
    m_timeAxis->setTickCount(2);
    m_timeAxis->setGridLineVisible(false);
    chart()->setMargins(QMargins(0, 0, 0, fontMetrics().height() + 4));
    takePalette();
}

void TimePlot::addOwnerActions(QMenu &menu) const
{
    menu.addSeparator();
    menu.addActions(m_owner->actions());
}

void TimePlot::fitMoney(const MoneyExtent &extent, const Currency &currency)
{
    const double farthest = std::max(extent.highest, -extent.lowest);
    m_moneyAxis->setRange(extent.lowest * 1.02, farthest > 0 ? extent.highest * 1.02 : 1);
    m_moneyAxis->setLabelFormat(farthest >= 100 ? u"%.0f"_s : farthest >= 0.1 || farthest <= 0 ? u"%.2f"_s : u"%.4f"_s);
    m_moneyAxis->setTickCount(5);
    m_moneyAxis->applyNiceNumbers();
    m_moneyAxis->setTitleText(currency.code());
}

qreal TimePlot::heightOf(double amount) const
{
    const QRectF area = chart()->plotArea();
    return area.bottom() - area.height() * (amount - m_moneyAxis->min()) / (m_moneyAxis->max() - m_moneyAxis->min());
}

bool TimePlot::goesBelowZero() const
{
    return m_moneyAxis->min() < 0;
}

void TimePlot::drawZero(QPainter &painter) const
{
    const QRectF area = chart()->plotArea();
    if (!goesBelowZero())
        return;
    painter.setPen(QPen(theme::mutedText(), 1));
    painter.drawLine(QPointF(area.left(), rowOf(0)), QPointF(area.right(), rowOf(0)));
}

void TimePlot::drawFocus(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(chart()->plotArea().adjusted(1, 1, -1, -1));
}

qreal TimePlot::labelLine(const QFontMetrics &metrics) const
{
    return chart()->plotArea().bottom() + metrics.ascent() + 6;
}

void TimePlot::tell(const QString &text, qreal left)
{
    setAccessibleDescription(text);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    QToolTip::showText(mapToGlobal(QPoint(int(left), 20)), text, this);
    viewport()->update();
}

void TimePlot::focusInEvent(QFocusEvent *event)
{
    ChartFrame::focusInEvent(event);
    viewport()->update();
}

void TimePlot::focusOutEvent(QFocusEvent *event)
{
    ChartFrame::focusOutEvent(event);
    viewport()->update();
}

} // namespace reckoner
