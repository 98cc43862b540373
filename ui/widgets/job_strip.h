// The running job in the status bar.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace reckoner {

class RunningJob;

class JobStrip : public QWidget
{
    Q_OBJECT
public:
    explicit JobStrip(RunningJob *job, QWidget *parent = nullptr);

private:
    void showJob();
    RunningJob *m_job;
    QLabel *m_words;
    QProgressBar *m_bar;
};

} // namespace reckoner
