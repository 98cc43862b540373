#include "models/tables/row_table_model.h"

#include <algorithm>

namespace reckoner {

namespace {

/// How many ids both lists share at their beginning, and at their end beyond that.
struct SharedEnds
{
    qsizetype head = 0;
    qsizetype tail = 0;
};

/// For each new id the row of the same id in the old list, or -1; equal ids are matched in their order.
std::vector<qsizetype> matchedRows(const QStringList &oldIds, const QStringList &newIds)
{
    QHash<QString, QList<qsizetype>> rowsById;
    for (qsizetype row = oldIds.size(); row-- > 0;)
        rowsById[oldIds[row]].append(row);
    std::vector<qsizetype> matches;
    for (const QString &id : newIds) {
        const auto found = rowsById.find(id);
        matches.push_back(found == rowsById.end() || found->isEmpty() ? -1 : found->takeLast());
    }
    return matches;
}

} // namespace

static SharedEnds sharedEnds(const QStringList &oldIds, const QStringList &newIds)
{
    const qsizetype shorter = std::min(oldIds.size(), newIds.size());
    SharedEnds shared;
    while (shared.head < shorter && oldIds[shared.head] == newIds[shared.head])
        ++shared.head;
    while (shared.tail < shorter - shared.head && oldIds[oldIds.size() - 1 - shared.tail] == newIds[newIds.size() - 1 - shared.tail])
        ++shared.tail;
    return shared;
}

QStringList RowTableModelBase::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < rowCount(); ++row)
        ids.append(idAt(row).toString());
    return ids;
}

void RowTableModelBase::replace(RowPointers rows, const QStringList &ids)
{
    const QStringList oldIds = shownIds();
    const SharedEnds shared = sharedEnds(oldIds, ids);
    const qsizetype gone = oldIds.size() - shared.head - shared.tail;
    const qsizetype added = ids.size() - shared.head - shared.tail;
    if (gone > 0 && added > 0) {
        replaceMiddle(rows, ids, oldIds);
    } else if (gone > 0) {
        remove(shared.head, gone);
    } else if (added > 0) {
        insert(shared.head, added, rows);
    }
    update(std::move(rows));
}

/// Rows that stay come first, in their new order; those after them go; the new ones are added at the end; then all find their places. Whatever the
/// lists are, that is at most four changes, and after each of them every row of the model is a whole row of its id.
void RowTableModelBase::replaceMiddle(const RowPointers &rows, const QStringList &ids, const QStringList &oldIds)
{
    const std::vector<qsizetype> matches = matchedRows(oldIds, ids);
    std::vector<qsizetype> stayingFirst;
    std::ranges::copy_if(matches, std::back_inserter(stayingFirst), [](qsizetype row) { return row >= 0; });
    const qsizetype staying = qsizetype(stayingFirst.size());
    std::vector<bool> stays(size_t(oldIds.size()), false);
    for (const qsizetype row : stayingFirst)
        stays[size_t(row)] = true;
    for (qsizetype row = 0; row < oldIds.size(); ++row) {
        if (!stays[size_t(row)])
            stayingFirst.push_back(row);
    }
    rearrange(stayingFirst);
    remove(staying, oldIds.size() - staying);

    RowPointers withNewLast = m_shown;
    std::vector<qsizetype> finalOrder;
    qsizetype nextStaying = 0;
    for (size_t row = 0; row < rows.size(); ++row) {
        const bool isNew = matches[row] < 0;
        finalOrder.push_back(isNew ? qsizetype(withNewLast.size()) : nextStaying++);
        if (isNew)
            withNewLast.push_back(rows[row]);
    }
    insert(staying, qsizetype(withNewLast.size()) - staying, withNewLast);
    rearrange(finalOrder);
}

/// Every row gets its new values; their ids are the same.
void RowTableModelBase::update(RowPointers rows)
{
    m_shown = std::move(rows);
    if (!m_shown.empty() && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RowTableModelBase::insert(qsizetype first, qsizetype count, const RowPointers &rows)
{
    if (count == 0)
        return;
    beginInsertRows({}, int(first), int(first + count - 1));
    m_shown.insert(m_shown.begin() + first, rows.begin() + first, rows.begin() + first + count);
    endInsertRows();
}

void RowTableModelBase::remove(qsizetype first, qsizetype count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, int(first), int(first + count - 1));
    m_shown.erase(m_shown.begin() + first, m_shown.begin() + first + count);
    endRemoveRows();
}

/// Row i becomes what row order[i] was.
void RowTableModelBase::rearrange(const std::vector<qsizetype> &order)
{
    if (std::ranges::is_sorted(order))
        return;
    Q_EMIT layoutAboutToBeChanged();
    RowPointers arranged;
    std::vector<int> newRowOf(order.size());
    for (size_t row = 0; row < order.size(); ++row) {
        arranged.push_back(m_shown[size_t(order[row])]);
        newRowOf[size_t(order[row])] = int(row);
    }
    m_shown = std::move(arranged);
    QModelIndexList moved;
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &each : persistent)
        moved.append(index(newRowOf[size_t(each.row())], each.column()));
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged();
}

} // namespace reckoner
