#include "models/database/wal_progress.h"

#include <QStringList>

namespace reckoner {

static constexpr size_t kMostMarks = 4096; ///< half an hour of looks; of a standby that is further behind every other one is kept

std::optional<quint64> walPosition(const QString &text)
{
    const QStringList halves = text.split(u'/');
    if (halves.size() != 2)
        return std::nullopt;
    bool isHigh = false;
    bool isLow = false;
    const quint64 position = (halves[0].toULongLong(&isHigh, 16) << 32) | halves[1].toULongLong(&isLow, 16);
    return isHigh && isLow ? std::optional(position) : std::nullopt;
}

void WalProgress::advance(quint64 position, Time now)
{
    const std::scoped_lock lock(m_mutex);
    if (position <= m_needed)
        return;
    m_needed = position;
    m_marks.push_back({now, position});
    if (m_marks.size() <= kMostMarks)
        return;
    std::deque<Mark> fewer;
    for (size_t i = 0; i < m_marks.size(); i += 2)
        fewer.push_back(m_marks[i]);
    m_marks = std::move(fewer);
}

void WalProgress::restart(quint64 position, Time now)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_needed = 0;
        m_marks.clear();
    }
    advance(position, now);
}

quint64 WalProgress::needed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_needed;
}

std::chrono::milliseconds WalProgress::behind(quint64 replayed, Time now)
{
    const std::scoped_lock lock(m_mutex);
    while (!m_marks.empty() && m_marks.front().position <= replayed)
        m_marks.pop_front();
    return m_marks.empty() ? std::chrono::milliseconds(0) : std::chrono::duration_cast<std::chrono::milliseconds>(now - m_marks.front().at);
}

void WalProgress::offerStandby(const std::optional<DatabaseUrl> &url)
{
    const std::scoped_lock lock(m_mutex);
    m_standby = url;
}

std::optional<DatabaseUrl> WalProgress::standby() const
{
    const std::scoped_lock lock(m_mutex);
    return m_standby;
}

} // namespace reckoner
