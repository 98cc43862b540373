// What the window shows while a database is opened: what it waits for, with Cancel; or why it could not be opened, with "Try again".
#pragma once

#include "models/core/error.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace reckoner {

class OpeningPage : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningPage(QWidget *parent = nullptr);

    /// Before it is worth a word.
    void showNothing();
    void showWaiting(const QString &words);
    /// How far what is waited for has come.
    void showProgress(qint64 done, qint64 of);
    void showProblem(const QString &words, const Error &error);
    /// What Esc does: the same as Cancel and Back.
    void giveUp();

Q_SIGNALS:
    void givenUp();
    void retryRequested();

private:
    enum class Part { Nothing, Waiting, Problem };
    void showPart(Part part);
    QLabel *m_what;
    QLabel *m_why;
    QLabel *m_code;
    QProgressBar *m_bar;
    QPushButton *m_retry;
    QPushButton *m_back;
};

} // namespace reckoner
