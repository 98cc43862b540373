#include "models/doctor/diagnosed_things.h"

#include "models/balances/credits_breakdown.h"
#include "models/balances/wallet.h"
#include "models/ledger/history.h"
#include "models/usage/events.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMicrosPerDay = 86'400'000'000LL;

// --- jobs ---

struct JobFacts
{
    QString title;
    QString kind;
    QString status;
    QJsonObject meta;
    std::optional<ProfileId> createdBy;
    Instant createdAt;
    std::optional<QString> state; ///< of its reservation
    std::optional<ProfileId> profile;
    qint64 cost = 0;
    CreditSplit taken;
    CreditSplit returned;
    Instant reservedAt;
    qint64 draftRows = 0;
    qint64 out() const { return cost - returned.total().count; }
    static JobFacts from(const Row &row)
    {
        JobFacts facts;
        facts.title = row.text("title");
        facts.kind = row.text("kind");
        facts.status = row.text("status");
        facts.meta = row.json("meta_json");
        facts.createdBy = row.optionalId<ProfileId>("created_by");
        facts.createdAt = row.instant("created_at");
        facts.draftRows = row.integer("draft_rows");
        facts.state = row.optionalText("state");
        if (facts.state) {
            facts.profile = row.id<ProfileId>("profile_id");
            facts.cost = row.integer("cost");
            facts.taken = {{row.integer("monthly")}, {row.integer("addon")}};
            facts.returned = {{row.integer("monthly_returned")}, {row.integer("addon_returned")}};
            facts.reservedAt = row.instant("reserved_at");
        }
        return facts;
    }
};

void checkReservation(const JobFacts &job, JobId id, const DiagnosedSubject &subject, Instant now, Diagnosis &diagnosis)
{
    const QJsonObject context{{u"id"_s, id.toString()}, {u"count"_s, job.out()}, {u"cost"_s, job.cost}, {u"monthly"_s, job.taken.monthly.count},
                              {u"addon"_s, job.taken.addon.count}, {u"returned"_s, job.returned.total().count}, {u"state"_s, *job.state},
                              {u"day"_s, subject.day(job.reservedAt)}};
    const bool isReserved = *job.state == "reserved"_L1;
    const bool isLongAgo = job.reservedAt.micros() < now.micros() - kMicrosPerDay;
    if (job.status == "failed"_L1 && job.out() > 0)
        addCheck(diagnosis, "job-credits", false, RECKONER_TEXT("The job failed and {count} credits were not given back: `credits refund --job {id}`."), context);
    else if (job.status == "completed"_L1 && isReserved)
        addCheck(diagnosis, "job-credits", false, RECKONER_TEXT("The job is completed and its {count} credits are still reserved: `credits commit --job {id}`."), context);
    else if (isReserved && isLongAgo)
        addCheck(diagnosis, "job-credits", false, RECKONER_TEXT("{count} credits are reserved since {day}: the job should be completed or failed."), context);
    else
        addCheck(diagnosis, "job-credits", true, RECKONER_TEXT("The job took {cost} credits ({monthly} monthly, {addon} add-on); {returned} came back ({state})."), context);
}

/// A job that an older platform charged.
Outcome checkCharged(const Inquiry &door, const ChargedJob &charged, const JobFacts &job, ProfileId profile, Diagnosis &diagnosis)
{
    TRY(balance, creditBalance(door, profile));
    const auto breakdown = rebuiltBreakdown(door, charged, profile, balance.left, {});
    if (!breakdown) {
        if (breakdown.error().code != ErrorCode::BreakdownUnknown && breakdown.error().code != ErrorCode::InvalidState)
            return breakdown.error();
        addCheck(diagnosis, "job-credits", false, RECKONER_TEXT("The job cost {cost} credits and nothing says which bucket gave them: data check credit-breakdown-missing."),
                 {{u"cost"_s, charged.cost.count}});
        return {};
    }
    const qint64 out = breakdown->taken.total().count - breakdown->returned.total().count;
    const QJsonObject context{{u"cost"_s, charged.cost.count}, {u"count"_s, out}, {u"id"_s, charged.job.job.toString()}};
    if (job.status == "failed"_L1 && out > 0)
        addCheck(diagnosis, "job-credits", false, RECKONER_TEXT("The job failed and {count} credits were not given back: `credits refund --job {id}`."), context);
    else
        addCheck(diagnosis, "job-credits", true, RECKONER_TEXT("The job cost {cost} credits, taken by another program; {count} of them are out."), context);
    return {};
}

struct JobPostings
{
    QString bucket;
    qint64 taken = 0;
    qint64 returned = 0;
    static JobPostings from(const Row &row) { return {row.text("bucket"), row.integer("taken"), row.integer("returned")}; }
};

Outcome checkJobPostings(const Inquiry &door, JobId job, ProfileId profile, Diagnosis &diagnosis)
{
    TRY(buckets, door.rows<JobPostings>("doctor/diagnose_job_postings", Bindings().id("profile_id", profile).id("job_id", job)));
    bool isRight = true;
    for (const JobPostings &bucket : buckets) {
        if (bucket.returned <= bucket.taken)
            continue;
        isRight = false;
        addCheck(diagnosis, "job-refunds", false, RECKONER_TEXT("{returned} {bucket} credits came back and {taken} had been taken of them: data checks credit-refund-wrong-bucket and credit-refund-excess."),
                 {{u"bucket"_s, bucket.bucket}, {u"taken"_s, bucket.taken}, {u"returned"_s, bucket.returned}});
    }
    if (isRight)
        addCheck(diagnosis, "job-refunds", true, RECKONER_TEXT("No bucket got back more than it gave."));
    return {};
}

Outcome diagnoseJobCredits(const Inquiry &door, const DiagnosedSubject &subject, JobId id, const JobFacts &job, Diagnosis &diagnosis)
{
    std::optional<ProfileId> profile = job.profile;
    const auto cost = chargedCost(job.meta);
    if (job.state) {
        checkReservation(job, id, subject, door.now(), diagnosis);
    } else if (cost) {
        const ChargedJob charged{{*subject.company, id}, *cost, job.meta, job.createdBy, job.createdAt};
        const auto whose = chargedProfile(door, charged);
        if (!whose) {
            addCheck(diagnosis, "job-credits", false, RECKONER_TEXT("The job cost {cost} credits and nobody knows whose."), {{u"cost"_s, cost->count}});
            return {};
        }
        profile = *whose;
        CHECK(checkCharged(door, charged, job, *whose, diagnosis));
    } else {
        addCheck(diagnosis, "job-credits", true, RECKONER_TEXT("The job took no credits."));
        profile = job.createdBy;
    }
    if (!profile)
        return {};
    CHECK(checkJobPostings(door, id, *profile, diagnosis));
    CHECK(diagnoseMovements(door, {profile->uuid(), id.uuid()}, id, diagnosis));
    return diagnoseCredits(door, subject, *profile, diagnosis);
}

struct ApplicationFacts
{
    std::optional<CompanyId> company;
    std::optional<CompanyId> jobCompany;
    std::optional<QString> jobTitle;
    std::optional<Instant> analyzedAt;
    qint64 usageRows = 0;
    qint64 tokenLogs = 0;
    static ApplicationFacts from(const Row &row)
    {
        return {row.optionalId<CompanyId>("company_id"), row.optionalId<CompanyId>("job_company_id"), row.optionalText("job_title"),
                row.optionalInstant("analyzed_at"), row.integer("usage_rows"), row.integer("token_logs")};
    }
};

struct TokenLogFacts
{
    std::optional<CompanyId> company;
    std::optional<CompanyId> applicationCompany;
    std::optional<CompanyId> profileCompany;
    qint64 tokens = 0;
    qint64 overdrawn = 0;
    bool isPosted = false;
    bool isCosted = false;
    std::optional<QString> model;
    static TokenLogFacts from(const Row &row)
    {
        return {row.optionalId<CompanyId>("company_id"), row.optionalId<CompanyId>("application_company_id"), row.optionalId<CompanyId>("profile_company_id"),
                row.integer("tokens_used"), row.integer("overdrawn"), row.flag("is_posted"), row.flag("is_costed"), row.optionalText("model_used")};
    }
};

void checkLogCompany(const TokenLogFacts &log, Diagnosis &diagnosis)
{
    if (log.company)
        addCheck(diagnosis, "log-company", true, RECKONER_TEXT("The log is the company's."));
    else if (log.applicationCompany && log.profileCompany && *log.applicationCompany != *log.profileCompany)
        addCheck(diagnosis, "log-company", false, RECKONER_TEXT("The log has no company: its application and its person are of two."));
    else if (log.applicationCompany || log.profileCompany)
        addCheck(diagnosis, "log-company", false, RECKONER_TEXT("The log has no company, and its application or person says which: data check usage-unattributed."));
    else
        addCheck(diagnosis, "log-company", false, RECKONER_TEXT("The log has no company, and nothing tells which: a person must say so."));
}

struct MetricFacts
{
    OrganizationId organization;
    qint64 minutes = 0;
    std::optional<qint64> base;
    std::optional<qint64> addon;
    std::optional<qint64> refunded;
    bool isPosted = false;
    static MetricFacts from(const Row &row)
    {
        return {row.id<OrganizationId>("organization_id"), row.integer("metric_value"), row.optionalInteger("base_minutes"),
                row.optionalInteger("addon_minutes"), row.optionalInteger("refunded_minutes"), row.flag("is_posted")};
    }
};

struct DraftFacts
{
    qint64 rows = 0;
    std::optional<Instant> oldest;
    std::optional<QString> linkedTitle;
    std::optional<QString> savedTitle;
    static DraftFacts from(const Row &row)
    {
        return {row.integer("draft_rows"), row.optionalInstant("oldest"), row.optionalText("linked_title"), row.optionalText("saved_title")};
    }
};

QString textOf(const std::optional<QString> &text)
{
    return text.value_or(QString());
}

} // namespace

Outcome diagnoseJob(const Inquiry &door, const DiagnosedSubject &subject, JobId id, Diagnosis &diagnosis)
{
    TRY(job, door.row<JobFacts>("doctor/diagnose_job", Bindings().id("job_id", id)));
    if (!job)
        return {};
    if (job->draftRows > 0)
        addCheck(diagnosis, "job-draft", false, RECKONER_TEXT("{rows} usage rows still wait under the draft id of the job: data check draft-unreconciled."), {{u"rows"_s, job->draftRows}});
    else
        addCheck(diagnosis, "job-draft", true, RECKONER_TEXT("No usage waits under a draft id of the job."));
    addCheck(diagnosis, "job-status", true, RECKONER_TEXT("The job {job} is {status}."), {{u"job"_s, job->title}, {u"status"_s, job->status}});
    return diagnoseJobCredits(door, subject, id, *job, diagnosis);
}

Outcome diagnoseApplication(const Inquiry &door, ApplicationId id, Diagnosis &diagnosis)
{
    TRY(application, door.row<ApplicationFacts>("doctor/diagnose_application", Bindings().id("application_id", id)));
    if (!application)
        return {};
    const QJsonObject context{{u"job"_s, textOf(application->jobTitle)}, {u"rows"_s, application->usageRows}, {u"logs"_s, application->tokenLogs}};
    if (application->company == application->jobCompany && application->company)
        addCheck(diagnosis, "application-company", true, RECKONER_TEXT("The application is of the company of its job {job}."), context);
    else if (application->jobCompany)
        addCheck(diagnosis, "application-company", false, RECKONER_TEXT("The application's company is not that of its job {job}: data check application-company."), context);
    else
        addCheck(diagnosis, "application-company", application->company.has_value(), RECKONER_TEXT("The application has no job."), context);
    if (!application->analyzedAt) {
        addCheck(diagnosis, "application-usage", true, RECKONER_TEXT("The application was not analysed; {rows} CV rows, {logs} token logs."), context);
        return {};
    }
    if (application->usageRows == 0)
        addCheck(diagnosis, "application-usage", false, RECKONER_TEXT("The application was analysed and no CV usage was recorded: data check usage-missing."), context);
    if (application->tokenLogs == 0)
        addCheck(diagnosis, "application-tokens", false, RECKONER_TEXT("The application was analysed and no tokens were logged: data check analysis-unlogged."), context);
    if (application->usageRows > 0 && application->tokenLogs > 0)
        addCheck(diagnosis, "application-usage", true, RECKONER_TEXT("The application was analysed: {rows} CV rows, {logs} token logs."), context);
    return {};
}

Outcome diagnoseUsage(const Inquiry &door, UsageId id, Diagnosis &diagnosis)
{
    TRY(usage, usageRecord(door, id));
    TRY(credit, refundable(door, id));
    const QJsonObject context{{u"job"_s, textOf(usage.jobTitle)}, {u"draft"_s, textOf(usage.draft)}, {u"currency"_s, usage.currency.code()},
                              {u"cost"_s, usage.cost ? usage.cost->toDecimal() : QString()}, {u"credited"_s, credit.givenBack.toDecimal()}};
    if (usage.unpriced)
        addCheck(diagnosis, "usage-priced", false, RECKONER_TEXT("The row has no price: the list had none when it happened (data check usage-unpriced)."), context);
    else if (!usage.cost)
        addCheck(diagnosis, "usage-priced", false, RECKONER_TEXT("The interview has no usable duration, and so no minutes and no cost."), context);
    else
        addCheck(diagnosis, "usage-priced", true, RECKONER_TEXT("It cost {cost} {currency}; {credited} of that was credited."), context);
    if (usage.job)
        addCheck(diagnosis, "usage-job", true, RECKONER_TEXT("It counts for the job {job}."), context);
    else if (usage.draft)
        addCheck(diagnosis, "usage-job", false, RECKONER_TEXT("It waits under the draft {draft}: it is on no job's line until that is saved or reconciled."), context);
    else
        addCheck(diagnosis, "usage-job", false, RECKONER_TEXT("It has neither a job nor a draft: it counts for the company only, until it is assigned."), context);
    return {};
}

Outcome diagnoseDraft(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    TRY(draft, door.row<DraftFacts>("doctor/diagnose_draft", Bindings().text("draft_job_id", subject.label)));
    if (!draft)
        return {};
    const QString known = textOf(draft->linkedTitle ? draft->linkedTitle : draft->savedTitle);
    const QJsonObject context{{u"rows"_s, draft->rows}, {u"job"_s, known}, {u"day"_s, draft->oldest ? subject.day(*draft->oldest) : QString()}};
    if (draft->rows == 0)
        addCheck(diagnosis, "draft-job", true, RECKONER_TEXT("No usage waits under the draft; it became the job {job}."), context);
    else if (!known.isEmpty())
        addCheck(diagnosis, "draft-job", false, RECKONER_TEXT("{rows} rows wait under the draft although its job {job} is known: data check draft-unreconciled."), context);
    else
        addCheck(diagnosis, "draft-job", false, RECKONER_TEXT("{rows} rows wait under the draft since {day}: no job was saved with its id."), context);
    return {};
}

Outcome diagnoseMetric(const Inquiry &door, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    TRY(metric, door.row<MetricFacts>("doctor/diagnose_metric", Bindings().uuid("metric_id", subject.id)));
    if (!metric)
        return {};
    const QJsonObject context{{u"minutes"_s, metric->minutes}, {u"base"_s, metric->base.value_or(0)}, {u"addon"_s, metric->addon.value_or(0)},
                              {u"refunded"_s, metric->refunded.value_or(0)}};
    if (metric->refunded)
        addCheck(diagnosis, "metric-posted", true, RECKONER_TEXT("Its {refunded} minutes were given back."), context);
    else if (metric->isPosted)
        addCheck(diagnosis, "metric-posted", true, RECKONER_TEXT("{minutes} minutes: {base} base, {addon} add-on."), context);
    else
        addCheck(diagnosis, "metric-posted", false, RECKONER_TEXT("{minutes} minutes were metered by another program and are not posted yet: `minutes sync`."), context);
    CHECK(diagnoseMinutes(door, subject, metric->organization, diagnosis));
    return diagnoseMovements(door, {metric->organization.uuid()}, {}, diagnosis);
}

Outcome diagnoseTokenLog(const Inquiry &inquiry, const DiagnosedSubject &subject, Diagnosis &diagnosis)
{
    TRY(log, inquiry.row<TokenLogFacts>("doctor/diagnose_token_log", Bindings().uuid("log_id", subject.id)));
    if (!log)
        return {};
    checkLogCompany(*log, diagnosis);
    const QJsonObject context{{u"tokens"_s, log->tokens}, {u"overdrawn"_s, log->overdrawn}, {u"model"_s, textOf(log->model)}};
    if (log->overdrawn > 0)
        addCheck(diagnosis, "log-deducted", false, RECKONER_TEXT("{overdrawn} of its {tokens} tokens are overdrawn; the next allocation settles them."), context);
    else if (log->isPosted)
        addCheck(diagnosis, "log-deducted", true, RECKONER_TEXT("Its {tokens} tokens were deducted."), context);
    else
        addCheck(diagnosis, "log-deducted", false, RECKONER_TEXT("Its {tokens} tokens were not deducted: another program wrote the log."), context);
    if (!log->isCosted)
        addCheck(diagnosis, "log-cost", false, RECKONER_TEXT("It has no provider cost: no price is known for the model {model}."), context);
    return {};
}

Outcome diagnoseOperation(const Inquiry &inquiry, OperationId id, Diagnosis &diagnosis)
{
    TRY(operation, operationById(inquiry, id));
    LedgerFilter ofOperation;
    ofOperation.operation = id;
    ofOperation.limit = 10;
    TRY(entries, ledgerEntries(inquiry, ofOperation));
    for (const LedgerEntry &entry : entries)
        diagnosis.draws.append(rowJson(ledgerColumns(), entry));
    const QJsonObject context{{u"kind"_s, operation.kind}, {u"actor"_s, operation.actor}, {u"at"_s, operation.businessAt.toIso()},
                              {u"code"_s, textOf(operation.refusedCode)}, {u"by"_s, operation.reversedBy ? operation.reversedBy->toString() : QString()}};
    if (operation.refusedCode)
        addCheck(diagnosis, "operation", false, RECKONER_TEXT("{kind} by {actor} at {at} was refused: {code}."), context);
    else if (operation.reversedBy)
        addCheck(diagnosis, "operation", true, RECKONER_TEXT("{kind} by {actor} at {at} was undone by {by}."), context);
    else
        addCheck(diagnosis, "operation", true, RECKONER_TEXT("{kind} by {actor} at {at} stands."), context);
    return {};
}

} // namespace reckoner
