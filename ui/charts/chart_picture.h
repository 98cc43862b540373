// A chart as a picture, with its title: for the clipboard, a PNG or an SVG. It looks as it does on the screen, in the theme of the window.
#pragma once

#include "models/core/result.h"

#include <QImage>

class QWidget;

namespace reckoner {

struct ChartPicture
{
    QWidget *chart = nullptr;
    QString title;
    QString summary; ///< the description inside an SVG
};

QImage imageOf(const ChartPicture &picture);
/// Black on white, without its title, as sharp as a printer needs it.
QImage imageForPaper(QWidget *chart);
/// By the ending of the name: SVG for .svg, else PNG. Errors: io_error.
Outcome savePicture(const ChartPicture &picture, const QString &path);

} // namespace reckoner
