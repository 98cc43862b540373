#include "ui/pages/no_company_page.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"
#include "ui/widgets/view_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownLogs = 500;

QString claimantText(TokenClaim::By by)
{
    switch (by) {
    case TokenClaim::By::Caller: return NoCompanyPage::tr("caller");
    case TokenClaim::By::Application: return NoCompanyPage::tr("application");
    case TokenClaim::By::Job: return NoCompanyPage::tr("job");
    case TokenClaim::By::Profile: return NoCompanyPage::tr("person");
    }
    Q_UNREACHABLE();
}

QString whyText(const UnattributedLog &row)
{
    if (row.claims.empty())
        return NoCompanyPage::tr("Nothing is known");
    QStringList claims;
    for (const TokenClaim &claim : row.claims)
        claims.append(row.isDisputed() ? u"%1: %2"_s.arg(claimantText(claim.by), claim.companyName) : claimantText(claim.by));
    const QString known = claims.join(u", "_s);
    return row.isDisputed() ? NoCompanyPage::tr("Two that are known disagree (%1)").arg(known) : NoCompanyPage::tr("Known by now (%1)").arg(known);
}

template <typename Value>
Cell presentCell(const std::optional<Value> &value)
{
    return value ? Cell(*value) : Cell();
}

Cell applicationCell(const UnattributedLog &row)
{
    if (row.log.applicationLabel)
        return *row.log.applicationLabel;
    return row.log.application ? Cell(row.log.application->toString()) : Cell();
}

const std::array kColumns = {
    Column<UnattributedLog>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Happened"), ColumnKind::Time, [](const UnattributedLog &row) { return Cell(row.log.occurredAt); }},
    Column<UnattributedLog>{"suggestion", QT_TRANSLATE_NOOP("Column", "Suggested"), ColumnKind::Text,
                            [](const UnattributedLog &row) { return row.suggestion() ? Cell(row.suggestion()->companyName) : Cell(); }},
    Column<UnattributedLog>{"why", QT_TRANSLATE_NOOP("Column", "Why it has no company"), ColumnKind::Text, [](const UnattributedLog &row) { return Cell(whyText(row)); }},
    Column<UnattributedLog>{"application", QT_TRANSLATE_NOOP("Column", "Application"), ColumnKind::Text, applicationCell},
    Column<UnattributedLog>{"profile", QT_TRANSLATE_NOOP("Column", "Profile"), ColumnKind::Text, [](const UnattributedLog &row) { return presentCell(row.log.email); }},
    Column<UnattributedLog>{"operation_type", QT_TRANSLATE_NOOP("Column", "Operation"), ColumnKind::Text, [](const UnattributedLog &row) { return Cell(Word{row.log.operation}); }},
    Column<UnattributedLog>{"tokens", QT_TRANSLATE_NOOP("Column", "Tokens"), ColumnKind::Count, [](const UnattributedLog &row) { return Cell(row.log.total.count); }},
    Column<UnattributedLog>{"model", QT_TRANSLATE_NOOP("Column", "Model"), ColumnKind::Text, [](const UnattributedLog &row) { return presentCell(row.log.model); }},
    addingUp(Column<UnattributedLog>{"cost", QT_TRANSLATE_NOOP("Column", "Provider cost"), ColumnKind::Money,
                                     [](const UnattributedLog &row) { return row.log.cost ? Cell(MoneyCell{*row.log.cost, row.log.currency}) : Cell(); }}),
    Column<UnattributedLog>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const UnattributedLog &row) { return Cell(row.log.id.uuid()); }},
};

/// One line of the preview for each log; one more where a cost in dollars is not kept.
void addLines(std::vector<ChangeLine> &lines, const UnattributedLog &row, const Company &company)
{
    const QString name = NoCompanyPage::tr("%1, %2 tokens").arg(row.log.operation, wording::count(row.log.total.count));
    lines.push_back({name, NoCompanyPage::tr("No company"), company.name});
    if (row.log.cost && row.log.currency != company.currency)
        lines.push_back({NoCompanyPage::tr("%1: provider cost").arg(name), wording::money(*row.log.cost, row.log.currency), NoCompanyPage::tr("not known in %1").arg(company.currency.code())});
}

} // namespace

NoCompanyPage::NoCompanyPage(const PageContext &context)
    : Page(context), m_count(new QLabel(this)),
      m_model(new RowTableModel<UnattributedLog>(chosenColumns(std::span<const Column<UnattributedLog>>(kColumns)), [](const UnattributedLog &row) { return QVariant(row.log.id.uuid()); }, this)),
      m_table(new TableView(u"no_company"_s, tr("Token logs without a company"), this)), m_stack(new StateStack(m_table, this))
{
    m_table->setTable(m_model, TableView::Sorting::InMemory);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_count);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildActions());
    adopt(m_stack);
    connect(m_table, &TableView::selectionSummarized, this, [this](const SelectionSummary &summary) {
        Q_EMIT selectionSummarized(summary);
        logSelected();
    });
    allow();
}

QWidget *NoCompanyPage::buildActions()
{
    auto *row = new ActionRow(this);
    auto *chosen = new QWidget(row);
    auto *layout = new QHBoxLayout(chosen);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Company:"), chosen);
    m_company = new QComboBox(chosen);
    m_company->setAccessibleName(tr("Company that the selected logs are of"));
    m_company->setPlaceholderText(tr("Choose a company"));
    label->setBuddy(m_company);
    layout->addStretch(1);
    layout->addWidget(label);
    layout->addWidget(m_company);
    row->addBefore(chosen);
    m_attribute = row->add(tr("&Attribute to company…"), [this] { attribute(); });
    m_certain = row->add(tr("Attribute all that are &known by now…"), [this] { attributeCertain(); });
    row->followMenu(m_table);
    connect(m_table, &TableView::rowOpened, this, [this] { m_attribute->isEnabled() ? m_attribute->click() : m_company->setFocus(Qt::OtherFocusReason); });
    connect(m_company, &QComboBox::currentIndexChanged, this, &NoCompanyPage::allow);
    return row;
}

void NoCompanyPage::load()
{
    ask<Answer>(
        "logs", m_stack,
        [](Inquiry &inquiry) -> Result<Answer> {
            Answer answer;
            TRY(count, unattributedTokenLogs(inquiry));
            answer.count = count;
            UnattributedChoice choice;
            choice.limit = kShownLogs;
            TRY(logs, unattributedLogs(inquiry, choice));
            answer.logs = std::move(logs);
            TRY(companies, listCompanies(inquiry));
            answer.companies = std::move(companies);
            return answer;
        },
        [this](Answer answer) { showLogs(std::move(answer)); });
}

void NoCompanyPage::showLogs(Answer answer)
{
    const auto chosen = chosenCompany();
    m_companies = std::move(answer.companies);
    m_company->clear();
    for (const Company &company : m_companies) {
        m_company->addItem(company.name, company.id.uuid());
        if (chosen == company.id)
            m_company->setCurrentIndex(m_company->count() - 1);
    }
    if (!chosen)
        m_company->setCurrentIndex(-1);
    m_model->setRows(std::move(answer.logs));
    Q_EMIT zoneShown(m_model->calendar().zoneName()); // UTC: they are of no company's zone
    Q_EMIT rowsShown(answer.count);
    m_count->setText(answer.count > kShownLogs ? tr("Token logs without a company: %1; the newest %2 are shown").arg(wording::count(answer.count), wording::count(kShownLogs))
                                               : tr("Token logs without a company: %1").arg(wording::count(answer.count)));
    if (m_model->rowCount() == 0)
        m_stack->showEmpty({tr("Every token log belongs to a company."), tr("A call whose company is not known, or that two companies could claim, is kept here until somebody says whose it is.")});
    else
        m_stack->showData();
    allow();
}

std::vector<UnattributedLog> NoCompanyPage::selected() const
{
    std::vector<UnattributedLog> logs;
    QSet<int> once;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes()) {
        const int row = m_table->tableRow(index);
        if (row < 0 || row >= m_model->rowCount() || once.contains(row))
            continue;
        once.insert(row);
        logs.push_back(m_model->rowAt(row));
    }
    return logs;
}

std::optional<CompanyId> NoCompanyPage::chosenCompany() const
{
    const QVariant company = m_company->currentData();
    return company.isValid() ? std::optional(CompanyId(company.toUuid())) : std::nullopt;
}

/// What the chain says stands ready; a person still decides.
void NoCompanyPage::logSelected()
{
    const auto logs = selected();
    if (!logs.empty()) {
        const auto suggested = logs.front().suggestion();
        const bool isShared = suggested && std::ranges::all_of(logs, [&](const UnattributedLog &log) { return log.suggestion() && log.suggestion()->company == suggested->company; });
        m_company->setCurrentIndex(isShared ? m_company->findData(suggested->company.uuid()) : -1);
    }
    allow();
}

void NoCompanyPage::allow()
{
    const QString refusal = refusalOf(Permission::Administer);
    const bool mayAct = refusal.isEmpty();
    const auto company = chosenCompany();
    const auto logs = selected();
    const bool fits = company && std::ranges::all_of(logs, [&](const UnattributedLog &log) { return log.canBeOf(*company); });
    m_attribute->setEnabled(mayAct && !logs.empty() && fits);
    m_attribute->setToolTip(!mayAct ? refusal : company && !fits ? tr("What a selected log names is of another company.") : QString());
    m_certain->setEnabled(mayAct && std::ranges::any_of(m_model->rows(), [](const UnattributedLog &log) { return log.suggestion().has_value(); }));
    m_certain->setToolTip(refusal);
}

void NoCompanyPage::attribute()
{
    if (const auto company = chosenCompany(); company && !selected().empty())
        run({{*company, selected()}});
}

void NoCompanyPage::attributeCertain()
{
    std::vector<std::pair<CompanyId, std::vector<UnattributedLog>>> byCompany;
    for (const UnattributedLog &log : m_model->rows()) {
        const auto suggested = log.suggestion();
        if (!suggested)
            continue;
        auto found = std::ranges::find(byCompany, suggested->company, &std::pair<CompanyId, std::vector<UnattributedLog>>::first);
        if (found == byCompany.end())
            found = byCompany.insert(byCompany.end(), {suggested->company, {}});
        found->second.push_back(log);
    }
    run(std::move(byCompany));
}

/// One operation for each company, all of one batch.
void NoCompanyPage::run(std::vector<std::pair<CompanyId, std::vector<UnattributedLog>>> byCompany)
{
    ActText text;
    text.title = tr("Attribute to company");
    text.explanation = tr("The calls count as the company's use of tokens from now on. This can be undone until they are deducted.");
    std::vector<std::pair<CompanyId, std::vector<TokenLogId>>> wanted;
    qint64 logs = 0;
    for (const auto &[company, rows] : byCompany) {
        const auto given = std::ranges::find(m_companies, company, &Company::id);
        if (given == m_companies.end())
            continue;
        wanted.push_back({company, {}});
        for (const UnattributedLog &row : rows) {
            addLines(text.changes, row, *given);
            wanted.back().second.push_back(row.log.id);
            ++logs;
        }
    }
    text.doIt = tr("Attribute %1 log(s)", nullptr, plural(logs)).arg(wording::count(logs));
    using Dones = std::vector<Done<AttributeReply>>;
    runAct<Dones>(
        text,
        [wanted](const QString &reason) -> Session::WriteJob<Dones> {
            return [wanted, reason](Connection &connection, const Scope &scope) -> Result<Dones> {
                Dones dones;
                Request request;
                request.reason = reason;
                request.batch = BatchId::make();
                for (const auto &[company, ids] : wanted) {
                    TRY(done, attributeTokenLogs(connection, scope, ids, company, request));
                    dones.push_back(done);
                }
                return dones;
            };
        },
        [this](const Dones &dones) {
            qint64 attributed = 0;
            for (const auto &done : dones)
                attributed += done.reply.attributed;
            announceBatch(tr("Attributed %1 log(s).", nullptr, plural(attributed)).arg(wording::count(attributed)), dones.empty() ? std::nullopt : dones.front().batch);
            reload();
        });
}

} // namespace reckoner
