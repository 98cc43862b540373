// A short message after an act, in the status bar, where there is always room for it: it covers nothing and moves nothing; with Undo (Ctrl+Z too) where the
// act can be undone.
// It leaves by itself, unless the mouse or the keyboard is in it, or by Esc.
#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QPushButton;
class QShortcut;

namespace reckoner {

class ElidedLabel;

class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    /// `undo` may be empty: then there is no button.
    void say(const QString &text, std::function<void()> undo = {});
    /// With another button than Undo: what one may want next.
    void offer(const QString &text, const QString &title, std::function<void()> act);
    bool canUndo() const { return isVisible() && m_undoAct; }
    QString text() const;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void tell(const QString &text);
    void undoNow();
    void leaveLater();
    ElidedLabel *m_label;
    QPushButton *m_undo;
    QPushButton *m_offer;
    QShortcut *m_undoKey;
    QTimer m_stay;
    std::function<void()> m_undoAct;
    std::function<void()> m_offeredAct;
};

} // namespace reckoner
