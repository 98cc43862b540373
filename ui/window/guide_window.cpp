#include "ui/window/guide_window.h"

#include "ui/widgets/icon.h"

#include <QShortcut>
#include <QTextBrowser>
#include <QToolBar>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

GuideWindow::GuideWindow(QWidget *parent) : QWidget(parent, Qt::Window), m_text(new QTextBrowser)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Reckoner guide"));
    resize(720, 760);
    auto *bar = new QToolBar;
    connect(bar->addAction(icon("back"_L1), tr("Back")), &QAction::triggered, m_text, &QTextBrowser::backward);
    connect(bar->addAction(icon("forward"_L1), tr("Forward")), &QAction::triggered, m_text, &QTextBrowser::forward);
    m_text->setOpenExternalLinks(true);
    m_text->setAccessibleName(windowTitle());
    m_text->document()->setDocumentMargin(16);
    m_text->setSource(QUrl(u"qrc:/guide/index.md"_s));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_text);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
}

} // namespace reckoner
