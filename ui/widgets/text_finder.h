// Looks for a text in a list of any length, a little at a time: in memory a slice of each turn of the event loop, of a long list page by page as they
// arrive. Nothing waits for it, and it can be stopped.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>
#include <set>

namespace reckoner {

class TableView;

class TextFinder : public QObject
{
    Q_OBJECT
public:
    /// A cell that holds the text: the row of the list, and the column's place on the screen.
    using Match = std::pair<qint64, int>;

    using QObject::QObject;

    /// Begins at `from` and comes round to it.
    void start(TableView *table, const QString &text, qint64 from);
    void stop();
    bool isDone() const { return m_left == 0; }
    const std::set<Match> &matches() const { return m_matches; }
    qint64 rowsLookedAt() const { return m_rows - m_left; }
    qint64 rows() const { return m_rows; }
    /// The nearest in that direction, coming round at the end; none while there is none.
    std::optional<Match> after(const Match &match) const;
    std::optional<Match> before(const Match &match) const;
    /// 1 for the first of the list.
    qsizetype place(const Match &match) const;

Q_SIGNALS:
    void progressed();

private:
    void look();
    bool lookAt(qint64 row);

    QPointer<TableView> m_table;
    QString m_text;
    QList<int> m_columns;
    std::set<Match> m_matches;
    qint64 m_rows = 0;
    qint64 m_next = 0;
    qint64 m_left = 0;
    QTimer m_pause;
    QMetaObject::Connection m_arriving;
};

} // namespace reckoner
