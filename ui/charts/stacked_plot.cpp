#include "ui/charts/stacked_plot.h"

#include "models/wording/amounts.h"
#include "ui/charts/series_brush.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <cmath>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kSeam = 1; ///< pixels
constexpr qreal kBarPart = 0.8; ///< of the room of a period...
constexpr qreal kWidestBar = 120; ///< ...in pixels: one alone would be a wall

/// Where a part of a bar begins and ends; it ends farther from zero.
struct BarPart
{
    double begin;
    double end;
    bool holds(double amount) const { return amount >= std::min(begin, end) && amount < std::max(begin, end); }
};

/// What is above zero stands on each other, what is below hangs under each other.
std::vector<BarPart> partsOf(const ChartPeriod &period)
{
    std::vector<BarPart> parts;
    double above = 0;
    double below = 0;
    for (const Money value : period.values) {
        const double amount = drawnAmount(value);
        double &end = amount < 0 ? below : above;
        parts.push_back({end, end + amount});
        end += amount;
    }
    return parts;
}

} // namespace

StackedPlot::StackedPlot(QWidget *owner) : TimePlot(owner)
{
    connect(chart(), &QChart::plotAreaChanged, this, &StackedPlot::fitBars);
}

void StackedPlot::show(const StackedSeries &series)
{
    m_series = series;
    auto merged = mergedPeriods(series.periods, mostBars(series));
    m_series.periods = merged ? std::move(merged).value() : std::vector<ChartPeriod>();
    m_current = std::min(m_current, barCount() - 1);
    m_part = m_part < m_series.count() ? m_part : -1;
    setAccessibleName(chartSummary(series));
    rebuild();
}

const DayRange &StackedPlot::daysOf(int period) const
{
    return isForecast(period) ? m_series.forecast[size_t(period) - m_series.periods.size()].days : m_series.periods[size_t(period)].days;
}

// --- what is drawn

/// A fresh series costs one layout; changing the values of an old one costs one each.
void StackedPlot::rebuild()
{
    if (m_bars) {
        chart()->removeSeries(m_bars); // and is ours again
        delete m_bars;
    }
    m_bars = new QStackedBarSeries;
    fillBars();
    fitAxes();
    chart()->addSeries(m_bars);
    fitBars();
    m_bars->attachAxis(timeAxis());
    m_bars->attachAxis(moneyAxis());
    recolor();
}

void StackedPlot::fillBars()
{
    for (int i = 0; i < m_series.count(); ++i) {
        auto *set = new QBarSet(m_series.titles.at(i));
        QList<qreal> values;
        for (const ChartPeriod &period : m_series.periods)
            values.append(drawnAmount(period.values[size_t(i)]));
        set->append(values);
        m_bars->append(set);
    }
}

qreal StackedPlot::barPart() const
{
    return std::min(kBarPart, kWidestBar / std::max(1.0, barWidth()));
}

void StackedPlot::fitBars()
{
    if (m_bars && barCount() > 0)
        m_bars->setBarWidth(barPart());
}

void StackedPlot::fitAxes()
{
    MoneyExtent extent;
    for (const ChartPeriod &period : m_series.periods) {
        for (const BarPart &part : partsOf(period))
            extent.take(part.end);
    }
    for (const ForecastPeriod &period : m_series.forecast)
        extent.take(drawnAmount(period.high));
    timeAxis()->setRange(-0.5, std::max(1, barCount()) - 0.5); // hundreds of categories would be as many items, measured each time
    fitMoney(extent, m_series.currency);
}

void StackedPlot::recolor()
{
    if (!m_bars)
        return;
    const QList<QBarSet *> sets = m_bars->barSets();
    for (int i = 0; i < sets.size(); ++i) {
        sets.at(i)->setBrush(m_series.isRest(i) ? restBrush(i) : seriesBrush(i));
        sets.at(i)->setPen(Qt::NoPen);
    }
}

qreal StackedPlot::middleOf(int period) const
{
    return chart()->mapToPosition(QPointF(period, 0), m_bars).x();
}

qreal StackedPlot::barWidth() const
{
    return chart()->plotArea().width() / qreal(barCount());
}

QRectF StackedPlot::columnOf(int period) const
{
    const QRectF area = chart()->plotArea();
    return QRectF(middleOf(period) - barWidth() / 2, area.top(), barWidth(), area.height());
}

void StackedPlot::drawForeground(QPainter *painter, const QRectF &)
{
    if (hasFocus() && m_current < 0)
        drawFocus(*painter);
    if (!m_bars || barCount() == 0)
        return;
    drawZero(*painter);
    drawSeams(*painter);
    drawForecast(*painter);
    drawLabels(*painter);
    if (hasFocus() && m_current >= 0)
        drawMarker(*painter);
}

void StackedPlot::drawLabels(QPainter &painter) const
{
    painter.setPen(theme::mutedText());
    painter.setFont(chart()->font());
    const QFontMetrics metrics(painter.font());
    const QRectF area = chart()->plotArea();
    qreal nextFree = area.left() - 20;
    for (int period = 0; period < barCount(); ++period) {
        const QString label = axisLabel(daysOf(period));
        const qreal width = metrics.horizontalAdvance(label);
        const qreal left = middleOf(period) - width / 2;
        if (left < nextFree || left + width > sceneRect().right())
            continue;
        painter.drawText(QPointF(left, labelLine(metrics)), label);
        nextFree = left + width + kLabelGap;
    }
}

/// Two parts of a bar are kept apart by the background, from which each stands out; one too low for that keeps its colour.
void StackedPlot::drawSeams(QPainter &painter) const
{
    painter.setPen(QPen(palette().color(QPalette::Window), kSeam));
    for (int period = 0; period < int(m_series.periods.size()); ++period) {
        const QRectF column = columnOf(period);
        const qreal aside = column.width() * (1 - barPart()) / 2;
        for (const BarPart &part : partsOf(m_series.periods[size_t(period)])) {
            const qreal end = heightOf(part.end);
            const qreal middle = std::floor(end) + kSeam / 2; // in the middle of a row of pixels: not smeared over two
            if (std::abs(heightOf(part.begin) - end) > 2 * kSeam)
                painter.drawLine(QPointF(column.left() + aside, middle), QPointF(column.right() - aside, middle));
        }
    }
}

/// The band is hatched, the expected value a dashed line: no colour says it alone.
void StackedPlot::drawForecast(QPainter &painter) const
{
    QColor band = theme::mutedText();
    for (int period = int(m_series.periods.size()); period < barCount(); ++period) {
        const ForecastPeriod &each = m_series.forecast[size_t(period) - m_series.periods.size()];
        const qreal top = heightOf(drawnAmount(each.high));
        QRectF box = columnOf(period);
        box.setTop(top);
        box.setBottom(std::max(top + 1, heightOf(drawnAmount(each.low))));
        band.setAlpha(40);
        painter.fillRect(box, band);
        band.setAlpha(110);
        painter.fillRect(box, QBrush(band, Qt::BDiagPattern));
        painter.setPen(QPen(theme::mutedText(), 1));
        painter.drawLine(box.topLeft(), box.topRight());
        painter.drawLine(box.bottomLeft(), box.bottomRight());
        const qreal expected = heightOf(drawnAmount(each.expected));
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.4, Qt::DashLine));
        painter.drawLine(QPointF(box.left(), expected), QPointF(box.right(), expected));
    }
}

void StackedPlot::drawMarker(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    QRectF column = columnOf(m_current);
    if (m_part >= 0 && !isForecast(m_current)) {
        const BarPart part = partsOf(m_series.periods[size_t(m_current)])[size_t(m_part)];
        column.setBottom(heightOf(std::min(part.begin, part.end)));
        column.setTop(std::min(column.bottom() - 2, heightOf(std::max(part.begin, part.end))));
    }
    painter.drawRect(column);
}

// --- the mouse

int StackedPlot::periodAt(const QPoint &position) const
{
    const QRectF area = chart()->plotArea();
    const QPointF place = mapToScene(position);
    if (!m_bars || barCount() == 0 || !area.contains(place))
        return -1;
    return std::clamp(int((place.x() - area.left()) / barWidth()), 0, barCount() - 1);
}

int StackedPlot::seriesAt(const QPoint &position, int period) const
{
    if (period < 0 || isForecast(period))
        return -1;
    const double amount = chart()->mapToValue(mapToScene(position), m_bars).y();
    const std::vector<BarPart> parts = partsOf(m_series.periods[size_t(period)]);
    const auto found = std::ranges::find_if(parts, [amount](const BarPart &part) { return part.holds(amount); });
    return found == parts.end() ? -1 : int(found - parts.begin());
}

void StackedPlot::mouseMoveEvent(QMouseEvent *event)
{
    const int period = periodAt(event->pos());
    setCursor(period >= 0 && !isForecast(period) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (period >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), periodText(m_series, period), this);
    else
        QToolTip::hideText();
}

void StackedPlot::mouseReleaseEvent(QMouseEvent *event)
{
    const int period = event->button() == Qt::LeftButton ? periodAt(event->pos()) : -1;
    if (period >= 0)
        choosePeriod(period);
    else
        ChartFrame::mouseReleaseEvent(event);
}

void StackedPlot::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int period = byKey ? m_current : periodAt(event->pos());
    const int series = byKey ? m_part : seriesAt(event->pos(), period);
    QMenu menu(this);
    if (period >= 0 && !isForecast(period))
        connect(menu.addAction(tr("Only %1").arg(daysTitle(daysOf(period)))), &QAction::triggered, this, [this, period] { choosePeriod(period); });
    if (series >= 0 && !m_series.isRest(series))
        connect(menu.addAction(tr("Only %1").arg(m_series.titles.at(series))), &QAction::triggered, this, [this, series] { Q_EMIT seriesChosen(series); });
    addOwnerActions(menu);
    if (!menu.isEmpty())
        menu.exec(byKey && m_current >= 0 ? mapToGlobal(mapFromScene(columnOf(m_current).center())) : event->globalPos());
}

// --- the keyboard

void StackedPlot::keyPressEvent(QKeyEvent *event)
{
    const int last = barCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left: return walkTo(std::max(std::min(last, 0), m_current < 0 ? int(m_series.periods.size()) - 1 : m_current - 1));
    case Qt::Key_Right: return walkTo(std::min(last, m_current + 1));
    case Qt::Key_Home: return walkTo(std::min(last, 0));
    case Qt::Key_End: return walkTo(last);
    case Qt::Key_Up: return walkOverParts(1);
    case Qt::Key_Down: return walkOverParts(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return chooseMarked();
    default: event->ignore();
    }
}

void StackedPlot::walkTo(int period)
{
    m_current = period;
    m_part = -1;
    if (period >= 0)
        tell(periodText(m_series, period), middleOf(period));
}

/// Up from the whole bar to its lowest part, and so on; down past the lowest is the whole bar again.
void StackedPlot::walkOverParts(int step)
{
    if (m_current < 0 || isForecast(m_current))
        return;
    m_part = std::clamp(m_part + step, -1, m_series.count() - 1);
    if (m_part < 0)
        return tell(periodText(m_series, m_current), middleOf(m_current));
    const Money value = m_series.periods[size_t(m_current)].values[size_t(m_part)];
    tell(tr("%1, %2: %3").arg(daysTitle(daysOf(m_current)), m_series.titles.at(m_part), wording::money(value, m_series.currency)), middleOf(m_current));
}

void StackedPlot::choosePeriod(int period)
{
    if (isForecast(period))
        return; // nothing was used there yet
    m_current = period;
    Q_EMIT periodChosen(daysOf(period));
}

void StackedPlot::chooseMarked()
{
    if (m_part >= 0 && !m_series.isRest(m_part))
        Q_EMIT seriesChosen(m_part);
    else if (m_part < 0 && m_current >= 0)
        choosePeriod(m_current);
}

} // namespace reckoner
