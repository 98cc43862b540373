#include "models/rules/metered_draw.h"

#include <algorithm>

namespace reckoner {

namespace {

bool fits(const Split &split, qint64 amount, const Split &left)
{
    return split.parts.at(0) <= left.parts.at(0) && split.parts.at(1) <= left.parts.at(1) && split.total() == amount;
}

} // namespace

MeteredDraw drawMetered(const Split &available, const std::vector<MeteredAmount> &metrics)
{
    ensure(available.parts.size() == 2, "a metered account has two buckets");
    MeteredDraw draw{available, 0, {}};
    for (const MeteredAmount &metric : metrics) {
        draw.metered += metric.amount;
        if (metric.isDrawn)
            draw.left.parts[0] -= metric.split.value().parts.at(0);
    }
    draw.left.parts[0] = std::max<qint64>(0, draw.left.parts[0]);
    for (const MeteredAmount &metric : metrics) {
        const bool stands = metric.isDrawn || (metric.split && fits(*metric.split, metric.amount, draw.left));
        draw.splits.push_back(stands ? *metric.split : drawUpTo(draw.left, metric.amount));
        if (!metric.isDrawn)
            draw.left = minus(draw.left, draw.splits.back());
    }
    return draw;
}

} // namespace reckoner
