#include "models/alerts/purchases.h"

namespace reckoner {

using namespace Qt::StringLiterals;

Purchase Purchase::from(const Row &row)
{
    const auto unit = unitFromName(row.text("unit"));
    const auto bucket = bucketFromName(row.text("bucket"));
    const auto currency = Currency::parse(row.text("currency"));
    ensure(unit && bucket && currency.ok(), "a purchase is of a bucket, in a currency");
    Purchase purchase;
    purchase.id = row.uuid("id");
    purchase.company = row.id<CompanyId>("company_id");
    purchase.account = row.uuid("account_id");
    purchase.accountName = row.text("account_name");
    purchase.unit = *unit;
    purchase.bucket = *bucket;
    purchase.quantity = row.integer("quantity");
    purchase.amount = row.optionalMoney("amount_nanos");
    purchase.currency = *currency;
    purchase.reference = row.optionalText("reference");
    purchase.isPaid = row.flag("paid");
    purchase.purchasedAt = row.instant("purchased_at");
    purchase.operation = row.optionalId<OperationId>("operation_id");
    purchase.undoneAt = row.optionalInstant("undone_at");
    return purchase;
}

Result<std::vector<Purchase>> listPurchases(const Inquiry &inquiry, const PurchaseChoice &choice)
{
    Fragment conditions;
    if (choice.unit) {
        conditions.sql += u" AND p.unit = :unit"_s;
        conditions.bindings.text("unit", unitName(*choice.unit));
    }
    if (choice.account) {
        conditions.sql += u" AND p.account_id = :account_id"_s;
        conditions.bindings.uuid("account_id", *choice.account);
    }
    return inquiry.rows<Purchase>(Query("alerts/purchases").with("conditions", conditions));
}

} // namespace reckoner
