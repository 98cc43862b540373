#include "ui/widgets/job_picker.h"

namespace reckoner {

using namespace Qt::StringLiterals;

JobPicker::JobPicker(ThingSource *source, QWidget *parent) : MatchField(source, parent)
{
    setAccessibleName(tr("Job"));
    setAccessibleDescription(tr("Type a part of a title; the down key goes to the matches. Empty is any job."));
    setPlaceholderText(tr("Any job"));
}

void JobPicker::showTitle(const QString &title)
{
    m_shownTitle = title;
    setText(title);
    setCursorPosition(0);
}

void JobPicker::look(const QString &typed)
{
    if (typed.isEmpty()) {
        m_shownTitle.clear();
        Q_EMIT cleared();
        return;
    }
    if (!source())
        return;
    source()->jobs(this, typed, m_company, [this, typed, offer = answerFor(typed)](const Result<std::vector<Thing>> &found) {
        offer(found);
        if (found && found->empty() && text().trimmed() == typed)
            sayNone(tr("No job has this in its title"));
    });
}

QString JobPicker::matchText(const Thing &job) const
{
    return job.companyName.isEmpty() ? job.name : QString(job.name + u"  ·  " + job.companyName);
}

void JobPicker::choose(const Thing &job)
{
    showTitle(job.name);
    Q_EMIT chosen(job);
}

void JobPicker::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!isLooking())
        showTitle(m_shownTitle);
}

} // namespace reckoner
