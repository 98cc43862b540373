// The bar over every page: back and forward, company, range, usage type, job, status, and the chips below: of a FilterState, which it shows and changes, and
// of the tables of the page. The mouse's own buttons go back and forward too.
#pragma once

#include "ui/widgets/chip_row.h"
#include "ui/widgets/filter_state.h"
#include "ui/widgets/thing_source.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace reckoner {

class CompanyPicker;
class JobPicker;
class RangePicker;
class TableView;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(FilterState *state, ThingSource *source, QWidget *parent = nullptr);

    /// The parts that the page on show looks at.
    void setUsedParts(FilterParts used);
    /// The tables whose filters by a cell have chips here.
    void followTables(const QWidget *page);
    /// The range spelled out, with its zone: "1 Nov 2026 00:00 to 22 Nov 2026 00:00, Europe/Berlin".
    void showRangeSpelledOut(const QString &text);
    void loadCompanies();
    /// Ctrl+L
    void focusFirst();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *historyButton(const char *iconName, const QString &name, void (FilterState::*step)());
    void buildRow();
    void connectPickers();
    void showFilter();
    void showChips();
    void takeListFilters(TableView *table);
    void giveListFilters();
    Chip listChip(const ListFilter &filter) const;
    TableView *tableOf(const ListFilter &filter) const;
    void takeCompanies(const std::vector<Thing> &companies);

    FilterState *m_state;
    ThingSource *m_source;
    FilterParts m_used = kAllFilterParts;
    QList<QPointer<TableView>> m_tables;
    QToolButton *m_back;
    QToolButton *m_forward;
    CompanyPicker *m_company;
    RangePicker *m_range;
    QComboBox *m_type;
    JobPicker *m_job;
    QComboBox *m_status;
    ChipRow *m_chips;
    QTimer m_countSoon; ///< rows come many at once
};

} // namespace reckoner
