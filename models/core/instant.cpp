#include "models/core/instant.h"

#include "models/core/civil_date.h"

namespace reckoner {

using namespace Qt::StringLiterals;

static constexpr qint64 kMicrosPerSecond = 1'000'000;
static constexpr qint64 kSecondsPerDay = 86'400;
static constexpr qint64 kMicrosPerDay = kSecondsPerDay * kMicrosPerSecond;
static constexpr qint64 kEarliestParsed = daysFromCivil({1900, 1, 1}) * kMicrosPerDay;
static constexpr qint64 kLatestParsed = daysFromCivil({10000, 1, 1}) * kMicrosPerDay - 1;

// Reads times from left to right out of bytes or UTF-16 units alike; allocates nothing, because every imported row passes here.
template <typename Unit>
class InstantReader
{
public:
    explicit InstantReader(std::basic_string_view<Unit> text) : m_next(text.data()), m_end(text.data() + text.size()) {}

    std::optional<qint64> read()
    {
        qint64 micros = 0;
        if (!readDate(micros))
            return std::nullopt;
        if (m_next != m_end && !(readTime(micros) && readZone(micros) && m_next == m_end))
            return std::nullopt;
        if (micros < kEarliestParsed || micros > kLatestParsed)
            return std::nullopt;
        return micros;
    }

private:
    bool readDate(qint64 &micros)
    {
        int year = 0;
        int month = 0;
        int day = 0;
        if (!(readDigits(4, year) && take('-') && readDigits(2, month) && take('-') && readDigits(2, day)))
            return false;
        if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
            return false;
        micros = daysFromCivil({year, month, day}) * kMicrosPerDay;
        return true;
    }

    bool readTime(qint64 &micros)
    {
        int hour = 0;
        int minute = 0;
        int second = 0;
        if (!(take('T') || take('t') || take(' ')))
            return false;
        if (!(readDigits(2, hour) && take(':') && readDigits(2, minute)) || hour > 23 || minute > 59)
            return false;
        if (take(':') && !(readDigits(2, second) && second <= 59 && readFraction(micros)))
            return false;
        micros += (hour * 3600 + minute * 60 + second) * kMicrosPerSecond;
        return true;
    }

    bool readFraction(qint64 &micros)
    {
        if (!take('.'))
            return true;
        const Unit *const start = m_next;
        for (int weight = 100'000; m_next != m_end && isDigit(*m_next); ++m_next, weight /= 10)
            micros += qint64(*m_next - Unit('0')) * weight;
        return m_next != start;
    }

    bool readZone(qint64 &micros)
    {
        if (m_next == m_end || take('Z') || take('z'))
            return true;
        const int sign = take('+') ? 1 : take('-') ? -1 : 0;
        int hours = 0;
        int minutes = 0;
        if (sign == 0 || !(readDigits(2, hours) && take(':') && readDigits(2, minutes)) || hours > 23 || minutes > 59)
            return false;
        micros -= sign * (hours * 3600 + minutes * 60) * kMicrosPerSecond;
        return true;
    }

    bool readDigits(int count, int &value)
    {
        if (m_end - m_next < count)
            return false;
        for (const Unit *const end = m_next + count; m_next != end; ++m_next) {
            if (!isDigit(*m_next))
                return false;
            value = value * 10 + int(*m_next - Unit('0'));
        }
        return true;
    }

    bool take(char expected)
    {
        if (m_next == m_end || *m_next != Unit(expected))
            return false;
        ++m_next;
        return true;
    }

    static bool isDigit(Unit unit) { return unit >= Unit('0') && unit <= Unit('9'); }

    const Unit *m_next;
    const Unit *m_end;
};

static Error notATime(const QString &text)
{
    return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{value}\" is not a time; write it as 2026-11-21T01:54:43Z."), {{u"value"_s, text}}};
}

Result<Instant> Instant::parse(QStringView text)
{
    const auto micros = InstantReader<char16_t>({text.utf16(), size_t(text.size())}).read();
    if (!micros)
        return notATime(text.left(60).toString());
    return Instant(*micros);
}

Result<Instant> Instant::parse(std::string_view text)
{
    const auto micros = InstantReader<char>(text).read();
    if (!micros)
        return notATime(QString::fromUtf8(text.substr(0, 60)));
    return Instant(*micros);
}

QString Instant::toIso() const
{
    // Through seconds, because the day of the earliest instant begins before it.
    const qint64 seconds = floorDivide(m_micros, kMicrosPerSecond);
    const qint64 fraction = m_micros % kMicrosPerSecond + (m_micros % kMicrosPerSecond < 0 ? kMicrosPerSecond : 0);
    const qint64 days = floorDivide(seconds, kSecondsPerDay);
    const qint64 secondOfDay = seconds - days * kSecondsPerDay;
    QString text = isoDate(civilFromDays(days)) + u'T' + paddedNumber(secondOfDay / 3600, 2) + u':' + paddedNumber(secondOfDay / 60 % 60, 2) + u':'
        + paddedNumber(secondOfDay % 60, 2);
    if (fraction != 0) {
        QString digits = paddedNumber(fraction, 6);
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    return text + u'Z';
}

} // namespace reckoner
