#include "models/balances/token_holding.h"

#include "models/balances/token_attribution.h"
#include "models/core/text.h"
#include "models/directory/names.h"
#include "models/ledger/procedure.h"

#include <QLoggingCategory>
#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(tokenLog, "reckoner.tokens", QtInfoMsg)

namespace {

constexpr std::array kTokenOperations = {"cv_parse", "cv_analyze", "scoring", "decision"};

/// What the call names, and which company each of it belongs to.
struct CallChain
{
    bool isApplicationKnown = false;
    std::optional<CompanyId> ofApplication;
    std::optional<CompanyId> ofJob;
    std::optional<CompanyId> ofProfile;
    std::optional<JobId> job;
    std::optional<QString> candidate;
    std::optional<QString> candidateName;
    bool isLabelKept = false;
    static CallChain from(const Row &row)
    {
        return {!row.isNull("application_id"), row.optionalId<CompanyId>("application_company"), row.optionalId<CompanyId>("job_company"),
                row.optionalId<CompanyId>("profile_company"), row.optionalId<JobId>("job_id"), row.optionalText("candidate_id"),
                row.optionalText("candidate_name"), row.flag("is_label_kept")};
    }
};

/// The caller's, the application's, its job's, the profile's: where all that are known agree.
std::optional<CompanyId> attributed(const std::optional<CompanyId> &named, const CallChain &chain)
{
    std::vector<CompanyId> known;
    for (const auto &company : {named, chain.ofApplication, chain.ofJob, chain.ofProfile}) {
        if (company)
            known.push_back(*company);
    }
    return agreedCompany(known);
}

Outcome checkOperation(const QString &operation)
{
    const auto isIt = [&](const char *name) { return operation == QLatin1StringView(name); };
    if (std::ranges::any_of(kTokenOperations, isIt))
        return {};
    return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{given} is no operation that uses tokens: cv_parse, cv_analyze, scoring or decision."),
                 {{u"field"_s, u"operation"_s}, {u"given"_s, operation}}};
}

Result<TokenCall> checkedCall(const TokenCall &wanted)
{
    TokenCall call = wanted;
    CHECK(checkOperation(call.operation));
    if (call.input.count < 0 || call.output.count < 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} must not be below zero."), {{u"field"_s, call.input.count < 0 ? u"input"_s : u"output"_s}}};
    qint64 total = 0;
    if (__builtin_add_overflow(call.input.count, call.output.count, &total))
        return Error{ErrorCode::Overflow, RECKONER_TEXT("The tokens of this call are more than a count can hold.")};
    if (total == 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."), {{u"field"_s, u"input"_s}, {u"given"_s, total}}};
    if (call.model) {
        TRY(model, cleanText(*call.model, "model", kLongestExternalId));
        call.model = model;
    }
    if (call.eventId) {
        TRY(eventId, cleanText(*call.eventId, "event_id", kLongestExternalId));
        call.eventId = eventId;
    }
    return call;
}

/// Only what the caller gave.
QJsonObject callContent(const TokenCall &call)
{
    QJsonObject content = {{u"operation"_s, call.operation}, {u"input"_s, call.input.count}, {u"output"_s, call.output.count}};
    if (call.company)
        content.insert(u"company"_s, call.company->toString());
    if (call.application)
        content.insert(u"application"_s, call.application->toString());
    if (call.profile)
        content.insert(u"profile"_s, call.profile->toString());
    if (call.model)
        content.insert(u"model"_s, *call.model);
    if (call.at)
        content.insert(u"at"_s, call.at->toIso());
    if (call.eventId)
        content.insert(u"event_id"_s, *call.eventId);
    if (!call.metadata.isEmpty())
        content.insert(u"metadata"_s, call.metadata);
    if (call.isOverdraft)
        content.insert(u"overdraft"_s, true);
    return content;
}

/// The same for the database's function.
Bindings callArguments(const TokenCall &call)
{
    Bindings values;
    values.text("operation", call.operation).integer("input", call.input.count).integer("output", call.output.count).text("model", call.model);
    values.id("company_id", call.company).id("application_id", call.application).id("profile_id", call.profile).text("event_id", call.eventId);
    return values.flag("overdraft", call.isOverdraft).instant("at", call.at).json("metadata", call.metadata);
}

/// Whether the caller may overdraw is not what happened: the same event may be sent again with it.
QJsonObject eventContent(QJsonObject content)
{
    content.remove(u"overdraft"_s);
    return content;
}

struct LoggedEvent
{
    TokenLogId log;
    std::optional<CompanyId> company;
    qint64 tokens = 0;
    static LoggedEvent from(const Row &row) { return {row.id<TokenLogId>("id"), row.optionalId<CompanyId>("company_id"), row.integer("tokens_used")}; }
};

struct KeptCall
{
    QJsonObject request;
    QJsonObject reply;
    static KeptCall from(const Row &row) { return {row.json("request"), row.json("reply")}; }
};

struct LogCost
{
    std::optional<Money> cost;
    static LogCost from(const Row &row) { return {row.optionalMoney("cost_nanos")}; }
};

class Deduction
{
public:
    Deduction(const TokenCall &call, const CallChain &chain, const std::optional<CompanyId> &company, const QJsonObject &content)
        : m_call(call), m_chain(chain), m_company(company), m_content(content)
    {
    }

    Result<DeductReply> run(Operation &operation)
    {
        if (m_company)
            CHECK(takeTokenTurn(operation, *m_company));
        TRY(again, seenBefore(operation));
        if (again) {
            operation.answerAsDuplicate();
            return *again;
        }
        m_log = TokenLogId(operation.id().uuid()); // the operation of a call is its log
        DeductReply reply;
        reply.log = m_log;
        reply.company = m_company;
        reply.tokens.count = total();
        if (m_company)
            CHECK(deduct(operation, reply));
        else
            CHECK(insertLog(operation, {}));
        CHECK(keepLabels(operation));
        TRY(cost, costOf(operation, m_log));
        reply.cost = cost;
        return reply;
    }

private:
    qint64 total() const { return m_call.input.count + m_call.output.count; }
    Instant at(const Operation &operation) const { return m_call.at.value_or(operation.now()); }

    Outcome deduct(Operation &operation, DeductReply &reply)
    {
        TRY(holding, tokenHolding(operation, *m_company));
        const std::vector<TokenAllocation *> allocations = holding.inForce(at(operation));
        if (!allocations.empty())
            qCInfo(tokenLog).noquote() << u"[Tokens] Active allocation found"_s;
        TRY(drawn, drawnFrom(availableIn(allocations)));
        CHECK(insertLog(operation, firstDrawn(allocations, drawn)));
        for (size_t place = 0; place < allocations.size(); ++place) {
            if (drawn.parts[place] == 0)
                continue;
            CHECK(drawTokens(operation, {*m_company, m_log, allocations[place]->id, drawn.parts[place], u"deduct"_s, m_chain.job, at(operation)}));
            TokenHolding::take(*allocations[place], drawn.parts[place]);
        }
        const qint64 overdrawn = total() - drawn.total();
        if (overdrawn > 0)
            CHECK(changeOne(operation, "balances/tokens_insert_overdraft", Bindings().id("log_id", m_log).id("company_id", *m_company).integer("tokens", overdrawn)));
        reply.remaining = Tokens{holding.remainingAt(operation.now())};
        reply.overdrawn.count = holding.overdrawn() + overdrawn;
        return {};
    }

    Result<Split> drawnFrom(const Split &available) const
    {
        if (m_call.isOverdraft)
            return drawUpTo(available, total());
        auto drawn = draw(available, total(), ErrorCode::InsufficientTokens);
        if (drawn)
            return drawn;
        Error refusal = drawn.error();
        refusal.context.insert(u"account_id"_s, m_company->toString());
        return refusal;
    }

    static std::optional<AllocationId> firstDrawn(const std::vector<TokenAllocation *> &allocations, const Split &drawn)
    {
        const auto first = std::ranges::find_if(drawn.parts, [](qint64 part) { return part > 0; });
        return first == drawn.parts.end() ? std::nullopt : std::optional(allocations[size_t(first - drawn.parts.begin())]->id);
    }

    /// A log that no company is known for has no operation: nothing was deducted, and it counts once it is attributed.
    Outcome insertLog(Operation &operation, const std::optional<AllocationId> &allocation) const
    {
        Bindings values;
        values.id("id", m_log).id("company_id", m_company).id("job_application_id", m_call.application).id("profile_id", m_call.profile);
        values.id("allocation_id", allocation).text("operation_type", m_call.operation).integer("input_tokens", m_call.input.count);
        values.integer("output_tokens", m_call.output.count).text("model_used", m_call.model).json("metadata", m_call.metadata).text("event_id", m_call.eventId);
        values.id("operation_id", m_company ? std::optional(operation.id()) : std::nullopt).instant("occurred_at", at(operation));
        return changeOne(operation, "balances/tokens_insert_log", values);
    }

    static Outcome changeOne(Operation &operation, const char *query, const Bindings &values)
    {
        TRY(changed, operation.change(query, values));
        ensure(changed == 1, "what a call leaves behind is one row each");
        return {};
    }

    /// The application may be deleted one day; the log is still to say whose it was.
    Outcome keepLabels(Operation &operation) const
    {
        if (!m_company || !m_chain.isApplicationKnown || m_chain.isLabelKept)
            return {};
        const QString application = m_call.application->toString();
        if (m_chain.candidate)
            CHECK(keepName(operation, NamedKind::Application, application, *m_company, *m_chain.candidate));
        if (m_chain.candidateName)
            CHECK(keepName(operation, NamedKind::Candidate, candidateThingId(*m_company, m_chain.candidate.value_or(application)), *m_company, *m_chain.candidateName));
        return {};
    }

    /// The provider's cost is the database's to say, and not for everybody to see.
    static Result<std::optional<Money>> costOf(const Inquiry &inquiry, TokenLogId log)
    {
        if (!may(inquiry.scope().role, Permission::SeeMoney))
            return std::optional<Money>();
        TRY(found, inquiry.row<LogCost>("balances/tokens_cost", Bindings().id("id", log)));
        return found ? found->cost : std::nullopt;
    }

    /// The first answer where this event was logged before. Another program's row has no content to compare: its event id says that it is the same.
    Result<std::optional<DeductReply>> seenBefore(Operation &operation) const
    {
        if (!m_call.eventId)
            return std::optional<DeductReply>();
        TRY(logged, operation.rows<LoggedEvent>("balances/tokens_event", Bindings().id("company_id", m_company).text("event_id", *m_call.eventId)));
        for (const LoggedEvent &event : logged) {
            TRY(kept, operation.row<KeptCall>("balances/tokens_kept_call", Bindings().id("id", event.log)));
            const bool isSame = kept && eventContent(kept->request) == eventContent(m_content);
            if (isSame)
                return std::optional(DeductReply::fromJson(kept->reply));
            if (event.company != m_company)
                continue; // of no company, and something else
            if (kept)
                return Error{ErrorCode::DuplicateKeyMismatch, RECKONER_TEXT("Event {event_id} was recorded before with other content."),
                             {{u"event_id"_s, *m_call.eventId}, {u"id"_s, event.log.toString()}}};
            return standingOf(operation, event);
        }
        return std::optional<DeductReply>();
    }

    static Result<std::optional<DeductReply>> standingOf(Operation &operation, const LoggedEvent &event)
    {
        DeductReply reply;
        reply.log = event.log;
        reply.company = event.company;
        reply.tokens.count = event.tokens;
        TRY(cost, costOf(operation, event.log));
        reply.cost = cost;
        if (event.company) {
            TRY(holding, tokenHolding(operation, *event.company));
            reply.remaining = Tokens{holding.remainingAt(operation.now())};
            reply.overdrawn.count = holding.overdrawn();
        }
        return std::optional(reply);
    }

    const TokenCall &m_call;
    const CallChain &m_chain;
    std::optional<CompanyId> m_company;
    const QJsonObject &m_content;
    TokenLogId m_log;
};

Result<CallChain> chainOf(const Inquiry &inquiry, const TokenCall &call)
{
    Bindings named;
    named.id("application_id", call.application).id("profile_id", call.profile);
    named.text("application_text", call.application ? std::optional(call.application->toString()) : std::nullopt);
    TRY(chain, inquiry.row<CallChain>("balances/tokens_chain", named));
    ensure(chain.has_value(), "a chain is one row, of whatever is known");
    return *chain;
}

void logDone(const Done<DeductReply> &done)
{
    if (done.duplicate)
        return;
    qCInfo(tokenLog).noquote() << u"[Tokens] Token usage logged successfully"_s;
    if (done.reply.company)
        qCInfo(tokenLog).noquote() << u"[Tokens] Token deduction successful"_s;
}

} // namespace

std::span<const char *const> tokenOperations()
{
    return kTokenOperations;
}

QJsonObject DeductReply::toJson() const
{
    return {{u"log_id"_s, log.toString()},
            {u"company_id"_s, company ? QJsonValue(company->toString()) : QJsonValue()},
            {u"tokens"_s, tokens.count},
            {u"remaining"_s, remaining ? QJsonValue(remaining->count) : QJsonValue()},
            {u"overdrawn"_s, overdrawn.count},
            {u"cost"_s, cost ? QJsonValue(cost->toDecimal()) : QJsonValue()}};
}

DeductReply DeductReply::fromJson(const QJsonObject &json)
{
    DeductReply reply;
    reply.log = TokenLogId::parse(json.value(u"log_id"_s).toString()).value_or(TokenLogId());
    reply.company = CompanyId::parse(json.value(u"company_id"_s).toString());
    reply.tokens.count = json.value(u"tokens"_s).toInteger();
    if (const QJsonValue remaining = json.value(u"remaining"_s); remaining.isDouble())
        reply.remaining = Tokens{remaining.toInteger()};
    reply.overdrawn.count = json.value(u"overdrawn"_s).toInteger();
    if (const QJsonValue cost = json.value(u"cost"_s); cost.isString()) {
        if (const auto money = Money::parse(cost.toString()))
            reply.cost = *money;
    }
    return reply;
}

Result<Done<DeductReply>> deductTokens(Connection &connection, const Scope &scope, const TokenCall &wanted, const Request &request, KeepFailure keeping)
{
    CHECK(checkPermission(scope.role, act(ActKind::DeductTokens).permission));
    TRY(call, checkedCall(wanted));
    Request asked = request;
    asked.content = callContent(call); // before the acting profile is filled in: only what the caller gave is compared
    if (!call.profile)
        call.profile = scope.profile;
    const Inquiry inquiry(connection, scope);
    TRY(chain, chainOf(inquiry, call));
    asked.company = attributed(call.company, chain);
    Scope narrowed = scope;
    if (asked.company) {
        TRY(door, inquiry.narrowedTo(*asked.company));
        narrowed = door.scope();
    }
    qCInfo(tokenLog).noquote() << u"[Tokens] Token deduction started"_s;
    const auto attempt = [&] {
        return perform<DeductReply>(connection, narrowed, act(ActKind::DeductTokens), asked, {"balances/call_deduct", callArguments(wanted)},
                                    [&](Operation &operation) { return Deduction(call, chain, asked.company, asked.content).run(operation); });
    };
    auto done = attempt();
    if (!done && done.error().code == ErrorCode::AlreadyExists) // somebody logged the same event, or used the same key, at the same time
        done = attempt();
    if (!done) {
        if (keeping == KeepFailure::Yes)
            keepFailure(connection, {u"Tokens"_s, asked.company, asked.content}, done.error());
        return done;
    }
    logDone(*done);
    if (done->duplicate && !done->operation) { // the same event: its own operation, if this program deducted it
        TRY(kept, inquiry.row<KeptCall>("balances/tokens_kept_call", Bindings().id("id", done->reply.log)));
        if (kept)
            done->operation = OperationId(done->reply.log.uuid());
    }
    if (!may(scope.role, Permission::SeeMoney))
        done->reply.cost.reset();
    return done;
}

} // namespace reckoner
