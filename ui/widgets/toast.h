// A short message over the window after an act, with Undo where the act can be undone. It leaves by itself, or by Esc.
#pragma once

#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace reckoner {

class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    /// `undo` may be empty: then there is no button.
    void say(const QString &text, std::function<void()> undo = {});
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    void undoNow();
    QLabel *m_label;
    QPushButton *m_undo;
    QTimer m_stay;
    std::function<void()> m_undoAct;
};

} // namespace reckoner
