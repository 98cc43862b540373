// The four states that every view is designed for: loading, empty (why, and what next), failed (what happened, what to do, the code) and data.
// Loading shows after 150 ms only, and never over data: those stay, with a thin moving line over them, until the new ones are there.
#pragma once

#include "models/core/error.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace reckoner {

class WorkingBar;

struct EmptyText
{
    QString why;
    QString next;
    QString action = {}; ///< of a button; empty: none
};

class StateStack : public QWidget
{
    Q_OBJECT
public:
    enum class State { Blank, Loading, Empty, Failed, Data };
    static constexpr int kLoadingDelayMs = 150;
    static constexpr int kCancelDelayMs = 1000; ///< work over a second can be cancelled

    explicit StateStack(QWidget *view, QWidget *parent = nullptr);

    State state() const { return m_state; }
    bool isRefreshing() const { return m_refreshing; }
    /// Something was asked for.
    void begin();
    void showData();
    void showEmpty(const EmptyText &text);
    void showError(const Error &error);

Q_SIGNALS:
    void stateChanged(reckoner::StateStack::State state);
    void retryRequested();
    void cancelRequested();
    void actionRequested(); ///< the button of the empty state

private:
    QWidget *viewOf(State state) const;
    void buildLoading();
    void buildEmpty();
    void buildFailed();
    void arrive(State state);
    void turnTo(State state);
    void showProgress();
    void hideProgress();

    State m_state = State::Blank;
    bool m_refreshing = false;
    QTimer m_loadingDelay;
    QTimer m_cancelDelay;
    WorkingBar *m_line;
    QStackedLayout *m_stack;
    QPushButton *m_cancel = nullptr;
    QLabel *m_emptyWhy = nullptr;
    QLabel *m_emptyNext = nullptr;
    QPushButton *m_emptyAction = nullptr;
    QLabel *m_errorText = nullptr;
    QLabel *m_errorCode = nullptr;
};

} // namespace reckoner
