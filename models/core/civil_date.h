// Dates of the proleptic Gregorian calendar as plain numbers, exact for every day that an Instant can name (QDate has no year 0).
// Source of the two formulas: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
#pragma once

#include <QString>

namespace reckoner {

struct CivilDate
{
    qint64 year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31
};

constexpr qint64 floorDivide(qint64 value, qint64 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

constexpr bool isLeapYear(qint64 year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int daysInMonth(qint64 year, int month)
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : days[month - 1];
}

/// Days since 1970-01-01.
constexpr qint64 daysFromCivil(const CivilDate &date)
{
    // Years are counted from 1 March, so that the leap day is the last day of its year.
    const qint64 year = date.month <= 2 ? date.year - 1 : date.year;
    const qint64 era = floorDivide(year, 400);
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

constexpr CivilDate civilFromDays(qint64 daysSinceEpoch)
{
    const qint64 shifted = daysSinceEpoch + 719468;
    const qint64 era = floorDivide(shifted, 146097);
    const qint64 dayOfEra = shifted - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shiftedMonth = (5 * dayOfYear + 2) / 153;
    const int month = int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)};
}

/// The number with zeros before it, at least `digits` long.
inline QString paddedNumber(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

/// "2026-11-21"
inline QString isoDate(const CivilDate &date)
{
    return QString(paddedNumber(date.year, 4) + u'-' + paddedNumber(date.month, 2) + u'-' + paddedNumber(date.day, 2));
}

} // namespace reckoner
