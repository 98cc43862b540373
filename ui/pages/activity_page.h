// What happened: operations, refusals, and recordings that failed, which can be recorded again or dismissed.
#pragma once

#include "models/ledger/history.h"
#include "models/tables/row_table_model.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace reckoner {

class TableView;

class ActivityPage : public Page
{
    Q_OBJECT
public:
    explicit ActivityPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Company; }
    TableView *mainTable() const override { return m_table; }

protected:
    void load() override;

private:
    struct Answer
    {
        std::vector<ActivityEntry> entries;
        Calendar calendar;
    };
    QWidget *buildFilters();
    QWidget *buildActions();
    void showEntries(Answer answer);
    const ActivityEntry *current() const;
    void allow();
    void openCurrent();
    void retry();
    void dismiss();

    QLabel *m_count;
    QComboBox *m_category = nullptr;
    QComboBox *m_since = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_dismiss = nullptr;
    QPushButton *m_open = nullptr;
    RowTableModel<ActivityEntry> *m_model;
    TableView *m_table;
    StateStack *m_stack;
};

} // namespace reckoner
