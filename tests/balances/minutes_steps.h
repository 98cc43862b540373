// Random steps on minutes, asked of the program and of the model.
#pragma once

#include "models/balances/minutes.h"
#include "models/ledger/undo.h"
#include "tests/balances/minutes_model.h"

namespace reckoner {

class MinutesSteps
{
public:
    explicit MinutesSteps(BalancesWorld &world) : m_world(world), m_model(world)
    {
        for (int company = 0; company < int(world.companies.size()); ++company) {
            for (const auto &[name, base, addon, anchor] : {std::tuple(u"Studio"_s, 100, 50, 31), std::tuple(u"Radio"_s, 300, 0, 15)})
                addOrganization(company, name, base, addon, anchor - company);
        }
    }

    BalanceStep next(Dice &dice)
    {
        const int organization = anyOf(dice, m_organizations);
        if (m_model.lastSync.operation && dice.oneIn(3))
            return undoSync(*m_model.lastSync.operation);
        m_model.lastSync = {};
        switch (dice.below(16)) {
        case 0: case 1: return buy(dice, organization);
        case 2: return m_model.purchases.empty() ? buy(dice, organization) : undoPurchase(dice);
        case 3: return roll(organization);
        case 4: return sync(organization);
        case 5: case 6: case 7: return m_model.organizations[size_t(organization)].metrics.empty() ? consume(dice, organization) : refund(dice, organization);
        default: return consume(dice, organization);
        }
    }

    /// A metric that another program writes, without a split: in this period, at its very start, or in one that may be closed.
    void meterAsBackEnd(Dice &dice)
    {
        ModelOrganization &organization = m_model.organizations[size_t(anyOf(dice, m_organizations))];
        const ModelStanding standing = m_model.standing(organization, m_world.now());
        const Instant at = dice.oneIn(5) ? standing.starts[size_t(dice.below(int(standing.starts.size())))] : earlier(dice, organization);
        const qint64 minutes = dice.below(60);
        const QUuid id = makeTimeOrderedUuid();
        TestDatabase &database = m_world.office.database();
        database.exec(u"INSERT INTO usage_metrics (id, company_id, organization_id, metric_value, occurred_at) VALUES (%1, %2, %3, %4, %5)"_s
                          .arg(database.literal(id), database.literal(m_world.companies[size_t(organization.company)].id.uuid()),
                               database.literal(*parseUuid(organization.id)), QString::number(minutes), database.literal(at)));
        organization.metrics.push_back({id.toString(QUuid::WithoutBraces), at, minutes, {}});
        m_model.lastSync = {};
    }

    void compareAll()
    {
        for (int organization = 0; organization < int(m_organizations.size()); ++organization) {
            compare(organization);
            compareCopies(organization);
            compareRefusals(organization);
        }
    }

private:
    Instant earlier(Dice &dice, const ModelOrganization &organization) const
    {
        const Instant at = Instant::fromMicros(m_world.now().micros() - qint64(dice.below(45 * 24 * 60)) * 60'000'000);
        return std::max(at, organization.starts.front());
    }

    MinutesAccount accountOf(int organization) const
    {
        return {m_world.companies[size_t(m_model.organizations[size_t(organization)].company)].id, m_organizations[size_t(organization)]};
    }

    void addOrganization(int company, const QString &name, qint64 base, qint64 addon, int anchor)
    {
        NewOrganization wanted;
        wanted.id = fixedId<OrganizationId>(7, int(m_organizations.size()));
        wanted.company = m_world.companies[size_t(company)].id;
        wanted.name = name;
        wanted.base = {base};
        wanted.addon = {addon};
        wanted.anchorDay = anchor;
        got("organization", reckoner::addOrganization(m_world.connection(), m_world.scope, wanted, {}));
        m_organizations.push_back(*wanted.id);
        ModelOrganization organization{wanted.id->toString(), company, base, anchor, addon, 0, {}, {}, {}};
        organization.starts = {m_model.firstStart(organization, m_world.now())};
        m_model.organizations.push_back(organization);
    }

    BalanceStep stepOf(int organization, const QString &what)
    {
        BalanceStep step;
        step.company = m_model.organizations[size_t(organization)].company;
        step.what = u"%1, organization %2"_s.arg(what).arg(organization);
        step.look = [this, organization] { compare(organization); };
        return step;
    }

    BalanceStep consume(Dice &dice, int organization)
    {
        const qint64 minutes = dice.oneIn(25) ? -dice.below(2) : 1 + dice.below(dice.oneIn(6) ? 200 : 25);
        std::optional<Instant> at;
        if (dice.oneIn(6))
            at = earlier(dice, m_model.organizations[size_t(organization)]);
        else if (dice.oneIn(30)) // outside every period
            at = Instant::fromMicros(m_world.now().micros() + (dice.oneIn(2) ? 1 : -20) * qint64(400) * 24 * 3'600'000'000);
        BalanceStep step = stepOf(organization, u"consume %1 at %2"_s.arg(minutes).arg(at ? at->toIso() : u"now"_s));
        step.isSound = minutes > 0;
        step.made = {u"metric_id"_s};
        step.ask = [this, organization, minutes, at](const Request &request) {
            MinutesConsume wanted = {accountOf(organization), {minutes}};
            wanted.at = at;
            return answerOf(consumeMinutes(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, organization, minutes, at] { return m_model.consume(organization, minutes, at, m_world.now()); };
        step.learn = [this, organization](const StepAnswer &answer) {
            if (!answer.refusal)
                m_model.organizations[size_t(organization)].metrics.back().id = answer.reply.value(u"metric_id"_s).toString();
        };
        return step;
    }

    BalanceStep buy(Dice &dice, int organization)
    {
        const qint64 minutes = dice.oneIn(12) ? -dice.below(2) : 1 + dice.below(80);
        const bool isPaid = dice.oneIn(2);
        BalanceStep step = stepOf(organization, u"buy %1%2"_s.arg(minutes).arg(isPaid ? u" paid"_s : QString()));
        step.isSound = minutes > 0;
        step.ask = [this, organization, minutes, isPaid](const Request &request) {
            MinutesPurchase wanted = {accountOf(organization), {minutes}};
            if (isPaid)
                wanted.paid = Money::fromNanos(19'000'000'000);
            return answerOf(buyMinutes(m_world.connection(), m_world.scope, wanted, request));
        };
        step.expect = [this, organization, minutes] { return m_model.buy(organization, minutes, m_world.now()); };
        step.learn = [this, organization, minutes](const StepAnswer &answer) {
            if (!answer.refusal)
                m_model.purchases[answer.operation.value()] = {organization, minutes};
        };
        return step;
    }

    BalanceStep undoOf(int organization, const OperationId &operation)
    {
        BalanceStep step = stepOf(organization, u"undo "_s + operation.toString());
        step.made = {u"rows"_s};
        step.ask = [this, operation](const Request &request) { return answerOf(undo(m_world.connection(), m_world.scope, operation, request)); };
        return step;
    }

    BalanceStep undoPurchase(Dice &dice)
    {
        const auto found = std::next(m_model.purchases.begin(), dice.oneIn(2) ? int(m_model.purchases.size()) - 1 : dice.below(int(m_model.purchases.size())));
        const OperationId operation = found->first;
        BalanceStep step = undoOf(found->second.organization, operation);
        step.expect = [this, operation] { return m_model.undoPurchase(operation); };
        return step;
    }

    BalanceStep roll(int organization)
    {
        BalanceStep step = stepOf(organization, u"roll"_s);
        step.ask = [this, organization](const Request &request) { return answerOf(rollMinutes(m_world.connection(), m_world.scope, accountOf(organization), request)); };
        step.expect = [this, organization] { return m_model.rollOnly(organization, m_world.now()); };
        return step;
    }

    BalanceStep sync(int organization)
    {
        BalanceStep step = stepOf(organization, u"sync"_s);
        step.ask = [this, organization](const Request &request) { return answerOf(syncMinutes(m_world.connection(), m_world.scope, accountOf(organization), request)); };
        step.expect = [this, organization] { return m_model.sync(organization, m_world.now()); };
        step.learn = [this](const StepAnswer &answer) { m_model.lastSync.operation = answer.operation; };
        return step;
    }

    BalanceStep undoSync(const OperationId &operation)
    {
        BalanceStep step = undoOf(m_model.lastSync.organization, operation);
        step.made = {u"rows"_s, u"postings"_s};
        step.expect = [this, operation, isFirst = std::make_shared<bool>(true)] {
            if (!std::exchange(*isFirst, false))
                return StepAnswer::refused(u"invalid_state"_s);
            return m_model.undoSync(operation);
        };
        return step;
    }

    BalanceStep refund(Dice &dice, int organization)
    {
        const int all = int(m_model.organizations[size_t(organization)].metrics.size());
        const int place = dice.oneIn(3) ? dice.below(all) : all - 1 - dice.below(std::min(all, 10));
        BalanceStep step = stepOf(organization, u"refund metric %1"_s.arg(place));
        step.ask = [this, organization, place](const Request &request) {
            const auto metric = MetricId::parse(m_model.organizations[size_t(organization)].metrics[size_t(place)].id);
            return answerOf(refundMinutes(m_world.connection(), m_world.scope, {accountOf(organization), metric.value()}, request));
        };
        step.expect = [this, organization, place] { return m_model.refund(organization, size_t(place), m_world.now()); };
        return step;
    }

    void compare(int which)
    {
        const ModelOrganization &organization = m_model.organizations[size_t(which)];
        const ModelStanding expected = m_model.standing(organization, m_world.now());
        const MinutesBalance found = got("minutes", minutesBalance(m_world.of(organization.company), m_organizations[size_t(which)]));
        const QString what = u"organization %1: "_s.arg(which);
        equal(what + u"base left"_s, found.left().base.count, expected.left().base);
        equal(what + u"add-on left"_s, found.left().addon.count, expected.left().addon);
        equal(what + u"unposted"_s, found.unposted.count, expected.unposted);
        equal(what + u"due rolls"_s, found.dueRolls, qint64(expected.starts.size() - organization.starts.size()));
        equal(what + u"period start"_s, found.period.value().from.micros(), expected.starts.back().micros());
        equal(what + u"period end"_s, found.period.value().to.micros(), m_model.endOf(organization, expected.starts.back()).micros());
    }

    void compareCopies(int which)
    {
        const ModelOrganization &expected = m_model.organizations[size_t(which)];
        for (const Organization &found : got("organizations", listOrganizations(m_world.of(expected.company)))) {
            if (!(found.id == m_organizations[size_t(which)]))
                continue;
            const QString what = u"organization %1, stored: "_s.arg(which);
            equal(what + u"add-on"_s, found.addonLeft.count, expected.addon);
            equal(what + u"used"_s, found.used.count, expected.used);
            equal(what + u"period"_s, found.periodStart.value().micros(), expected.starts.back().micros());
            return;
        }
        differ(u"no organization %1"_s.arg(which));
    }

    void compareRefusals(int which)
    {
        const ModelOrganization &organization = m_model.organizations[size_t(which)];
        qint64 required = 0;
        for (const ModelRefusal &refusal : organization.refusals)
            required += refusal.required - refusal.available;
        qint64 found = 0;
        const auto refusals = got("refusals", minutesRefusals(m_world.of(organization.company), m_organizations[size_t(which)]));
        for (const MinutesRefusal &refusal : refusals)
            found += refusal.required - refusal.available;
        equal(u"refusals of organization %1"_s.arg(which), qint64(refusals.size()), qint64(organization.refusals.size()));
        equal(u"minutes refused to organization %1"_s.arg(which), found, required);
    }

    BalancesWorld &m_world;
    MinutesModel m_model;
    std::vector<OrganizationId> m_organizations;
};

} // namespace reckoner
