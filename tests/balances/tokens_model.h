// Tokens by domain.md alone, in plain numbers: allocations drawn in the order in which they expire, overdrafts settled by later allocations, and calls
// that other programs logged, which are counted in time order and post nothing.
#pragma once

#include "tests/balances/balances_world.h"

namespace reckoner {

struct ModelAllocation
{
    QString id;
    qint64 allocated = 0;
    qint64 used = 0; ///< posted
    Instant starts;
    std::optional<Instant> expires;
    bool isUndone = false;
    bool isInForce(Instant at) const { return !isUndone && starts <= at && (!expires || at < *expires); }
};

struct ModelCall
{
    qint64 tokens = 0;
    Instant at;
    bool isForeign = false; ///< nothing was deducted for it
    qint64 overdrawn = 0;   ///< not settled yet
};

struct ModelEvent
{
    QString content;
    QJsonObject reply;
};

struct ModelTokens
{
    std::vector<ModelAllocation> allocations; ///< by entry
    std::vector<ModelCall> calls;             ///< by entry
    std::map<QString, ModelEvent> events;
    std::map<OperationId, size_t> bought; ///< the allocation of each operation
};

/// What is left of each allocation (by entry) when the calls of other programs are counted too.
struct ModelTokensLeft
{
    std::vector<qint64> left;
    qint64 overdrawn = 0;
    qint64 unposted = 0;
};

class TokensModel
{
public:
    std::vector<ModelTokens> companies;

    /// Places of allocations in force, the one that expires first before the others, then the oldest.
    static std::vector<size_t> inForce(const ModelTokens &company, Instant at)
    {
        std::vector<size_t> found;
        for (size_t i = 0; i < company.allocations.size(); ++i) {
            if (company.allocations[i].isInForce(at))
                found.push_back(i);
        }
        std::stable_sort(found.begin(), found.end(), [&company](size_t a, size_t b) {
            const auto &one = company.allocations[a].expires;
            const auto &other = company.allocations[b].expires;
            return one && (!other || *one < *other);
        });
        return found;
    }

    static ModelTokensLeft counted(const ModelTokens &company)
    {
        ModelTokensLeft result;
        for (const ModelAllocation &allocation : company.allocations)
            result.left.push_back(allocation.allocated - allocation.used);
        std::vector<const ModelCall *> foreign;
        for (const ModelCall &call : company.calls) {
            result.overdrawn += call.overdrawn;
            if (call.isForeign)
                foreign.push_back(&call);
        }
        std::stable_sort(foreign.begin(), foreign.end(), [](const ModelCall *a, const ModelCall *b) { return a->at < b->at; });
        for (const ModelCall *call : foreign) {
            qint64 rest = call->tokens;
            for (const size_t place : inForce(company, call->at)) {
                const qint64 part = std::min(rest, result.left[place]);
                result.left[place] -= part;
                rest -= part;
            }
            result.unposted += call->tokens;
            result.overdrawn += rest;
        }
        return result;
    }

    static qint64 remaining(const ModelTokens &company, Instant now)
    {
        const ModelTokensLeft left = counted(company);
        qint64 sum = 0;
        for (const size_t place : inForce(company, now))
            sum += left.left[place];
        return sum;
    }

    struct Call
    {
        qint64 input = 0;
        qint64 output = 0;
        bool isOverdraft = false;
        std::optional<Instant> at = {};
        std::optional<QString> eventId = {};
        /// Whether it may overdraw is not part of what happened.
        QString content() const { return u"%1 in, %2 out at %3"_s.arg(input).arg(output).arg(at ? at->toIso() : u"now"_s); }
    };
    StepAnswer deduct(int which, const Call &wanted, Instant now)
    {
        ModelTokens &company = companies[size_t(which)];
        const qint64 tokens = wanted.input + wanted.output;
        if (tokens <= 0)
            return StepAnswer::refused(u"invalid_input"_s);
        if (wanted.eventId && company.events.contains(*wanted.eventId)) {
            const ModelEvent &seen = company.events.at(*wanted.eventId);
            return seen.content == wanted.content() ? StepAnswer::repeated(seen.reply) : StepAnswer::refused(u"duplicate_key_mismatch"_s);
        }
        const Instant at = wanted.at.value_or(now);
        const ModelTokensLeft left = counted(company);
        qint64 available = 0;
        for (const size_t place : inForce(company, at))
            available += left.left[place];
        if (available < tokens && !wanted.isOverdraft)
            return StepAnswer::refused(u"insufficient_tokens"_s, {{u"available"_s, available}, {u"required"_s, tokens}, {u"short"_s, tokens - available}});
        qint64 rest = tokens;
        for (const size_t place : inForce(company, at)) {
            const qint64 part = std::min(rest, left.left[place]);
            company.allocations[place].used += part;
            rest -= part;
        }
        company.calls.push_back({tokens, at, false, rest});
        const QJsonObject reply = {{u"tokens"_s, tokens}, {u"remaining"_s, remaining(company, now)}, {u"overdrawn"_s, counted(company).overdrawn},
                                   {u"cost"_s, QJsonValue()}};
        if (wanted.eventId)
            company.events[*wanted.eventId] = {wanted.content(), reply};
        return StepAnswer::done(reply);
    }

    struct Allocation
    {
        qint64 tokens = 0;
        std::optional<Instant> starts = {};
        std::optional<Instant> expires = {};
    };
    /// What is overdrawn is settled first, oldest call first.
    StepAnswer allocate(int which, const Allocation &wanted, Instant now)
    {
        const Instant starts = wanted.starts.value_or(now);
        if (wanted.tokens <= 0 || (wanted.expires && *wanted.expires <= starts))
            return StepAnswer::refused(u"invalid_input"_s);
        ModelTokens &company = companies[size_t(which)];
        ModelAllocation allocation{{}, wanted.tokens, 0, starts, wanted.expires};
        const bool hasExpired = wanted.expires && *wanted.expires <= now;
        for (ModelCall &call : company.calls) {
            const qint64 part = hasExpired ? 0 : std::min(call.overdrawn, allocation.allocated - allocation.used);
            call.overdrawn -= part;
            allocation.used += part;
        }
        company.allocations.push_back(allocation);
        const ModelTokensLeft after = counted(company);
        return StepAnswer::done({{u"tokens"_s, wanted.tokens}, {u"settled"_s, allocation.used}, {u"remaining"_s, after.left.back()}, {u"overdrawn"_s, after.overdrawn}});
    }

    /// While nothing of it was used.
    StepAnswer undoAllocation(int which, const OperationId &operation)
    {
        ModelTokens &company = companies[size_t(which)];
        ModelAllocation &allocation = company.allocations[company.bought.at(operation)];
        if (allocation.isUndone)
            return StepAnswer::refused(u"invalid_state"_s);
        if (allocation.used > 0)
            return StepAnswer::refused(u"conflict"_s);
        allocation.isUndone = true;
        allocation.allocated = 0;
        return StepAnswer::done({{u"reversed"_s, operation.toString()}, {u"postings"_s, 1}});
    }
};

} // namespace reckoner
