#include "models/rules/buckets.h"

#include <algorithm>
#include <numeric>

namespace reckoner {

using namespace Qt::StringLiterals;

qint64 Split::total() const
{
    return std::accumulate(parts.begin(), parts.end(), qint64(0));
}

Result<Split> draw(const Split &available, qint64 amount, ErrorCode shortage)
{
    if (amount <= 0)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("The amount must be a whole number above zero, not {given}."), {{u"given"_s, amount}}};
    const qint64 there = available.total();
    if (there < amount)
        return Error{shortage, RECKONER_TEXT("Not enough: {available} available, {required} required, {short} short."),
                     {{u"available"_s, there}, {u"required"_s, amount}, {u"short"_s, amount - there}}};
    return drawUpTo(available, amount);
}

Split drawUpTo(const Split &available, qint64 amount)
{
    Split drawn;
    drawn.parts.reserve(available.parts.size());
    for (const qint64 held : available.parts) {
        const qint64 part = std::clamp(amount, qint64(0), std::max(held, qint64(0)));
        drawn.parts.push_back(part);
        amount -= part;
    }
    return drawn;
}

Split giveBack(const Split &out, qint64 amount)
{
    ensure(amount >= 0 && amount <= out.total(), "no more goes back than is out");
    Split back{std::vector<qint64>(out.parts.size(), 0)};
    for (size_t bucket = out.parts.size(); bucket-- > 0;) {
        back.parts[bucket] = std::min(amount, out.parts[bucket]);
        amount -= back.parts[bucket];
    }
    return back;
}

Split plus(const Split &left, const Split &right)
{
    ensure(left.parts.size() == right.parts.size(), "splits of one account have the same buckets");
    Split sum = left;
    for (size_t bucket = 0; bucket < sum.parts.size(); ++bucket)
        sum.parts[bucket] += right.parts[bucket];
    return sum;
}

Split minus(const Split &from, const Split &less)
{
    ensure(from.parts.size() == less.parts.size(), "splits of one account have the same buckets");
    Split rest = from;
    for (size_t bucket = 0; bucket < rest.parts.size(); ++bucket) {
        rest.parts[bucket] -= less.parts[bucket];
        ensure(rest.parts[bucket] >= 0, "no bucket goes below zero");
    }
    return rest;
}

Renewal renew(qint64 left, qint64 allotment)
{
    return {std::max(left, qint64(0)), allotment};
}

} // namespace reckoner
