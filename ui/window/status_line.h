// The bar below: rows and selection, what was just done; source, role, billing zone, read-only badge, the standby that is read from, the running job, and whether the window follows the database.
#pragma once

#include "ui/widgets/selection_summary.h"

#include <QStatusBar>

class QLabel;

namespace reckoner {

class LiveDot;
class RunningJob;
class Session;
struct StandbyState;

class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(RunningJob *job, QWidget *parent = nullptr);

    /// Nothing open: nullptr.
    void showSession(Session *session);
    void showRows(qint64 rows); ///< below zero: no list
    void showSelection(const SelectionSummary &summary);
    void showZone(const QString &zoneName);
    /// Between the rows and the rest, where there is always room.
    void addMessage(QWidget *message);
    LiveDot *live() const { return m_live; }

private:
    void showStandby(const StandbyState &state);
    QLabel *part(const QString &explanation, QLabel *label);
    QLabel *m_rows;
    QLabel *m_selection;
    QLabel *m_zone;
    QLabel *m_role;
    QLabel *m_source;
    QLabel *m_readOnly;
    QLabel *m_standby;
    QLabel *m_findingOut;
    LiveDot *m_live;
};

} // namespace reckoner
