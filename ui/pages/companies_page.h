// Every company that the login sees: charged, credited, balance, open findings of the data checks; the way in to each. A check is long work: it runs when it is
// asked for, here or on the page Data checks, and its figures say of when they are.
#pragma once

#include "models/tables/row_table_model.h"
#include "models/usage/figures.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace reckoner {

class ActionRow;
class KnownFindings;
struct CheckProgress;

class CompaniesPage : public Page
{
    Q_OBJECT
public:
    explicit CompaniesPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Range | FilterPart::Type | FilterPart::Status | FilterPart::LeftOut; }
    TableView *mainTable() const override { return m_table; }

protected:
    void load() override;
    QStringList printedNotes() const override { return textsOf({m_range, m_checked}); }

private:
    QWidget *buildHead();
    void buildActions(QLayout *layout);
    void showCompanies(std::vector<UsageRow> rows);
    std::optional<Question> questionOf(int row, const QString &columnKey) const;
    const UsageRow *currentCompany() const;
    void allow();
    void openCurrent();
    void goTo(const UsageRow &row, const QString &page);

    void check();
    void showProgress(const CheckProgress &progress);
    void showFindings();

    KnownFindings *m_known = nullptr; ///< none for who may not see the data checks
    QLabel *m_range = nullptr;
    QLabel *m_checked = nullptr;
    QPushButton *m_check = nullptr;
    TableView *m_table;
    StateStack *m_stack;
    RowTableModel<UsageRow> *m_model;
    QPushButton *m_openChecks = nullptr;
    QPushButton *m_topUp = nullptr;
    std::optional<CancelToken> m_checking; ///< the check that runs
};

} // namespace reckoner
