#include "ui/pages/no_usage.h"

#include "models/usage/events.h"
#include "models/wording/sentences.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("NoUsage", text);
}

Result<std::optional<BillingDay>> newestDay(const Inquiry &inquiry, const Filter &filter)
{
    TRY(page, eventsPage(inquiry, filter, EventSort::Time, 1, {}));
    return page.rows.empty() ? std::optional<BillingDay>() : std::optional(page.rows.front().billingDay);
}

Filter ofAllDays(Filter filter)
{
    filter.range = {.kind = RangeChoice::Kind::Everything};
    return filter;
}

} // namespace

Result<NoUsage> whyNoUsage(const Inquiry &inquiry, const Filter &filter)
{
    TRY(onOtherDays, newestDay(inquiry, ofAllDays(filter)));
    if (onOtherDays)
        return NoUsage{NoUsage::Cause::OtherDays, *onOtherDays};
    TRY(ofOthers, newestDay(inquiry, ofAllDays({})));
    return ofOthers ? NoUsage{NoUsage::Cause::OtherFilter, *ofOthers} : NoUsage{NoUsage::Cause::Unrecorded, {}};
}

EmptyText noUsageText(const NoUsage &why, bool mayImport)
{
    switch (why.cause) {
    case NoUsage::Cause::Unrecorded:
        return {words(QT_TRANSLATE_NOOP("NoUsage", "No usage is recorded yet.")),
                words(QT_TRANSLATE_NOOP("NoUsage", "What programs record here appears by itself; a usage file can be imported.")),
                mayImport ? words(QT_TRANSLATE_NOOP("NoUsage", "Import a file…")) : QString()};
    case NoUsage::Cause::OtherDays:
        return {words(QT_TRANSLATE_NOOP("NoUsage", "No usage in this range.")),
                words(QT_TRANSLATE_NOOP("NoUsage", "The last usage that matches is of %1.")).arg(wording::dayText(why.last)),
                words(QT_TRANSLATE_NOOP("NoUsage", "Show all time"))};
    case NoUsage::Cause::OtherFilter:
        return {words(QT_TRANSLATE_NOOP("NoUsage", "No usage matches the filter.")),
                words(QT_TRANSLATE_NOOP("NoUsage", "There is none of this company, type, job and link on any day. The last of all usage is of %1.")).arg(wording::dayText(why.last)),
                words(QT_TRANSLATE_NOOP("NoUsage", "Show all usage"))};
    }
    return {};
}

Filter widened(const NoUsage &why, const Filter &filter)
{
    return ofAllDays(why.cause == NoUsage::Cause::OtherFilter ? Filter() : filter);
}

} // namespace reckoner
