// An office whose clock can be set, with a company, a profile, an organization and an allocation to draw from.
#pragma once

#include "models/alerts/thresholds.h"
#include "models/balances/credits.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/usage/record.h"
#include "tests/support/office.h"

namespace reckoner {

inline Instant at(const char *iso)
{
    return needed(Instant::parse(QStringView(QString::fromLatin1(iso))));
}

class AlertsOffice : public Office
{
public:
    explicit AlertsOffice(Dialect dialect) : Office(dialect) { acme = company(QStringLiteral("Acme")); }

    Scope scopeAt(Instant now, Role role = Role::Admin) const
    {
        Scope then = scope();
        then.clock = Clock::fixedAt(now);
        then.role = role;
        return then;
    }
    Inquiry inquiryAt(Instant now, Role role = Role::Admin) { return Inquiry(connection(), scopeAt(now, role)); }

    Profile addAnn(Instant now, qint64 monthly, qint64 addon)
    {
        NewProfile wanted;
        wanted.company = acme.id;
        wanted.email = QStringLiteral("ann@acme.example");
        wanted.monthly = {monthly};
        wanted.addon = {addon};
        return needed(addProfile(connection(), scopeAt(now), wanted, {})).reply;
    }
    Organization addStudio(Instant now, qint64 base, qint64 addon)
    {
        NewOrganization wanted;
        wanted.company = acme.id;
        wanted.name = QStringLiteral("Studio");
        wanted.base = {base};
        wanted.addon = {addon};
        return needed(addOrganization(connection(), scopeAt(now), wanted, {})).reply;
    }
    JobId reserve(Instant now, ProfileId profile, qint64 rows)
    {
        const JobId id = job(acme.id, QStringLiteral("Job %1").arg(++m_jobs)).id;
        CreditReserve wanted;
        wanted.account = {acme.id, profile};
        wanted.job = id;
        wanted.rows = {rows};
        needed(reserveCredits(connection(), scopeAt(now), wanted, {}));
        return id;
    }
    void rollback(Instant now, JobId job) { needed(rollbackCredits(connection(), scopeAt(now), {acme.id, job}, {})); }
    /// As another program writes it: a metric without a split.
    void transcribe(Instant when, OrganizationId organization, qint64 minutes)
    {
        database().exec(QStringLiteral("INSERT INTO usage_metrics (organization_id, metric_value, occurred_at) VALUES (%1, %2, %3)")
                            .arg(database().literal(organization.uuid()), QString::number(minutes), database().literal(when)));
    }
    void charge(Instant when, const char *amount)
    {
        UsageEvent event;
        event.type = UsageType::CvParsing;
        event.company = acme.id;
        event.occurredAt = when;
        event.fileSizeKb = 10;
        event.givenCost = needed(Money::parse(QString::fromLatin1(amount)));
        needed(recordUsage(connection(), scopeAt(when), event, {}));
    }
    void topUpWallet(Instant when, const char *amount)
    {
        needed(topUp(connection(), scopeAt(when), {acme.id, needed(Money::parse(QString::fromLatin1(amount))), QStringLiteral("transfer"), QStringLiteral("R-1")}, {}));
    }
    void sellPack(const char *name, Unit unit, qint64 quantity, const char *price)
    {
        PackEdit pack;
        pack.name = QString::fromLatin1(name);
        pack.unit = unit;
        pack.quantity = quantity;
        pack.price = needed(Money::parse(QString::fromLatin1(price)));
        needed(setPack(connection(), scope(), pack, {}));
    }

    Company acme;

private:
    int m_jobs = 0;
};

} // namespace reckoner
