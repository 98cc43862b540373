#include "ui/pages/tokens_page.h"

#include "models/directory/companies.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/translation.h"
#include "ui/widgets/view_choice.h"

#include <QPushButton>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownLogs = 500;

struct TokensAnswer
{
    std::vector<TokenBalance> balances;
    QHash<QUuid, Calendar> calendars;
    qint64 unattributed = 0;
};

/// A company without tokens is listed too: that is where they are added.
Result<TokensAnswer> allTokens(const Inquiry &inquiry)
{
    TokensAnswer answer;
    TRY(balances, tokenBalances(inquiry));
    answer.balances = std::move(balances);
    TRY(companies, listCompanies(inquiry));
    for (const Company &company : companies) {
        TRY(calendar, Calendar::named(company.timezone));
        answer.calendars.insert(company.id.uuid(), calendar);
        if (std::ranges::any_of(answer.balances, [&](const TokenBalance &balance) { return balance.company == company.id; }))
            continue;
        TokenBalance none;
        none.company = company.id;
        none.companyName = company.name;
        none.currency = company.currency;
        none.asOf = inquiry.now();
        answer.balances.push_back(none);
    }
    TRY(unattributed, unattributedTokenLogs(inquiry));
    answer.unattributed = unattributed;
    return answer;
}

template <typename RowType>
Session::ReadJob<std::vector<RowType>> ofCompany(CompanyId company, std::function<Result<std::vector<RowType>>(const Inquiry &)> read)
{
    return [company, read = std::move(read)](Inquiry &inquiry) -> Result<std::vector<RowType>> {
        TRY(narrowed, inquiry.narrowedTo(company));
        return read(narrowed);
    };
}

} // namespace

TokensPage::TokensPage(const PageContext &context)
    : BalancePage(context, u"tokens"_s, tr("Companies with tokens")),
      m_balances(new RowTableModel<TokenBalance>(chosenColumns(tokenBalanceColumns()), [](const TokenBalance &row) { return QVariant(row.company.uuid()); }, this)),
      m_logs(new RowTableModel<TokenLog>(chosenColumns(tokenLogColumns()), [](const TokenLog &row) { return QVariant(row.id.uuid()); }, this)),
      m_uses(new RowTableModel<TokenUse>(chosenColumns(tokenUseColumns()), [](const TokenUse &row) { return QVariant(row.operation + row.currency.code()); }, this)),
      m_allocations(new RowTableModel<TokenAllocation>(tokenAllocationColumns(), [](const TokenAllocation &row) { return QVariant(row.id.uuid()); }, this)),
      m_purchases(new RowTableModel<TokenPurchase>(tokenPurchaseColumns(), [](const TokenPurchase &row) { return QVariant(row.id); }, this))
{
    setAccounts(m_balances);
    m_logList = addList(u"logs"_s, tr("Recent calls"), m_logs);
    m_useList = addList(u"operations"_s, tr("By operation"), m_uses);
    m_allocationList = addList(u"allocations"_s, tr("Allocations"), m_allocations);
    m_purchaseList = addList(u"purchases"_s, tr("Bought and granted"), m_purchases);
    connect(m_purchaseList.table, &TableView::rowOpened, this, [this] {
        if (const auto &operation = m_purchases->rowAt(m_purchaseList.table->tableRow(m_purchaseList.table->currentIndex())).operation)
            showOperation(*operation);
    });
    connect(m_logList.table, &TableView::selectionSummarized, this, &TokensPage::allowActions);
    m_allocate = addAction(tr("&Add tokens…"), [this] { allocate(); });
    m_approve = addAction(tr("Appr&ove the call…"), [this] { approve(); });
}

void TokensPage::load()
{
    const auto company = filter().company;
    ask<TokensAnswer>(
        "balances", accountStack(),
        [company](Inquiry &inquiry) -> Result<TokensAnswer> {
            if (!company)
                return allTokens(inquiry);
            TRY(narrowed, inquiry.narrowedTo(*company));
            return allTokens(narrowed);
        },
        [this](TokensAnswer answer) {
            m_unattributed = answer.unattributed;
            m_calendars = std::move(answer.calendars);
            m_balances->setRows(std::move(answer.balances));
            accountsShown({tr("There is no company yet."), tr("Tokens belong to a company; add one, or open the sample.")});
        });
}

void TokensPage::showAccount(int row)
{
    m_shown = m_balances->rowAt(row);
    const Calendar calendar = m_calendars.value(m_shown->company.uuid());
    for (TableModel *model : std::initializer_list<TableModel *>{m_logs, m_allocations, m_purchases})
        model->setCalendar(calendar);
    Q_EMIT zoneShown(calendar.zoneName());
    std::vector<BucketFigures> bars;
    std::vector<BalanceQuestion> questions;
    for (const TokenAllocation &allocation : m_shown->allocations) {
        if (!allocation.isInForce(m_shown->asOf))
            continue;
        const QString until = allocation.expiresAt ? tr("until %1").arg(wording::timeText(*allocation.expiresAt, calendar)) : tr("does not expire");
        bars.push_back({allocation.plan, allocation.allocated.count, allocation.remaining.count, 0, until});
        questions.push_back({Bucket::Allocation, Unit::Tokens, allocation.id.uuid()});
    }
    if (m_shown->overdrawn.count > 0)
        bars.push_back({tr("Overdrawn"), 0, -m_shown->overdrawn.count, 0, tr("used beyond what there was; the next allocation settles it"), false});
    if (bars.empty())
        bars.push_back({tr("No active allocation"), 0, 0, 0, tr("calls that ask before they use tokens are refused"), false});
    showBuckets(bars, questions);
    allowActions();
    m_allocationList.stack->begin();
    showRows(m_allocationList, m_allocations, m_shown->allocations, {tr("No tokens were ever allocated."), tr("“Add tokens” makes an allocation from a purchase or a grant.")});
    loadLists();
}

/// An empty list names its causes.
EmptyText TokensPage::whyNoLogs() const
{
    QStringList causes = {m_shown->allocations.empty() ? tr("no tokens were ever allocated") : tr("tokens are allocated")};
    if (m_unattributed > 0)
        causes.append(tr("%1 log(s) without a company may belong here", nullptr, plural(m_unattributed)).arg(wording::count(m_unattributed)));
    return {tr("No call has used tokens of this company: %1.").arg(causes.join(u"; "_s)), tr("Calls are logged by “reckoner-cli tokens deduct” or by a back end.")};
}

void TokensPage::loadLists()
{
    const CompanyId company = m_shown->company;
    ask<std::vector<TokenLog>>(
        "logs", m_logList.stack, ofCompany<TokenLog>(company, [](const Inquiry &inquiry) {
            TokenLogChoice choice;
            choice.limit = kShownLogs;
            return tokenLogs(inquiry, choice);
        }),
        [this](std::vector<TokenLog> logs) {
            showRows(m_logList, m_logs, std::move(logs), whyNoLogs());
            allowActions();
        });
    const Instant now = m_shown->asOf;
    ask<std::vector<TokenUse>>(
        "uses", m_useList.stack, ofCompany<TokenUse>(company, [now](const Inquiry &inquiry) { return tokensByOperation(inquiry, Instant(), now.justAfter()); }),
        [this](std::vector<TokenUse> uses) { showRows(m_useList, m_uses, std::move(uses), whyNoLogs()); });
    ask<std::vector<TokenPurchase>>(
        "purchases", m_purchaseList.stack, ofCompany<TokenPurchase>(company, [](const Inquiry &inquiry) { return tokenPurchases(inquiry); }),
        [this](std::vector<TokenPurchase> purchases) {
            showRows(m_purchaseList, m_purchases, std::move(purchases), {tr("Nothing was bought or granted for this company."), tr("“Add tokens” keeps what was paid and its reference.")});
        });
}

std::optional<TokenLog> TokensPage::currentLog() const
{
    const int row = m_logList.table->tableRow(m_logList.table->currentIndex());
    return row >= 0 && row < m_logs->rowCount() ? std::optional(m_logs->rowAt(row)) : std::nullopt;
}

void TokensPage::allowActions()
{
    const auto log = currentLog();
    allow(m_allocate, m_shown.has_value(), Permission::MoveMoney);
    allow(m_approve, log && log->isHeld, Permission::Administer);
}

void TokensPage::allocate()
{
    const TokenBalance balance = *m_shown;
    ActText text;
    text.title = tr("Add tokens");
    text.explanation = tr("A new allocation for %1, from now on. What is overdrawn is settled from it first.").arg(balance.companyName);
    text.doIt = tr("Add");
    text.fields = {{u"tokens"_s, tr("&Tokens"), ActField::Kind::Count, true, u"100000"_s},
                   {u"plan"_s, tr("P&lan"), ActField::Kind::Text, true, u"custom"_s},
                   {u"paid"_s, tr("&Paid (%1)").arg(balance.currency.code()), ActField::Kind::Money},
                   {u"reference"_s, tr("Re&ference"), ActField::Kind::Text}};
    text.preview = [balance](const ActInput &input) {
        const qint64 tokens = input.count(u"tokens"_s);
        const qint64 settled = std::min(tokens, balance.overdrawn.count);
        std::vector<ChangeLine> lines = {{tr("Tokens left"), wording::count(balance.remaining.count), wording::count(balance.remaining.count + tokens - settled)}};
        if (balance.overdrawn.count > 0)
            lines.push_back({tr("Overdrawn"), wording::count(balance.overdrawn.count), wording::count(balance.overdrawn.count - settled)});
        return lines;
    };
    runForm<Done<AllocateReply>>(
        text,
        [company = balance.company](const ActInput &input) -> Session::WriteJob<Done<AllocateReply>> {
            return [company, input](Connection &connection, const Scope &scope) {
                NewAllocation allocation;
                allocation.company = company;
                allocation.tokens = {input.count(u"tokens"_s)};
                allocation.plan = input.text(u"plan"_s).value_or(allocation.plan);
                allocation.paid = input.money(u"paid"_s);
                allocation.reference = input.text(u"reference"_s);
                Request request;
                request.reason = input.reason;
                return allocateTokens(connection, scope, allocation, request);
            };
        },
        [this](Done<AllocateReply> done) {
            announce(tr("%1 tokens added.").arg(wording::count(done.reply.tokens.count)), done.operation);
            reload();
        });
}

void TokensPage::approve()
{
    const auto log = currentLog();
    if (!log || !log->isHeld)
        return;
    const qint64 left = m_shown->remaining.count;
    const qint64 drawn = std::min(left, log->total.count);
    ActText text;
    text.title = tr("Approve a call that was run again");
    text.explanation = tr("From then on its tokens count as used, whatever is left: the call has happened. It cannot be undone.");
    text.doIt = tr("Approve");
    text.changes = {{tr("Tokens left"), wording::count(left), wording::count(left - drawn)},
                    {tr("Overdrawn"), wording::count(m_shown->overdrawn.count), wording::count(m_shown->overdrawn.count + log->total.count - drawn)}};
    runAct<Done<DeductReply>>(
        text,
        [id = log->id](const QString &reason) -> Session::WriteJob<Done<DeductReply>> {
            return [id, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return approveTokens(connection, scope, id, request);
            };
        },
        [this](Done<DeductReply> done) {
            Q_EMIT toastRequested(tr("%1 tokens deducted.").arg(wording::count(done.reply.tokens.count)), {});
            reload();
        });
}

} // namespace reckoner
