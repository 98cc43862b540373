// One line over any number of points, drawn with as many as the pixels can show.
#pragma once

#include <QPointF>
#include <QWidget>
#include <vector>

namespace reckoner {

class LineChart : public QWidget
{
    Q_OBJECT
public:
    explicit LineChart(QWidget *parent = nullptr);
    ~LineChart() override;

    /// Points sorted by x.
    void setPoints(std::vector<QPointF> points);
    qsizetype drawnPoints() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    class Plot;
    Plot *m_plot;
    std::vector<QPointF> m_points;
};

} // namespace reckoner
