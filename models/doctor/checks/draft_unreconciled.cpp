#include "models/doctor/checks/checks.h"
#include "models/doctor/checks/usage_findings.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct WaitingDraft
{
    CompanyId company;
    QString draft;
    JobId job;
    QString title;
    QString currency;
    qint64 rows = 0;
    Money cost;
    Instant oldest;
    qint64 linksBefore = 0;
    bool isLinked = false; ///< the link stands, and only the rows stayed
    static WaitingDraft from(const Row &row)
    {
        return {row.id<CompanyId>("company_id"), row.text("draft_job_id"), row.id<JobId>("job_id"), row.text("title"), row.text("currency"), row.integer("row_count"),
                row.money("cost_nanos"), row.instant("oldest_us"), row.integer("links_before"), row.integer("known_by") == 0};
    }
    bool isOfSameDraft(const WaitingDraft &other) const { return company == other.company && draft == other.draft; }
};

struct DraftRowId
{
    QUuid id;
    static DraftRowId from(const Row &row) { return {row.uuid("id")}; }
};

Finding findingOf(const WaitingDraft &waiting)
{
    Finding finding = foundBy(kDraftUnreconciled, waiting.company.toString() + u'/' + waiting.draft);
    finding.company = waiting.company;
    finding.subject = waiting.draft;
    finding.subjectType = u"draft"_s;
    finding.text = waiting.isLinked ? RECKONER_TEXT("Draft {draft} was reconciled with the job {title}, but usage of {amount} (rows: {rows}) stayed with the draft.")
                                    : RECKONER_TEXT("Draft {draft} was saved as the job {title}, but its usage of {amount} (rows: {rows}) still waits.");
    finding.context = {{u"draft"_s, waiting.draft}, {u"title"_s, waiting.title}, {u"rows"_s, waiting.rows}, {u"amount"_s, amountText(waiting.cost, waiting.currency)},
                       {u"oldest"_s, momentText(waiting.oldest)}};
    finding.fixable = true;
    finding.facts = {{u"job_id"_s, waiting.job.toString()}, {u"links"_s, waiting.linksBefore}, {u"linked"_s, waiting.isLinked}};
    return finding;
}

Result<std::vector<Finding>> findWaiting(const Inquiry &inquiry)
{
    TRY(known, inquiry.rows<WaitingDraft>("doctor/checks/draft_unreconciled"));
    std::vector<Finding> findings;
    const WaitingDraft *last = nullptr;
    for (const WaitingDraft &waiting : known) {
        if (!last || !waiting.isOfSameDraft(*last)) // the surest way to its job stands first
            findings.push_back(findingOf(waiting));
        last = &waiting;
    }
    return findings;
}

/// The link stands already and cannot be made twice: its rows follow one by one. Undoing leaves them, since the link takes them again.
Result<Plan> movedRows(const Inquiry &inquiry, const Finding &finding)
{
    TRY(door, inquiry.narrowedTo(*finding.company));
    TRY(rows, door.rows<DraftRowId>("doctor/checks/draft_rows", Bindings().text("draft_job_id", finding.subject)));
    Plan plan;
    for (const DraftRowId &row : rows) {
        plan.changes.push_back({u"question_generation_usage"_s, rowKey(row.id), u"job_id"_s, QJsonValue(), finding.facts.value(u"job_id"_s)});
        plan.changes.push_back({u"question_generation_usage"_s, rowKey(row.id), u"draft_job_id"_s, finding.subject, QJsonValue()});
    }
    return plan;
}

Result<Plan> planLink(const Inquiry &inquiry, const Finding &finding, const Choices &)
{
    if (finding.facts.value(u"linked"_s).toBool())
        return movedRows(inquiry, finding);
    const QString job = finding.facts.value(u"job_id"_s).toString();
    const QUuid link = derivedId(u"draft link %1 %2 %3"_s.arg(finding.id, job).arg(finding.facts.value(u"links"_s).toInteger()));
    Plan plan;
    plan.changes.push_back(newRow(u"draft_links"_s, rowKey(link),
                                  {{u"company_id"_s, finding.company->toString()}, {u"draft_job_id"_s, finding.subject}, {u"job_id"_s, job}, {u"operation_id"_s, kThisOperation}}));
    return plan;
}

} // namespace

const Rule kDraftUnreconciled = {"draft-unreconciled", RuleGroup::Drafts, Severity::Error, RECKONER_TEXT("Draft usage whose job exists, or whose link to a job is known"), findWaiting, planLink};

} // namespace reckoner
