// A point in time: microseconds since 1970-01-01T00:00:00Z. Always UTC; a zone belongs to a Calendar.
#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <compare>
#include <string_view>

namespace reckoner {

class Instant
{
public:
    constexpr Instant() = default;
    static constexpr Instant fromMicros(qint64 micros) { return Instant(micros); }
    static Instant fromDateTime(const QDateTime &time) { return Instant(time.toMSecsSinceEpoch() * 1000); }
    /// ISO 8601 / RFC 3339: date, 'T' or one space, time to minutes or seconds with any number of fraction digits (cut after
    /// microseconds), 'Z' or an offset +hh:mm; without an offset it is UTC; a date alone is its midnight. Years 1900 to 9999; no leap
    /// seconds. Errors: invalid_input.
    static Result<Instant> parse(QStringView text);
    static Result<Instant> parse(std::string_view text); ///< the same without allocating: importers
    constexpr qint64 micros() const { return m_micros; }
    /// The next one there is: the end of a half-open range up to and with this one.
    constexpr Instant justAfter() const { return Instant(m_micros + 1); }
    /// "2026-11-21T01:54:43Z", with a fraction only where there is one.
    QString toIso() const;
    constexpr auto operator<=>(const Instant &) const = default;

private:
    explicit constexpr Instant(qint64 micros) : m_micros(micros) {}
    qint64 m_micros = 0;
};

/// Half-open [from, to).
struct InstantRange
{
    Instant from;
    Instant to;
    bool contains(Instant at) const { return from <= at && at < to; }
    bool operator==(const InstantRange &) const = default;
};

} // namespace reckoner
