// Says whether the window follows the database: a dot and words, "Live, last change 14:03:22" or "No connection since 14:03:22, trying again".
#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;

namespace reckoner {

class LiveDot : public QWidget
{
    Q_OBJECT
public:
    explicit LiveDot(QWidget *parent = nullptr);

    void showLive();
    void showChange(const QDateTime &at);
    /// Since now.
    void showLost(const QString &why);

private:
    enum class State { Off, Live, Lost };
    void become(State state, const QString &words, const QString &explanation);
    State m_state = State::Off;
    QDateTime m_lastChange;
    QWidget *m_dot;
    QLabel *m_words;
};

} // namespace reckoner
