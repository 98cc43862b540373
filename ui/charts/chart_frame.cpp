#include "ui/charts/chart_frame.h"

#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QLegend>

namespace reckoner {

ChartFrame::ChartFrame(QWidget *parent) : QChartView(parent)
{
    // The view's own chart is kept for ever: setChart() would leak it.
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLocalizeNumbers(true);
    chart()->setFont(theme::tabular(font()));
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    takePalette();
}

void ChartFrame::takePalette()
{
    chart()->legend()->setLabelColor(palette().color(QPalette::WindowText));
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsBrush(theme::mutedText());
        axis->setTitleBrush(theme::mutedText());
        axis->setGridLinePen(QPen(theme::line(), 1));
        axis->setLinePen(QPen(theme::line(), 1));
    }
}

void ChartFrame::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        takePalette();
        recolor();
    }
}

// QChartView crashes in Qt 6.4 when the mouse comes down where no item is.
void ChartFrame::mousePressEvent(QMouseEvent *event)
{
    if (itemAt(event->pos()))
        QChartView::mousePressEvent(event);
    else
        event->ignore();
}

void ChartFrame::mouseReleaseEvent(QMouseEvent *event)
{
    if (itemAt(event->pos()))
        QChartView::mouseReleaseEvent(event);
    else
        event->ignore();
}

void ChartFrame::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (itemAt(event->pos()))
        QChartView::mouseDoubleClickEvent(event);
    else
        event->ignore();
}

// The page scrolls, not the chart.
void ChartFrame::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace reckoner
