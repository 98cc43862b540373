#include "models/balances/token_plan.h"

#include "models/core/text.h"
#include "models/directory/companies.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const QString kAllocations = u"company_token_allocations"_s;
const QString kLogs = u"token_usage_logs"_s;

Outcome checkAllocation(const NewAllocation &allocation)
{
    if (allocation.tokens.count <= 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."),
                     {{u"field"_s, u"tokens"_s}, {u"given"_s, allocation.tokens.count}}};
    if (allocation.paid && *allocation.paid < Money())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} must not be below zero."), {{u"field"_s, u"paid"_s}}};
    return {};
}

Result<QJsonValue> referenceOf(const NewAllocation &allocation)
{
    if (!allocation.reference)
        return QJsonValue();
    TRY(clean, cleanText(*allocation.reference, "reference", kLongestExternalId));
    return QJsonValue(clean);
}

/// What both tables of purchases say.
QJsonObject purchaseColumns(const NewAllocation &allocation, const Company &company, const QJsonValue &reference)
{
    return {{u"company_id"_s, company.id.toString()}, {u"amount_nanos"_s, allocation.paid ? QJsonValue(allocation.paid->nanos()) : QJsonValue()},
            {u"currency"_s, company.currency.code()}, {u"reference"_s, reference},
            {u"purchased_at"_s, QString(kThisMoment)}, {u"operation_id"_s, QString(kThisOperation)}};
}

Posting postingOf(CompanyId company, AllocationId allocation, qint64 amount, const char *kind)
{
    Posting posting;
    posting.company = company;
    posting.accountType = u"allocation"_s;
    posting.account = allocation.uuid();
    posting.unit = Unit::Tokens;
    posting.bucket = Bucket::Allocation;
    posting.amount = amount;
    posting.kind = QString::fromLatin1(kind);
    return posting;
}

void addDraw(Plan &plan, CompanyId company, TokenLogId log, AllocationId allocation, qint64 tokens, const char *kind)
{
    plan.changes.push_back(newRow(u"token_draws"_s, log.toString() + u'/' + allocation.toString(), {{u"company_id"_s, company.toString()}, {u"tokens"_s, tokens}}));
    Posting posting = postingOf(company, allocation, -tokens, kind);
    posting.referenceType = kLogs;
    posting.referenceId = log.toString();
    plan.postings.push_back(posting);
}

} // namespace

Result<Plan> allocationPlan(const Inquiry &inquiry, const AllocationIds &ids, const NewAllocation &allocation)
{
    CHECK(checkAllocation(allocation));
    TRY(reference, referenceOf(allocation));
    TRY(company, companyById(inquiry, allocation.company));
    QJsonObject purchase = purchaseColumns(allocation, company, reference);
    Plan plan;
    if (allocation.paid) {
        purchase.insert(u"tokens"_s, allocation.tokens.count);
        plan.changes.push_back(newRow(u"token_purchases"_s, rowKey(ids.purchase), purchase));
        purchase.remove(u"tokens"_s);
    }
    purchase.insert(u"account_id"_s, ids.allocation.toString());
    purchase.insert(u"unit"_s, unitName(Unit::Tokens));
    purchase.insert(u"bucket"_s, bucketName(Bucket::Allocation));
    purchase.insert(u"quantity"_s, allocation.tokens.count);
    purchase.insert(u"paid"_s, allocation.paid.has_value());
    plan.changes.push_back(newRow(u"bucket_purchases"_s, rowKey(ids.purchase), purchase));
    const QString row = ids.allocation.toString();
    plan.changes.push_back(newRow(kAllocations, row,
                                  {{u"company_id"_s, company.id.toString()}, {u"plan"_s, allocation.plan}, {u"allocated_tokens"_s, 0}, {u"used_tokens"_s, 0}, {u"remaining_tokens"_s, 0},
                                   {u"token_purchase_id"_s, allocation.paid ? QJsonValue(rowKey(ids.purchase)) : QJsonValue()},
                                   {u"starts_at"_s, allocation.startsAt ? allocation.startsAt->toIso() : QString(kThisMoment)},
                                   {u"expires_at"_s, allocation.expiresAt ? QJsonValue(allocation.expiresAt->toIso()) : QJsonValue()}, {u"is_active"_s, false}}));
    plan.changes.push_back({kAllocations, row, u"allocated_tokens"_s, 0, allocation.tokens.count});
    plan.changes.push_back({kAllocations, row, u"is_active"_s, false, true});
    plan.postings.push_back(postingOf(company.id, ids.allocation, allocation.tokens.count, "allocate"));
    return plan;
}

Plan settlementPlan(const std::vector<OpenOverdraft> &overdrafts, AllocationId allocation, Tokens tokens)
{
    Plan plan;
    qint64 left = tokens.count;
    for (const OpenOverdraft &overdraft : overdrafts) {
        const qint64 part = std::min(left, overdraft.tokens);
        if (part == 0)
            break;
        plan.changes.push_back({u"token_overdrafts"_s, overdraft.log.toString(), u"settled"_s, overdraft.settled, overdraft.settled + part});
        addDraw(plan, overdraft.company, overdraft.log, allocation, part, "settle");
        left -= part;
    }
    return plan;
}

Tokens settledBy(const Plan &settlement)
{
    Tokens settled;
    for (const Posting &posting : settlement.postings)
        settled.count -= posting.amount;
    return settled;
}

Plan drawsPlan(TokenHolding &holding, const UnpostedLog &log)
{
    Plan plan;
    const TokenShares taken = holding.take(log);
    for (const TokenShares::Share &share : taken.shares)
        addDraw(plan, log.company, log.log, share.allocation, share.tokens, "deduct");
    for (Posting &posting : plan.postings) {
        posting.job = log.job;
        posting.occurredAt = log.at;
    }
    if (taken.uncovered > 0)
        plan.changes.push_back(newRow(u"token_overdrafts"_s, log.log.toString(), {{u"company_id"_s, log.company.toString()}, {u"tokens"_s, taken.uncovered}, {u"settled"_s, 0}}));
    return plan;
}

Plan deductionPlan(TokenHolding &holding, const UnpostedLog &log)
{
    Plan plan;
    plan.changes.push_back({kLogs, log.log.toString(), u"operation_id"_s, QJsonValue(), QString(kThisOperation)});
    plan.add(drawsPlan(holding, log));
    return plan;
}

} // namespace reckoner
