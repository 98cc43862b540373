#include "models/wording/sentences.h"

#include "models/wording/amounts.h"
#include "models/wording/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace reckoner::wording {

using namespace Qt::StringLiterals;

/// Placeholders that a code fills.
static constexpr std::array kCodeKeys = {"type"_L1, "bucket"_L1, "unit"_L1, "kind"_L1, "status"_L1, "state"_L1, "role"_L1, "code"_L1, "permission"_L1};
/// Placeholders that hold what a person or a file wrote, or a number that counts nothing: repeated as they are.
static constexpr std::array kVerbatimKeys = {"value"_L1, "given"_L1, "text"_L1, "name"_L1, "title"_L1, "file"_L1, "field"_L1, "line"_L1, "port"_L1, "status"_L1, "usage"_L1};

template <size_t count>
static bool holds(const std::array<QLatin1StringView, count> &keys, const QString &key)
{
    return std::ranges::find(keys, key) != keys.end();
}

/// "2026-11-03T10:00:00Z" and "2026-11-03 10:00 UTC" as they stand in contexts; a day alone; nothing for any other text.
static std::optional<QString> localTime(const QString &text)
{
    const bool isMoment = text.size() == 20 && text.endsWith(" UTC"_L1);
    const bool isDay = text.size() == 10;
    if (!isMoment && !isDay && !(text.size() >= 20 && text.at(10) == u'T' && text.endsWith(u'Z')))
        return {};
    const auto at = Instant::parse(isMoment ? text.chopped(4) : text);
    if (!at)
        return {};
    if (isDay)
        return dayText(Calendar().dayOf(*at));
    return (isMoment ? minuteText(*at, Calendar()) : timeText(*at, Calendar())) + u" UTC"_s;
}

static QJsonValue presented(const QString &key, const QJsonValue &value)
{
    if (holds(kCodeKeys, key) && value.isString())
        return wordWithin(value.toString());
    if (holds(kVerbatimKeys, key))
        return value;
    if (value.isDouble() && value.toVariant().typeId() == QMetaType::LongLong)
        return count(value.toInteger());
    if (!value.isString())
        return value;
    const QString text = value.toString();
    if (const auto time = localTime(text))
        return *time;
    return amountFromEnglish(text).value_or(text);
}

QString sentence(const Error &error)
{
    QJsonObject context;
    for (auto each = error.context.begin(); each != error.context.end(); ++each)
        context.insert(each.key(), presented(each.key(), each.value()));
    return filledSentence(QCoreApplication::translate("Error", error.text), context);
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject details = error.context;
    if (QLatin1StringView(error.text) == "{message}"_L1) // a kept refusal: its sentence is no detail of it
        details.remove(u"message"_s);
    const QJsonObject body{{u"code"_s, errorCodeName(error.code)}, {u"message"_s, plainSentence(error)}, {u"details"_s, details}};
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

static QString dayPattern()
{
    return QCoreApplication::translate("Pattern", "d MMM yyyy");
}

QString dayText(BillingDay day)
{
    return QLocale().toString(day.date(), dayPattern());
}

QString shortDayText(BillingDay day)
{
    static const QRegularExpression year(u"[\\s,./-]*y+[\\s,./-]*"_s);
    return QLocale().toString(day.date(), dayPattern().remove(year));
}

QString monthText(BillingDay day)
{
    static const QRegularExpression dayOfMonth(u"(^|[\\s,/-])d+[\\s,./-]*"_s);
    return QLocale().toString(day.date(), dayPattern().remove(dayOfMonth));
}

QString minuteText(Instant at, const Calendar &calendar)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.micros() / 1000, Qt::OffsetFromUTC, calendar.offsetSecondsAt(at));
    return QLocale().toString(local, QCoreApplication::translate("Pattern", "d MMM yyyy HH:mm:ss").remove(":ss"_L1));
}

} // namespace reckoner::wording
