// Words for error codes, usage types, statuses and ranges: one place for screen, command line and paper.
#pragma once

#include "models/core/calendar.h"
#include "models/core/error.h"
#include "models/rules/usage_type.h"

namespace reckoner::wording {

/// The translated sentence of an error for a person: codes of its context as words, numbers, amounts, days and times by the locale. What programs
/// read (the command line's messages too) is plainSentence().
QString sentence(const Error &error);
/// {"error":{"code","message","details"}} as the command line prints it.
QJsonObject errorJson(const Error &error);
QString title(UsageType type);    ///< "CV Parsing"
QString title(LinkStatus status); ///< "On a job", "Not saved yet", "No job"
QString title(QuantitySource source);
/// "1 Nov 2026 to 21 Nov 2026 (UTC)": last day included.
QString rangeText(const InstantRange &range, const Calendar &calendar);
QString timeText(Instant at, const Calendar &calendar); ///< local date and time, to seconds
QString dayText(BillingDay day);
QString shortDayText(BillingDay day); ///< without its year: under a bar of a chart
QString monthText(BillingDay day);    ///< "Nov 2026"
QString minuteText(Instant at, const Calendar &calendar); ///< local date and time, to minutes

} // namespace reckoner::wording
