#include "models/wording/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace reckoner::wording {

using namespace Qt::StringLiterals;

QString sentence(const Error &error)
{
    return filledSentence(QCoreApplication::translate("Error", error.text), error.context);
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject details = error.context;
    if (QLatin1StringView(error.text) == "{message}"_L1) // a kept refusal: its sentence is no detail of it
        details.remove(u"message"_s);
    const QJsonObject body{{u"code"_s, errorCodeName(error.code)}, {u"message"_s, sentence(error)}, {u"details"_s, details}};
    return {{u"error"_s, body}};
}

QString title(UsageType type)
{
    return QCoreApplication::translate("UsageType", info(type).title);
}

QString title(LinkStatus status)
{
    switch (status) {
    case LinkStatus::Unknown: return QCoreApplication::translate("LinkStatus", "No job");
    case LinkStatus::Draft: return QCoreApplication::translate("LinkStatus", "Not saved yet");
    case LinkStatus::Reconciled: return QCoreApplication::translate("LinkStatus", "On a job");
    }
    Q_UNREACHABLE();
}

QString title(QuantitySource source)
{
    switch (source) {
    case QuantitySource::Measured: return QCoreApplication::translate("QuantitySource", "Measured");
    case QuantitySource::Estimated: return QCoreApplication::translate("QuantitySource", "Estimated");
    case QuantitySource::Imported: return QCoreApplication::translate("QuantitySource", "Imported");
    case QuantitySource::Manual: return QCoreApplication::translate("QuantitySource", "Entered by hand");
    }
    Q_UNREACHABLE();
}

static bool startsADay(Instant at, const Calendar &calendar)
{
    return calendar.startOf(calendar.dayOf(at)) == at;
}

/// Bounds outside the years that times are kept for (1900 to 9999) mean "no bound".
static bool isOpen(Instant at)
{
    static const Instant earliest = Calendar().startOf(BillingDay::fromDate(QDate(1900, 1, 1)));
    static const Instant end = Calendar().startOf(BillingDay::fromDate(QDate(10000, 1, 1)));
    return at <= earliest || at >= end;
}

static QString boundText(Instant at, bool wholeDays, const Calendar &calendar)
{
    return wholeDays ? dayText(calendar.dayOf(at)) : timeText(at, calendar);
}

QString rangeText(const InstantRange &range, const Calendar &calendar)
{
    const bool wholeDays = (isOpen(range.from) || startsADay(range.from, calendar)) && (isOpen(range.to) || startsADay(range.to, calendar))
        && range.from < range.to;
    // The last day is named, not the midnight after it.
    const Instant last = wholeDays && !isOpen(range.to) ? Instant::fromMicros(range.to.micros() - 1) : range.to;
    const QString from = boundText(range.from, wholeDays, calendar);
    const QString to = boundText(last, wholeDays, calendar);
    const QString &zone = calendar.zoneName();
    if (isOpen(range.from) && isOpen(range.to))
        return QCoreApplication::translate("Range", "All time (%1)").arg(zone);
    if (isOpen(range.from))
        return QCoreApplication::translate("Range", "Until %1 (%2)").arg(to, zone);
    if (isOpen(range.to))
        return QCoreApplication::translate("Range", "From %1 (%2)").arg(from, zone);
    if (from == to)
        return QCoreApplication::translate("Range", "%1 (%2)").arg(from, zone);
    return QCoreApplication::translate("Range", "%1 to %2 (%3)").arg(from, to, zone);
}

QString timeText(Instant at, const Calendar &calendar)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.micros() / 1000, Qt::OffsetFromUTC, calendar.offsetSecondsAt(at));
    return QLocale().toString(local, QCoreApplication::translate("Pattern", "d MMM yyyy HH:mm:ss"));
}

QString dayText(BillingDay day)
{
    return QLocale().toString(day.date(), QCoreApplication::translate("Pattern", "d MMM yyyy"));
}

} // namespace reckoner::wording
