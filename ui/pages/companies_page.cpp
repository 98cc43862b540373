#include "ui/pages/companies_page.h"

#include "models/balances/wallet.h"
#include "models/wording/sentences.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QVariant rowId(const UsageRow &row)
{
    return row.company ? QVariant(row.company->uuid()) : QVariant(u"total "_s + row.currency.code());
}

struct CompaniesAnswer
{
    std::vector<UsageRow> rows;
    QString range;
    QString zone;
};

/// Companies without usage in the range are listed too: a balance does not depend on it.
Result<CompaniesAnswer> companies(const Inquiry &inquiry, Filter filter)
{
    filter.company.reset();
    filter.job.reset();
    filter.withoutJob = false;
    filter.notJobs.clear();
    TRY(table, usageByCompany(inquiry, filter, {.sort = JobSort::TotalCost, .descending = true, .limit = 0}));
    TRY(cards, usageCards(inquiry, filter));
    CompaniesAnswer answer;
    answer.range = wording::rangeText(cards.front().range, cards.front().calendar);
    answer.zone = cards.front().calendar.zoneName();
    answer.rows = std::move(table.rows);
    if (may(inquiry.scope().role, Permission::SeeMoney)) {
        TRY(balances, wallets(inquiry));
        std::map<CompanyId, UsageRow *> byCompany;
        for (UsageRow &row : answer.rows)
            byCompany.emplace(*row.company, &row);
        std::vector<UsageRow> idle;
        for (const Wallet &wallet : balances) {
            const auto found = byCompany.find(wallet.company);
            if (found != byCompany.end()) {
                found->second->balance = wallet.balance;
                continue;
            }
            UsageRow row;
            row.kind = UsageRow::Kind::Company;
            row.company = wallet.company;
            row.title = wallet.companyName;
            row.currency = wallet.currency;
            row.balance = wallet.balance;
            idle.push_back(std::move(row));
        }
        answer.rows.insert(answer.rows.end(), idle.begin(), idle.end());
    }
    answer.rows.insert(answer.rows.end(), table.totals.begin(), table.totals.end());
    return answer;
}

} // namespace

CompaniesPage::CompaniesPage(const PageContext &context)
    : Page(context), m_range(new QLabel(this)), m_table(new TableView(u"companies"_s, tr("Companies"), this)), m_stack(new StateStack(m_table, this)),
      m_model(new RowTableModel<UsageRow>(companyUsageColumns(), rowId, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_range);
    layout->addWidget(m_stack, 1);
    m_model->setSummaryTest([](const UsageRow &row) { return row.kind == UsageRow::Kind::Total; });
    m_table->setTable(m_model, TableView::Sorting::InMemory);
    m_table->setTotalRowTest([this](int row) { return m_model->rowAt(row).kind == UsageRow::Kind::Total; });
    adopt(m_stack);
    connect(m_table, &TableView::rowOpened, this, &CompaniesPage::openCompany);
    connect(m_table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    addExplain(m_table, [this](int row, const QString &columnKey) { return questionOf(row, columnKey); });
}

/// A balance is a balance; anything else of a row is made of its usage.
std::optional<Question> CompaniesPage::questionOf(int row, const QString &columnKey) const
{
    const UsageRow &usage = m_model->rowAt(row);
    if (columnKey == "balance"_L1)
        return usage.company && usage.balance ? std::optional<Question>(BalanceQuestion{Bucket::Wallet, Unit::Money, usage.company->uuid()}) : std::nullopt;
    Filter wanted = filter();
    wanted.company = usage.company;
    wanted.job.reset();
    wanted.notJobs.clear();
    wanted.withoutJob = false;
    return CardQuestion{CardFigure::Total, wanted};
}

void CompaniesPage::load()
{
    ask<CompaniesAnswer>("companies", m_stack, [wanted = filter()](Inquiry &inquiry) { return companies(inquiry, wanted); },
                         [this](CompaniesAnswer answer) {
                             m_range->setText(tr("Recorded cost (gross), %1; balances are of now").arg(answer.range));
                             Q_EMIT zoneShown(answer.zone);
                             showCompanies(std::move(answer.rows));
                         });
}

void CompaniesPage::showCompanies(std::vector<UsageRow> rows)
{
    const auto companies = std::ranges::count_if(rows, [](const UsageRow &row) { return row.kind == UsageRow::Kind::Company; });
    Q_EMIT rowsShown(companies);
    m_model->setRows(std::move(rows));
    if (companies == 0)
        m_stack->showEmpty({tr("No company has usage in this range."), tr("Choose a longer range.")});
    else
        m_stack->showData();
}

void CompaniesPage::openCompany(const QVariant &id)
{
    for (const UsageRow &row : m_model->rows()) {
        if (!row.company || rowId(row) != id)
            continue;
        filterState()->nameCompany(*row.company, row.title);
        filterState()->setCompany(*row.company);
        Q_EMIT pageRequested(u"usage"_s);
        return;
    }
}

} // namespace reckoner
