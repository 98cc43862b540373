#include "ui/charts/line_plot.h"

#include "models/wording/sentences.h"
#include "ui/charts/stacked_series.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

namespace reckoner {

namespace {

constexpr qreal kStroke = 2; ///< pixels
constexpr qreal kMark = 4;   ///< radius
constexpr int kMostLabelledDays = 92; ///< more are labelled by month
constexpr int kDaysOfPage = 30;

} // namespace

LinePlot::LinePlot(QWidget *owner) : TimePlot(owner)
{
    auto *holder = new QLineSeries; // without a series of theirs axes have no place; the chart owns it
    chart()->addSeries(holder);
    holder->attachAxis(timeAxis());
    holder->attachAxis(moneyAxis());
    show({});
}

void LinePlot::show(BalanceLine line)
{
    const BillingDay day = m_line.dayAt(m_current);
    m_line = std::move(line);
    const bool isStillThere = m_current >= 0 && day >= m_line.first && day < m_line.dayAt(m_line.days());
    m_current = isStillThere ? day.number - m_line.first.number : -1;
    thin();
    setAccessibleName(balanceSummary(m_line, lowestPlace()));
    fitAxis();
    viewport()->update();
}

void LinePlot::thin()
{
    m_columns = decimate(m_line.balances, width());
}

/// The first of the lowest; looked for in its column alone.
int LinePlot::lowestPlace() const
{
    const auto column = std::ranges::min_element(m_columns, {}, &StepColumn::low);
    if (column == m_columns.end())
        return 0;
    return int(std::find(m_line.balances.begin() + column->begin, m_line.balances.end(), column->low) - m_line.balances.begin());
}

void LinePlot::resizeEvent(QResizeEvent *event)
{
    TimePlot::resizeEvent(event);
    thin();
}

void LinePlot::fitAxis()
{
    MoneyExtent extent;
    for (const StepColumn &column : m_columns) {
        extent.take(drawnAmount(column.low));
        extent.take(drawnAmount(column.high));
    }
    extent.take(drawnAmount(m_line.threshold.value_or(Money())));
    fitMoney(extent, m_line.currency);
}

// --- what is drawn

qreal LinePlot::leftOf(qsizetype place) const
{
    const QRectF area = chart()->plotArea();
    return area.left() + area.width() * qreal(place) / qreal(std::max(1, m_line.days()));
}

qreal LinePlot::heightOfMoney(Money amount) const
{
    return heightOf(drawnAmount(amount));
}

void LinePlot::drawForeground(QPainter *painter, const QRectF &)
{
    if (hasFocus() && m_current < 0)
        drawFocus(*painter);
    if (m_columns.empty())
        return;
    drawZero(*painter);
    drawOwed(*painter);
    drawThreshold(*painter);
    drawLine(*painter);
    drawLabels(*painter);
    if (hasFocus() && m_current >= 0)
        drawMarker(*painter);
}

/// Each column as far as its balances reach, then on at the last of them. Upright and level strokes need no soft edges.
void LinePlot::drawLine(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor color = theme::series(0);
    for (size_t place = 0; place < m_columns.size(); ++place) {
        const StepColumn &column = m_columns[place];
        const qreal left = leftOf(column.begin);
        const qreal right = leftOf(place + 1 < m_columns.size() ? m_columns[place + 1].begin : m_line.days());
        const qreal top = heightOfMoney(column.high) - kStroke / 2;
        const qreal bottom = heightOfMoney(column.low) + kStroke / 2;
        if (column.low != column.high)
            painter.fillRect(QRectF(left, top, std::clamp(right - left, 1.0, kStroke), bottom - top), color);
        painter.fillRect(QRectF(left, heightOfMoney(column.last) - kStroke / 2, right - left, kStroke), color);
    }
    painter.restore();
}

void LinePlot::drawThreshold(QPainter &painter) const
{
    if (!m_line.threshold)
        return;
    const QRectF area = chart()->plotArea();
    const qreal height = rowOf(drawnAmount(*m_line.threshold));
    painter.setPen(QPen(theme::mutedText(), 1, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height));
    painter.setFont(chart()->font());
    const QString text = thresholdText(m_line);
    painter.drawText(QPointF(area.right() - QFontMetrics(painter.font()).horizontalAdvance(text), height - 3), text);
}

/// What lies under the line of zero.
void LinePlot::drawOwed(QPainter &painter) const
{
    if (!goesBelowZero())
        return;
    painter.setPen(theme::mutedText());
    painter.setFont(chart()->font());
    painter.drawText(QPointF(chart()->plotArea().left() + 4, heightOf(0) + QFontMetrics(painter.font()).ascent() + 2), QCoreApplication::translate("Chart", "Owed"));
}

bool LinePlot::isLabelledByMonth() const
{
    return m_line.days() > kMostLabelledDays;
}

QString LinePlot::labelOf(BillingDay day) const
{
    return isLabelledByMonth() ? wording::monthText(day) : wording::shortDayText(day);
}

/// As many as have room: days, or the first days of months.
std::vector<BillingDay> LinePlot::labelledDays(qreal widest) const
{
    const BillingDay end = m_line.dayAt(m_line.days());
    const int most = std::max(1, int(chart()->plotArea().width() / (widest + kLabelGap)));
    std::vector<BillingDay> days;
    if (!isLabelledByMonth()) {
        for (BillingDay day = m_line.first; day < end; day = day.plusDays(1 + (m_line.days() - 1) / most))
            days.push_back(day);
        return days;
    }
    const int months = BillingMonth::of(end).number - BillingMonth::of(m_line.first).number;
    for (BillingMonth month = BillingMonth::of(m_line.first.plusDays(-1)).next(); month.firstDay() < end; month = {month.number + 1 + (months - 1) / most})
        days.push_back(month.firstDay());
    return days;
}

/// A day has its label under its middle, a month under its beginning.
void LinePlot::drawLabels(QPainter &painter) const
{
    painter.setPen(theme::mutedText());
    painter.setFont(chart()->font());
    const QFontMetrics metrics(painter.font());
    const QRectF area = chart()->plotArea();
    const BillingDay last = m_line.dayAt(m_line.days() - 1);
    for (const BillingDay day : labelledDays(metrics.horizontalAdvance(labelOf(last)) + 4)) {
        const QString label = labelOf(day);
        const int place = day.number - m_line.first.number;
        const qreal under = isLabelledByMonth() ? leftOf(place) : middleOf(place);
        const qreal width = metrics.horizontalAdvance(label);
        painter.drawLine(QPointF(under, area.bottom()), QPointF(under, area.bottom() + 3));
        if (under + width / 2 <= sceneRect().right())
            painter.drawText(QPointF(under - width / 2, labelLine(metrics)), label);
    }
}

void LinePlot::drawMarker(QPainter &painter) const
{
    const QRectF area = chart()->plotArea();
    const QPointF at(middleOf(m_current), heightOfMoney(m_line.balances[size_t(m_current)]));
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
    painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawEllipse(at, kMark, kMark);
}

// --- the mouse

int LinePlot::dayAt(const QPoint &position) const
{
    const QRectF area = chart()->plotArea();
    const QPointF place = mapToScene(position);
    if (m_line.balances.empty() || !area.contains(place))
        return -1;
    return std::clamp(int((place.x() - area.left()) / area.width() * m_line.days()), 0, m_line.days() - 1);
}

void LinePlot::mouseMoveEvent(QMouseEvent *event)
{
    const int place = dayAt(event->pos());
    setCursor(place >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), balanceText(m_line, place), this);
    else
        QToolTip::hideText();
}

void LinePlot::mouseReleaseEvent(QMouseEvent *event)
{
    const int place = event->button() == Qt::LeftButton ? dayAt(event->pos()) : -1;
    if (place >= 0)
        chooseDay(place);
    else
        TimePlot::mouseReleaseEvent(event);
}

void LinePlot::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int place = byKey ? m_current : dayAt(event->pos());
    QMenu menu(this);
    if (place >= 0)
        connect(menu.addAction(tr("Only %1").arg(wording::dayText(m_line.dayAt(place)))), &QAction::triggered, this, [this, place] { chooseDay(place); });
    addOwnerActions(menu);
    if (!menu.isEmpty())
        menu.exec(byKey && m_current >= 0 ? mapToGlobal(mapFromScene(QPointF(middleOf(m_current), chart()->plotArea().center().y()))) : event->globalPos());
}

// --- the keyboard

void LinePlot::keyPressEvent(QKeyEvent *event)
{
    const int last = m_line.days() - 1;
    switch (event->key()) {
    case Qt::Key_Left: return walkTo(m_current < 0 ? last : m_current - 1);
    case Qt::Key_Right: return walkTo(m_current + 1);
    case Qt::Key_PageUp: return walkTo((m_current < 0 ? last : m_current) - kDaysOfPage);
    case Qt::Key_PageDown: return walkTo(m_current + kDaysOfPage);
    case Qt::Key_Home: return walkTo(0);
    case Qt::Key_End: return walkTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return m_current >= 0 ? chooseDay(m_current) : event->ignore();
    default: event->ignore();
    }
}

void LinePlot::walkTo(int place)
{
    if (m_line.balances.empty())
        return;
    m_current = std::clamp(place, 0, m_line.days() - 1);
    tell(balanceText(m_line, m_current), middleOf(m_current));
}

void LinePlot::chooseDay(int place)
{
    m_current = place;
    Q_EMIT dayChosen({m_line.dayAt(place), m_line.dayAt(place + 1)});
}

} // namespace reckoner
