#include "models/balances/bucket_purchase.h"

#include "models/core/text.h"

namespace reckoner {

using namespace Qt::StringLiterals;

Result<QUuid> keepPurchase(Operation &operation, const BucketPurchase &purchase)
{
    if (purchase.quantity <= 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."), {{u"given"_s, purchase.quantity}}};
    if (purchase.paid && *purchase.paid < Money())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{field} must not be below zero."), {{u"field"_s, u"paid"_s}}};
    std::optional<QString> reference;
    if (purchase.reference) {
        TRY(clean, cleanText(*purchase.reference, "reference", kLongestExternalId));
        reference = clean;
    }
    const QUuid id = makeTimeOrderedUuid();
    Bindings values;
    values.uuid("id", id).id("company_id", purchase.company).uuid("account_id", purchase.account).text("unit", unitName(purchase.unit));
    values.text("bucket", bucketName(purchase.bucket)).integer("quantity", purchase.quantity);
    values.integer("amount_nanos", purchase.paid ? std::optional(purchase.paid->nanos()) : std::nullopt).text("reference", reference);
    values.flag("paid", purchase.paid.has_value()).instant("purchased_at", operation.now()).id("operation_id", operation.id());
    TRY(kept, operation.change("balances/insert_purchase", values));
    ensure(kept == 1, "a purchase is one row");
    return id;
}

} // namespace reckoner
