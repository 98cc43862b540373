#include "models/doctor/bucket_moves.h"

#include "models/balances/minutes.h"
#include "models/balances/wallet.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct StoredBucket
{
    QString name;
    qint64 amount = 0;
    static StoredBucket from(const Row &row) { return {row.text("account_name"), row.integer("amount")}; }
};

/// The column of an account's table that a person knows it by.
QString nameColumn(const BucketKind &kind)
{
    const QLatin1StringView type(kind.accountType);
    return type == "profile"_L1 ? u"email"_s : type == "organization"_L1 ? u"name"_s : u"plan"_s;
}

/// An account that a plan makes itself (a new allocation) holds nothing yet.
Outcome readStored(const Inquiry &inquiry, const BucketKind &kind, BucketMove &move)
{
    const Query query = Query("doctor/stored_bucket").with("table", {QString::fromLatin1(kind.table)}).with("column", {QString::fromLatin1(kind.column)})
                            .with("name", {nameColumn(kind)});
    TRY(stored, inquiry.row<StoredBucket>(query, Bindings().uuid("account_id", move.account)));
    if (stored) {
        move.accountName = stored->name;
        move.before = stored->amount;
    }
    return {};
}

Outcome readWallet(const Inquiry &inquiry, BucketMove &move)
{
    TRY(narrowed, inquiry.narrowedTo(CompanyId(move.account)));
    TRY(found, wallet(narrowed, inquiry.now()));
    move.accountName = found.companyName;
    move.currency = found.currency;
    move.before = found.balance.nanos();
    return {};
}

Outcome readBase(const Inquiry &inquiry, BucketMove &move)
{
    TRY(found, minutesBalance(inquiry, OrganizationId(move.account)));
    move.accountName = found.name;
    move.before = found.left().base.count;
    return {};
}

Outcome readBefore(const Inquiry &inquiry, BucketMove &move)
{
    const BucketKind &kind = bucketKind(move.unit, move.bucket);
    if (kind.table)
        return readStored(inquiry, kind, move);
    return move.unit == Unit::Money ? readWallet(inquiry, move) : readBase(inquiry, move);
}

} // namespace

Result<std::vector<BucketMove>> bucketMoves(const Inquiry &inquiry, const Plan &plan)
{
    std::vector<BucketMove> moves;
    for (const Posting &posting : plan.postings) {
        const auto found = std::ranges::find_if(moves, [&](const BucketMove &known) {
            return known.account == posting.account && known.unit == posting.unit && known.bucket == posting.bucket;
        });
        if (found != moves.end()) {
            found->amount += posting.amount;
            continue;
        }
        BucketMove move{posting.accountType, posting.account, {}, posting.unit, posting.bucket, {}, 0, posting.amount};
        CHECK(inquiry.scope().cancel.check());
        CHECK(readBefore(inquiry, move));
        moves.push_back(std::move(move));
    }
    return moves;
}

} // namespace reckoner
