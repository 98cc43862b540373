// A short message over the window after an act, with Undo (Ctrl+Z too) where the act can be undone. It leaves by itself, unless the mouse or the keyboard is
// in it, or by Esc.
#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;
class QShortcut;

namespace reckoner {

class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    /// `undo` may be empty: then there is no button.
    void say(const QString &text, std::function<void()> undo = {});
    bool canUndo() const { return isVisible() && m_undoAct; }
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    void undoNow();
    void leaveLater();
    QString m_text;
    QLabel *m_label;
    QPushButton *m_undo;
    QShortcut *m_undoKey;
    QTimer m_stay;
    std::function<void()> m_undoAct;
};

} // namespace reckoner
