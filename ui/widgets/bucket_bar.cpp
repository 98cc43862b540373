#include "ui/widgets/bucket_bar.h"

#include "models/wording/amounts.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyleOption>
#include <algorithm>

namespace reckoner {

namespace {

constexpr int kBarHeight = 10;
constexpr int kGap = 4;
constexpr int kMostPercent = 100;

/// How much is used decides the colour; the percentage beside it says the same in words.
QColor usedColor(int percent)
{
    if (percent >= kMostPercent)
        return theme::tone(theme::Tone::Bad);
    return percent >= kBucketThresholds[0] ? theme::tone(theme::Tone::Warning) : theme::series(0);
}

} // namespace

QString BucketFigures::sentence() const
{
    QString words = full > 0 ? QCoreApplication::translate("BucketBar", "%1 left of %2, %3 % used").arg(wording::count(left), wording::count(full)).arg(percentUsed())
                             : QCoreApplication::translate("BucketBar", "%1 left").arg(wording::count(left));
    if (reserved > 0)
        words += QCoreApplication::translate("BucketBar", ", %1 reserved").arg(wording::count(reserved));
    return words;
}

BucketBar::BucketBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BucketBar::setFigures(const BucketFigures &figures)
{
    m_figures = figures;
    setAccessibleName(figures.title + QStringLiteral(": ") + figures.sentence());
    setAccessibleDescription(figures.note);
    setToolTip(figures.note);
    updateGeometry();
    update();
}

QSize BucketBar::sizeHint() const
{
    const QFontMetrics metrics(font());
    return QSize(320, 2 * metrics.height() + kBarHeight + 3 * kGap);
}

void BucketBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(font());
    const QRect head(0, 0, width(), metrics.height());
    painter.setFont(theme::tabular(font()));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, m_figures.sentence());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    const int room = width() - QFontMetrics(theme::tabular(font())).horizontalAdvance(m_figures.sentence()) - 3 * kGap;
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(bold).elidedText(m_figures.title, Qt::ElideRight, room));
    drawBar(painter, QRectF(0, metrics.height() + kGap, width(), kBarHeight));
    painter.setFont(font());
    painter.setPen(theme::mutedText());
    painter.drawText(QRect(0, metrics.height() + kBarHeight + 2 * kGap, width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_figures.note, Qt::ElideRight, width()));
    if (hasFocus()) {
        QStyleOptionFocusRect frame;
        frame.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
    }
}

void BucketBar::drawBar(QPainter &painter, const QRectF &bar) const
{
    const auto at = [&](qint64 amount) { return bar.left() + bar.width() * double(std::clamp<qint64>(amount, 0, m_figures.full)) / double(std::max<qint64>(m_figures.full, 1)); };
    painter.setPen(QPen(theme::line(), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (m_figures.full <= 0)
        return;
    const qint64 used = m_figures.full - m_figures.left;
    const QColor color = usedColor(m_figures.percentUsed());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), at(used) - bar.left(), bar.height()), 3, 3);
    if (m_figures.reserved > 0) {
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRect(QRectF(at(used - m_figures.reserved), bar.top() + 1, at(used) - at(used - m_figures.reserved), bar.height() - 2));
        painter.setBrush(QBrush(color, Qt::BDiagPattern));
        painter.drawRect(QRectF(at(used - m_figures.reserved), bar.top() + 1, at(used) - at(used - m_figures.reserved), bar.height() - 2));
    }
    if (!m_figures.hasThresholds)
        return;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
    for (const int threshold : kBucketThresholds) {
        const qreal x = bar.left() + bar.width() * threshold / kMostPercent;
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2));
    }
}

} // namespace reckoner
