#include "models/directory/grants.h"

namespace reckoner {

using namespace Qt::StringLiterals;

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
    return posted ? Outcome() : Outcome(posted.error());
}

Outcome grantAddon(Operation &operation, const Account &account, Unit unit, qint64 amount)
{
    if (amount == 0)
        return {};
    CHECK(postOpening(operation, account, unit, Bucket::Addon, amount));
    Bindings values;
    values.uuid("id", makeTimeOrderedUuid()).id("company_id", account.company).uuid("account_id", account.id);
    values.text("unit", unitName(unit)).text("bucket", bucketName(Bucket::Addon)).integer("quantity", amount).flag("paid", false).instant("purchased_at", operation.now()).id("operation_id", operation.id());
    const auto kept = operation.change("directory/insert_free_purchase", values);
    return kept ? Outcome() : Outcome(kept.error());
}

} // namespace reckoner
