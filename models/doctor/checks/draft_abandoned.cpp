#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"
#include "models/usage/drafts.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAbandonedAfter = 30LL * 86'400 * 1'000'000; // domain.md: older than 30 days

struct OldDraft
{
    CompanyId company;
    QString draft;
    QString currency;
    qint64 rows = 0;
    Money cost;
    Instant oldest;
    Instant newest;
    static OldDraft from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), row.text("draft_job_id"), row.text("currency"), row.integer("row_count"), row.money("cost_nanos"), row.instant("oldest_us"),
                row.instant("newest_us")};
    }
};

QString titlesOf(const std::vector<SuggestedJob> &jobs)
{
    QStringList titles;
    for (const SuggestedJob &job : jobs)
        titles.append(job.title);
    return titles.join(u", "_s);
}

Finding findingOf(const OldDraft &old, const std::vector<SuggestedJob> &jobs)
{
    Finding finding = foundBy(kDraftAbandoned, old.company.toString() + u'/' + old.draft);
    finding.company = old.company;
    finding.subject = old.draft;
    finding.subjectType = u"draft"_s;
    finding.text = jobs.empty() ? RECKONER_TEXT("Draft {draft} was never saved: {amount} (rows: {rows}) since {oldest}. No job of that time is known.")
                                : RECKONER_TEXT("Draft {draft} was never saved: {amount} (rows: {rows}) since {oldest}. It may be one of: {jobs}.");
    QJsonArray suggested;
    for (const SuggestedJob &job : jobs)
        suggested.append(job.toJson());
    finding.context = {{u"draft"_s, old.draft}, {u"rows"_s, old.rows}, {u"amount"_s, amountText(old.cost, old.currency)}, {u"oldest"_s, momentText(old.oldest)},
                       {u"jobs"_s, titlesOf(jobs)}, {u"suggested_jobs"_s, suggested}};
    return finding;
}

Result<std::vector<Finding>> findAbandoned(const Inquiry &inquiry)
{
    const Instant before = Instant::fromMicros(inquiry.now().micros() - kAbandonedAfter);
    TRY(drafts, inquiry.rows<OldDraft>("doctor/checks/draft_abandoned", Bindings().instant("before", before)));
    std::vector<Finding> findings;
    for (const OldDraft &old : drafts) {
        CHECK(inquiry.scope().cancel.check());
        TRY(jobs, suggestedJobs(inquiry, {old.company, old.draft, old.oldest, old.newest}));
        findings.push_back(findingOf(old, jobs));
    }
    return findings;
}

} // namespace

const Rule kDraftAbandoned = {"draft-abandoned", RuleGroup::Drafts, Severity::Warning, RECKONER_TEXT("Draft usage older than 30 days whose job was never saved"), findAbandoned};

} // namespace reckoner
