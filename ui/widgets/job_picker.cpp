#include "ui/widgets/job_picker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

namespace reckoner {

namespace {

constexpr int kTypingPauseMs = 120;
constexpr int kMatchRole = Qt::UserRole + 1;

} // namespace

JobPicker::JobPicker(ThingSource *source, QWidget *parent) :
    QLineEdit(parent), m_source(source), m_completer(new QCompleter(this)), m_matches(new QStandardItemModel(this))
{
    setAccessibleName(tr("Job"));
    setPlaceholderText(tr("Any job"));
    setClearButtonEnabled(true);
    m_completer->setModel(m_matches);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &JobPicker::look);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &JobPicker::choose);
}

void JobPicker::showTitle(const QString &title)
{
    m_shownTitle = title;
    setText(title);
    setCursorPosition(0);
}

void JobPicker::look()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        m_shownTitle.clear();
        Q_EMIT cleared();
        return;
    }
    if (!m_source)
        return;
    m_source->jobs(this, typed, m_company, [this, typed](const Result<std::vector<Thing>> &found) {
        if (found && text().trimmed() == typed)
            offer(*found);
    });
}

void JobPicker::offer(const std::vector<Thing> &jobs)
{
    m_jobs = jobs;
    m_matches->clear();
    for (size_t i = 0; i < jobs.size(); ++i) {
        const QString place = jobs[i].companyName.isEmpty() ? QString() : QString(u"  ·  " + jobs[i].companyName);
        auto *item = new QStandardItem(jobs[i].name + place); // the model owns it
        item->setData(int(i), kMatchRole);
        m_matches->appendRow(item);
    }
    if (jobs.empty()) {
        auto *item = new QStandardItem(tr("No job has this in its title"));
        item->setEnabled(false);
        m_matches->appendRow(item);
    }
    if (hasFocus())
        m_completer->complete();
}

void JobPicker::choose(const QModelIndex &index)
{
    const QVariant position = index.data(kMatchRole);
    if (!position.isValid())
        return;
    const Thing job = m_jobs.at(size_t(position.toInt()));
    showTitle(job.name);
    Q_EMIT chosen(job);
}

void JobPicker::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!m_completer->popup()->isVisible() && !m_pause.isActive())
        showTitle(m_shownTitle);
}

} // namespace reckoner
