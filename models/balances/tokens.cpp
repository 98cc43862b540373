#include "models/balances/token_holding.h"

#include "models/directory/companies.h"
#include "models/directory/names.h"
#include "models/rules/estimate.h"

#include <QJsonArray>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QJsonValue decimalOrNull(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->toDecimal()) : QJsonValue();
}

/// Remaining credits and minutes are for everybody; tokens for who deducts them or sees money (domain.md, "Who may do what").
Outcome requireTokens(const Inquiry &inquiry)
{
    return may(inquiry.scope().role, Permission::RecordUsage) ? Outcome() : inquiry.require(Permission::SeeMoney);
}

Result<Company> onlyCompany(const Inquiry &inquiry)
{
    if (inquiry.scope().companies.size() != 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("Tokens are of one company."), {{u"field"_s, u"company"_s}}};
    return companyById(inquiry, inquiry.scope().companies.front());
}

struct MonthCost
{
    Money cost;
    qint64 uncosted = 0;
    static MonthCost from(const Row &row) { return {row.money("cost_nanos"), row.integer("uncosted")}; }
};

Outcome addMonth(const Inquiry &door, const Company &company, TokenBalance &balance)
{
    TRY(calendar, Calendar::named(company.timezone));
    const BillingMonth month = BillingMonth::of(calendar.dayOf(balance.asOf));
    const Bindings range = Bindings().instant("from_at", calendar.startOf(month.firstDay())).instant("to_at", calendar.startOf(month.next().firstDay()));
    TRY(used, door.integer("balances/tokens_used", range));
    balance.monthUsed.count = used;
    if (!may(door.scope().role, Permission::SeeMoney))
        return {};
    TRY(cost, door.row<MonthCost>("balances/tokens_costs", range));
    ensure(cost.has_value(), "a sum is one row");
    balance.monthCost = cost->cost;
    balance.monthUncosted = cost->uncosted;
    return {};
}

Result<TokenBalance> balanceOf(const Inquiry &inquiry, const Company &company)
{
    TRY(door, inquiry.narrowedTo(company.id));
    TRY(holding, tokenHolding(door, company.id));
    TokenBalance balance;
    balance.company = company.id;
    balance.companyName = company.name;
    balance.currency = company.currency;
    balance.asOf = inquiry.now();
    for (const TokenAllocation *allocation : holding.inForce(balance.asOf)) {
        balance.allocated.count += allocation->allocated.count;
        balance.used.count += allocation->used.count;
        balance.remaining.count += allocation->remaining.count;
    }
    balance.overdrawn.count = holding.overdrawn();
    balance.unposted.count = holding.unposted;
    balance.allocations = std::move(holding.allocations);
    CHECK(addMonth(door, company, balance));
    return balance;
}

QJsonObject allocationJson(const TokenAllocation &allocation, Instant asOf)
{
    QJsonObject json = rowJson(tokenAllocationColumns(), allocation);
    json.insert(u"in_force"_s, allocation.isInForce(asOf));
    return json;
}

struct CompanyRef
{
    CompanyId id;
    static CompanyRef from(const Row &row) { return {row.id<CompanyId>("id")}; }
};

struct KeptLabel
{
    std::optional<QString> label;
    static KeptLabel from(const Row &row) { return {row.optionalText("label")}; }
};

Result<std::optional<QString>> keptName(const Inquiry &inquiry, NamedKind kind, const QString &thing)
{
    TRY(kept, inquiry.row<KeptLabel>("balances/kept_name", Bindings().text("kind", namedKindName(kind)).text("thing_id", thing)));
    return kept ? kept->label : std::nullopt;
}

/// An application that is gone is called what its candidate was: by the kept name, unless that was erased, or by the kept id.
Outcome labelDeleted(const Inquiry &inquiry, TokenLog &log)
{
    if (!log.application || !log.company || log.applicationLabel)
        return {};
    TRY(candidate, keptName(inquiry, NamedKind::Application, log.application->toString()));
    TRY(name, keptName(inquiry, NamedKind::Candidate, candidateThingId(*log.company, candidate.value_or(log.application->toString()))));
    log.applicationLabel = name ? name : candidate;
    return {};
}

Fragment logConditions(const TokenLogChoice &choice)
{
    Fragment conditions;
    if (choice.onlyUnattributed)
        conditions.sql += u" AND l.company_id IS NULL"_s;
    if (choice.log) {
        conditions.sql += u" AND l.id = :wanted_log"_s;
        conditions.bindings.id("wanted_log", choice.log);
    }
    if (choice.operation) {
        conditions.sql += u" AND l.operation_type = :wanted_operation"_s;
        conditions.bindings.text("wanted_operation", *choice.operation);
    }
    if (choice.application) {
        conditions.sql += u" AND l.job_application_id = :wanted_application"_s;
        conditions.bindings.id("wanted_application", *choice.application);
    }
    if (choice.from) {
        conditions.sql += u" AND l.occurred_at >= :from_at"_s;
        conditions.bindings.instant("from_at", *choice.from);
    }
    if (choice.to) {
        conditions.sql += u" AND l.occurred_at < :to_at"_s;
        conditions.bindings.instant("to_at", *choice.to);
    }
    if (choice.beforeSeq) {
        conditions.sql += u" AND l.seq < :before_seq"_s;
        conditions.bindings.integer("before_seq", *choice.beforeSeq);
    }
    return conditions;
}

bool seesUnattributed(const Inquiry &inquiry)
{
    return inquiry.scope().allCompanies && may(inquiry.scope().role, Permission::SeeUnattributed);
}

Currency currencyOf(const Row &row)
{
    const auto code = row.optionalText("currency");
    const auto currency = code ? Currency::parse(*code) : Result<Currency>(Currency());
    ensure(currency.ok(), "a company has a currency that exists");
    return *currency;
}

} // namespace

TokenAllocation TokenAllocation::from(const Row &row)
{
    TokenAllocation allocation;
    allocation.id = row.id<AllocationId>("id");
    allocation.company = row.id<CompanyId>("company_id");
    allocation.plan = row.text("plan");
    allocation.allocated.count = row.integer("allocated_tokens");
    allocation.remaining.count = row.integer("remaining_tokens");
    allocation.used.count = allocation.allocated.count - allocation.remaining.count;
    allocation.startsAt = row.instant("starts_us");
    allocation.expiresAt = row.optionalInstant("expires_us");
    allocation.isActive = row.flag("is_active");
    allocation.createdAt = row.instant("created_us");
    if (!row.isNull("token_purchase_id"))
        allocation.purchase = row.uuid("token_purchase_id");
    return allocation;
}

QJsonObject TokenBalance::toJson() const
{
    QJsonArray list;
    for (const TokenAllocation &allocation : allocations)
        list.append(allocationJson(allocation, asOf));
    return {{u"company_id"_s, company.toString()}, {u"allocated"_s, allocated.count}, {u"used"_s, used.count},
            {u"remaining"_s, remaining.count},     {u"overdrawn"_s, overdrawn.count}, {u"unposted"_s, unposted.count},
            {u"month_used"_s, monthUsed.count},    {u"month_cost"_s, decimalOrNull(monthCost)},
            {u"month_uncosted"_s, monthCost ? QJsonValue(monthUncosted) : QJsonValue()},
            {u"currency"_s, currency.code()},      {u"as_of"_s, asOf.toIso()},        {u"allocations"_s, list}};
}

Result<TokenBalance> tokenBalance(const Inquiry &inquiry)
{
    CHECK(requireTokens(inquiry));
    TRY(company, onlyCompany(inquiry));
    return balanceOf(inquiry, company);
}

Result<std::vector<TokenBalance>> tokenBalances(const Inquiry &inquiry)
{
    CHECK(requireTokens(inquiry));
    TRY(users, inquiry.rows<CompanyRef>("balances/tokens_users"));
    std::vector<TokenBalance> balances;
    for (const CompanyRef &user : users) {
        CHECK(inquiry.scope().cancel.check());
        TRY(company, companyById(inquiry, user.id));
        TRY(balance, balanceOf(inquiry, company));
        balances.push_back(std::move(balance));
    }
    return balances;
}

QJsonObject TokenCheck::toJson() const
{
    return {{u"allowed"_s, isAllowed}, {u"remaining"_s, remaining.count}, {u"short"_s, lacking.count}, {u"required"_s, required.count}, {u"estimated"_s, isEstimate}};
}

Result<TokenCheck> checkTokens(const Inquiry &inquiry, Tokens required)
{
    CHECK(requireTokens(inquiry));
    if (required.count < 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} must not be below zero."), {{u"field"_s, u"tokens"_s}, {u"given"_s, required.count}}};
    TRY(company, onlyCompany(inquiry));
    TRY(holding, tokenHolding(inquiry, company.id));
    TokenCheck check;
    check.required = required;
    check.remaining.count = holding.remainingAt(inquiry.now());
    check.isAllowed = required <= check.remaining;
    check.lacking.count = check.isAllowed ? 0 : required.count - check.remaining.count;
    return check;
}

Result<TokenCheck> checkTokensForText(const Inquiry &inquiry, const QString &text)
{
    TRY(estimated, estimateQuestionTokens(text.size(), 0));
    TRY(check, checkTokens(inquiry, {estimated.prompt}));
    check.isEstimate = true;
    return check;
}

TokenPurchase TokenPurchase::from(const Row &row)
{
    TokenPurchase purchase;
    purchase.id = row.uuid("id");
    purchase.company = row.id<CompanyId>("company_id");
    purchase.tokens.count = row.integer("tokens");
    purchase.isPaid = row.flag("is_paid");
    purchase.amount = row.optionalMoney("amount_nanos");
    purchase.currency = currencyOf(row);
    purchase.reference = row.optionalText("reference");
    purchase.plan = row.optionalText("plan");
    purchase.purchasedAt = row.instant("purchased_us");
    purchase.undoneAt = row.optionalInstant("undone_us");
    purchase.operation = row.optionalId<OperationId>("operation_id");
    return purchase;
}

Result<std::vector<TokenPurchase>> tokenPurchases(const Inquiry &inquiry)
{
    return inquiry.rows<TokenPurchase>("balances/tokens_purchases");
}

TokenLog TokenLog::from(const Row &row)
{
    TokenLog log;
    log.id = row.id<TokenLogId>("id");
    log.seq = row.integer("seq");
    log.company = row.optionalId<CompanyId>("company_id");
    log.companyName = row.optionalText("company_name");
    log.currency = currencyOf(row);
    log.application = row.optionalId<ApplicationId>("job_application_id");
    const auto name = row.optionalText("candidate_name");
    log.applicationLabel = name ? name : row.optionalText("candidate_id");
    log.isApplicationDeleted = log.application && (row.isNull("application_id") || row.flag("application_deleted"));
    log.job = row.optionalId<JobId>("job_id");
    log.jobTitle = row.optionalText("job_title");
    log.profile = row.optionalId<ProfileId>("profile_id");
    log.email = row.optionalText("email");
    log.operation = row.text("operation_type");
    log.input.count = row.integer("input_tokens");
    log.output.count = row.integer("output_tokens");
    log.total.count = row.integer("tokens_used");
    log.model = row.optionalText("model_used");
    if (const auto picos = row.optionalInteger("cost_per_token_picos"))
        log.costPerToken = UnitPrice::fromPicos(*picos);
    log.cost = row.optionalMoney("total_cost_nanos");
    log.drawn.count = row.integer("drawn");
    log.overdrawn.count = row.integer("overdrawn");
    log.isPosted = row.flag("is_posted");
    log.isHeld = row.flag("is_held");
    log.source = row.text("source");
    log.eventId = row.optionalText("event_id");
    log.metadata = row.json("metadata");
    log.occurredAt = row.instant("occurred_us");
    log.createdAt = row.instant("created_us");
    return log;
}

QJsonObject TokenLog::toJson() const
{
    QJsonObject json = rowJson(tokenLogColumns(), *this);
    json.insert(u"metadata"_s, metadata);
    return json;
}

Result<std::vector<TokenLog>> tokenLogs(const Inquiry &inquiry, const TokenLogChoice &choice)
{
    const bool withUnattributed = choice.withUnattributed || choice.onlyUnattributed;
    if (withUnattributed && !seesUnattributed(inquiry))
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("Usage outside every company is for who sees all companies."), {{u"role"_s, roleName(inquiry.scope().role)}}};
    Query query = Query("balances/tokens_logs").with("conditions", logConditions(choice));
    if (withUnattributed)
        query = query.with("unattributed", {u"OR l.company_id IS NULL"_s});
    TRY(logs, inquiry.rows<TokenLog>(query, Bindings().integer("row_limit", qint64(choice.limit))));
    for (TokenLog &log : logs) {
        if (log.isApplicationDeleted)
            CHECK(labelDeleted(inquiry, log));
    }
    return logs;
}

Result<qint64> unattributedTokenLogs(const Inquiry &inquiry)
{
    return seesUnattributed(inquiry) ? inquiry.integer("balances/tokens_unattributed") : Result<qint64>(qint64(0));
}

TokenUse TokenUse::from(const Row &row)
{
    TokenUse use;
    use.operation = row.text("operation_type");
    use.calls = row.integer("calls");
    use.input.count = row.integer("input_tokens");
    use.output.count = row.integer("output_tokens");
    use.total.count = row.integer("tokens_used");
    use.currency = currencyOf(row);
    use.cost = row.optionalMoney("cost_nanos");
    use.uncosted = row.integer("uncosted");
    return use;
}

Result<std::vector<TokenUse>> tokensByOperation(const Inquiry &inquiry, Instant from, Instant to)
{
    return inquiry.rows<TokenUse>("balances/tokens_by_operation", Bindings().instant("from_at", from).instant("to_at", to));
}

} // namespace reckoner
