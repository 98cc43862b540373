// Chooses a date range: the usual ones from a menu, any other from two calendars. Days are billing days; both ends are included.
#pragma once

#include "models/usage/filter.h"

#include <QToolButton>

class QCalendarWidget;
class QFrame;

namespace reckoner {

class RangePicker : public QToolButton
{
    Q_OBJECT
public:
    explicit RangePicker(QWidget *parent = nullptr);

    /// Shows a range without telling.
    void setRange(const RangeChoice &range);
    const RangeChoice &range() const { return m_range; }
    void openCalendars();

Q_SIGNALS:
    void chosen(const reckoner::RangeChoice &range);

private:
    void addChoice(const RangeChoice &range);
    void buildCalendars();
    void chooseDays();
    RangeChoice m_range;
    QFrame *m_calendars = nullptr;
    QCalendarWidget *m_first = nullptr;
    QCalendarWidget *m_last = nullptr;
};

} // namespace reckoner
