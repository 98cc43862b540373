// The guide opens at a page for every page of the window, each page can be read to its end, and no picture is wider than the room for it.
#include "tests/ui/ui_test.h"
#include "ui/pages/page_registry.h"
#include "ui/window/guide_window.h"

#include <QDirIterator>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// The widths of the pictures as they are painted.
QList<double> pictureWidths(QTextDocument *document)
{
    QList<double> widths;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            const auto picture = document->resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
            widths.append(picture.isNull() ? -1 : picture.width() / picture.devicePixelRatio());
        }
    }
    return widths;
}

} // namespace

class GuideWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageHasItsGuide();
    void pagesAreShownToTheEnd_data();
    void pagesAreShownToTheEnd();
    void isOpenedOnce();
    void picturesFollowTheWidth();
};

void GuideWindowTest::everyPageHasItsGuide()
{
    const QUrl contents = guidePageFor(u"no page of this name"_s);
    QCOMPARE(contents.fileName(), u"index.md"_s);
    for (const PageInfo &page : pageRegistry())
        QVERIFY2(guidePageFor(QString::fromLatin1(page.id)) != contents, page.id);
    QCOMPARE(guidePageFor(u"refunds"_s).fileName(), u"refunding_a_failed_job.md"_s);
}

void GuideWindowTest::pagesAreShownToTheEnd_data()
{
    QTest::addColumn<QUrl>("page");
    QDirIterator pages(u":/guide"_s, {u"*.md"_s});
    while (pages.hasNext()) {
        const QString page = pages.next();
        QTest::newRow(qPrintable(pages.fileName())) << QUrl(u"qrc"_s + page);
    }
}

void GuideWindowTest::pagesAreShownToTheEnd()
{
    QFETCH(const QUrl, page);
    QWidget window;
    GuideWindow::open(&window, page);
    auto *text = window.findChild<QTextBrowser *>();
    QVERIFY(text);
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum());
    QApplication::processEvents();
    const QString title = text->document()->firstBlock().text();
    QVERIFY(!title.isEmpty());
    QVERIFY(window.findChild<GuideWindow *>()->windowTitle().startsWith(title));
    for (const double width : pictureWidths(text->document())) {
        QVERIFY2(width > 0, "a picture is missing");
        QVERIFY(width <= text->viewport()->width());
    }
}

void GuideWindowTest::isOpenedOnce()
{
    QWidget window;
    GuideWindow::open(&window, guidePageFor(u"usage"_s));
    GuideWindow::open(&window, guidePageFor(u"refunds"_s));
    QCOMPARE(window.findChildren<GuideWindow *>().size(), 1);
    QCOMPARE(window.findChild<QTextBrowser *>()->source(), guidePageFor(u"refunds"_s));
}

void GuideWindowTest::picturesFollowTheWidth()
{
    QWidget window;
    GuideWindow::open(&window, guidePageFor(u"refunds"_s));
    auto *guide = window.findChild<GuideWindow *>();
    auto *text = window.findChild<QTextBrowser *>();
    const QList<double> before = pictureWidths(text->document());
    QVERIFY(!before.isEmpty());
    guide->resize(600, 600);
    QTRY_VERIFY(pictureWidths(text->document()).constFirst() < before.constFirst());
    QVERIFY(pictureWidths(text->document()).constFirst() <= text->viewport()->width());
}

RECKONER_UI_TEST(GuideWindowTest)
#include "tst_guide_window.moc"
