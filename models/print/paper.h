// A page to paint on, in points from its upper left corner: texts in their boxes, hairlines, boxes. Everything is black on white. Without a painter
// nothing is painted: that is how pages are counted before.
#pragma once

#include <QPagedPaintDevice>
#include <QPainter>
#include <functional>

namespace reckoner {

/// Before each page, with how many there will be: false stops.
using OnPage = std::function<bool(int page, int pages)>;

struct TextStyle
{
    double size = 8; ///< points
    bool isBold = false;
    bool isRight = false;
};

class Paper
{
public:
    explicit Paper(QPagedPaintDevice &device) : m_device(device) {}

    void paintWith(QPainter *painter) { m_painter = painter; }
    bool isCounting() const { return !m_painter; }
    double width() const { return m_device.width() / scale(); }
    double height() const { return m_device.height() / scale(); }
    void newPage();
    /// One line; what does not fit ends in an ellipsis, and is drawn smaller at the right, where figures stand.
    void text(const QRectF &box, const QString &words, const TextStyle &style);
    /// From left to right, at this height.
    void rule(double y, double fromX, double toX);
    void frame(const QRectF &box);
    void picture(const QRectF &box, const QImage &image);

    /// How wide the words are, in points: the same for every device.
    static double widthOf(const QString &words, const TextStyle &style);
    /// Lines of at most this width, broken between words; at most `most`, the last with an ellipsis where there is more.
    static QStringList wrapped(const QString &words, double width, const TextStyle &style, int most);

private:
    double scale() const { return m_device.logicalDpiY() / 72.0; }
    QPagedPaintDevice &m_device;
    QPainter *m_painter = nullptr;
};

} // namespace reckoner
