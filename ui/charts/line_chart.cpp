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

    void show(const QList<QPointF> &points)
    {
        if (points.isEmpty()) {
            m_line->clear();
            return;
        }
        const auto [low, high] = std::minmax_element(points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
        m_line->replace(QList<QPointF>()); // the axes move without the old points being laid out once more
        m_x->setRange(points.first().x(), points.last().x());
        m_y->setRange(low->y(), high->y());
        m_line->replace(points);
    }

    qsizetype count() const { return m_line->count(); }

protected:
    void recolor() override { m_line->setPen(QPen(theme::series(0), 1.5)); }

private:
    QLineSeries *m_line;
    QValueAxis *m_x;
    QValueAxis *m_y;
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
    m_plot->show(decimate(m_points, std::max(1, m_plot->width())));
}

void LineChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

} // namespace reckoner
