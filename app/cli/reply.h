// What a verb answers: one JSON document for --json, words for a person, and an exit status other than 0 where the answer is a "no".
// Also the two marks on an error that change its exit status: a wrong command line (2), an output that cannot be created (73).
#pragma once

#include "models/core/result.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"

#include <QJsonArray>
#include <QJsonValue>
#include <functional>

namespace reckoner::cli {

struct Reply
{
    QJsonValue json; ///< an object or an array; undefined where the answer was written already
    std::function<QString()> words;
    int exitStatus = 0;
    std::optional<Error> failure = {}; ///< printed as the last line on standard error, after the answer: an import with rejects
};

inline constexpr int kUsageExitStatus = 2;
inline constexpr int kRefusedExitStatus = 1;
inline constexpr int kWrongInputExitStatus = 65;

/// The command line itself is wrong: exit 2.
Error usageError(const char *text, const QJsonObject &context = {});
/// The output cannot be created: exit 73.
Error cannotCreateError(const QString &file, const QString &why);
int exitStatusOf(const Error &error);

/// Adds "operation_id", "duplicate" and, in a run over many, "batch_id".
QJsonObject withOperation(QJsonObject json, const std::optional<OperationId> &operation, bool duplicate, const std::optional<BatchId> &batch = {});
template <typename T>
QJsonObject doneJson(const Done<T> &done)
{
    return withOperation(done.reply.toJson(), done.operation, done.duplicate, done.batch);
}

/// Fields of one thing as aligned lines "Name  value"; an absent value is left out.
QString fieldLines(const QJsonObject &json, std::initializer_list<std::pair<const char *, const char *>> keysAndTitles);
template <typename RowType>
QString rowLines(std::span<const Column<RowType>> columns, const RowType &row);
QString alignedPairs(const QList<std::pair<QString, QString>> &pairs);

template <typename RowType>
QJsonArray jsonArray(std::span<const Column<RowType>> columns, const std::vector<RowType> &rows)
{
    QJsonArray array;
    for (const RowType &row : rows)
        array.append(rowJson(columns, row));
    return array;
}

template <typename RowType>
QString rowLines(std::span<const Column<RowType>> columns, const RowType &row)
{
    QList<std::pair<QString, QString>> pairs;
    for (const auto &column : columns) {
        if (column.onScreen)
            pairs.append({columnTitle(column.title), cellText(column.get(row), Calendar())});
    }
    return alignedPairs(pairs);
}

/// Prints on standard output. Errors: io_error (disk full, a closed pipe).
Outcome print(const Reply &reply, bool asJson);
/// The last line on standard error: "reckoner-cli: CODE: what happened", or {"error":{...}}.
void printError(const Error &error, bool asJson);
void printWarning(const QString &text);

} // namespace reckoner::cli
