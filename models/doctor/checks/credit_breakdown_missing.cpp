// A job that another program charged: a cost in its meta_json and no breakdown. It is rebuilt from the ledger, or from the balance before and after it; where
// neither is known, a person says what each bucket gave, or that all of it was monthly. The balance does not change: where the stored copy lacks what the
// ledger never heard of, the ledger follows. A breakdown that only the reservation knows is written back to the job.
#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/credit_jobs.h"
#include "models/doctor/checks/stored_balances.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAllMonthly = "all-monthly"_L1;

struct UnpostedPart
{
    QUuid profile;
    qint64 lacking = 0;
    static UnpostedPart from(const Row &row) { return {row.uuid("id"), row.integer("posted") - row.integer("stored")}; }
};

/// What the stored copies lack of what the ledger says, by profile.
Result<QHash<QUuid, CreditSplit>> lackingCredits(const Inquiry &inquiry)
{
    QHash<QUuid, CreditSplit> lacking;
    for (const Bucket bucket : {Bucket::Monthly, Bucket::Addon}) {
        const BucketKind &kind = bucketKind(Unit::Credits, bucket);
        const Query query = Query("doctor/checks/balance_drift").with("table", {QString::fromLatin1(kind.table)}).with("column", {QString::fromLatin1(kind.column)}).with("name", {u"s.email"_s});
        TRY(parts, inquiry.rows<UnpostedPart>(query, Bindings().text("unit", unitName(kind.unit)).text("bucket", bucketName(bucket))));
        for (const UnpostedPart &part : parts)
            (bucket == Bucket::Monthly ? lacking[part.profile].monthly : lacking[part.profile].addon).count = part.lacking;
    }
    return lacking;
}

bool isMissing(const CreditJobRow &row, const QHash<QUuid, CreditSplit> &lacking)
{
    if (row.state || !row.cost())
        return row.state.has_value();
    const auto copy = lacking.constFind(row.profile->uuid());
    const bool isUnposted = !row.isPosted && copy != lacking.constEnd() && row.cost()->count <= copy->total().count;
    return !row.taken() || isUnposted;
}

Result<Breakdown> breakdownOf(const Inquiry &inquiry, const CreditJobRow &row, const CreditHolder &holder, const std::optional<CreditSplit> &chosen)
{
    return rebuiltBreakdown(inquiry, row.charged(), *row.profile, holder.left, chosen);
}

Finding shownNowhere(const CreditJobRow &row)
{
    Finding finding = row.finding("credit-breakdown-missing");
    finding.severity = Severity::Warning;
    finding.text = RECKONER_TEXT("{job} took {taken} credits of {email}, which is known, but the job does not show it.");
    return finding;
}

QString rangeText(const QJsonValue &range)
{
    return u"%1 to %2"_s.arg(range[u"from"_s].toInteger()).arg(range[u"to"_s].toInteger());
}

Result<Finding> missingOf(const Inquiry &inquiry, const CreditJobRow &row)
{
    if (row.state)
        return shownNowhere(row);
    Finding finding = row.finding("credit-breakdown-missing");
    TRY(holder, creditHolder(inquiry, *row.profile));
    const auto known = breakdownOf(inquiry, row, holder, {});
    if (known) {
        finding.text = RECKONER_TEXT("{job} cost {email} {cost} credits, and what each bucket gave is not kept; by the ledger it was {taken}.");
        finding.context.insert(u"taken"_s, splitText(known->taken));
        return finding;
    }
    if (known.error().code != ErrorCode::BreakdownUnknown) {
        finding.text = known.error().text;
        finding.context = known.error().context;
        finding.fixable = false;
        return finding;
    }
    finding.text = RECKONER_TEXT("{job} cost {email} {cost} credits, and what each bucket gave is not known: monthly {monthly}, add-on {addon}.");
    finding.context.insert(u"monthly"_s, rangeText(known.error().context.value(u"monthly"_s)));
    finding.context.insert(u"addon"_s, rangeText(known.error().context.value(u"addon"_s)));
    finding.choices = {{u"split"_s, {{kAllMonthly, RECKONER_TEXT("All of it was monthly (the old rule)")}}, true, RECKONER_TEXT("MONTHLY+ADDON")}};
    return finding;
}

Result<std::vector<Finding>> findBreakdownMissing(const Inquiry &inquiry)
{
    TRY(rows, creditJobs(inquiry, "doctor/checks/credit_breakdown_missing"));
    std::vector<Finding> findings;
    if (rows.empty())
        return findings;
    TRY(lacking, lackingCredits(inquiry));
    for (const CreditJobRow &row : rows) {
        if (!isMissing(row, lacking))
            continue;
        CHECK(inquiry.scope().cancel.check());
        TRY(finding, missingOf(inquiry, row));
        findings.push_back(finding);
    }
    return findings;
}

Error notASplit(const QString &given)
{
    return {ErrorCode::InvalidInput, RECKONER_TEXT("{name} is {options}, not {given}."), {{u"name"_s, u"split"_s}, {u"options"_s, u"MONTHLY+ADDON or all-monthly"_s}, {u"given"_s, given}}};
}

bool isWithin(qint64 count, const QJsonValue &range)
{
    return range[u"from"_s].toInteger() <= count && count <= range[u"to"_s].toInteger();
}

/// "500+1500", within what is possible.
Result<CreditSplit> chosenSplit(const QString &choice, Credits cost, const QJsonObject &possible)
{
    if (choice == kAllMonthly)
        return CreditSplit{cost, {}};
    const QStringList parts = choice.split(u'+');
    bool isMonthly = false, isAddon = false;
    const CreditSplit split = {{parts.value(0).toLongLong(&isMonthly)}, {parts.value(1).toLongLong(&isAddon)}};
    if (parts.size() != 2 || !isMonthly || !isAddon)
        return notASplit(choice);
    if (split.total() != cost || !isWithin(split.monthly.count, possible.value(u"monthly"_s)) || !isWithin(split.addon.count, possible.value(u"addon"_s)))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{given} is not possible: of {cost} credits, monthly {monthly}, add-on {addon}."),
                     {{u"given"_s, choice}, {u"cost"_s, cost.count}, {u"monthly"_s, rangeText(possible.value(u"monthly"_s))}, {u"addon"_s, rangeText(possible.value(u"addon"_s))}}};
    return split;
}

/// What it took was taken from the copies: they are set to what the ledger knows, and both follow the posting.
Plan postDraw(const CreditJobRow &row, const CreditHolder &holder, const Breakdown &breakdown)
{
    const CreditSplit &taken = breakdown.taken;
    const QUuid profile = holder.account.profile.uuid();
    Plan plan = copySetTo(bucketKind(Unit::Credits, Bucket::Monthly), profile, holder.left.monthly.count, holder.left.monthly.count + taken.monthly.count);
    plan.add(copySetTo(bucketKind(Unit::Credits, Bucket::Addon), profile, holder.left.addon.count, holder.left.addon.count + taken.addon.count));
    const CreditSplit drawn = {{-taken.monthly.count}, {-taken.addon.count}};
    plan.postings = postingsOf(holder.account, row.job.job, {drawn, u"reserve"_s, stepNote("reserve"_L1, row.job.job, taken, "-"_L1)});
    for (Posting &posting : plan.postings)
        posting.occurredAt = breakdown.at;
    return plan;
}

Plan planBreakdown(const CreditJobRow &row, const CreditHolder &holder, const Breakdown &breakdown)
{
    const ReservationState state = breakdown.returned == breakdown.taken ? ReservationState::Refunded
        : row.status == "completed"_L1                                   ? ReservationState::Committed
                                                                         : ReservationState::Reserved;
    return planReservation(row, holder, {state, breakdown.taken, breakdown.returned, {}});
}

Result<Plan> planBreakdownMissing(const Inquiry &inquiry, const Finding &finding, const Choices &choices)
{
    TRY(row, creditJobOf(inquiry, finding));
    TRY(holder, creditHolder(inquiry, *row.profile));
    if (row.state)
        return planReservation(row, holder, {*row.state, row.reserved, row.returned, row.rowsUsed});
    auto breakdown = breakdownOf(inquiry, row, holder, {});
    if (!breakdown && breakdown.error().code == ErrorCode::BreakdownUnknown) {
        const QString choice = choices.value(u"split"_s);
        if (choice.isEmpty())
            return Plan();
        TRY(chosen, chosenSplit(choice, *row.cost(), breakdown.error().context));
        breakdown = breakdownOf(inquiry, row, holder, chosen);
    }
    if (!breakdown)
        return breakdown.error();
    Plan plan = planBreakdown(row, holder, *breakdown);
    TRY(lacking, lackingCredits(inquiry));
    const CreditSplit copy = lacking.value(row.profile->uuid());
    if (!row.isPosted && breakdown->taken.monthly <= copy.monthly && breakdown->taken.addon <= copy.addon)
        plan.add(postDraw(row, holder, *breakdown));
    return plan;
}

} // namespace

const Rule kCreditBreakdownMissing = {"credit-breakdown-missing", RuleGroup::Credits, Severity::Error, RECKONER_TEXT("Jobs that cost credits, of which it is not kept what each bucket gave."),
                                      findBreakdownMissing, planBreakdownMissing};

} // namespace reckoner
