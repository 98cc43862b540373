#include "ui/widgets/toast.h"

#include "ui/widgets/icon.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStayMs = 8000;
constexpr int kBottomGap = 40;
constexpr int kRoomBeside = 220; ///< for the buttons and the edges of the window

} // namespace

Toast::Toast(QWidget *window) : QFrame(window), m_label(new QLabel), m_undo(new QPushButton(icon("undo"_L1), tr("Undo"))), m_undoKey(new QShortcut(QKeySequence::Undo, window))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    m_label->setTextFormat(Qt::PlainText);
    auto *close = new QToolButton;
    close->setIcon(icon("cancel"_L1));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close message"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_label);
    row->addWidget(m_undo);
    row->addWidget(close);
    m_stay.setSingleShot(true);
    m_stay.setInterval(kStayMs);
    connect(&m_stay, &QTimer::timeout, this, &QWidget::hide); // Ctrl+Z still knows the act until the next
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undoNow);
    connect(m_undoKey, &QShortcut::activated, this, &Toast::undoNow);
    m_undoKey->setEnabled(false);
    m_undo->setToolTip(m_undoKey->key().toString(QKeySequence::NativeText));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (isAncestorOf(now))
            m_stay.stop();
        else if (isAncestorOf(before))
            leaveLater();
    });
    window->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text, std::function<void()> undo)
{
    m_text = text;
    m_undoAct = std::move(undo);
    m_undo->setVisible(bool(m_undoAct));
    m_undoKey->setEnabled(bool(m_undoAct));
    place();
    show();
    raise();
    leaveLater();
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return m_text;
}

void Toast::undoNow()
{
    hide();
    m_undoKey->setEnabled(false);
    if (const auto undo = std::exchange(m_undoAct, {}))
        undo();
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    m_label->setText(m_label->fontMetrics().elidedText(m_text, Qt::ElideRight, room.width() - kRoomBeside)); // a link can be longer than the window
    m_label->setToolTip(m_label->text() == m_text ? QString() : m_text);
    adjustSize();
    move((room.width() - width()) / 2, room.height() - height() - kBottomGap);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_stay.stop(); // who reaches for Undo is not hurried
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    leaveLater();
    QFrame::leaveEvent(event);
}

void Toast::leaveLater()
{
    if (isVisible() && !isAncestorOf(QApplication::focusWidget()) && !underMouse())
        m_stay.start();
}

} // namespace reckoner
