#include "ui/window/guide_window.h"

#include "ui/widgets/icon.h"

#include <QImage>
#include <QShortcut>
#include <QTextBrowser>
#include <QToolBar>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(860, 760);
constexpr int kMargin = 16;

/// Pictures of the window are wider than the text beside them.
class GuideText final : public QTextBrowser
{
protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const QVariant found = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource)
            return found;
        QImage picture = found.value<QImage>();
        if (picture.isNull())
            picture.loadFromData(found.toByteArray());
        const int room = int((kSize.width() - 3 * kMargin) * devicePixelRatioF());
        if (picture.width() > room)
            picture = picture.scaledToWidth(room, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(devicePixelRatioF());
        return picture;
    }
};

} // namespace

GuideWindow::GuideWindow(QWidget *parent) : QWidget(parent, Qt::Window), m_text(new GuideText)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Reckoner guide"));
    resize(kSize);
    auto *bar = new QToolBar;
    connect(bar->addAction(icon("back"_L1), tr("Back")), &QAction::triggered, m_text, &QTextBrowser::backward);
    connect(bar->addAction(icon("forward"_L1), tr("Forward")), &QAction::triggered, m_text, &QTextBrowser::forward);
    m_text->setOpenExternalLinks(true);
    m_text->setAccessibleName(windowTitle());
    m_text->document()->setDocumentMargin(kMargin);
    m_text->setSource(QUrl(u"qrc:/guide/index.md"_s));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_text);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
}

} // namespace reckoner
