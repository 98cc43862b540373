// One bucket as a bar: what of it is used, reserved and left, with marks at the thresholds of its alerts. A bucket that nothing fills anew (add-on) is
// measured against what was bought. A screen reader hears it in one sentence.
#pragma once

#include <QWidget>

namespace reckoner {

struct BucketFigures
{
    QString title;       ///< "Monthly credits"
    qint64 full = 0;     ///< what it began with; 0: no bar, only what is left
    qint64 left = 0;     ///< below zero: overdrawn
    qint64 reserved = 0; ///< of what is used: taken for work that is not finished
    QString note = {};   ///< "next reset 1 Dec 2026"
    bool hasThresholds = true;
    /// Whole percent of what it began with, rounded down; 0 to 100 and more.
    int percentUsed() const { return full > 0 ? int((full - left) * 100 / full) : 0; }
    QString sentence() const;
};

class BucketBar : public QWidget
{
    Q_OBJECT
public:
    explicit BucketBar(QWidget *parent = nullptr);
    void setFigures(const BucketFigures &figures);
    const BucketFigures &figures() const { return m_figures; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(220, sizeHint().height()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawBar(QPainter &painter, const QRectF &bar) const;
    BucketFigures m_figures;
};

/// The marks of the alerts, in percent (models/alerts).
inline constexpr int kBucketThresholds[] = {80, 90};

} // namespace reckoner
