#include "ui/window/range_teller.h"

#include "models/wording/sentences.h"
#include "ui/widgets/filter_state.h"

namespace reckoner {

using namespace Qt::StringLiterals;

QString spelledOut(const ResolvedFilter &resolved)
{
    if (resolved.filter.range.kind == RangeChoice::Kind::Everything)
        return RangeTeller::tr("All time, %1").arg(resolved.calendar.zoneName());
    if (resolved.zones.size() > 1 && resolved.filter.range.kind != RangeChoice::Kind::Instants)
        return RangeTeller::tr("%1, each company's own days").arg(wording::rangeText(resolved.shown, resolved.calendar));
    return RangeTeller::tr("%1 to %2, %3")
        .arg(wording::minuteText(resolved.shown.from, resolved.calendar), wording::minuteText(resolved.shown.to, resolved.calendar), resolved.calendar.zoneName());
}

RangeTeller::RangeTeller(Session *session, FilterState *filter, QObject *parent) : QObject(parent), m_session(session), m_filter(filter)
{
    connect(m_filter, &FilterState::changed, this, &RangeTeller::ask);
    ask();
}

void RangeTeller::ask()
{
    m_session->ask<ResolvedFilter>(this, "range", [wanted = m_filter->filter()](Inquiry &inquiry) { return resolveFilter(inquiry, wanted); },
                                   [this](const Result<ResolvedFilter> &resolved) { Q_EMIT told(resolved ? spelledOut(*resolved) : QString()); });
}

} // namespace reckoner
