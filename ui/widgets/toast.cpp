#include "ui/widgets/toast.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStayMs = 8000;

} // namespace

Toast::Toast(QWidget *window) :
    QFrame(window), m_label(new ElidedLabel), m_undo(new QPushButton(icon("undo"_L1), tr("Undo"))), m_offer(new QPushButton), m_undoKey(new QShortcut(QKeySequence::Undo, window))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    auto *close = new QToolButton;
    close->setIcon(icon("cancel"_L1));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 0, 0); // as tall as its buttons: so is the bar
    row->addWidget(m_label, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_undo, m_offer, close})
        row->addWidget(part);
    setMinimumHeight(m_undo->sizeHint().height() + 2 * frameWidth()); // with buttons or without: the bar grows for none
    m_stay.setSingleShot(true);
    m_stay.setInterval(kStayMs);
    connect(&m_stay, &QTimer::timeout, this, &QWidget::hide); // Ctrl+Z still knows the act until the next
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undoNow);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        hide();
        m_offeredAct();
    });
    connect(m_undoKey, &QShortcut::activated, this, &Toast::undoNow);
    m_undoKey->setEnabled(false);
    m_undo->setToolTip(m_undoKey->key().toString(QKeySequence::NativeText));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (isAncestorOf(now))
            m_stay.stop();
        else if (isAncestorOf(before))
            leaveLater();
    });
    hide();
}

void Toast::say(const QString &text, std::function<void()> undo)
{
    m_undoAct = std::move(undo);
    m_undo->setVisible(bool(m_undoAct));
    m_undoKey->setEnabled(bool(m_undoAct));
    m_offer->hide();
    tell(text);
}

void Toast::offer(const QString &text, const QString &title, std::function<void()> act)
{
    m_offeredAct = std::move(act);
    say(text);
    m_offer->setText(title);
    m_offer->show();
}

void Toast::tell(const QString &text)
{
    m_label->setText(text);
    show();
    leaveLater();
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return m_label->text();
}

void Toast::undoNow()
{
    hide();
    m_undoKey->setEnabled(false);
    if (const auto undo = std::exchange(m_undoAct, {}))
        undo();
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
