// Random steps on tokens, asked of the program and of the model.
#pragma once

#include "models/balances/tokens.h"
#include "models/ledger/undo.h"
#include "tests/balances/tokens_model.h"

namespace reckoner {

class TokensSteps
{
public:
    explicit TokensSteps(BalancesWorld &world) : m_world(world) { m_model.companies.resize(world.companies.size()); }

    BalanceStep next(Dice &dice)
    {
        const int company = anyOf(dice, m_world.companies);
        switch (dice.below(12)) {
        case 0: case 1: return allocate(dice, company);
        case 2: return m_model.companies[size_t(company)].bought.empty() ? allocate(dice, company) : undoAllocation(dice, company);
        default: return deduct(dice, company);
        }
    }

    /// A call that another program logs by itself, and for which it deducts nothing.
    void logAsBackEnd(Dice &dice)
    {
        const int company = anyOf(dice, m_world.companies);
        const qint64 input = dice.below(300);
        const qint64 output = 1 + dice.below(200);
        const Instant at = earlier(dice);
        TestDatabase &database = m_world.office.database();
        database.exec(u"INSERT INTO token_usage_logs (company_id, operation_type, input_tokens, output_tokens, occurred_at) VALUES (%1, 'scoring', %2, %3, %4)"_s
                          .arg(database.literal(m_world.companies[size_t(company)].id.uuid())).arg(input).arg(output).arg(database.literal(at)));
        m_model.companies[size_t(company)].calls.push_back({input + output, at, true, 0});
    }

    void compareAll()
    {
        for (int company = 0; company < int(m_world.companies.size()); ++company)
            compare(company);
    }

private:
    Instant earlier(Dice &dice) const { return Instant::fromMicros(m_world.now().micros() - qint64(dice.below(40 * 24)) * 3'600'000'000); }
    Instant later(Dice &dice) const { return Instant::fromMicros(m_world.now().micros() + qint64(1 + dice.below(90 * 24)) * 3'600'000'000); }

    BalanceStep stepOf(int company, const QString &what)
    {
        BalanceStep step;
        step.company = company;
        step.what = what;
        step.look = [this, company] { compare(company); };
        return step;
    }

    BalanceStep deduct(Dice &dice, int company)
    {
        TokensModel::Call call;
        call.input = dice.oneIn(25) ? 0 : dice.below(dice.oneIn(4) ? 900 : 120);
        call.output = dice.oneIn(25) ? 0 : dice.below(80);
        call.isOverdraft = dice.oneIn(3);
        if (dice.oneIn(5))
            call.at = earlier(dice);
        if (dice.oneIn(4))
            call.eventId = u"call-%1"_s.arg(dice.oneIn(3) ? dice.below(m_lastEvent + 1) : ++m_lastEvent);
        if (dice.oneIn(6) && m_last.company == company) { // the last one again, perhaps with another word on overdrafts
            call = m_last.call;
            call.isOverdraft = dice.oneIn(2);
        }
        m_last = {company, call};
        return deduction(company, call);
    }

    BalanceStep deduction(int company, const TokensModel::Call &call)
    {
        BalanceStep step = stepOf(company, u"deduct %1%2 event %3"_s.arg(call.content(), call.isOverdraft ? u" as overdraft"_s : QString(), call.eventId.value_or(QString())));
        step.isSound = call.input + call.output > 0;
        step.made = {u"log_id"_s, u"company_id"_s};
        step.ask = [this, company, call](const Request &request) {
            TokenCall wanted;
            wanted.company = m_world.companies[size_t(company)].id;
            wanted.operation = u"scoring"_s;
            wanted.input = {call.input};
            wanted.output = {call.output};
            wanted.isOverdraft = call.isOverdraft;
            wanted.at = call.at;
            wanted.eventId = call.eventId;
            return answerOf(deductTokens(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, company, call] { return m_model.deduct(company, call, m_world.now()); };
        return step;
    }

    BalanceStep allocate(Dice &dice, int company)
    {
        TokensModel::Allocation allocation;
        allocation.tokens = dice.oneIn(15) ? -dice.below(2) : 1 + dice.below(dice.oneIn(3) ? 6000 : 1500);
        if (dice.oneIn(4))
            allocation.starts = dice.oneIn(2) ? earlier(dice) : later(dice);
        if (!dice.oneIn(4))
            allocation.expires = dice.oneIn(10) ? earlier(dice) : later(dice);
        const bool isPaid = dice.oneIn(2);
        const QString times = u"%1 to %2"_s.arg(allocation.starts ? allocation.starts->toIso() : u"now"_s, allocation.expires ? allocation.expires->toIso() : u"ever"_s);
        BalanceStep step = stepOf(company, u"allocate %1 tokens%2, %3"_s.arg(allocation.tokens).arg(isPaid ? u" paid"_s : QString(), times));
        step.isSound = allocation.tokens > 0;
        step.made = {u"allocation_id"_s, u"settlement_id"_s};
        step.ask = [this, company, allocation, isPaid](const Request &request) {
            NewAllocation wanted;
            wanted.company = m_world.companies[size_t(company)].id;
            wanted.tokens = {allocation.tokens};
            wanted.startsAt = allocation.starts;
            wanted.expiresAt = allocation.expires;
            if (isPaid)
                wanted.paid = Money::fromNanos(49'000'000'000);
            return answerOf(allocateTokens(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, company, allocation] { return m_model.allocate(company, allocation, m_world.now()); };
        step.learn = [this, company](const StepAnswer &answer) { learnAllocation(company, answer); };
        return step;
    }

    void learnAllocation(int company, const StepAnswer &answer)
    {
        if (answer.refusal)
            return;
        ModelTokens &tokens = m_model.companies[size_t(company)];
        tokens.allocations.back().id = answer.reply.value(u"allocation_id"_s).toString();
        tokens.bought[answer.operation.value()] = tokens.allocations.size() - 1;
        equal(u"a settlement has an operation"_s, answer.reply.value(u"settlement_id"_s).isString(), answer.reply.value(u"settled"_s).toInteger() > 0);
    }

    BalanceStep undoAllocation(Dice &dice, int company)
    {
        const auto &bought = m_model.companies[size_t(company)].bought;
        const OperationId operation = std::next(bought.begin(), dice.oneIn(2) ? int(bought.size()) - 1 : dice.below(int(bought.size())))->first;
        BalanceStep step = stepOf(company, u"undo "_s + operation.toString());
        step.made = {u"rows"_s};
        step.ask = [this, operation](const Request &request) { return answerOf(undo(m_world.connection(), m_world.scope, operation, request)); };
        step.expect = [this, company, operation] { return m_model.undoAllocation(company, operation); };
        return step;
    }

    void compare(int company)
    {
        const ModelTokens &expected = m_model.companies[size_t(company)];
        const ModelTokensLeft left = TokensModel::counted(expected);
        const TokenBalance found = got("tokens", tokenBalance(m_world.of(company)));
        const QString what = u"tokens of company %1: "_s.arg(company);
        qint64 allocated = 0;
        for (const size_t place : TokensModel::inForce(expected, m_world.now()))
            allocated += expected.allocations[place].allocated;
        equal(what + u"allocated"_s, found.allocated.count, allocated);
        equal(what + u"remaining"_s, found.remaining.count, TokensModel::remaining(expected, m_world.now()));
        equal(what + u"used"_s, found.used.count, allocated - TokensModel::remaining(expected, m_world.now()));
        equal(what + u"overdrawn"_s, found.overdrawn.count, left.overdrawn);
        equal(what + u"unposted"_s, found.unposted.count, left.unposted);
        equal(what + u"used this month"_s, found.monthUsed.count, usedThisMonth(company));
        compareAllocations(what, found, expected, left);
    }

    static void compareAllocations(const QString &what, const TokenBalance &found, const ModelTokens &expected, const ModelTokensLeft &left)
    {
        equal(what + u"allocations"_s, qint64(found.allocations.size()), qint64(expected.allocations.size()));
        std::map<QString, const TokenAllocation *> byId;
        for (const TokenAllocation &allocation : found.allocations)
            byId[allocation.id.toString()] = &allocation;
        for (size_t i = 0; i < expected.allocations.size(); ++i) {
            const ModelAllocation &allocation = expected.allocations[i];
            if (!byId.contains(allocation.id))
                differ(what + u"no allocation "_s + allocation.id);
            equal(what + u"allocated of %1"_s.arg(i), byId[allocation.id]->allocated.count, allocation.allocated);
            equal(what + u"left of %1"_s.arg(i), byId[allocation.id]->remaining.count, left.left[i]);
            equal(what + u"in use %1"_s.arg(i), byId[allocation.id]->isActive, !allocation.isUndone);
        }
    }

    qint64 usedThisMonth(int company) const
    {
        const ZoneDays &days = m_world.companies[size_t(company)].days;
        const Instant end = days.nextMonth(m_world.now());
        const QDate today = days.dayOf(m_world.now());
        const Instant start = days.startOf(QDate(today.year(), today.month(), 1));
        qint64 sum = 0;
        for (const ModelCall &call : m_model.companies[size_t(company)].calls)
            sum += start <= call.at && call.at < end ? call.tokens : 0;
        return sum;
    }

    struct LastCall
    {
        int company = -1;
        TokensModel::Call call;
    };

    BalancesWorld &m_world;
    TokensModel m_model;
    LastCall m_last;
    int m_lastEvent = 0;
};

} // namespace reckoner
