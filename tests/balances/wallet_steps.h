// Random steps on the wallet, asked of the program and of a plain model: a list of amounts. Balance = top-ups - charges + credit notes.
#pragma once

#include "models/balances/wallet.h"
#include "models/ledger/undo.h"
#include "models/usage/record.h"
#include "tests/balances/balances_world.h"

namespace reckoner {

struct ModelUsage
{
    UsageId id;
    qint64 cost = 0;
    qint64 credited = 0;
    Instant at;
};

/// A top-up, or a credit note of a usage row.
struct ModelPayment
{
    qint64 amount = 0;
    int usage = -1;
    bool isUndone = false;
};

struct ModelWallet
{
    std::vector<ModelUsage> usage;
    std::map<OperationId, ModelPayment> payments;

    qint64 charged() const
    {
        qint64 sum = 0;
        for (const ModelUsage &row : usage)
            sum += row.cost;
        return sum;
    }
    qint64 credited() const
    {
        qint64 sum = 0;
        for (const ModelUsage &row : usage)
            sum += row.credited;
        return sum;
    }
    qint64 toppedUp() const
    {
        qint64 sum = 0;
        for (const auto &[operation, payment] : payments)
            sum += payment.usage < 0 && !payment.isUndone ? payment.amount : 0;
        return sum;
    }
    qint64 balance() const { return toppedUp() - charged() + credited(); }
};

class WalletSteps
{
public:
    explicit WalletSteps(BalancesWorld &world) : m_world(world) { m_wallets.resize(world.companies.size()); }

    BalanceStep next(Dice &dice)
    {
        const int company = anyOf(dice, m_world.companies);
        const ModelWallet &wallet = m_wallets[size_t(company)];
        switch (dice.below(5)) {
        case 0: return payIn(dice, company);
        case 1: return wallet.payments.empty() ? payIn(dice, company) : undoPayment(dice, company);
        default: return wallet.usage.empty() ? payIn(dice, company) : refund(dice, company);
        }
    }

    /// Usage that has happened: it is charged whatever the balance is.
    void charge(Dice &dice)
    {
        const int company = anyOf(dice, m_world.companies);
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = m_world.companies[size_t(company)].id;
        event.parseSuccessful = true;
        event.occurredAt = Instant::fromMicros(m_world.now().micros() - qint64(dice.below(20 * 24)) * 3'600'000'000);
        event.givenCost = Money::fromNanos(dice.oneIn(10) ? 0 : dice.below(2'000'000'000));
        const RecordReply recorded = got("record", recordUsage(m_world.connection(), m_world.scope, event, {}));
        m_wallets[size_t(company)].usage.push_back({recorded.row.id, event.givenCost->nanos(), 0, *event.occurredAt});
        compare(company);
    }

    void compareAll()
    {
        for (int company = 0; company < int(m_world.companies.size()); ++company)
            compare(company);
    }

private:
    static QString money(qint64 nanos) { return Money::fromNanos(nanos).toDecimal(); }

    BalanceStep stepOf(int company, const QString &what)
    {
        BalanceStep step;
        step.company = company;
        step.what = what;
        step.look = [this, company] { compare(company); };
        return step;
    }

    BalanceStep payIn(Dice &dice, int company)
    {
        const qint64 amount = dice.oneIn(12) ? -dice.below(2) : 1 + dice.below(2'000'000'000);
        BalanceStep step = stepOf(company, u"top up %1"_s.arg(amount));
        step.isSound = amount > 0;
        step.ask = [this, company, amount](const Request &request) {
            const TopUp wanted = {m_world.companies[size_t(company)].id, Money::fromNanos(amount), u"transfer"_s, u"INV-7"_s};
            return answerOf(topUp(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, company, amount] {
            if (amount <= 0)
                return StepAnswer::refused(u"invalid_input"_s);
            return StepAnswer::done({{u"amount"_s, money(amount)}, {u"balance"_s, money(m_wallets[size_t(company)].balance() + amount)}});
        };
        step.learn = [this, company, amount](const StepAnswer &answer) {
            if (!answer.refusal)
                m_wallets[size_t(company)].payments[answer.operation.value()] = {amount, -1};
        };
        return step;
    }

    /// At most once in total: what is left of the row's cost.
    BalanceStep refund(Dice &dice, int company)
    {
        const auto &usage = m_wallets[size_t(company)].usage;
        const int row = std::max(0, int(usage.size()) - 1 - dice.below(std::min(int(usage.size()), 8)));
        const qint64 left = usage[size_t(row)].cost - usage[size_t(row)].credited;
        std::optional<qint64> part;
        if (!dice.oneIn(3))
            part = dice.oneIn(8) ? left + 1 : dice.oneIn(15) ? 0 : 1 + dice.below(int(left) + 1);
        BalanceStep step = stepOf(company, u"refund %1 of row %2"_s.arg(part ? QString::number(*part) : u"all"_s).arg(row));
        step.isSound = !part || *part > 0;
        step.made = {u"usage_id"_s};
        step.ask = [this, company, row, part](const Request &request) {
            UsageRefund wanted;
            wanted.usage = m_wallets[size_t(company)].usage[size_t(row)].id;
            if (part)
                wanted.amount = Money::fromNanos(*part);
            return answerOf(refundUsage(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, company, row, part] { return creditNote(m_wallets[size_t(company)].usage[size_t(row)], part); };
        step.learn = [this, company, row](const StepAnswer &answer) {
            if (answer.refusal)
                return;
            const qint64 amount = got("refunded", Money::parse(answer.reply.value(u"refunded"_s).toString())).nanos();
            m_wallets[size_t(company)].payments[answer.operation.value()] = {amount, row};
        };
        return step;
    }

    static StepAnswer creditNote(ModelUsage &row, std::optional<qint64> part)
    {
        if (part && *part <= 0)
            return StepAnswer::refused(u"invalid_input"_s);
        const qint64 left = row.cost - row.credited;
        const qint64 amount = part.value_or(left);
        if (amount > left || amount == 0)
            return StepAnswer::refused(u"invalid_state"_s, {{u"remaining_refundable"_s, money(left)}});
        row.credited += amount;
        return StepAnswer::done({{u"refunded"_s, money(amount)}, {u"remaining_refundable"_s, money(left - amount)}});
    }

    BalanceStep undoPayment(Dice &dice, int company)
    {
        const auto &payments = m_wallets[size_t(company)].payments;
        const OperationId operation = std::next(payments.begin(), dice.oneIn(2) ? int(payments.size()) - 1 : dice.below(int(payments.size())))->first;
        BalanceStep step = stepOf(company, u"undo "_s + operation.toString());
        step.made = {u"rows"_s};
        step.ask = [this, operation](const Request &request) { return answerOf(undo(m_world.connection(), m_world.scope, operation, request)); };
        step.expect = [this, company, operation] { return takenBack(m_wallets[size_t(company)], operation); };
        return step;
    }

    static StepAnswer takenBack(ModelWallet &wallet, const OperationId &operation)
    {
        ModelPayment &payment = wallet.payments.at(operation);
        if (payment.isUndone)
            return StepAnswer::refused(u"invalid_state"_s);
        payment.isUndone = true;
        if (payment.usage >= 0)
            wallet.usage[size_t(payment.usage)].credited -= payment.amount;
        return StepAnswer::done({{u"reversed"_s, operation.toString()}, {u"postings"_s, 1}});
    }

    void compare(int company)
    {
        const ModelWallet &expected = m_wallets[size_t(company)];
        const ZoneDays &days = m_world.companies[size_t(company)].days;
        qint64 month = 0;
        for (const ModelUsage &row : expected.usage)
            month += days.monthOf(row.at) == days.monthOf(m_world.now()) ? row.cost : 0;
        const Wallet found = got("wallet", wallet(m_world.of(company), m_world.now()));
        const QString what = u"wallet of company %1: "_s.arg(company);
        equal(what + u"balance"_s, found.balance.nanos(), expected.balance());
        equal(what + u"topped up"_s, found.toppedUp.nanos(), expected.toppedUp());
        equal(what + u"charged"_s, found.totalSpent.nanos(), expected.charged());
        equal(what + u"charged this month"_s, found.monthSpent.nanos(), month);
        equal(what + u"credited"_s, found.credited.nanos(), expected.credited());
    }

    BalancesWorld &m_world;
    std::vector<ModelWallet> m_wallets;
};

} // namespace reckoner
