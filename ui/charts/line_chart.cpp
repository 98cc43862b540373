#include "ui/charts/line_chart.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/decimate.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

namespace reckoner {

class LineChart::Plot final : public ChartFrame
{
public:
    Plot() : m_line(new QLineSeries), m_x(new QValueAxis), m_y(new QValueAxis)
    {
        chart()->legend()->hide();
        chart()->addSeries(m_line); // the chart owns series and axes
        chart()->addAxis(m_x, Qt::AlignBottom);
        chart()->addAxis(m_y, Qt::AlignLeft);
        m_line->attachAxis(m_x);
        m_line->attachAxis(m_y);
        takePalette();
        recolor();
    }

    /// `areThinned`: two points to a pixel column. A wider or softer stroke would show nothing more, and takes three times as long.
    void show(const QList<QPointF> &points, bool areThinned)
    {
        if (points.isEmpty()) {
            m_line->clear();
            return;
        }
        const auto [low, high] = std::minmax_element(points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
        m_line->replace(QList<QPointF>()); // pen and axes change without the old points being laid out once more
        m_penWidth = areThinned ? 1.0 : 1.5;
        setRenderHint(QPainter::Antialiasing, !areThinned);
        recolor();
        setRange(*m_x, points.first().x(), points.last().x());
        setRange(*m_y, low->y(), high->y());
        m_line->setPointsVisible(points.size() == 1); // no line goes through one alone
        m_line->replace(points);
    }

    qsizetype count() const { return m_line->count(); }

protected:
    void recolor() override { m_line->setPen(QPen(theme::series(0), m_penWidth)); }

private:
    /// An axis from a value to the same value would have no place for it.
    static void setRange(QValueAxis &axis, qreal low, qreal high)
    {
        const qreal room = low < high ? 0 : 1;
        axis.setRange(low - room, high + room);
    }
    QLineSeries *m_line;
    QValueAxis *m_x;
    QValueAxis *m_y;
    qreal m_penWidth = 1.5;
};

LineChart::LineChart(QWidget *parent) : QWidget(parent), m_plot(new Plot)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
}

LineChart::~LineChart() = default;

void LineChart::setPoints(std::vector<QPointF> points)
{
    m_points = std::move(points);
    draw();
}

qsizetype LineChart::drawnPoints() const
{
    return m_plot->count();
}

void LineChart::draw()
{
    const QList<QPointF> shown = decimate(m_points, std::max(1, m_plot->width()));
    m_plot->show(shown, shown.size() < std::ssize(m_points));
}

void LineChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

} // namespace reckoner
