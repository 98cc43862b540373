#include "ui/widgets/shown_path.h"

#include <QDir>
#include <QFocusEvent>

namespace reckoner {

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    const bool isBelow = home.size() > 1 && path.startsWith(home) && (path.size() == home.size() || path.at(home.size()) == u'/');
    return QDir::toNativeSeparators(isBelow ? u'~' + path.mid(home.size()) : path);
}

QString fullPath(const QString &text)
{
    const QString path = QDir::fromNativeSeparators(text.trimmed());
    return path == u'~' || path.startsWith(QLatin1StringView("~/")) ? QDir::homePath() + path.mid(1) : path;
}

PathField::PathField(const QString &path, QWidget *parent) : QLineEdit(shownPath(path), parent), m_path(QDir::toNativeSeparators(path))
{
    setReadOnly(true);
    setCursorPosition(0);
    setToolTip(m_path);
}

void PathField::focusInEvent(QFocusEvent *event)
{
    if (text() != m_path)
        setText(m_path);
    QLineEdit::focusInEvent(event);
}

/// Its own menu, with which one copies, takes the keyboard for a while.
void PathField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    setText(shownPath(m_path));
    setCursorPosition(0);
}

} // namespace reckoner
