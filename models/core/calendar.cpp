#include "models/core/calendar.h"

#include "models/core/civil_date.h"

#include <QFile>
#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace reckoner {

using namespace Qt::StringLiterals;

static constexpr qint64 kMicrosPerSecond = 1'000'000;
static constexpr qint64 kSecondsPerDay = 86'400;
/// Days farther than this from 1970 do not begin at an instant that 64 bits of microseconds can hold.
static constexpr int kFarthestDay = 106'751'990;

BillingDay BillingDay::fromDate(const QDate &date)
{
    return {int(QDate(1970, 1, 1).daysTo(date))};
}

QDate BillingDay::date() const
{
    return QDate(1970, 1, 1).addDays(number);
}

QString BillingDay::toIso() const
{
    return isoDate(civilFromDays(number));
}

BillingMonth BillingMonth::fromDate(const QDate &date)
{
    return of(BillingDay::fromDate(date));
}

BillingMonth BillingMonth::of(BillingDay day)
{
    const CivilDate civil = civilFromDays(day.number);
    return {int(civil.year * 12 + civil.month - 1)};
}

Result<BillingMonth> BillingMonth::parse(QStringView text)
{
    const auto isDigit = [](QChar unit) { return unit >= u'0' && unit <= u'9'; };
    const QStringView year = text.left(4);
    const QStringView month = text.mid(5);
    const bool wellFormed = text.size() == 7 && text[4] == u'-' && std::ranges::all_of(year, isDigit) && std::ranges::all_of(month, isDigit)
        && month.toInt() >= 1 && month.toInt() <= 12 && year.toInt() >= 1900;
    if (!wellFormed)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{value}\" is not a month; write it as 2026-11."), {{u"value"_s, text.left(60).toString()}}};
    return BillingMonth{year.toInt() * 12 + month.toInt() - 1};
}

BillingDay BillingMonth::firstDay() const
{
    const qint64 year = floorDivide(number, 12);
    return {int(daysFromCivil({year, int(number - year * 12) + 1, 1}))};
}

QString BillingMonth::toIso() const
{
    const qint64 year = floorDivide(number, 12);
    return paddedNumber(year, 4) + u'-' + paddedNumber(number - year * 12 + 1, 2);
}

static qint64 localDay(qint64 utcSeconds, int offsetSeconds)
{
    return floorDivide(utcSeconds + offsetSeconds, kSecondsPerDay);
}

/// Where a zone sets its clock back over midnight (Newfoundland until 2011, at 00:01), the date would go back by a day for a while. The change
/// then counts from that midnight, so that billing days follow one another and a range of days is a range of time.
static qint64 changeWithoutReturn(qint64 utcSeconds, int offsetBefore, int offsetAfter)
{
    const qint64 lastDayBefore = localDay(utcSeconds - 1, offsetBefore);
    if (lastDayBefore <= localDay(utcSeconds, offsetAfter))
        return utcSeconds;
    return lastDayBefore * kSecondsPerDay - offsetBefore;
}

/// The next change after `at`. Qt (6.4) finds none where a zone's table ends and its lasting rule begins (QTimeZone::transitions() stops there, in
/// 2037); asked from a later day it does.
static QTimeZone::OffsetData nextChange(const QTimeZone &zone, QDateTime at)
{
    QTimeZone::OffsetData change = zone.nextTransition(at);
    for (int days = 0; days < 366 && !change.atUtc.isValid(); ++days) {
        at = at.addDays(1);
        change = zone.nextTransition(at);
    }
    return change;
}

static std::vector<ZoneOffset> offsetsOf(const QTimeZone &zone)
{
    QDateTime at = QDate(1970, 1, 1).startOfDay(Qt::UTC);
    const QDateTime end = QDate(2100, 1, 1).startOfDay(Qt::UTC);
    std::vector<ZoneOffset> offsets = {{Instant::fromMicros(INT64_MIN), zone.offsetFromUtc(at)}};
    while (true) {
        const QTimeZone::OffsetData change = nextChange(zone, at);
        if (!change.atUtc.isValid() || change.atUtc >= end)
            return offsets;
        at = change.atUtc;
        const int before = offsets.back().offsetSeconds;
        if (change.offsetFromUtc == before)
            continue; // only the name of the time changed
        const qint64 seconds = changeWithoutReturn(change.atUtc.toSecsSinceEpoch(), before, change.offsetFromUtc);
        offsets.push_back({Instant::fromMicros(seconds * kMicrosPerSecond), change.offsetFromUtc});
    }
}

/// The compact source of the zone database: "Z name rules..." and "L target name". Qt lists only the names that stand on a map.
static std::set<QString> readZoneNames()
{
    std::set<QString> names;
    for (const QByteArray &name : QTimeZone::availableTimeZoneIds()) {
        if (!name.contains(':')) // "UTC+03:00" is an offset, not a zone
            names.insert(QString::fromLatin1(name));
    }
    QFile source(u"/usr/share/zoneinfo/tzdata.zi"_s);
    if (!source.open(QIODevice::ReadOnly))
        return names;
    while (!source.atEnd()) {
        const QList<QByteArray> words = source.readLine().trimmed().split(' ');
        if (words.size() > 2 && (words[0] == "Z" || words[0] == "L"))
            names.insert(QString::fromLatin1(words[0] == "Z" ? words[1] : words[2]));
    }
    return names;
}

static const std::set<QString> &allZoneNames()
{
    static const std::set<QString> names = readZoneNames();
    return names;
}

/// Zones are read once per process: 130 years of changes take up to a millisecond.
static const std::vector<ZoneOffset> *knownOffsets(const QString &zoneName)
{
    static std::mutex mutex;
    static std::map<QString, std::vector<ZoneOffset>> zones;
    const std::lock_guard lock(mutex);
    if (const auto found = zones.find(zoneName); found != zones.end())
        return &found->second;
    if (!allZoneNames().contains(zoneName))
        return nullptr;
    return &zones.emplace(zoneName, offsetsOf(QTimeZone(zoneName.toLatin1()))).first->second;
}

Result<Calendar> Calendar::named(const QString &zoneName)
{
    const auto *offsets = knownOffsets(zoneName);
    if (!offsets)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{zone}\" is not a time zone; give an IANA name such as Europe/Berlin."),
                     {{u"zone"_s, zoneName.left(60)}}};
    Calendar calendar;
    calendar.m_name = zoneName;
    calendar.m_offsets = *offsets;
    return calendar;
}

QStringList Calendar::zoneNames()
{
    return {allZoneNames().begin(), allZoneNames().end()};
}

BillingDay Calendar::dayOf(Instant at) const
{
    return {int(localDay(floorDivide(at.micros(), kMicrosPerSecond), offsetSecondsAt(at)))};
}

int Calendar::offsetSecondsAt(Instant at) const
{
    const auto next = std::ranges::upper_bound(m_offsets, at, {}, &ZoneOffset::from);
    return std::prev(next)->offsetSeconds;
}

Instant Calendar::startOf(BillingDay day) const
{
    if (day.number < -kFarthestDay)
        return Instant::fromMicros(INT64_MIN);
    if (day.number > kFarthestDay)
        return Instant::fromMicros(INT64_MAX);
    // The first stretch of equal offset whose last instant is not before the day: its beginning, or the midnight within it.
    const auto endsBeforeDay = [day](const ZoneOffset &current, const ZoneOffset &next) {
        return localDay(next.from.micros() / kMicrosPerSecond - 1, current.offsetSeconds) < day.number;
    };
    size_t low = 0;
    size_t high = m_offsets.size() - 1;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (endsBeforeDay(m_offsets[middle], m_offsets[middle + 1]))
            low = middle + 1;
        else
            high = middle;
    }
    const qint64 midnight = (day.number * kSecondsPerDay - m_offsets[low].offsetSeconds) * kMicrosPerSecond;
    return Instant::fromMicros(std::max(m_offsets[low].from.micros(), midnight));
}

std::vector<ZoneOffset> Calendar::offsets() const
{
    return m_offsets;
}

static void splitDays(DayRange days, RangeParts &parts)
{
    const BillingMonth monthOfFirst = BillingMonth::of(days.from);
    const BillingMonth firstWhole = monthOfFirst.firstDay() == days.from ? monthOfFirst : monthOfFirst.next();
    const BillingMonth end = BillingMonth::of(days.to);
    if (firstWhole >= end) {
        parts.headDays = days;
        return;
    }
    parts.headDays = {days.from, firstWhole.firstDay()};
    parts.months = {firstWhole, end};
    parts.tailDays = {end.firstDay(), days.to};
}

RangeParts splitRange(const InstantRange &range, const Calendar &calendar)
{
    RangeParts parts;
    if (range.to <= range.from)
        return parts;
    const BillingDay first = calendar.dayOf(range.from);
    const BillingDay last = calendar.dayOf(range.to);
    if (first == last) {
        parts.headEdge = range;
        return parts;
    }
    const BillingDay firstWhole = calendar.startOf(first) == range.from ? first : first.plusDays(1);
    parts.headEdge = {range.from, calendar.startOf(firstWhole)};
    splitDays({firstWhole, last}, parts);
    parts.tailEdge = {calendar.startOf(last), range.to};
    return parts;
}

} // namespace reckoner
