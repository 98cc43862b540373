// "Only this" and "Not this" of a cell: which list, which column, which value. Kept beside the Filter, with which it makes a view: it narrows one list where
// that is shown, and no figure.
#pragma once

#include <QJsonArray>
#include <QString>
#include <optional>
#include <vector>

namespace reckoner {

struct ListFilter
{
    QString list;   ///< name of the list
    QString column; ///< key of the column
    QString value;  ///< for machines; of money with its currency
    bool isNot = false;
    QString heading = {}; ///< of the column, and...
    QString text = {};    ///< ...the value as they were shown: for where the list is not
    /// What they were called does not matter.
    bool operator==(const ListFilter &other) const { return list == other.list && column == other.column && value == other.value && isNot == other.isNot; }
};

QJsonArray listFiltersToJson(const std::vector<ListFilter> &filters);
/// What is not understood is left out.
std::vector<ListFilter> listFiltersFromJson(const QJsonArray &json);

/// As one word of a command line: "activity:kind=refund". Nothing where it is none.
QString listFilterWord(const ListFilter &filter);
std::optional<ListFilter> listFilterFromWord(const QString &word, bool isNot);

} // namespace reckoner
