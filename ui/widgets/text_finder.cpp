#include "ui/widgets/text_finder.h"

#include "models/tables/paged_table_model.h"
#include "ui/widgets/table_view.h"

#include <QElapsedTimer>

namespace reckoner {

namespace {

constexpr qint64 kSliceMs = 8; ///< of one turn: scrolling and typing go on between them
constexpr size_t kMostMatches = 1'000'000;

} // namespace

void TextFinder::start(TableView *table, const QString &text, qint64 from)
{
    stop();
    m_table = table;
    m_text = text;
    m_columns = table->shownColumns();
    m_rows = table->rowCount();
    m_left = m_rows;
    m_next = m_rows > 0 ? std::clamp<qint64>(from, 0, m_rows - 1) : 0;
    m_pause.setSingleShot(true);
    m_pause.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &TextFinder::look, Qt::UniqueConnection);
    if (auto *paged = qobject_cast<PagedTableModelBase *>(table->table()))
        m_arriving = connect(paged, &PagedTableModelBase::pageLoaded, &m_pause, qOverload<>(&QTimer::start));
    look();
}

void TextFinder::stop()
{
    m_pause.stop();
    disconnect(m_arriving);
    m_matches.clear();
    m_left = 0;
    m_rows = 0;
}

/// False where the row is not loaded yet; then its page has been asked for, and its arrival goes on from here.
bool TextFinder::lookAt(qint64 row)
{
    for (int place = 0; place < m_columns.size(); ++place) {
        const std::optional<QString> text = m_table->textAt(row, m_columns.at(place));
        if (!text)
            return false;
        if (text->contains(m_text, Qt::CaseInsensitive) && m_matches.size() < kMostMatches)
            m_matches.insert({row, place});
    }
    return true;
}

void TextFinder::look()
{
    if (!m_table)
        return;
    QElapsedTimer clock;
    clock.start();
    bool isThere = true;
    while (m_left > 0 && isThere && clock.elapsed() < kSliceMs) {
        if (m_table->rowCount() != m_rows) {
            m_left = 0; // another list came meanwhile: whoever asked asks again
            break;
        }
        isThere = lookAt(m_next);
        if (!isThere)
            break;
        m_next = (m_next + 1) % m_rows;
        --m_left;
    }
    if (m_left > 0 && isThere)
        m_pause.start();
    if (m_left == 0)
        disconnect(m_arriving);
    Q_EMIT progressed();
}

std::optional<TextFinder::Match> TextFinder::after(const Match &match) const
{
    if (m_matches.empty())
        return {};
    const auto found = m_matches.upper_bound(match);
    return found == m_matches.end() ? *m_matches.begin() : *found;
}

std::optional<TextFinder::Match> TextFinder::before(const Match &match) const
{
    if (m_matches.empty())
        return {};
    const auto found = m_matches.lower_bound(match);
    return found == m_matches.begin() ? *m_matches.rbegin() : *std::prev(found);
}

qsizetype TextFinder::place(const Match &match) const
{
    return std::distance(m_matches.begin(), m_matches.lower_bound(match)) + 1;
}

} // namespace reckoner
