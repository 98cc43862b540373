#include "ui/window/status_line.h"

#include "models/session/known_databases.h"
#include "models/session/session.h"
#include "models/wording/amounts.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/job_strip.h"
#include "ui/widgets/live_dot.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation.h"

#include <QCoreApplication>
#include <QLabel>

namespace reckoner {

namespace {

constexpr int kMessage = 2; ///< its place: after the rows and their sum
constexpr int kMessageShare = 2; ///< of the room that is left, to one of the sum

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Recruiter:
        return QCoreApplication::translate("Role", "Recruiter");
    case Role::Finance:
        return QCoreApplication::translate("Role", "Finance");
    case Role::Admin:
        return QCoreApplication::translate("Role", "Admin");
    case Role::Backend:
        return QCoreApplication::translate("Role", "Back end");
    }
    return {};
}

} // namespace

StatusLine::StatusLine(RunningJob *job, QWidget *parent) :
    QStatusBar(parent),
    m_rows(part(tr("Rows of the list"), new QLabel)),
    m_selection(part(tr("Sum of the selected cells"), new ElidedLabel)),
    m_zone(part(tr("Days and months are counted in this time zone"), new QLabel)),
    m_role(part(tr("What you act as"), new QLabel)),
    m_source(part(tr("The database that is open"), new QLabel)),
    m_readOnly(part(tr("Nothing can be changed through this window"), new QLabel)),
    m_standby(part(tr("Figures are read from a copy of the database that follows it. Your own changes are read from the database itself until the copy has them."), new QLabel)),
    m_findingOut(part(tr("The connection was lost at the last step of what you did. The database is asked whether it was done."), new QLabel)),
    m_live(new LiveDot)
{
    setSizeGripEnabled(false);
    setContentsMargins(4, 0, 10, 0);
    addWidget(m_rows);
    addWidget(m_selection, 1);
    addPermanentWidget(new JobStrip(job));
    for (QWidget *each : std::initializer_list<QWidget *>{m_findingOut, m_zone, m_role, m_source, m_readOnly, m_standby, m_live})
        addPermanentWidget(each);
    m_findingOut->setText(tr("Finding out whether it was done…"));
    m_findingOut->setObjectName(QStringLiteral("findingOut"));
    m_standby->setObjectName(QStringLiteral("standby"));
    m_readOnly->setText(tr("Read only"));
    showSession(nullptr);
}

void StatusLine::addMessage(QWidget *message)
{
    insertWidget(kMessage, message, kMessageShare);
    message->hide();
}

QLabel *StatusLine::part(const QString &explanation, QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(explanation);
    label->setFont(theme::tabular(label->font()));
    label->setContentsMargins(6, 0, 6, 0);
    return label;
}

void StatusLine::showSession(Session *session)
{
    m_role->setVisible(session != nullptr);
    m_source->setVisible(session != nullptr);
    m_readOnly->setVisible(session && session->isReadOnly());
    m_zone->hide();
    m_standby->hide();
    m_findingOut->hide();
    showRows(-1);
    showSelection({});
    if (!session)
        return;
    m_role->setText(roleTitle(session->role()));
    m_source->setText(databaseTitle(session->url()));
    m_live->showLive();
    connect(session, &Session::standbyChanged, this, &StatusLine::showStandby);
    connect(session, &Session::findingOut, m_findingOut, &QLabel::setVisible);
}

void StatusLine::showStandby(const StandbyState &state)
{
    m_standby->setVisible(state.kind != StandbyState::Kind::None);
    if (state.kind == StandbyState::Kind::Gone)
        m_standby->setText(tr("No standby answers, reading from the primary"));
    else if (state.secondsBehind > 0)
        m_standby->setText(tr("The standby is %1 s behind").arg(wording::count(state.secondsBehind)));
    else
        m_standby->setText(tr("Reading from the standby"));
}

void StatusLine::showRows(qint64 rows)
{
    m_rows->setVisible(rows >= 0);
    m_rows->setText(tr("%1 row(s)", nullptr, plural(rows)).arg(wording::count(rows)));
}

void StatusLine::showSelection(const SelectionSummary &summary)
{
    m_selection->setText(summary.text());
}

void StatusLine::showZone(const QString &zoneName)
{
    m_zone->setVisible(!zoneName.isEmpty());
    m_zone->setText(zoneName);
}

} // namespace reckoner
