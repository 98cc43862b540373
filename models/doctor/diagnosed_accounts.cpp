#include "models/doctor/diagnosed_accounts.h"

#include "models/alerts/purchases.h"
#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/wording/sentences.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMicrosPerDay = 86'400'000'000LL;
constexpr size_t kMostShown = 10;

/// A balance under the name of its account.
QJsonObject balanceOf(Unit unit, const QString &account, QJsonObject balance)
{
    balance.insert(u"unit"_s, unitName(unit));
    balance.insert(u"account"_s, account);
    return balance;
}

QJsonObject periodOf(Unit unit, const QString &account, const InstantRange &range)
{
    return {{u"unit"_s, unitName(unit)}, {u"account"_s, account}, {u"from"_s, range.from.toIso()}, {u"to"_s, range.to.toIso()}};
}

struct BucketFacts
{
    qint64 stored = 0;
    qint64 posted = 0;
    static BucketFacts from(const Row &row) { return {row.integer("stored"), row.integer("posted")}; }
};

/// A stored balance against its postings.
Outcome checkPostings(const Inquiry &door, const char *check, const BucketKind &kind, const QUuid &account, const QString &name, Diagnosis &diagnosis)
{
    const Query query = Query("doctor/diagnose_bucket").with("table", {QString::fromLatin1(kind.table)}).with("column", {QString::fromLatin1(kind.column)});
    TRY(facts, door.row<BucketFacts>(query, Bindings().uuid("account_id", account).text("unit", unitName(kind.unit)).text("bucket", bucketName(kind.bucket))));
    if (!facts)
        return {};
    const QJsonObject context{{u"name"_s, name}, {u"unit"_s, unitName(kind.unit)}, {u"bucket"_s, bucketName(kind.bucket)}, {u"stored"_s, facts->stored},
                              {u"posted"_s, facts->posted}, {u"difference"_s, qAbs(facts->stored - facts->posted)}};
    if (facts->stored == facts->posted)
        addCheck(diagnosis, check, true, RECKONER_TEXT("The {bucket} {unit} of {name} are those of the ledger: {posted}."), context);
    else
        addCheck(diagnosis, check, false,
                 RECKONER_TEXT("The {bucket} {unit} stored for {name} ({stored}) differ from their postings ({posted}) by {difference}: data check balance-drift."), context);
    return {};
}

// --- credits ---

void checkReset(const CreditBalance &balance, const DiagnosedSubject &subject, Instant now, Diagnosis &diagnosis)
{
    const BillingDay monthStart = BillingMonth::of(subject.calendar.dayOf(now)).firstDay();
    if (balance.isResetDue)
        addCheck(diagnosis, "credits-reset", false,
                 RECKONER_TEXT("A reset is due since {day}: what is stored is still the balance of the month before. The next step does it first, or `credits reset`."),
                 {{u"day"_s, monthStart.toIso()}});
    else
        addCheck(diagnosis, "credits-reset", true, RECKONER_TEXT("The monthly credits are set anew on {day}."), {{u"day"_s, subject.day(balance.nextReset)}});
    diagnosis.periods.append(periodOf(Unit::Credits, balance.email, {subject.calendar.startOf(monthStart), balance.nextReset}));
}

void checkCreditsLeft(const CreditBalance &balance, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    const QJsonObject context{{u"monthly"_s, balance.left.monthly.count}, {u"addon"_s, balance.left.addon.count},
                              {u"allotment"_s, balance.monthlyAllotment.count}, {u"day"_s, subject.day(balance.nextReset)}};
    if (balance.left.total().count == 0 && balance.monthlyAllotment.count == 0)
        addCheck(diagnosis, "credits-left", true, RECKONER_TEXT("There are no credits: none are allotted and none are left of what was bought."), context);
    else if (balance.left.total().count == 0)
        addCheck(diagnosis, "credits-left", false,
                 RECKONER_TEXT("No credits are left: the {allotment} of this month are used up, and there are no add-on credits. Buy some or wait until {day}."), context);
    else if (balance.left.monthly.count == 0)
        addCheck(diagnosis, "credits-left", true, RECKONER_TEXT("The credits of the month are used up; {addon} add-on credits are left."), context);
    else
        addCheck(diagnosis, "credits-left", true, RECKONER_TEXT("{monthly} monthly and {addon} add-on credits are left."), context);
}

void checkCreditsWouldUse(const CreditBalance &balance, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    if (!diagnosis.wouldUse)
        return;
    const qint64 count = *diagnosis.wouldUse;
    const qint64 left = balance.left.total().count;
    const qint64 fromMonthly = std::min(count, balance.left.monthly.count);
    const QJsonObject context{{u"count"_s, count},   {u"left"_s, left},    {u"short"_s, count - left}, {u"day"_s, subject.day(balance.nextReset)},
                              {u"monthly"_s, fromMonthly}, {u"addon"_s, count - fromMonthly}};
    if (count <= left)
        addCheck(diagnosis, "credits-would-use", true, RECKONER_TEXT("{count} more credits would be taken: {monthly} monthly and {addon} add-on."), context);
    else if (count <= balance.monthlyAllotment.count + balance.left.addon.count)
        addCheck(diagnosis, "credits-would-use", false, RECKONER_TEXT("{count} more credits would be refused, {left} are left: buy {short} or wait until {day}."), context);
    else
        addCheck(diagnosis, "credits-would-use", false, RECKONER_TEXT("{count} more credits would be refused, {left} are left: buy {short}."), context);
}

struct OpenJob
{
    QString id;
    QString title;
    QString status;
    Instant reservedAt;
    qint64 out = 0;
    static OpenJob from(const Row &row)
    {
        return {row.id<JobId>("id").toString(), row.text("title"), row.text("status"), row.instant("reserved_at"), row.integer("credits_out")};
    }
};

Outcome checkOpenJobs(const Inquiry &door, const DiagnosedSubject &subject, ProfileId profile, Diagnosis &diagnosis)
{
    const Instant dayAgo = Instant::fromMicros(door.now().micros() - kMicrosPerDay);
    TRY(jobs, door.rows<OpenJob>("doctor/diagnose_open_jobs", Bindings().id("profile_id", profile).instant("before", dayAgo)));
    for (const OpenJob &job : jobs) {
        const QJsonObject context{{u"job"_s, job.title}, {u"id"_s, job.id}, {u"count"_s, job.out}, {u"day"_s, subject.day(job.reservedAt)}};
        if (job.status == "failed"_L1)
            addCheck(diagnosis, "credits-open-jobs", false, RECKONER_TEXT("The job {job} failed and {count} credits were not given back: `credits refund --job {id}`."), context);
        else if (job.status == "completed"_L1)
            addCheck(diagnosis, "credits-open-jobs", false, RECKONER_TEXT("The job {job} is completed and its {count} credits were not committed: `credits commit --job {id}`."), context);
        else
            addCheck(diagnosis, "credits-open-jobs", false, RECKONER_TEXT("{count} credits are reserved for the job {job} since {day}: it should be committed or given back."), context);
    }
    if (jobs.empty())
        addCheck(diagnosis, "credits-open-jobs", true, RECKONER_TEXT("No job holds credits that should have come back."));
    return {};
}

struct Misplaced
{
    QString job;
    QString bucket;
    qint64 tooMany = 0;
    static Misplaced from(const Row &row) { return {row.optionalText("title").value_or(QString()), row.text("bucket"), row.integer("too_many")}; }
};

Outcome checkReturns(const Inquiry &door, ProfileId profile, Diagnosis &diagnosis)
{
    TRY(found, door.rows<Misplaced>("doctor/diagnose_misplaced", Bindings().id("profile_id", profile)));
    for (const Misplaced &each : found)
        addCheck(diagnosis, "credits-returned", false,
                 RECKONER_TEXT("For the job {job}, {count} more {bucket} credits came back than it had taken of them: data checks credit-refund-wrong-bucket and credit-refund-excess."),
                 {{u"job"_s, each.job}, {u"bucket"_s, each.bucket}, {u"count"_s, each.tooMany}});
    if (found.empty())
        addCheck(diagnosis, "credits-returned", true, RECKONER_TEXT("What came back went to the bucket that had given it."));
    return {};
}

// --- minutes ---

struct StoredOrganization
{
    QString name;
    qint64 used = 0;
    qint64 metered = 0;
    qint64 addonLost = 0;
    std::optional<Instant> periodEnd;
    static StoredOrganization from(const Row &row)
    {
        return {row.text("name"), row.integer("used_minutes"), row.integer("metered"), row.integer("addon_lost"), row.optionalInstant("period_end")};
    }
};

void checkPeriod(const MinutesBalance &balance, const StoredOrganization &stored, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    if (!balance.period) {
        addCheck(diagnosis, "minutes-period", false, RECKONER_TEXT("{name} has no billing period, and nothing can be consumed until it has one: data check period-missing."),
                 {{u"name"_s, balance.name}});
        return;
    }
    if (balance.dueRolls > 0 && stored.periodEnd)
        addCheck(diagnosis, "minutes-period", false, RECKONER_TEXT("The period of {name} ended on {day} and was not rolled; the next consume rolls it."),
                 {{u"name"_s, balance.name}, {u"day"_s, subject.day(*stored.periodEnd)}});
    else
        addCheck(diagnosis, "minutes-period", true, RECKONER_TEXT("The period of {name} ends on {day}."),
                 {{u"name"_s, balance.name}, {u"day"_s, subject.day(balance.period->to)}});
}

void checkMinutesLeft(const MinutesBalance &balance, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    const QJsonObject context{{u"name"_s, balance.name}, {u"used"_s, balance.baseUsed.count}, {u"base"_s, balance.base.count}, {u"addon"_s, balance.addonLeft.count},
                              {u"day"_s, balance.period ? subject.day(balance.period->to) : QString()}};
    if (balance.left().total().count <= 0 && balance.period)
        addCheck(diagnosis, "minutes-left", false, RECKONER_TEXT("{used} of {base} minutes of {name} used, and no add-on minutes are left: buy some or wait until {day}."), context);
    else if (balance.left().base.count <= 0)
        addCheck(diagnosis, "minutes-left", true, RECKONER_TEXT("The base minutes of {name} are used up, add-on in use: {addon} left."), context);
    else
        addCheck(diagnosis, "minutes-left", true, RECKONER_TEXT("{used} of {base} minutes of {name} used; {addon} add-on minutes are left."), context);
}

void checkMeters(const MinutesBalance &balance, const StoredOrganization &stored, Diagnosis &diagnosis)
{
    const QJsonObject context{{u"name"_s, balance.name}, {u"stored"_s, stored.used}, {u"metered"_s, stored.metered}, {u"unposted"_s, balance.unposted.count},
                              {u"lost"_s, qAbs(stored.addonLost)}};
    if (stored.used != stored.metered && stored.periodEnd)
        addCheck(diagnosis, "minutes-counter", false, RECKONER_TEXT("The counter of {name} says {stored} minutes, its metrics {metered}: `minutes sync` or data check minutes-drift."), context);
    else if (balance.unposted.count > 0)
        addCheck(diagnosis, "minutes-counter", false, RECKONER_TEXT("{unposted} minutes of {name} were metered by another program and are not posted yet: `minutes sync`."), context);
    else
        addCheck(diagnosis, "minutes-counter", true, RECKONER_TEXT("The counter of {name} is that of its metrics: {metered}."), context);
    if (stored.addonLost > 0)
        addCheck(diagnosis, "minutes-bought", false, RECKONER_TEXT("{lost} add-on minutes that {name} bought are neither used nor left: data check addon-lost."), context);
    else if (stored.addonLost < 0)
        addCheck(diagnosis, "minutes-bought", false, RECKONER_TEXT("{name} has {lost} add-on minutes more than it bought: data check addon-lost."), context);
    else
        addCheck(diagnosis, "minutes-bought", true, RECKONER_TEXT("The add-on minutes that {name} bought are used or left."), context);
}

Outcome checkMinutesWouldUse(const Inquiry &door, const MinutesBalance &balance, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    if (!diagnosis.wouldUse || !balance.period)
        return {};
    TRY(check, checkMinutes(door, balance.account.organization, {*diagnosis.wouldUse}));
    const QJsonObject context{{u"name"_s, balance.name}, {u"used"_s, balance.baseUsed.count}, {u"base"_s, balance.base.count}, {u"addon"_s, balance.addonLeft.count},
                              {u"count"_s, check.required.count}, {u"short"_s, check.lacking.count}, {u"day"_s, check.waitFor ? subject.day(*check.waitFor) : QString()}};
    if (check.isAllowed)
        addCheck(diagnosis, "minutes-would-use", true, RECKONER_TEXT("{count} more minutes of {name} would be taken."), context);
    else if (check.waitFor)
        addCheck(diagnosis, "minutes-would-use", false,
                 RECKONER_TEXT("{used} of {base} minutes of {name} used, {addon} add-on left; {count} more would be refused: buy {short} or wait until {day}."), context);
    else
        addCheck(diagnosis, "minutes-would-use", false, RECKONER_TEXT("{used} of {base} minutes of {name} used, {addon} add-on left; {count} more would be refused: buy {short}."), context);
    return {};
}

// --- tokens ---

void checkAllocation(const TokenBalance &balance, const DiagnosedSubject &subject, Instant now, Diagnosis &diagnosis)
{
    const bool usesNone = balance.allocations.empty() && balance.monthUsed.count == 0 && balance.overdrawn.count == 0;
    const auto inForce = std::ranges::find_if(balance.allocations, [now](const TokenAllocation &allocation) { return allocation.isInForce(now); });
    if (usesNone)
        addCheck(diagnosis, "tokens-allocation", true, RECKONER_TEXT("The company uses no tokens."));
    else if (inForce == balance.allocations.end())
        addCheck(diagnosis, "tokens-allocation", false, RECKONER_TEXT("The company has no active allocation, and calls are refused: `tokens allocate`, or data check allocation-missing."));
    else
        addCheck(diagnosis, "tokens-allocation", true, RECKONER_TEXT("The allocation {plan} is in force."),
                 {{u"plan"_s, inForce->plan}});
    for (const TokenAllocation &allocation : balance.allocations) {
        const Instant end = allocation.expiresAt.value_or(Instant());
        diagnosis.periods.append(QJsonObject{{u"unit"_s, u"tokens"_s}, {u"account"_s, u"%1 %2"_s.arg(allocation.plan, allocation.id.toString())},
                                             {u"from"_s, allocation.startsAt.toIso()}, {u"to"_s, allocation.expiresAt ? QJsonValue(end.toIso()) : QJsonValue()}});
        if (allocation.expiresAt && end <= now && allocation.remaining.count > 0)
            addCheck(diagnosis, "tokens-expired", true, RECKONER_TEXT("The allocation {plan} expired on {day} with {count} tokens unused."),
                     {{u"plan"_s, allocation.plan}, {u"day"_s, subject.day(end)}, {u"count"_s, allocation.remaining.count}});
    }
}

void checkTokensLeft(const TokenBalance &balance, Diagnosis &diagnosis)
{
    const QJsonObject context{{u"remaining"_s, balance.remaining.count}, {u"allocated"_s, balance.allocated.count}, {u"overdrawn"_s, balance.overdrawn.count},
                              {u"unposted"_s, balance.unposted.count}};
    if (balance.overdrawn.count > 0)
        addCheck(diagnosis, "tokens-left", false, RECKONER_TEXT("{overdrawn} tokens are overdrawn; the next allocation settles them first."), context);
    else if (balance.remaining.count <= 0 && balance.allocated.count > 0)
        addCheck(diagnosis, "tokens-left", false, RECKONER_TEXT("All {allocated} tokens are used."), context);
    else
        addCheck(diagnosis, "tokens-left", true, RECKONER_TEXT("{remaining} of {allocated} tokens are left."), context);
    if (balance.unposted.count > 0)
        addCheck(diagnosis, "tokens-posted", false, RECKONER_TEXT("{unposted} tokens were logged by another program and are not deducted yet: data check allocation-drift."), context);
}

Outcome checkTokensWouldUse(const Inquiry &door, Diagnosis &diagnosis)
{
    if (!diagnosis.wouldUse)
        return {};
    TRY(check, checkTokens(door, {*diagnosis.wouldUse}));
    const QJsonObject context{{u"count"_s, check.required.count}, {u"remaining"_s, check.remaining.count}, {u"short"_s, check.lacking.count}};
    if (check.isAllowed)
        addCheck(diagnosis, "tokens-would-use", true, RECKONER_TEXT("{count} more tokens would be deducted."), context);
    else
        addCheck(diagnosis, "tokens-would-use", false, RECKONER_TEXT("{count} more tokens would be refused, {remaining} are left: allocate {short}."), context);
    return {};
}

// --- movements ---

QJsonValue amountJson(const QString &unit, const std::optional<qint64> &units)
{
    if (!units)
        return {};
    return unit == unitName(Unit::Money) ? QJsonValue(Money::fromNanos(*units).toDecimal()) : QJsonValue(*units);
}

QJsonObject drawJson(const Row &row)
{
    const QString unit = row.text("unit");
    const auto job = row.optionalId<JobId>("job_id");
    return {{u"id"_s, row.integer("id")}, {u"occurred_at"_s, row.instant("occurred_at").toIso()}, {u"unit"_s, unit}, {u"bucket"_s, row.text("bucket")},
            {u"amount"_s, amountJson(unit, row.integer("amount_units"))}, {u"kind"_s, row.text("kind")},
            {u"job_id"_s, job ? QJsonValue(job->toString()) : QJsonValue()}, {u"actor"_s, row.text("actor")},
            {u"note"_s, row.optionalText("note") ? QJsonValue(*row.optionalText("note")) : QJsonValue()},
            {u"balance_after"_s, amountJson(unit, row.optionalInteger("balance_after"))}, {u"operation_id"_s, row.id<OperationId>("operation_id").toString()}};
}

QJsonObject refusalJson(const Row &row)
{
    return {{u"id"_s, row.uuid("id").toString(QUuid::WithoutBraces)}, {u"occurred_at"_s, row.instant("occurred_at").toIso()}, {u"code"_s, row.text("code")},
            {u"details"_s, row.json("details")}, {u"actor"_s, row.text("actor")}};
}

Outcome addPurchases(const Inquiry &door, const std::vector<QUuid> &accounts, Diagnosis &diagnosis)
{
    TRY(purchases, listPurchases(door));
    size_t shown = 0;
    for (const Purchase &purchase : purchases) {
        if (shown < kMostShown && std::ranges::find(accounts, purchase.account) != accounts.end()) {
            diagnosis.purchases.append(rowJson(purchaseColumns(), purchase));
            ++shown;
        }
    }
    return {};
}

} // namespace

void addCheck(Diagnosis &diagnosis, const char *check, bool ok, const char *text, const QJsonObject &context)
{
    diagnosis.checks.push_back({check, ok, text, context});
}

Outcome diagnoseWallet(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    TRY(held, wallet(door, door.now()));
    diagnosis.balances.append(balanceOf(Unit::Money, subject.companyName, held.toJson()));
    const bool isOwed = held.balance < Money();
    const Money amount = isOwed ? Money::fromNanos(-held.balance.nanos()) : held.balance;
    const QJsonObject context{{u"amount"_s, amount.toDecimal()}, {u"currency"_s, held.currency.code()}};
    if (isOwed)
        addCheck(diagnosis, "wallet", false, RECKONER_TEXT("{amount} {currency} are owed: usage goes on being charged; top up."), context);
    else
        addCheck(diagnosis, "wallet", true, RECKONER_TEXT("The wallet holds {amount} {currency}."), context);
    return {};
}

Outcome diagnoseTokens(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    TRY(balance, tokenBalance(door));
    diagnosis.balances.append(balanceOf(Unit::Tokens, subject.companyName, balance.toJson()));
    CHECK(checkTokensWouldUse(door, diagnosis));
    checkAllocation(balance, subject, door.now(), diagnosis);
    checkTokensLeft(balance, diagnosis);
    for (const TokenAllocation &allocation : balance.allocations)
        CHECK(checkPostings(door, "tokens-ledger", bucketKind(Unit::Tokens, Bucket::Allocation), allocation.id.uuid(), allocation.plan, diagnosis));
    return {};
}

Outcome diagnoseCredits(const Inquiry &door, const DiagnosedSubject &subject, ProfileId profile, Diagnosis &diagnosis)
{
    TRY(balance, creditBalance(door, profile));
    diagnosis.balances.append(balanceOf(Unit::Credits, balance.email, balance.toJson()));
    checkCreditsWouldUse(balance, subject, diagnosis);
    CHECK(checkOpenJobs(door, subject, profile, diagnosis));
    CHECK(checkReturns(door, profile, diagnosis));
    for (const Bucket bucket : {Bucket::Monthly, Bucket::Addon})
        CHECK(checkPostings(door, "credits-ledger", bucketKind(Unit::Credits, bucket), profile.uuid(), balance.email, diagnosis));
    checkCreditsLeft(balance, subject, diagnosis);
    checkReset(balance, subject, door.now(), diagnosis);
    return {};
}

Outcome diagnoseMinutes(const Inquiry &door, const DiagnosedSubject &subject, OrganizationId organization, Diagnosis &diagnosis)
{
    TRY(stored, door.row<StoredOrganization>("doctor/diagnose_organization", Bindings().id("organization_id", organization)));
    TRY(balance, minutesBalance(door, organization));
    diagnosis.balances.append(balanceOf(Unit::Minutes, balance.name, balance.toJson()));
    TRY(periods, billingPeriods(door, organization));
    for (size_t i = 0; i < std::min(periods.size(), kMostShown); ++i) {
        QJsonObject period = periodOf(Unit::Minutes, balance.name, periods[i].range);
        period.insert(u"base_minutes"_s, periods[i].base.count);
        period.insert(u"metered"_s, periods[i].metered.count);
        diagnosis.periods.append(period);
    }
    ensure(stored.has_value(), "an organization with a balance is stored");
    CHECK(checkMinutesWouldUse(door, balance, subject, diagnosis));
    checkPeriod(balance, *stored, subject, diagnosis);
    checkMeters(balance, *stored, diagnosis);
    CHECK(checkPostings(door, "minutes-ledger", bucketKind(Unit::Minutes, Bucket::Addon), organization.uuid(), balance.name, diagnosis));
    checkMinutesLeft(balance, subject, diagnosis);
    return {};
}

Outcome diagnoseMemberships(const Inquiry &door, const DiagnosedSubject &subject, ProfileId profile, Diagnosis &diagnosis)
{
    struct Membership
    {
        OrganizationId id;
        QString name;
        static Membership from(const Row &row) { return {row.id<OrganizationId>("id"), row.text("name")}; }
    };
    TRY(memberships, door.rows<Membership>("doctor/diagnose_memberships", Bindings().id("profile_id", profile)));
    QStringList names;
    for (const Membership &membership : memberships)
        names.append(membership.name);
    TRY(organizations, minutesBalances(door));
    if (organizations.empty())
        addCheck(diagnosis, "membership", true, RECKONER_TEXT("The company has no organization."));
    else if (names.isEmpty())
        addCheck(diagnosis, "membership", false, RECKONER_TEXT("The person is a member of no organization, and cannot use minutes."));
    else
        addCheck(diagnosis, "membership", true, RECKONER_TEXT("A member of {names}."), {{u"names"_s, names.join(u", "_s)}});
    for (const Membership &membership : memberships)
        CHECK(diagnoseMinutes(door, subject, membership.id, diagnosis));
    return {};
}

Outcome diagnoseMovements(const Inquiry &door, const std::vector<QUuid> &accounts, const std::optional<JobId> &job, Diagnosis &diagnosis)
{
    Fragment ofJob;
    if (job) {
        ofJob.sql = u"AND job_id = :job_id"_s;
        ofJob.bindings.id("job_id", *job);
    }
    const Bindings bindings = Bindings().uuids("accounts", accounts);
    CHECK(door.visit(Query("doctor/diagnose_draws").with("conditions", ofJob), bindings, [&](const Row &row) { diagnosis.draws.append(drawJson(row)); }));
    CHECK(door.visit("doctor/diagnose_refusals", bindings, [&](const Row &row) { diagnosis.refusals.append(refusalJson(row)); }));
    return addPurchases(door, accounts, diagnosis);
}

} // namespace reckoner
