#include "models/ledger/posting.h"

#include <algorithm>
#include <array>

namespace reckoner {

namespace {

constexpr std::array<const char *, 4> kUnitNames = {"money", "credits", "tokens", "minutes"};
constexpr std::array<const char *, 5> kBucketNames = {"wallet", "monthly", "addon", "base", "allocation"};

constexpr std::array kBucketKinds = {
    BucketKind{Unit::Money, Bucket::Wallet, 0, "company", nullptr, nullptr},
    BucketKind{Unit::Credits, Bucket::Monthly, 0, "profile", "profiles", "credits_remaining"},
    BucketKind{Unit::Credits, Bucket::Addon, 1, "profile", "profiles", "addon_credits"},
    BucketKind{Unit::Tokens, Bucket::Allocation, 0, "allocation", "company_token_allocations", "remaining_tokens"},
    BucketKind{Unit::Minutes, Bucket::Base, 0, "organization", nullptr, nullptr},
    BucketKind{Unit::Minutes, Bucket::Addon, 1, "organization", "organizations", "overage_minutes"},
};

template <typename Enum, size_t N>
std::optional<Enum> fromName(const std::array<const char *, N> &names, QStringView name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1StringView(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

QString unitName(Unit unit)
{
    return QString::fromLatin1(kUnitNames[size_t(unit)]);
}

QString bucketName(Bucket bucket)
{
    return QString::fromLatin1(kBucketNames[size_t(bucket)]);
}

std::optional<Unit> unitFromName(QStringView name)
{
    return fromName<Unit>(kUnitNames, name);
}

std::optional<Bucket> bucketFromName(QStringView name)
{
    return fromName<Bucket>(kBucketNames, name);
}

std::span<const BucketKind> bucketKinds()
{
    return kBucketKinds;
}

const BucketKind &bucketKind(Unit unit, Bucket bucket)
{
    const auto found = std::find_if(kBucketKinds.begin(), kBucketKinds.end(), [&](const BucketKind &kind) { return kind.unit == unit && kind.bucket == bucket; });
    ensure(found != kBucketKinds.end(), "a posting is of a bucket in the table of buckets");
    return *found;
}

} // namespace reckoner
