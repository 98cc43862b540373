// Token logs outside every company: whose they may be, why that is not certain, and giving them to a company. For who sees all companies.
#pragma once

#include "models/balances/token_attribution.h"
#include "models/directory/companies.h"
#include "models/tables/row_table_model.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace reckoner {

class TableView;

class NoCompanyPage : public Page
{
    Q_OBJECT
public:
    explicit NoCompanyPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return {}; }
    TableView *mainTable() const override { return m_table; }

protected:
    void load() override;

private:
    struct Answer
    {
        std::vector<UnattributedLog> logs;
        qint64 count = 0; ///< of all that there are
        std::vector<Company> companies;
    };
    QWidget *buildActions();
    void showLogs(Answer answer);
    void logSelected();
    void allow();
    std::vector<UnattributedLog> selected() const;
    std::optional<CompanyId> chosenCompany() const;
    void attribute();
    void attributeCertain();
    void run(std::vector<std::pair<CompanyId, std::vector<UnattributedLog>>> byCompany);

    QLabel *m_count;
    RowTableModel<UnattributedLog> *m_model;
    TableView *m_table;
    StateStack *m_stack;
    QComboBox *m_company = nullptr;
    QPushButton *m_attribute = nullptr;
    QPushButton *m_certain = nullptr;
    std::vector<Company> m_companies;
};

} // namespace reckoner
