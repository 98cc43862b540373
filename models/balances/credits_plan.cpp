#include "models/balances/credits_plan.h"

namespace reckoner {

using namespace Qt::StringLiterals;

bool wasResetSince(const Calendar &calendar, Instant periodStart, Instant resetAt)
{
    return BillingMonth::of(calendar.dayOf(periodStart)) < BillingMonth::of(calendar.dayOf(resetAt));
}

QString stepNote(QLatin1StringView step, JobId job, const CreditSplit &amounts, QLatin1StringView sign)
{
    return u"job %1: %2 (monthly: %3%4, addon: %3%5)"_s.arg(step, job.toString(), sign, QString::number(amounts.monthly.count), QString::number(amounts.addon.count));
}

std::vector<CreditLine> linesOfReturn(JobId job, const CreditSplit &amounts, QLatin1StringView kind, bool expires)
{
    std::vector<CreditLine> lines = {{amounts, QString(kind), stepNote(kind, job, amounts, "+"_L1)}};
    if (expires && amounts.monthly.count > 0)
        lines.push_back({{{-amounts.monthly.count}, {}}, u"expire"_s, u"monthly credits of an earlier month expired: "_s + job.toString()});
    return lines;
}

std::vector<Posting> postingsOf(const CreditAccount &account, JobId job, const CreditLine &line)
{
    std::vector<Posting> postings;
    for (const auto &[bucket, amount] : {std::pair(Bucket::Monthly, line.amounts.monthly), std::pair(Bucket::Addon, line.amounts.addon)}) {
        if (amount.count == 0)
            continue;
        Posting posting;
        posting.company = account.company;
        posting.accountType = u"profile"_s;
        posting.account = account.profile.uuid();
        posting.unit = Unit::Credits;
        posting.bucket = bucket;
        posting.amount = amount.count;
        posting.kind = line.kind;
        posting.job = job;
        posting.note = line.note;
        postings.push_back(posting);
    }
    return postings;
}

} // namespace reckoner
