// Every company that the login sees: charged, credited, balance; the way in to each.
#pragma once

#include "models/tables/row_table_model.h"
#include "models/usage/figures.h"
#include "ui/pages/page.h"

class QLabel;

namespace reckoner {

class CompaniesPage : public Page
{
    Q_OBJECT
public:
    explicit CompaniesPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Range | FilterPart::Type | FilterPart::Status | FilterPart::LeftOut; }
    TableView *mainTable() const override { return m_table; }

protected:
    void load() override;

private:
    void showCompanies(std::vector<UsageRow> rows);
    std::optional<Question> questionOf(int row, const QString &columnKey) const;
    void openCompany(const QVariant &id);

    QLabel *m_range;
    TableView *m_table;
    StateStack *m_stack;
    RowTableModel<UsageRow> *m_model;
};

} // namespace reckoner
