#include "ui/widgets/range_picker.h"

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

namespace {

using Kind = RangeChoice::Kind;

QCalendarWidget *labelledCalendar(const QString &title, int column, QGridLayout *layout)
{
    auto *label = new QLabel(title);
    auto *calendar = new QCalendarWidget;
    calendar->setAccessibleName(title);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    calendar->setFirstDayOfWeek(firstDayOfWeek());
    label->setBuddy(calendar);
    layout->addWidget(label, 0, column);
    layout->addWidget(calendar, 1, column);
    return calendar;
}

} // namespace

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
    m_first->setSelectedDate(isDays ? m_range.dayRange.from.date() : today.addDays(-29));
    m_last->setSelectedDate(isDays ? m_range.dayRange.to.plusDays(-1).date() : today);
    m_calendars->adjustSize();
    m_calendars->move(mapToGlobal(QPoint(0, height())));
    m_calendars->show();
    m_first->setFocus();
}

void RangePicker::buildCalendars()
{
    m_calendars = new QFrame(this, Qt::Popup);
    m_calendars->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QGridLayout(m_calendars);
    m_first = labelledCalendar(tr("First day"), 0, layout);
    m_last = labelledCalendar(tr("Last day, included"), 1, layout);
    auto *apply = new QPushButton(tr("Show these days"));
    apply->setDefault(true);
    layout->addWidget(apply, 2, 1, Qt::AlignRight);
    connect(apply, &QPushButton::clicked, this, &RangePicker::chooseDays);
    connect(new QShortcut(Qt::Key_Return, m_calendars), &QShortcut::activated, this, &RangePicker::chooseDays);
    // The last day never stands before the first.
    connect(m_first, &QCalendarWidget::selectionChanged, this, [this] { m_last->setMinimumDate(m_first->selectedDate()); });
}

void RangePicker::chooseDays()
{
    m_calendars->hide();
    const DayRange days = {BillingDay::fromDate(m_first->selectedDate()), BillingDay::fromDate(m_last->selectedDate()).plusDays(1)};
    setRange({.kind = Kind::Days, .dayRange = days});
    Q_EMIT chosen(m_range);
}

} // namespace reckoner
