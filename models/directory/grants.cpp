#include "models/directory/grants.h"

#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const BucketKind &bucketKind(Unit unit, Bucket bucket)
{
    const auto kinds = bucketKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const BucketKind &kind) { return kind.unit == unit && kind.bucket == bucket; });
    ensure(found != kinds.end(), "a posting is of a bucket in the table of buckets");
    return *found;
}

/// A stored balance follows its posting.
Outcome followPosting(Operation &operation, const Account &account, const BucketKind &kind, qint64 amount)
{
    const Query query = Query("directory/set_opening").with("table", {QString::fromLatin1(kind.table)}).with("column", {QString::fromLatin1(kind.column)});
    const auto set = operation.change(query, Bindings().uuid("id", account.id).integer("amount", amount));
    return set ? Outcome() : Outcome(set.error());
}

} // namespace

Outcome checkNotNegative(const char *field, qint64 amount)
{
    if (amount < 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} must not be below zero."), {{u"field"_s, QString::fromLatin1(field)}, {u"given"_s, amount}}};
    return {};
}

Outcome postOpening(Operation &operation, const Account &account, Unit unit, Bucket bucket, qint64 amount)
{
    if (amount == 0)
        return {};
    Posting posting;
    posting.company = account.company;
    posting.accountType = account.type;
    posting.account = account.id;
    posting.unit = unit;
    posting.bucket = bucket;
    posting.amount = amount;
    posting.kind = u"grant"_s;
    const auto posted = operation.post(posting);
    if (!posted)
        return posted.error();
    const BucketKind &kind = bucketKind(unit, bucket);
    return kind.table ? followPosting(operation, account, kind, amount) : Outcome();
}

Outcome grantAddon(Operation &operation, const Account &account, Unit unit, qint64 amount)
{
    if (amount == 0)
        return {};
    CHECK(postOpening(operation, account, unit, Bucket::Addon, amount));
    Bindings values;
    values.uuid("id", makeTimeOrderedUuid()).id("company_id", account.company).uuid("account_id", account.id);
    values.text("unit", unitName(unit)).text("bucket", bucketName(Bucket::Addon)).integer("quantity", amount).flag("paid", false).instant("purchased_at", operation.now());
    const auto kept = operation.change("directory/insert_free_purchase", values);
    return kept ? Outcome() : Outcome(kept.error());
}

} // namespace reckoner
