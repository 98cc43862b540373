// Lists out: one writer per format, fed row by row so that memory stays bounded. A file appears under its name when it is complete; one that failed
// or was cancelled leaves nothing. Money is exact in every format. Registry: list_writer.cpp.
#pragma once

#include "models/core/cancel_token.h"
#include "models/tables/table_model.h"

#include <QIODevice>
#include <memory>

namespace reckoner {

/// What a list is of: said in the file where the format has a place for it.
struct ListOrigin
{
    QString title;    ///< "Usage"
    QString filter;   ///< in words: companies, type, job, status
    QString range;    ///< in words, with the zone
    QString timezone = QStringLiteral("UTC"); ///< IANA name: times in XLSX are of this zone
    Instant madeAt;
    QJsonObject toJson() const;
};

class ListWriter
{
public:
    virtual ~ListWriter() = default;
    /// A writer whose finish() takes long looks at it there.
    virtual void watch(const CancelToken &) {}
    /// Once, before the rows.
    virtual Outcome begin(const QList<ColumnHead> &heads, const ListOrigin &origin) = 0;
    virtual Outcome row(const QList<Cell> &cells) = 0;
    /// The file is complete and takes its name. Not called, or failed: nothing is left. Errors: io_error, canceled.
    virtual Outcome finish() = 0;
};

struct ListFormat
{
    const char *name;   ///< "csv"
    const char *title;  ///< "CSV"; untranslated; context "ListFormat"
    const char *suffix; ///< ".csv"
    bool isJson;        ///< may stand on standard output beside --json
    bool isForStreams;  ///< can be written to standard output
    std::unique_ptr<ListWriter> (*open)(const QString &path); ///< "-": standard output
};
std::span<const ListFormat> listFormats();
const ListFormat *listFormatByName(QStringView name);
/// By the end of the file's name; CSV where it has none of ours.
const ListFormat &listFormatOfFile(const QString &path);

template <typename RowType>
QList<ColumnHead> listHeads(std::span<const Column<RowType>> columns)
{
    QList<ColumnHead> heads;
    for (const auto &column : columns)
        heads.append(headOf(column));
    return heads;
}

template <typename RowType>
Outcome writeRow(ListWriter &writer, std::span<const Column<RowType>> columns, const RowType &row)
{
    QList<Cell> cells;
    for (const auto &column : columns)
        cells.append(column.get(row));
    return writer.row(cells);
}

/// Amounts are plain numbers in a file, so a list with amounts and no column of their currency gets one, the last.
bool lacksCurrency(const QList<ColumnHead> &heads);
/// The currency of a row's amounts: a row is of one currency; empty where there is no amount.
QString currencyOf(const QList<Cell> &cells);

} // namespace reckoner
