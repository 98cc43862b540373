// The row changes and postings that an act would make: one type for preview, reconcile, assign, fix and undo. Applying is refused
// (stale_plan) where a row no longer holds its `before`.
#pragma once

#include "models/ledger/operation.h"

namespace reckoner {

struct RowChange
{
    QString table;  ///< from a fixed list (plan.cpp)
    QString key;    ///< the row's id, dashed; of a table without one its key's parts, joined by "/"
    QString column; ///< from a fixed list; kWholeRow: the row is made (before is null) or taken away (after is null), its columns are an object
    QJsonValue before;
    QJsonValue after;
    bool operator==(const RowChange &) const = default;
};
inline constexpr QLatin1StringView kWholeRow{"*"};
QString rowKey(const QUuid &id);
/// As the value of an operation_id in `after`: the operation that applies the plan.
inline constexpr QLatin1StringView kThisOperation{"(this operation)"};
/// As the value of a time in `after`: the business time of that operation. A plan has no clock: it stays the same until it is applied.
inline constexpr QLatin1StringView kThisMoment{"(now)"};
/// The id of a row that a plan makes: the same for the same seed, so that planning twice gives one plan. Say in the seed what would make it another row.
QUuid derivedId(const QString &seed);

/// A row to be made: `columns` without its key, which `table` names. Values as JSON holds them: ids and times as text, counts as integers, money as
/// integer nanos, JSON columns as objects.
RowChange newRow(const QString &table, const QString &key, const QJsonObject &columns);

struct Plan
{
    std::vector<RowChange> changes; ///< in this order; changes of one row that stand together are made as one statement
    std::vector<Posting> postings;  ///< after the changes; a stored balance follows its posting by itself and is not among the changes
    bool isEmpty() const { return changes.empty() && postings.empty(); }
    void add(const Plan &other);
    /// SHA-256 over everything in it, hex: the preview is the fix.
    QString hash() const;
};

/// A change as the command line and the screen show it: {"table","key","column","before","after"}, a whole row one line for each of its columns.
QJsonArray changesJson(const Plan &plan);

/// Makes the changes and postings, and keeps the changes with the operation so that it can be undone. Errors: stale_plan, conflict.
Outcome apply(Operation &operation, const Plan &plan);
/// The same for what takes an operation back: it ends where that began, so its postings come first.
Outcome applyInverse(Operation &operation, const Plan &plan);

/// The change that takes `change` back, at `now`. Nothing where the database lists it by its operation (links and purchases), or where a posting takes
/// it back (recorded costs: undo.cpp).
std::optional<RowChange> inverse(const RowChange &change, Instant now);

} // namespace reckoner
