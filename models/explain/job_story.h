// Why a job cost what it did: its cost taken apart in the filter's range and in all, against similar jobs of its company, by candidate, by interview and by
// what caused it; its credits, and the drafts that became it. The lists of costs sum to the cost in the range exactly. Source: ui.md page 4; cli.md `job show`.
#pragma once

#include "models/balances/credits.h"
#include "models/directory/jobs.h"
#include "models/explain/explanation.h"
#include "models/usage/drafts.h"

namespace reckoner {

/// What one candidate, or nobody in particular, cost a job.
struct CandidateCost
{
    enum class Kind { Candidate, Nobody, Others } kind = Kind::Candidate; ///< others: the less dear ones together, where there are very many
    QString candidate;            ///< the other program's id
    std::optional<QString> name;  ///< of the application
    qint64 rows = 0;
    qint64 cvs = 0;
    qint64 tokens = 0;
    qint64 interviews = 0;
    qint64 minutes = 0;
    Money cost;
    Currency currency;
    static CandidateCost from(const Row &row);
};

struct InterviewCost
{
    std::optional<QString> interview; ///< the other program's id
    std::optional<QString> candidate;
    Instant at;                       ///< the newest row of it
    qint64 rows = 0;                  ///< above one: it was charged more than once
    qint64 minutes = 0;
    Money cost;
    Currency currency;
    static InterviewCost from(const Row &row);
};

/// Who and what made usage happen.
struct JobCause
{
    std::optional<QString> origin;  ///< as the recording program says
    QString source;                 ///< "measured", "estimated", "imported", "manual"
    std::optional<QString> profile; ///< e-mail address of the person
    qint64 rows = 0;
    Money cost;
    Currency currency;
    static JobCause from(const Row &row);
};

/// Where the cost in all stands among the company's other jobs of the same kind that have usage.
struct SimilarJobs
{
    qint64 others = 0;
    qint64 cheaper = 0; ///< of the others
    Money median;       ///< of the others
    Money cost;         ///< of this job
    /// Tenths of the median, halves up; none: the median is zero.
    std::optional<qint64> timesMedianTenths() const;
};

inline constexpr qsizetype kMostCandidates = 2'000; ///< listed one by one
inline constexpr int kMostInterviews = 2'000;

struct JobStory
{
    Job job;
    QString companyName;
    std::optional<QString> createdBy; ///< e-mail address
    Explanation inRange;
    Explanation inAll;
    Money credited; ///< credit notes less corrective charges, in all
    SimilarJobs similar;
    std::vector<CandidateCost> candidates; ///< dearest first
    qint64 candidateCount = 0;             ///< before the less dear ones were put together
    std::vector<InterviewCost> interviews; ///< dearest first, at most kMostInterviews
    std::vector<JobCause> causes;          ///< dearest first
    std::optional<Reservation> reservation;
    std::vector<CreditEntry> creditEntries; ///< for who sees the ledger
    std::vector<Link> links;                ///< drafts that came in, newest first; undone ones too
    QJsonObject toJson() const;
};
/// `filter` says range, type and status; its company and job are the job's. Errors: not_found, not_permitted, canceled.
Result<JobStory> jobStory(const Inquiry &inquiry, JobId job, const Filter &filter);

/// "$312.10 = 402 CVs x 0.50 + 1,110 min x 0.10 + 50,000 tokens x 0.000002", exactly: one term for each price.
QString exactCostSentence(const Explanation &explanation, const QLocale &locale = QLocale());
/// "More than 8 of 10 similar jobs; 1.9x their median of $164.00".
QString similarText(const SimilarJobs &similar, const Currency &currency, const QLocale &locale = QLocale());

std::span<const Column<CandidateCost>> candidateCostColumns();
std::span<const Column<InterviewCost>> interviewCostColumns();
std::span<const Column<JobCause>> jobCauseColumns();

} // namespace reckoner
