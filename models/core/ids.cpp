#include "models/core/ids.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <atomic>
#include <chrono>

namespace reckoner {

// RFC 9562, method 3: the 12 bits after the milliseconds hold the fraction of the millisecond. Where two ids would get the same 60 bits (or
// the clock went back) the next free number is taken, so that ids of one process strictly increase over all threads.
static quint64 nextTimeBits()
{
    static std::atomic<quint64> lastTimeBits = 0;
    const qint64 nanos = std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
    const quint64 now = (quint64(nanos / 1'000'000) << 12) | (quint64(nanos % 1'000'000) * 4096 / 1'000'000);
    quint64 last = lastTimeBits.load(std::memory_order_relaxed);
    quint64 next;
    do {
        next = std::max(now, last + 1);
    } while (!lastTimeBits.compare_exchange_weak(last, next));
    return next;
}

QUuid makeTimeOrderedUuid()
{
    static thread_local QRandomGenerator64 random{QRandomGenerator::securelySeeded()};
    const quint64 timeBits = nextTimeBits();
    const quint64 high = ((timeBits >> 12) << 16) | 0x7000 | (timeBits & 0x0fff);
    const quint64 low = (random.generate64() >> 2) | 0x8000'0000'0000'0000;
    uchar bytes[16];
    qToBigEndian(high, bytes);
    qToBigEndian(low, bytes + 8);
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

static int hexValue(char16_t unit)
{
    if (unit >= u'0' && unit <= u'9')
        return unit - u'0';
    const char16_t lower = unit | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

std::optional<QUuid> parseUuid(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    uchar bytes[16] = {};
    int digits = 0;
    for (qsizetype place = 0; place < 36; ++place) {
        const char16_t unit = text[place].unicode();
        if (place == 8 || place == 13 || place == 18 || place == 23) {
            if (unit != u'-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(unit);
        if (value < 0)
            return std::nullopt;
        bytes[digits / 2] = uchar(bytes[digits / 2] << 4 | value);
        ++digits;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

} // namespace reckoner
