#include "ui/window/guide_window.h"

#include "ui/widgets/icon.h"

#include <QFile>
#include <QImage>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <functional>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(980, 780);
constexpr int kMargin = 16;
constexpr int kResizePauseMs = 150;
constexpr int kPointsMore = 1; ///< a guide is read, not glanced at
const auto kContents = "index"_L1;

struct GuidePage
{
    QLatin1StringView pageId;
    QLatin1StringView file;
};

/// Pages that are not here are called in the guide what they are called in the window.
constexpr std::array kPages = {
    GuidePage{"companies"_L1, "usage"_L1},
    GuidePage{"job"_L1, "checking_a_jobs_cost"_L1},
    GuidePage{"events"_L1, "usage"_L1},
    GuidePage{"minutes"_L1, "no_minutes_remaining"_L1},
    GuidePage{"reconcile"_L1, "reconciling_drafts"_L1},
    GuidePage{"refunds"_L1, "refunding_a_failed_job"_L1},
    GuidePage{"checks"_L1, "mending_wrong_data"_L1},
    GuidePage{"activity"_L1, "ledger"_L1},
    GuidePage{"no-company"_L1, "ledger"_L1},
    GuidePage{"import"_L1, "importing"_L1},
    GuidePage{"export"_L1, "exporting"_L1},
    GuidePage{"settings"_L1, "window"_L1},
};

QString resourceOf(QStringView file)
{
    return u":/guide/%1.md"_s.arg(file);
}

/// Pictures of the window are wider than the text beside them.
class GuideText final : public QTextBrowser
{
public:
    GuideText()
    {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes and goes would change the width while a page is being read
        m_resized.setSingleShot(true);
        m_resized.setInterval(kResizePauseMs);
        m_resized.callOnTimeout(this, &GuideText::fitPictures);
    }

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const QVariant found = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource)
            return found;
        QImage picture = found.value<QImage>();
        if (picture.isNull())
            picture.loadFromData(found.toByteArray());
        m_width = viewport()->width();
        const int room = int((m_width - 2 * kMargin) * devicePixelRatioF());
        if (picture.width() > room && room > 0)
            picture = picture.scaledToWidth(room, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(devicePixelRatioF());
        return picture;
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QTextBrowser::resizeEvent(event);
        m_resized.start();
    }

private:
    /// The document keeps pictures in the size in which it got them; the place on the page stays.
    void fitPictures()
    {
        if (m_width == 0 || m_width == viewport()->width())
            return;
        const double place = double(verticalScrollBar()->value()) / std::max(1, verticalScrollBar()->maximum());
        reload();
        verticalScrollBar()->setValue(int(place * verticalScrollBar()->maximum()));
    }

    QTimer m_resized;
    int m_width = 0; ///< that the pictures were made for; 0: there are none
};

} // namespace

QUrl guidePageFor(const QString &pageId)
{
    const auto known = std::ranges::find_if(kPages, [&pageId](const GuidePage &page) { return page.pageId == pageId; });
    const QString file = known == kPages.end() ? pageId : QString(known->file);
    return QUrl(u"qrc"_s + resourceOf(QFile::exists(resourceOf(file)) ? file : QString(kContents)));
}

GuideWindow::GuideWindow(QWidget *parent) : QWidget(parent, Qt::Window), m_text(new GuideText)
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto add = [this, bar](const char *iconName, const QString &text, const QKeySequence &keys, const std::function<void()> &run) {
        QAction *action = bar->addAction(icon(QLatin1StringView(iconName)), text, this, run);
        action->setShortcut(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText)));
        return action;
    };
    QAction *back = add("back", tr("Back"), Qt::ALT | Qt::Key_Left, [this] { m_text->backward(); });
    QAction *forward = add("forward", tr("Forward"), Qt::ALT | Qt::Key_Right, [this] { m_text->forward(); });
    add("help", tr("Contents"), Qt::ALT | Qt::Key_Home, [this] { turnTo(guidePageFor(kContents)); });
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    m_text->setOpenExternalLinks(true);
    m_text->setFrameShape(QFrame::NoFrame);
    QFont font = m_text->font();
    font.setPointSize(font.pointSize() + kPointsMore);
    m_text->setFont(font);
    m_text->document()->setDocumentMargin(kMargin);
    connect(m_text, &QTextBrowser::sourceChanged, this, &GuideWindow::showTitle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_text);
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    m_text->setFocus();
}

void GuideWindow::open(QWidget *window, const QUrl &page)
{
    auto *guide = window->findChild<GuideWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!guide)
        guide = new GuideWindow(window);
    guide->show(); // first, so that pictures know how much room they have
    guide->raise();
    guide->activateWindow();
    guide->turnTo(page);
}

void GuideWindow::turnTo(const QUrl &page)
{
    m_text->setSource(page);
}

/// The first line of every page is its title.
void GuideWindow::showTitle()
{
    setWindowTitle(tr("%1 - Reckoner guide").arg(m_text->document()->firstBlock().text()));
    m_text->setAccessibleName(windowTitle());
}

} // namespace reckoner
