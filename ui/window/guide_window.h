// F1: the user guide in a window of its own, opened at the page that fits what the person is looking at. Pictures are scaled to the width of the text.
#pragma once

#include <QUrl>
#include <QWidget>

class QTextBrowser;

namespace reckoner {

/// The page of the guide that fits a page of the window; the contents where none does.
QUrl guidePageFor(const QString &pageId);

class GuideWindow : public QWidget
{
    Q_OBJECT
public:
    explicit GuideWindow(QWidget *parent = nullptr);

    /// The guide of this window, which there is once: made where it is missing, brought to the front, turned to the page.
    static void open(QWidget *window, const QUrl &page);

private:
    void turnTo(const QUrl &page);
    void showTitle();

    QTextBrowser *m_text;
};

} // namespace reckoner
