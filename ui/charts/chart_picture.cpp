#include "ui/charts/chart_picture.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPointer>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr qreal kPixelRatio = 2; ///< sharp in a report
constexpr qreal kPaperRatio = 2; ///< on paper about 300 dots an inch

QFont titleFont(const ChartPicture &picture)
{
    QFont font = picture.chart->font();
    font.setBold(true);
    return font;
}

int titleHeight(const ChartPicture &picture)
{
    return picture.title.isEmpty() ? 0 : QFontMetrics(titleFont(picture)).height() + kMargin;
}

QSize sizeOf(const ChartPicture &picture)
{
    return picture.chart->size() + QSize(2 * kMargin, 2 * kMargin + titleHeight(picture));
}

void paint(const ChartPicture &picture, QPainter &painter)
{
    const QPalette &palette = picture.chart->palette();
    painter.fillRect(QRect(QPoint(), sizeOf(picture)), palette.color(QPalette::Window));
    painter.setPen(palette.color(QPalette::WindowText));
    painter.setFont(titleFont(picture));
    painter.drawText(QPoint(kMargin, kMargin + QFontMetrics(painter.font()).ascent()), picture.title);
    picture.chart->render(&painter, QPoint(kMargin, kMargin + titleHeight(picture)), {}, QWidget::DrawChildren);
}

/// Lays out and shows what the chart has made anew, its legend.
void settle(QWidget *chart)
{
    constexpr int kRounds = 2; // what is shown asks for its place then
    for (int round = 0; round < kRounds; ++round) {
        const auto children = chart->findChildren<QWidget *>();
        const QList<QPointer<QWidget>> parts(children.begin(), children.end()); // one may take another along
        for (const QPointer<QWidget> &part : parts) {
            if (part)
                QCoreApplication::sendPostedEvents(part, 0);
        }
    }
}

QByteArray svgOf(const ChartPicture &picture)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sizeOf(picture));
    generator.setViewBox(QRect(QPoint(), sizeOf(picture)));
    generator.setTitle(picture.title);
    generator.setDescription(picture.summary);
    QPainter painter(&generator);
    paint(picture, painter);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(const ChartPicture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    imageOf(picture).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QImage imageOf(const ChartPicture &picture)
{
    QImage image(sizeOf(picture) * kPixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixelRatio);
    QPainter painter(&image);
    paint(picture, painter);
    return image;
}

QImage imageForPaper(QWidget *chart)
{
    const theme::Choice shown = theme::choice();
    const bool isDark = theme::isDark();
    if (isDark) {
        theme::apply(theme::Choice::Light);
        chart->setPalette(QApplication::palette()); // at once, not when its turn comes
        settle(chart);
    }
    QImage image(chart->size() * kPaperRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPaperRatio);
    image.fill(Qt::white);
    chart->render(&image, QPoint(), {}, QWidget::DrawChildren);
    if (isDark) {
        theme::apply(shown);
        chart->setPalette(QPalette());
    }
    return image;
}

Outcome savePicture(const ChartPicture &picture, const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = path.endsWith(".svg"_L1, Qt::CaseInsensitive) ? svgOf(picture) : pngOf(picture);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {reason}"), {{u"file"_s, path}, {u"reason"_s, file.errorString()}}};
    return {};
}

} // namespace reckoner
