#include "ui/window/snapshot.h"

#include "ui/window/main_window.h"

#include <QEventLoop>
#include <QPixmap>
#include <QSaveFile>
#include <QTimer>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

Outcome waitForPage(Page *page)
{
    QEventLoop waiting;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &waiting, [&waiting] { waiting.exit(1); });
    QObject::connect(page, &Page::settled, &waiting, &QEventLoop::quit);
    limit.start(kLongestWaitMs);
    if (!page->isSettled() && waiting.exec() != 0)
        return Error{ErrorCode::Busy, RECKONER_TEXT("The page did not get its figures within a minute.")};
    return {};
}

/// Layouts, columns and charts take their places after the figures came.
void letPartsSettle()
{
    QEventLoop turns;
    QTimer::singleShot(50, &turns, &QEventLoop::quit);
    turns.exec();
}

Outcome writePicture(const QPixmap &picture, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !picture.save(&file, "PNG") || !file.commit())
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} cannot be written: {why}."), {{u"file"_s, path}, {u"why"_s, file.errorString()}}};
    return {};
}

} // namespace

Outcome takeSnapshot(MainWindow &window, const QString &path)
{
    window.show();
    if (Page *page = window.currentPage())
        CHECK(waitForPage(page));
    letPartsSettle();
    return writePicture(window.grab(), path);
}

} // namespace reckoner
