#include "ui/widgets/range_picker.h"

#include "ui/widgets/day_field.h"
#include "ui/widgets/filter_state.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/view_choice.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace reckoner {

using namespace Qt::StringLiterals;

using Kind = RangeChoice::Kind;

RangePicker::RangePicker(QWidget *parent) : QToolButton(parent)
{
    setIcon(reckoner::icon("calendar"_L1));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    for (const int days : {7, 30, 90, 365})
        addChoice({.kind = Kind::LastDays, .days = days});
    menu()->addSeparator();
    addChoice({.kind = Kind::ThisMonth});
    addChoice({.kind = Kind::LastMonth});
    addChoice({.kind = Kind::Everything});
    menu()->addSeparator();
    connect(menu()->addAction(tr("Choose days…")), &QAction::triggered, this, &RangePicker::openCalendars);
    setRange({});
}

void RangePicker::addChoice(const RangeChoice &range)
{
    connect(menu()->addAction(rangeTitle(range)), &QAction::triggered, this, [this, range] {
        setRange(range);
        Q_EMIT chosen(range);
    });
}

void RangePicker::setRange(const RangeChoice &range)
{
    m_range = range;
    setText(rangeTitle(range));
    setAccessibleName(tr("Date range: %1").arg(text()));
}

void RangePicker::openCalendars()
{
    if (!m_calendars)
        buildCalendars();
    const QDate today = QDate::currentDate();
    const bool isDays = m_range.kind == Kind::Days;
    m_first.show(isDays ? m_range.dayRange.from.date() : today.addDays(-29));
    m_last.show(isDays ? m_range.dayRange.to.plusDays(-1).date() : today);
    allow();
    m_calendars->adjustSize();
    m_calendars->move(mapToGlobal(QPoint(0, height())));
    m_calendars->show();
    m_first.field->setFocus();
    m_first.field->selectAll();
}

void RangePicker::End::show(QDate day) const
{
    calendar->setSelectedDate(day);
    field->setDay(day);
}

RangePicker::End RangePicker::buildEnd(const QString &title, int column, QGridLayout *layout)
{
    auto *label = new QLabel(title);
    const End end = {new DayField(title), new QCalendarWidget};
    label->setBuddy(end.field);
    end.calendar->setAccessibleName(title);
    end.calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    end.calendar->setGridVisible(false);
    end.calendar->setFirstDayOfWeek(firstDayOfWeek());
    end.calendar->setDateEditEnabled(false); // the field is there for typing
    layout->addWidget(label, 0, column);
    layout->addWidget(end.field, 1, column);
    layout->addWidget(end.calendar, 2, column);
    connect(end.field, &DayField::dayTyped, this, [this, end](QDate day) {
        if (day.isValid() && day >= end.calendar->minimumDate()) // which would answer with its own first day
            end.calendar->setSelectedDate(day);
        allow();
    });
    connect(end.calendar, &QCalendarWidget::selectionChanged, this, [this, end] {
        end.field->setDay(end.calendar->selectedDate());
        allow();
    });
    return end;
}

void RangePicker::buildCalendars()
{
    m_calendars = new QFrame(this, Qt::Popup);
    m_calendars->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QGridLayout(m_calendars);
    m_first = buildEnd(tr("First day"), 0, layout);
    m_last = buildEnd(tr("Last day, included"), 1, layout);
    m_apply = new QPushButton(tr("Show these days"));
    m_apply->setDefault(true);
    layout->addWidget(m_apply, 3, 1, Qt::AlignRight);
    connect(m_apply, &QPushButton::clicked, this, &RangePicker::chooseDays);
    connect(new QShortcut(Qt::Key_Return, m_calendars), &QShortcut::activated, m_apply, &QPushButton::click);
    // The last day that is chosen never stands before the first.
    connect(m_first.calendar, &QCalendarWidget::selectionChanged, this, [this] { m_last.calendar->setMinimumDate(m_first.calendar->selectedDate()); });
}

/// What is typed may be no day, or the last before the first.
void RangePicker::allow()
{
    if (m_apply)
        m_apply->setEnabled(m_first.field->day().isValid() && m_last.field->day() >= m_first.field->day());
}

void RangePicker::chooseDays()
{
    m_calendars->hide();
    const DayRange days = {BillingDay::fromDate(m_first.field->day()), BillingDay::fromDate(m_last.field->day()).plusDays(1)};
    setRange({.kind = Kind::Days, .dayRange = days});
    Q_EMIT chosen(m_range);
}

} // namespace reckoner
