#include "ui/pages/events_export.h"

#include "models/ledger/moment.h"
#include "ui/pages/csv_file.h"
#include "ui/widgets/table_text.h"

namespace reckoner {

namespace {

constexpr int kRowsAtOnce = 2'000;

QList<ColumnHead> headsOf(const std::vector<Column<UsageRecord>> &columns)
{
    QList<ColumnHead> heads;
    for (const auto &column : columns)
        heads.append({QString::fromLatin1(column.key), columnTitle(column.title), column.kind});
    return heads;
}

QByteArray linesOf(const std::vector<UsageRecord> &rows, const std::vector<Column<UsageRecord>> &columns, const QList<ColumnHead> &heads)
{
    QByteArray lines;
    QList<Cell> cells;
    for (const UsageRecord &row : rows) {
        cells.clear();
        for (const auto &column : columns)
            cells.append(column.get(row));
        lines += csvLine(heads, cells);
    }
    return lines;
}

} // namespace

Result<qint64> exportEvents(const Inquiry &inquiry, const EventsExport &wanted, const std::function<void(qint64 done, qint64 total)> &progress)
{
    CsvFile file(wanted.path);
    CHECK(file.open());
    const QList<ColumnHead> heads = headsOf(wanted.columns);
    CHECK(file.write(csvHead(heads)));
    TRY(moment, Moment::of(inquiry));
    TRY(total, countEvents(*moment, wanted.filter));
    // other orders than time have no index: each page would sort all rows anew, and there are not many of them
    const int limit = wanted.sort == EventSort::Time ? kRowsAtOnce : int(kMostSortableRows);
    qint64 done = 0;
    std::optional<EventCursor> after;
    do {
        CHECK(moment->scope().cancel.check());
        TRY(page, eventsPage(*moment, wanted.filter, wanted.sort, limit, after));
        CHECK(file.write(linesOf(page.rows, wanted.columns, heads)));
        done += qint64(page.rows.size());
        after = page.next;
        progress(done, total);
    } while (after);
    CHECK(moment->scope().cancel.check());
    CHECK(file.commit());
    return done;
}

} // namespace reckoner
