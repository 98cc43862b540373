#include "ui/pages/companies_page.h"

#include "models/balances/wallet.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/known_findings.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
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

const QString kFindings = u"findings"_s;

Cell findingsCell(const UsageRow &row)
{
    if (row.kind != UsageRow::Kind::Company)
        return {};
    return row.findings ? Cell(*row.findings) : Cell(CompaniesPage::tr("Not checked yet"));
}

std::vector<Column<UsageRow>> shownColumns(bool withFindings)
{
    const auto all = companyUsageColumns();
    std::vector<Column<UsageRow>> columns(all.begin(), all.end());
    if (withFindings)
        columns.push_back({"findings", QT_TRANSLATE_NOOP("Column", "Findings"), ColumnKind::Count, findingsCell});
    return columns;
}

void addFindings(std::vector<UsageRow> &rows, const KnownFindings &known)
{
    for (UsageRow &row : rows) {
        if (row.kind == UsageRow::Kind::Company)
            row.findings = known.openOf(*row.company);
    }
}

} // namespace

CompaniesPage::CompaniesPage(const PageContext &context)
    : Page(context), m_known(may(session()->role(), Permission::Administer) ? KnownFindings::of(session()) : nullptr),
      m_table(new TableView(u"companies"_s, tr("Companies"), this)), m_stack(new StateStack(m_table, this)),
      m_model(new RowTableModel<UsageRow>(shownColumns(m_known), rowId, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(buildHead());
    layout->addWidget(m_stack, 1);
    m_model->setSummaryTest([](const UsageRow &row) { return row.kind == UsageRow::Kind::Total; });
    m_table->setTable(m_model, TableView::Sorting::InMemory);
    m_table->setTotalRowTest([this](int row) { return m_model->rowAt(row).kind == UsageRow::Kind::Total; });
    buildActions(layout);
    adopt(m_stack);
    connect(m_table, &TableView::rowOpened, this, &CompaniesPage::openCurrent);
    connect(m_table, &TableView::selectionSummarized, this, [this](const SelectionSummary &summary) {
        Q_EMIT selectionSummarized(summary);
        allow();
    });
    addExplain(m_table, [this](int row, const QString &columnKey) { return questionOf(row, columnKey); });
    allow();
}

QWidget *CompaniesPage::buildHead()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 4);
    m_range = new QLabel(line);
    m_range->setWordWrap(true); // beside what was checked there is little room for large text
    layout->addWidget(m_range, 1);
    if (!m_known)
        return line;
    m_checked = new QLabel(line);
    m_checked->setForegroundRole(QPalette::PlaceholderText);
    m_check = new QPushButton(line);
    m_check->setAutoDefault(false);
    layout->addWidget(m_checked);
    layout->addWidget(m_check);
    connect(m_check, &QPushButton::clicked, this, [this] { m_checking ? m_checking->cancel() : check(); });
    connect(m_known, &KnownFindings::changed, this, &CompaniesPage::showFindings);
    showFindings();
    return line;
}

void CompaniesPage::buildActions(QLayout *layout)
{
    auto *row = new ActionRow(this);
    if (m_known)
        m_openChecks = row->add("checks", tr("&Data checks"), [this] {
            if (const UsageRow *company = currentCompany())
                goTo(*company, u"checks"_s);
        });
    if (may(session()->role(), Permission::MoveMoney))
        m_topUp = row->add(tr("&Top up…"), [this] {
            if (const UsageRow *company = currentCompany())
                topUpWallet(*company->company);
        });
    row->setVisible(!row->buttons().isEmpty());
    row->followMenu(m_table);
    layout->addWidget(row);
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
    if (m_known)
        addFindings(rows, *m_known);
    m_model->setRows(std::move(rows));
    allow();
    if (companies == 0)
        m_stack->showEmpty({tr("No company has usage in this range."), tr("Choose a longer range.")});
    else
        m_stack->showData();
}

const UsageRow *CompaniesPage::currentCompany() const
{
    const int row = m_table->tableRow(m_table->currentIndex());
    const UsageRow *usage = row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
    return usage && usage->company ? usage : nullptr;
}

void CompaniesPage::allow()
{
    const bool hasCompany = currentCompany();
    if (m_openChecks)
        m_openChecks->setEnabled(hasCompany);
    if (!m_topUp)
        return;
    const QString refusal = refusalOf(Permission::MoveMoney);
    m_topUp->setEnabled(hasCompany && refusal.isEmpty());
    m_topUp->setToolTip(refusal);
}

/// Its findings lead to them, anything else to its usage.
void CompaniesPage::openCurrent()
{
    if (const UsageRow *company = currentCompany())
        goTo(*company, m_table->currentIndex().column() == m_table->columnOf(kFindings) ? u"checks"_s : u"usage"_s);
}

void CompaniesPage::goTo(const UsageRow &row, const QString &page)
{
    filterState()->nameCompany(*row.company, row.title);
    filterState()->setCompany(*row.company);
    Q_EMIT pageRequested(page);
}

// --- findings

void CompaniesPage::check()
{
    // Told on the session's thread, which is this page's; a page that is gone by then hears nothing.
    const auto tell = [owner = session(), page = QPointer(this)](const CheckProgress &progress) {
        QMetaObject::invokeMethod(owner, [page, progress] {
            if (page && page->m_checking)
                page->showProgress(progress);
        }, Qt::QueuedConnection);
    };
    const auto read = [tell](Inquiry &inquiry) -> Result<OpenFindings> {
        CheckWanted wanted;
        wanted.onlyPlans = true;
        TRY(checked, reckoner::check(inquiry, wanted, tell));
        OpenFindings open;
        open.at = inquiry.now();
        for (const CheckedFinding &each : checked.findings)
            open.add(each.finding);
        return open;
    };
    m_checking = session()->ask<OpenFindings>(this, "findings", read, [this, before = m_known->changesHeard()](Result<OpenFindings> found) {
        m_checking.reset();
        if (found) {
            found->isOld = m_known->changesHeard() != before;
            m_known->take(*found);
        } else if (found.error().code != ErrorCode::Canceled)
            sayFailed(found.error());
        showFindings();
    });
    showProgress({});
}

void CompaniesPage::showProgress(const CheckProgress &progress)
{
    m_checked->setText(progress.rule.isEmpty() ? tr("Checking…") : tr("Checking %1 (%2 of %3)…").arg(progress.rule, wording::count(progress.done + 1), wording::count(progress.total)));
    m_check->setText(tr("Cancel"));
}

void CompaniesPage::showFindings()
{
    if (!m_checking) {
        const auto &at = m_known->checkedAt();
        const QString when = at ? tr("Findings of %1 (UTC)").arg(wording::timeText(*at, Calendar())) : QString();
        m_checked->setText(m_known->isOld() ? when + u" · "_s + QCoreApplication::translate("reckoner::DataChecksPage", "The data has changed since.") : when);
        m_check->setText(at ? tr("&Check again") : tr("&Check the data"));
    }
    std::vector<UsageRow> rows = m_model->rows();
    addFindings(rows, *m_known);
    m_model->setRows(std::move(rows));
}

} // namespace reckoner
