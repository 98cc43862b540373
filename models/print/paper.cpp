#include "models/print/paper.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMeasured = 100; ///< pixels: large, so that no hinting bends a measure
constexpr double kHairline = 0.5;

QFont fontOf(const TextStyle &style)
{
    QFont font(u"DejaVu Sans"_s);
    font.setPointSizeF(style.size);
    font.setBold(style.isBold);
    return font;
}

QFont measuringFont(bool isBold)
{
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(int(kMeasured));
    font.setBold(isBold);
    return font;
}

const QFontMetricsF &measures(bool isBold)
{
    thread_local const QFontMetricsF plain(measuringFont(false));
    thread_local const QFontMetricsF bold(measuringFont(true));
    return isBold ? bold : plain;
}

} // namespace

void Paper::newPage()
{
    if (m_painter)
        m_device.newPage();
}

void Paper::text(const QRectF &box, const QString &words, const TextStyle &style)
{
    if (!m_painter || words.isEmpty())
        return;
    TextStyle fitted = style;
    QString fitting = words;
    if (const double width = widthOf(words, style); width > box.width() && style.isRight)
        fitted.size *= box.width() / width; // a figure is never cut
    else if (width > box.width())
        fitting = measures(style.isBold).elidedText(words, Qt::ElideRight, box.width() * kMeasured / style.size);
    const QRectF place(box.left() * scale(), box.top() * scale(), box.width() * scale(), box.height() * scale());
    m_painter->setFont(fontOf(fitted));
    m_painter->setPen(Qt::black);
    const int side = style.isRight ? Qt::AlignRight : Qt::AlignLeft;
    m_painter->drawText(place, side | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, fitting);
}

void Paper::rule(double y, double fromX, double toX)
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(QColor(0x80, 0x80, 0x80), kHairline * scale()));
    m_painter->drawLine(QPointF(fromX, y) * scale(), QPointF(toX, y) * scale());
}

void Paper::frame(const QRectF &box)
{
    if (!m_painter)
        return;
    m_painter->setPen(QPen(QColor(0x80, 0x80, 0x80), kHairline * scale()));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(QRectF(box.topLeft() * scale(), box.size() * scale()));
}

void Paper::picture(const QRectF &box, const QImage &image)
{
    if (!m_painter)
        return;
    m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter->drawImage(QRectF(box.topLeft() * scale(), box.size() * scale()), image);
}

double Paper::widthOf(const QString &words, const TextStyle &style)
{
    return measures(style.isBold).horizontalAdvance(words) * style.size / kMeasured;
}

QStringList Paper::wrapped(const QString &words, double width, const TextStyle &style, int most)
{
    if (widthOf(words, style) <= width)
        return {words};
    QTextLayout layout(words, measuringFont(style.isBold));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, style.size) * kMeasured / style.size);
        const bool isLast = lines.size() + 1 == most;
        lines.append(isLast ? words.mid(line.textStart()) : words.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace reckoner
