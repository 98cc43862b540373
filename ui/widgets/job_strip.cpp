#include "ui/widgets/job_strip.h"

#include "models/wording/amounts.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace reckoner {

namespace {

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return JobStrip::tr("%1 s left").arg(seconds);
    return JobStrip::tr("%1 min %2 s left").arg(seconds / 60).arg(seconds % 60);
}

constexpr int kBarSteps = 1000;

} // namespace

JobStrip::JobStrip(RunningJob *job, QWidget *parent) : QWidget(parent), m_job(job), m_words(new QLabel), m_bar(new QProgressBar)
{
    m_words->setFont(theme::tabular(m_words->font()));
    m_bar->setFixedWidth(140);
    m_bar->setMaximumHeight(14);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel the running work"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, m_job, &RunningJob::cancel);
    connect(m_job, &RunningJob::changed, this, &JobStrip::showJob);
    showJob();
}

void JobStrip::showJob()
{
    if (!m_job->isRunning()) {
        hide();
        return;
    }
    QStringList words = {m_job->title()};
    if (m_job->rows() > 0)
        words.append(tr("%1 rows/s").arg(wording::count(m_job->rowsPerSecond())));
    if (const auto left = m_job->secondsLeft())
        words.append(durationText(*left));
    m_words->setText(words.join(u" · "));
    m_bar->setRange(0, m_job->total() > 0 ? kBarSteps : 0);
    if (m_job->total() > 0)
        m_bar->setValue(int(std::min(m_job->done(), m_job->total()) * kBarSteps / m_job->total()));
    m_bar->setAccessibleName(words.join(u", "));
    show(); // with its words: a strip that is shown empty has no room for them in its first picture
}

} // namespace reckoner
