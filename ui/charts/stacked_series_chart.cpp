#include "ui/charts/stacked_series_chart.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/charts/chart_frame.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QLegend>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelGap = 14; ///< between two labels of the time axis

QString words(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

QString daysTitle(const DayRange &days)
{
    const QString first = wording::dayText(days.from);
    return days.days() <= 1 ? first : words(QT_TRANSLATE_NOOP("Chart", "%1 to %2")).arg(first, wording::dayText(days.to.plusDays(-1)));
}

/// Short: under a bar.
QString axisLabel(const DayRange &days)
{
    const QDate date = days.from.date();
    return QLocale().toString(date, days.days() > 27 ? u"MMM yyyy"_s : u"d MMM"_s);
}

Result<Money> totalOf(const std::vector<Money> &values)
{
    Money total;
    for (const Money value : values) {
        TRY(sum, total.plus(value));
        total = sum;
    }
    return total;
}

/// For the drawing alone.
double drawnAmount(Money amount)
{
    return double(amount.nanos()) / 1e9;
}

/// Series differ in texture too: plain, striped, dotted.
QBrush seriesBrush(int index)
{
    const QColor color = theme::series(index);
    if (index % 3 == 0)
        return color;
    QPixmap tile(6, 6);
    tile.fill(color);
    QPainter painter(&tile);
    const QColor mark = theme::isDark() ? color.darker(125) : color.lighter(118);
    if (index % 3 == 1) {
        painter.setPen(QPen(mark, 1.2));
        painter.drawLine(0, 6, 6, 0);
    } else {
        painter.fillRect(1, 1, 2, 2, mark);
        painter.fillRect(4, 4, 2, 2, mark);
    }
    return QBrush(tile);
}

} // namespace

Result<std::vector<ChartPeriod>> mergedPeriods(const std::vector<ChartPeriod> &periods, size_t most)
{
    const size_t group = (periods.size() + most - 1) / most;
    if (group <= 1)
        return periods;
    std::vector<ChartPeriod> merged;
    for (size_t i = 0; i < periods.size(); ++i) {
        if (i % group == 0) {
            merged.push_back(periods[i]);
            continue;
        }
        ChartPeriod &target = merged.back();
        target.days.to = periods[i].days.to;
        for (size_t series = 0; series < target.values.size(); ++series) {
            TRY(sum, target.values[series].plus(periods[i].values[series]));
            target.values[series] = sum;
        }
    }
    return merged;
}

QString chartSummary(const StackedSeries &series)
{
    if (series.periods.empty())
        return words(QT_TRANSLATE_NOOP("Chart", "No usage in this range."));
    Money total;
    Money highest;
    const ChartPeriod *peak = &series.periods.front();
    for (const ChartPeriod &period : series.periods) {
        const auto sum = totalOf(period.values);
        const auto upTo = sum ? total.plus(*sum) : sum;
        if (!upTo)
            return wording::sentence(upTo.error());
        total = *upTo;
        if (*sum > highest) {
            highest = *sum;
            peak = &period;
        }
    }
    const DayRange all = {series.periods.front().days.from, series.periods.back().days.to};
    return words(QT_TRANSLATE_NOOP("Chart", "%1, %2: %3 in all, most in %4 (%5)."))
        .arg(series.titles.join(u", "), daysTitle(all), wording::money(total, series.currency), daysTitle(peak->days), wording::money(highest, series.currency));
}

class StackedSeriesChart::Plot final : public ChartFrame
{
public:
    explicit Plot(StackedSeriesChart *owner) : m_owner(owner), m_periodAxis(new QBarCategoryAxis), m_moneyAxis(new QValueAxis)
    {
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
        chart()->addAxis(m_periodAxis, Qt::AlignBottom); // the chart owns its axes and series
        chart()->addAxis(m_moneyAxis, Qt::AlignLeft);
        chart()->legend()->setAlignment(Qt::AlignTop);
        m_periodAxis->setLabelsVisible(false); // hundreds of labels: drawForeground() writes as many as fit
        m_periodAxis->setGridLineVisible(false);
        chart()->setMargins(QMargins(0, 0, 0, fontMetrics().height() + 4));
        takePalette();
    }

    void show(const StackedSeries &series)
    {
        m_series = series;
        auto merged = mergedPeriods(series.periods, kMostBars);
        m_series.periods = merged ? std::move(merged).value() : std::vector<ChartPeriod>();
        m_current = std::min(m_current, int(m_series.periods.size()) - 1);
        setAccessibleName(chartSummary(series));
        rebuild();
    }

    const StackedSeries &series() const { return m_series; }
    int current() const { return m_current; }

protected:
    void recolor() override
    {
        if (!m_bars)
            return;
        const QList<QBarSet *> sets = m_bars->barSets();
        for (int i = 0; i < sets.size(); ++i) {
            sets.at(i)->setBrush(seriesBrush(i));
            sets.at(i)->setPen(Qt::NoPen);
        }
    }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        const int period = periodAt(event->pos());
        setCursor(period >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (period >= 0)
            QToolTip::showText(event->globalPosition().toPoint(), m_owner->periodText(period), this);
        else
            QToolTip::hideText();
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        const int period = event->button() == Qt::LeftButton ? periodAt(event->pos()) : -1;
        if (period >= 0)
            choose(period);
        else
            ChartFrame::mouseReleaseEvent(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const int last = int(m_series.periods.size()) - 1;
        switch (event->key()) {
        case Qt::Key_Left:
            return walkTo(std::max(0, m_current < 0 ? last : m_current - 1));
        case Qt::Key_Right:
            return walkTo(std::min(last, m_current + 1));
        case Qt::Key_Home:
            return walkTo(std::min(last, 0));
        case Qt::Key_End:
            return walkTo(last);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_current >= 0)
                choose(m_current);
            return;
        default:
            event->ignore();
        }
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        ChartFrame::focusOutEvent(event);
        viewport()->update();
    }

    void drawForeground(QPainter *painter, const QRectF &) override
    {
        if (!m_bars || m_series.periods.empty())
            return;
        drawLabels(*painter);
        if (hasFocus() && m_current >= 0)
            drawMarker(*painter);
    }

private:
    /// A fresh series costs one layout; changing the values of an old one costs one each.
    void rebuild()
    {
        if (m_bars) {
            chart()->removeSeries(m_bars); // and is ours again
            delete m_bars;
        }
        m_bars = new QStackedBarSeries;
        double highest = 0;
        QStringList categories;
        for (int i = 0; i < m_series.titles.size(); ++i) {
            auto *set = new QBarSet(m_series.titles.at(i));
            QList<qreal> values;
            for (const ChartPeriod &period : m_series.periods)
                values.append(drawnAmount(period.values[size_t(i)]));
            set->append(values);
            m_bars->append(set);
        }
        for (const ChartPeriod &period : m_series.periods) {
            categories.append(period.days.from.toIso()); // categories are told apart by their names
            double height = 0;
            for (const Money value : period.values)
                height += std::max(0.0, drawnAmount(value));
            highest = std::max(highest, height);
        }
        m_bars->setBarWidth(0.8);
        m_periodAxis->setCategories(categories);
        m_moneyAxis->setRange(0, highest > 0 ? highest * 1.02 : 1);
        m_moneyAxis->setLabelFormat(highest >= 100 ? u"%.0f"_s : highest >= 0.1 ? u"%.2f"_s : u"%.4f"_s);
        m_moneyAxis->setTickCount(5);
        m_moneyAxis->applyNiceNumbers();
        m_moneyAxis->setTitleText(m_series.currency.code());
        chart()->addSeries(m_bars);
        m_bars->attachAxis(m_periodAxis);
        m_bars->attachAxis(m_moneyAxis);
        recolor();
    }

    qreal middleOf(int period) const { return chart()->mapToPosition(QPointF(period, 0), m_bars).x(); }
    qreal barWidth() const { return chart()->plotArea().width() / qreal(m_series.periods.size()); }

    int periodAt(const QPoint &position) const
    {
        const QRectF area = chart()->plotArea();
        if (!m_bars || m_series.periods.empty() || !area.contains(mapToScene(position)))
            return -1;
        const int period = int((mapToScene(position).x() - area.left()) / barWidth());
        return std::clamp(period, 0, int(m_series.periods.size()) - 1);
    }

    void walkTo(int period)
    {
        m_current = period;
        if (period >= 0)
            setAccessibleDescription(m_owner->periodText(period));
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
        if (period >= 0)
            QToolTip::showText(mapToGlobal(QPoint(int(middleOf(period)), 20)), m_owner->periodText(period), this);
        viewport()->update();
    }

    void choose(int period)
    {
        m_current = period;
        Q_EMIT m_owner->periodChosen(m_series.periods[size_t(period)].days);
    }

    void drawLabels(QPainter &painter) const
    {
        painter.setPen(theme::mutedText());
        painter.setFont(chart()->font());
        const QFontMetrics metrics(painter.font());
        const QRectF area = chart()->plotArea();
        qreal nextFree = area.left() - 20;
        for (int i = 0; i < int(m_series.periods.size()); ++i) {
            const QString label = axisLabel(m_series.periods[size_t(i)].days);
            const qreal width = metrics.horizontalAdvance(label);
            const qreal left = middleOf(i) - width / 2;
            if (left < nextFree || left + width > sceneRect().right())
                continue;
            painter.drawText(QPointF(left, area.bottom() + metrics.ascent() + 6), label);
            nextFree = left + width + kLabelGap;
        }
    }

    void drawMarker(QPainter &painter) const
    {
        const QRectF area = chart()->plotArea();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(QRectF(middleOf(m_current) - barWidth() / 2, area.top(), barWidth(), area.height()));
    }

    StackedSeriesChart *m_owner;
    StackedSeries m_series;
    int m_current = -1;
    QStackedBarSeries *m_bars = nullptr;
    QBarCategoryAxis *m_periodAxis;
    QValueAxis *m_moneyAxis;
};

StackedSeriesChart::StackedSeriesChart(QWidget *parent) : QWidget(parent), m_plot(new Plot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusProxy(m_plot);
}

StackedSeriesChart::~StackedSeriesChart() = default;

void StackedSeriesChart::setSeries(const StackedSeries &series)
{
    m_plot->show(series);
}

int StackedSeriesChart::periodCount() const
{
    return int(m_plot->series().periods.size());
}

int StackedSeriesChart::currentPeriod() const
{
    return m_plot->current();
}

QString StackedSeriesChart::periodText(int period) const
{
    const StackedSeries &series = m_plot->series();
    const ChartPeriod &shown = series.periods.at(size_t(period));
    QStringList lines = {daysTitle(shown.days)};
    for (int i = 0; i < series.titles.size(); ++i)
        lines.append(tr("%1: %2").arg(series.titles.at(i), wording::money(shown.values[size_t(i)], series.currency)));
    if (const auto total = totalOf(shown.values); total && series.titles.size() > 1)
        lines.append(tr("Total: %1").arg(wording::money(*total, series.currency)));
    return lines.join(u'\n');
}

} // namespace reckoner
