// The bar over every page: back and forward, company, range, usage type, job, status, and the chips below. It shows a FilterState and changes it.
#pragma once

#include "ui/widgets/filter_state.h"
#include "ui/widgets/thing_source.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace reckoner {

class ChipRow;
class CompanyPicker;
class JobPicker;
class RangePicker;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(FilterState *state, ThingSource *source, QWidget *parent = nullptr);

    /// The parts that the page on show looks at.
    void setUsedParts(FilterParts used);
    void loadCompanies();
    /// Ctrl+L
    void focusFirst();

private:
    QToolButton *historyButton(const char *iconName, const QString &name, void (FilterState::*step)());
    void buildRow();
    void connectPickers();
    void showFilter();
    void takeCompanies(const std::vector<Thing> &companies);

    FilterState *m_state;
    ThingSource *m_source;
    FilterParts m_used = kAllFilterParts;
    QToolButton *m_back;
    QToolButton *m_forward;
    CompanyPicker *m_company;
    RangePicker *m_range;
    QComboBox *m_type;
    JobPicker *m_job;
    QComboBox *m_status;
    ChipRow *m_chips;
};

} // namespace reckoner
