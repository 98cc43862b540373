// What every chart of ours shares: its QChartView with the known traps closed (a click or a wheel where no item is, chart colours that do not follow
// the palette) and no decoration of its own. Inside ui/charts only.
#pragma once

#include <QtCharts/QChart>
#include <QtCharts/QChartView>

namespace reckoner {

class ChartFrame : public QChartView
{
    Q_OBJECT
public:
    explicit ChartFrame(QWidget *parent = nullptr);
    void takePalette();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// The colours of axes and series again: the theme changed.
    virtual void recolor() {}
};

} // namespace reckoner
