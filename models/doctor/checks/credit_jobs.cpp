#include "models/doctor/checks/credit_jobs.h"

#include "models/directory/matching.h"
#include "models/doctor/checks/usage_findings.h"

#include <QHash>
#include <QJsonDocument>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct Mended
{
    QUuid job;
    Instant at;
    static Mended from(const Row &row)
    {
        const auto key = row.optionalText("row_key");
        return {key ? parseUuid(*key).value_or(QUuid()) : row.uuid("job_id"), row.instant("mended_at")};
    }
};

Result<QHash<QUuid, Instant>> mendedReservations(const Inquiry &inquiry)
{
    TRY(rows, inquiry.rows<Mended>("doctor/checks/mended_reservations"));
    QHash<QUuid, Instant> mended;
    for (const Mended &row : rows)
        mended[row.job] = std::max(mended.value(row.job, row.at), row.at);
    return mended;
}

bool fits(const CreditSplit &part, const CreditSplit &whole)
{
    return part.monthly <= whole.monthly && part.addon <= whole.addon;
}

QString compactJson(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void addChange(Plan &plan, const QString &table, JobId job, const char *column, const QJsonValue &before, const QJsonValue &after)
{
    if (before != after)
        plan.changes.push_back({table, rowKey(job.uuid()), QString::fromLatin1(column), before, after});
}

QJsonValue json(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

} // namespace

std::optional<Credits> CreditJobRow::cost() const
{
    return state ? std::optional(reserved.total()) : chargedCost(meta);
}

std::optional<CreditSplit> CreditJobRow::taken() const
{
    if (state)
        return reserved;
    const auto charged = cost();
    if (isPosted && posted.total().count > 0 && (!charged || posted.total() == *charged))
        return posted;
    return charged ? statedBreakdown(meta, *charged) : std::nullopt;
}

CreditSplit CreditJobRow::out() const
{
    const auto gave = taken();
    return gave ? CreditSplit{{gave->monthly.count - known().monthly.count}, {gave->addon.count - known().addon.count}} : CreditSplit();
}

bool CreditJobRow::isExcess() const
{
    return taken() && isPosted && !isMended && back.total() > taken()->total();
}

bool CreditJobRow::isWrongBucket() const
{
    if (!taken() || !isPosted || isMended || back.total() > taken()->total())
        return false;
    return state ? back.total() >= returned.total() && back != returned : !fits(back, *taken());
}

ChargedJob CreditJobRow::charged() const
{
    return {job, cost().value_or(Credits()), meta, createdBy, createdAt};
}

Finding CreditJobRow::finding(const char *rule) const
{
    Finding finding;
    finding.id = QLatin1StringView(rule) + u':' + job.job.toString();
    finding.company = job.company;
    finding.subject = job.job.toString();
    finding.subjectType = u"job"_s;
    finding.context = {{u"job"_s, title}, {u"email"_s, email}, {u"cost"_s, countText(cost().value_or(Credits()).count)}, {u"back"_s, splitText(back)}};
    if (const auto gave = taken())
        finding.context.insert(u"taken"_s, splitText(*gave));
    finding.fixable = true;
    return finding;
}

CreditJobRow CreditJobRow::from(const Row &row)
{
    CreditJobRow job;
    job.job = {row.id<CompanyId>("company_id"), row.id<JobId>("job_id")};
    job.title = row.text("title");
    job.status = row.text("status");
    job.metaText = row.text("meta_json");
    job.meta = row.json("meta_json");
    job.createdBy = row.optionalId<ProfileId>("created_by");
    job.createdAt = row.instant("created_at_us");
    job.email = row.optionalText("email").value_or(QString());
    job.profile = row.isNull("account_id") ? job.createdBy : row.optionalId<ProfileId>("account_id");
    job.back = {{row.integer("monthly_back")}, {row.integer("addon_back")}};
    job.firstPostedAt = row.optionalInstant("first_at");
    job.backAt = row.optionalInstant("back_at");
    if (!row.isNull("account_id"))
        job.posted = {{row.integer("posted_monthly")}, {row.integer("posted_addon")}};
    job.isPosted = job.posted.total().count > 0 || job.back.total().count > 0; // else what was posted was taken back
    if (row.isNull("state"))
        return job;
    job.profile = row.id<ProfileId>("reserved_for");
    job.state = reservationStateFromName(row.text("state"));
    job.reserved = {{row.integer("monthly")}, {row.integer("addon")}};
    job.returned = {{row.integer("monthly_returned")}, {row.integer("addon_returned")}};
    job.rowsUsed = row.optionalInteger("rows_used");
    job.periodStart = row.instant("period_start");
    job.reservedAt = row.instant("reserved_at_us");
    return job;
}

Result<std::vector<CreditJobRow>> creditJobs(const Inquiry &inquiry, const Query &query, const Bindings &bindings)
{
    TRY(rows, inquiry.rows<CreditJobRow>(query, bindings));
    std::erase_if(rows, [](const CreditJobRow &row) { return !row.profile; });
    if (rows.empty())
        return rows;
    TRY(mended, mendedReservations(inquiry));
    for (CreditJobRow &row : rows) {
        const auto at = mended.constFind(row.job.job.uuid());
        row.isMended = at != mended.constEnd() && (!row.backAt || *row.backAt <= *at);
    }
    return rows;
}

Result<CreditJobRow> creditJobOf(const Inquiry &inquiry, const Finding &finding)
{
    const auto job = JobId::parse(finding.subject);
    const Fragment only = {u" AND c.job_id = :job_id"_s, Bindings().id("job_id", job)};
    TRY(rows, creditJobs(inquiry, Query("doctor/checks/credit_jobs").with("conditions", only)));
    if (rows.empty())
        return notFoundError("job", finding.subject);
    return rows.front();
}

Result<std::vector<CreditJobRow>> creditJobsOfProfile(const Inquiry &inquiry, ProfileId profile)
{
    const Fragment only = {u" AND (c.reserved_for = :profile_id OR c.account_id = :profile_id)"_s, Bindings().id("profile_id", profile)};
    return creditJobs(inquiry, Query("doctor/checks/credit_jobs").with("conditions", only));
}

QString splitText(const CreditSplit &split)
{
    return u"%1 monthly + %2 add-on"_s.arg(countText(split.monthly.count), countText(split.addon.count));
}

CreditHolder CreditHolder::from(const Row &row)
{
    const auto calendar = Calendar::named(row.text("timezone"));
    ensure(calendar.ok(), "a company has a time zone that exists");
    return {{row.id<CompanyId>("company_id"), row.id<ProfileId>("id")}, {{row.integer("credits_remaining")}, {row.integer("addon_credits")}}, *calendar, row.instant("reset_at")};
}

Result<CreditHolder> creditHolder(const Inquiry &inquiry, ProfileId profile)
{
    const Fragment only = {u" AND p.id = :profile_id"_s, Bindings().id("profile_id", profile)};
    TRY(holder, inquiry.row<CreditHolder>(Query("balances/credits_balances").with("conditions", only)));
    if (!holder)
        return notFoundError("profile", profile.toString());
    return *holder;
}

Plan planReservation(const CreditJobRow &row, const CreditHolder &holder, const ReservationAfter &after)
{
    Plan plan;
    const QString table = u"credit_reservations"_s;
    const JobId job = row.job.job;
    if (!row.state) {
        plan.changes.push_back(newRow(table, rowKey(job.uuid()), {
            {u"company_id"_s, row.job.company.toString()}, {u"profile_id"_s, holder.account.profile.toString()}, {u"state"_s, reservationStateName(after.state)},
            {u"cost"_s, after.taken.total().count}, {u"monthly"_s, after.taken.monthly.count}, {u"addon"_s, after.taken.addon.count},
            {u"monthly_returned"_s, after.returned.monthly.count}, {u"addon_returned"_s, after.returned.addon.count}, {u"rows_used"_s, json(after.rowsUsed)},
            {u"period_start"_s, holder.monthStart(row.takenAt()).toIso()}, {u"reserved_at"_s, row.takenAt().toIso()}}));
    } else {
        addChange(plan, table, job, "state", reservationStateName(*row.state), reservationStateName(after.state));
        addChange(plan, table, job, "monthly", row.reserved.monthly.count, after.taken.monthly.count);
        addChange(plan, table, job, "addon", row.reserved.addon.count, after.taken.addon.count);
        addChange(plan, table, job, "monthly_returned", row.returned.monthly.count, after.returned.monthly.count);
        addChange(plan, table, job, "addon_returned", row.returned.addon.count, after.returned.addon.count);
        addChange(plan, table, job, "rows_used", json(row.rowsUsed), json(after.rowsUsed));
    }
    QJsonObject meta = row.meta;
    meta.insert(u"credit_cost"_s, after.taken.total().count);
    meta.insert(u"credits_deducted"_s, true);
    meta.insert(u"monthly_deducted"_s, after.taken.monthly.count);
    meta.insert(u"addon_deducted"_s, after.taken.addon.count);
    if (meta != row.meta)
        addChange(plan, u"jobs"_s, job, "meta_json", row.metaText, compactJson(meta));
    return plan;
}

Plan planReturn(const CreditJobRow &row, const CreditHolder &holder)
{
    const CreditSplit taken = row.taken().value_or(CreditSplit());
    Plan plan = planReservation(row, holder, {ReservationState::Refunded, taken, taken, row.rowsUsed});
    const Instant period = row.state ? row.periodStart : holder.monthStart(row.takenAt());
    for (const CreditLine &line : linesOfReturn(row.job.job, row.out(), "refund"_L1, wasResetSince(holder.calendar, period, holder.resetAt))) {
        const std::vector<Posting> postings = postingsOf(holder.account, row.job.job, line);
        plan.postings.insert(plan.postings.end(), postings.begin(), postings.end());
    }
    return plan;
}

} // namespace reckoner
