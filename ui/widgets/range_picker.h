// Chooses a date range: the usual ones from a menu, any other from two calendars, or typed. Days are billing days; both ends are included.
#pragma once

#include "models/usage/filter.h"

#include <QToolButton>

class QCalendarWidget;
class QFrame;
class QGridLayout;
class QPushButton;

namespace reckoner {

class DayField;

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
    /// A day that can be typed and chosen.
    struct End
    {
        DayField *field = nullptr;
        QCalendarWidget *calendar = nullptr;
        void show(QDate day) const;
    };
    End buildEnd(const QString &title, int column, QGridLayout *layout);
    void allow();
    void chooseDays();
    RangeChoice m_range;
    QFrame *m_calendars = nullptr;
    End m_first;
    End m_last;
    QPushButton *m_apply = nullptr;
};

} // namespace reckoner
