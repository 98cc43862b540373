#include "models/balances/wallet.h"

#include "models/balances/bucket_purchase.h"
#include "models/core/text.h"
#include "models/usage/charges.h"
#include "models/usage/events.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct WalletCompany
{
    CompanyId id;
    QString name;
    Currency currency;
    std::optional<Money> threshold;
    static WalletCompany from(const Row &row)
    {
        const auto currency = Currency::parse(row.text("currency"));
        ensure(currency.ok(), "a company has a currency that exists");
        return {row.id<CompanyId>("id"), row.text("name"), *currency, row.optionalMoney("wallet_threshold_nanos")};
    }
};

struct KindSum
{
    CompanyId company;
    QString kind;
    Money amount;
    static KindSum from(const Row &row) { return {row.id<CompanyId>("company_id"), row.text("kind"), row.money("amount_nanos")}; }
};

Money moneyOf(const QJsonObject &json, const QString &key)
{
    const auto parsed = Money::parse(json.value(key).toString());
    return parsed ? *parsed : Money();
}

/// What moved wallets apart from charges, by company and kind, up to a moment.
Result<std::vector<KindSum>> linesUntil(const Inquiry &inquiry, Instant asOf)
{
    return inquiry.rows<KindSum>("balances/wallet_lines", Bindings().instant("to_at", asOf.justAfter()));
}

/// Of all these companies at once.
Result<std::vector<Wallet>> walletsOf(const Inquiry &inquiry, const std::vector<WalletCompany> &companies, Instant asOf)
{
    TRY(charges, chargedUntil(inquiry, asOf));
    TRY(lines, linesUntil(inquiry, asOf));
    std::map<CompanyId, std::vector<KindSum>> linesOf;
    for (const KindSum &line : lines)
        linesOf[line.company].push_back(line);
    std::vector<Wallet> found;
    for (const WalletCompany &company : companies) {
        const Charged &charged = charges[company.id];
        Wallet wallet{company.id, company.name, company.currency, charged.inAll.negated(), charged.inMonth, charged.inAll, {}, {}, asOf, company.threshold};
        for (const KindSum &line : linesOf[company.id]) {
            CHECK(wallet.balance.add(line.amount));
            CHECK((line.kind == "top_up"_L1 ? wallet.toppedUp : wallet.credited).add(line.amount));
        }
        found.push_back(std::move(wallet));
    }
    return found;
}

} // namespace

QJsonObject Wallet::toJson() const
{
    return {{u"company_id"_s, company.toString()}, {u"company"_s, companyName},           {u"balance"_s, balance.toDecimal()},
            {u"month_spent"_s, monthSpent.toDecimal()}, {u"total_spent"_s, totalSpent.toDecimal()}, {u"credited"_s, credited.toDecimal()},
            {u"topped_up"_s, toppedUp.toDecimal()},   {u"currency"_s, currency.code()},       {u"as_of"_s, asOf.toIso()},
            {u"threshold"_s, threshold ? QJsonValue(threshold->toDecimal()) : QJsonValue()}, {u"below_threshold"_s, isBelowThreshold()}};
}

Result<Wallet> wallet(const Inquiry &inquiry, Instant asOf)
{
    TRY(companies, inquiry.rows<WalletCompany>("balances/wallet_companies"));
    if (companies.size() != 1)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A wallet is of one company."), {{u"field"_s, u"company"_s}}};
    TRY(one, walletsOf(inquiry, companies, asOf));
    return one.front();
}

Result<std::map<CompanyId, Money>> walletBalances(const Inquiry &inquiry, Instant asOf)
{
    TRY(charges, chargedUntil(inquiry, asOf));
    TRY(lines, linesUntil(inquiry, asOf));
    std::map<CompanyId, Money> balances;
    for (const auto &[company, charged] : charges)
        balances[company] = charged.inAll.negated();
    for (const KindSum &line : lines)
        CHECK(balances[line.company].add(line.amount));
    return balances;
}

Result<std::vector<Wallet>> wallets(const Inquiry &inquiry)
{
    TRY(companies, inquiry.rows<WalletCompany>("balances/wallet_companies"));
    return walletsOf(inquiry, companies, inquiry.now());
}

QJsonObject TopUpReply::toJson() const
{
    return {{u"amount"_s, amount.toDecimal()}, {u"balance"_s, balance.toDecimal()}};
}

TopUpReply TopUpReply::fromJson(const QJsonObject &json)
{
    return {moneyOf(json, u"amount"_s), moneyOf(json, u"balance"_s)};
}

namespace {

/// In the ledger the payment's method and reference are what the line refers to.
Outcome postTopUp(Operation &operation, const TopUp &topUp)
{
    Posting posting;
    posting.company = topUp.company;
    posting.accountType = u"company"_s;
    posting.account = topUp.company.uuid();
    posting.amount = topUp.amount.nanos();
    posting.kind = u"top_up"_s;
    posting.referenceType = topUp.method;
    posting.referenceId = topUp.reference;
    TRY(posted, operation.post(posting));
    BucketPurchase purchase;
    purchase.company = topUp.company;
    purchase.account = topUp.company.uuid();
    purchase.unit = Unit::Money;
    purchase.bucket = Bucket::Wallet;
    purchase.quantity = topUp.amount.nanos();
    purchase.paid = topUp.amount;
    if (!topUp.reference.isEmpty())
        purchase.reference = topUp.reference;
    TRY(kept, keepPurchase(operation, purchase));
    ensure(posted > 0 && !kept.isNull(), "a top-up is posted and kept");
    return {};
}

Result<TopUp> checkedTopUp(const TopUp &wanted)
{
    if (wanted.amount <= Money())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A top-up is more than zero."), {{u"field"_s, u"amount"_s}}};
    TRY(method, cleanText(wanted.method, "method", kLongestExternalId, Emptiness::Allowed));
    TRY(reference, cleanText(wanted.reference, "reference", kLongestExternalId, Emptiness::Allowed));
    return TopUp{wanted.company, wanted.amount, method, reference};
}

/// Nothing was charged, or all of it went back, or less is left than is asked for.
Error notRefundable(const Refundable &row, Money asked)
{
    const QJsonObject context = {{u"usage_id"_s, row.usage.toString()}, {u"cost"_s, row.cost ? QJsonValue(row.cost->toDecimal()) : QJsonValue()},
                                 {u"refunded"_s, row.givenBack.toDecimal()}, {u"remaining_refundable"_s, row.remaining.toDecimal()},
                                 {u"required"_s, asked.toDecimal()}};
    if (!row.cost || row.cost->isZero())
        return {ErrorCode::InvalidState, RECKONER_TEXT("Nothing was charged for this usage; there is nothing to refund."), context};
    if (row.remaining <= Money())
        return {ErrorCode::InvalidState, RECKONER_TEXT("This usage was refunded in full already."), context};
    return {ErrorCode::InvalidState, RECKONER_TEXT("Only {remaining_refundable} of this usage can still be refunded, not {required}."), context};
}

Result<RefundReply> giveBack(Operation &operation, const UsageRefund &refund)
{
    CHECK(operation.visit("balances/turn", Bindings().text("what", QString(u"refund of "_s + refund.usage.toString())), [](const Row &) {}));
    TRY(row, refundable(operation, refund.usage));
    const Money amount = refund.amount.value_or(row.remaining);
    if (amount > row.remaining || amount.isZero())
        return notRefundable(row, amount);
    TRY(usage, usageRecord(operation, refund.usage));
    Posting note;
    note.company = row.company;
    note.accountType = u"company"_s;
    note.account = row.company.uuid();
    note.amount = amount.nanos();
    note.kind = u"credit_note"_s;
    note.referenceType = QString::fromLatin1(info(usage.type).table);
    note.referenceId = refund.usage.toString();
    note.job = usage.job;
    TRY(posted, operation.post(note));
    ensure(posted > 0, "a posting has an id");
    TRY(remaining, row.remaining.minus(amount));
    return RefundReply{refund.usage, amount, remaining};
}

} // namespace

Result<Done<TopUpReply>> topUp(Connection &connection, const Scope &scope, const TopUp &wanted, const Request &request)
{
    TRY(topUp, checkedTopUp(wanted));
    TRY(door, Inquiry(connection, scope).narrowedTo(topUp.company));
    Request asked = request;
    asked.company = topUp.company;
    asked.content = {{u"amount"_s, topUp.amount.toDecimal()}, {u"method"_s, topUp.method}, {u"reference"_s, topUp.reference}};
    return Operation::run<TopUpReply>(connection, door.scope(), act(ActKind::TopUp), asked, [&](Operation &operation) -> Result<TopUpReply> {
        CHECK(postTopUp(operation, topUp));
        TRY(after, wallet(operation, operation.now()));
        return TopUpReply{topUp.amount, after.balance};
    });
}

Result<Refundable> refundable(const Inquiry &inquiry, UsageId usage)
{
    TRY(row, usageRecord(inquiry, usage));
    TRY(door, inquiry.narrowedTo(row.company));
    TRY(givenBack, door.integer("balances/wallet_given_back", Bindings().id("usage_id", usage)));
    Refundable found{usage, row.company, row.currency, row.cost, Money::fromNanos(givenBack), {}};
    TRY(remaining, row.cost.value_or(Money()).minus(found.givenBack));
    found.remaining = row.cost ? remaining : Money();
    return found;
}

QJsonObject RefundReply::toJson() const
{
    return {{u"usage_id"_s, usage.toString()}, {u"refunded"_s, refunded.toDecimal()}, {u"remaining_refundable"_s, remaining.toDecimal()}};
}

RefundReply RefundReply::fromJson(const QJsonObject &json)
{
    return {UsageId::parse(json.value(u"usage_id"_s).toString()).value_or(UsageId()), moneyOf(json, u"refunded"_s), moneyOf(json, u"remaining_refundable"_s)};
}

Result<Done<RefundReply>> refundUsage(Connection &connection, const Scope &scope, const UsageRefund &refund, const Request &request)
{
    CHECK(checkPermission(scope.role, act(ActKind::RefundUsage).permission));
    if (refund.amount && *refund.amount <= Money())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A refund is more than zero."), {{u"field"_s, u"amount"_s}}};
    TRY(row, usageRecord(Inquiry(connection, scope), refund.usage));
    Request asked = request;
    asked.company = row.company;
    asked.content = {{u"usage"_s, refund.usage.toString()}, {u"amount"_s, refund.amount ? QJsonValue(refund.amount->toDecimal()) : QJsonValue()}};
    return Operation::run<RefundReply>(connection, scope.narrowedTo(row.company), act(ActKind::RefundUsage), asked,
                                       [&](Operation &operation) { return giveBack(operation, refund); });
}

} // namespace reckoner
