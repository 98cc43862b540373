// Every usage row of the filter, any number of them: pages are read by key when they come into view. Orders other than time are offered up to a bounded
// number of rows, which are then all in memory.
#pragma once

#include "models/tables/paged_table_model.h"
#include "models/exchange/export_list.h"
#include "models/usage/event_places.h"
#include "ui/pages/no_usage.h"
#include "ui/pages/page.h"
#include "ui/widgets/table_view.h"

class QLabel;
class QMenu;

namespace reckoner {

class LongTableView;

class EventsPage : public Page
{
    Q_OBJECT
public:
    explicit EventsPage(const PageContext &context);

    TableView *mainTable() const override;
    /// Every row of the filter, loaded or not.
    void exportTo(const QString &path) override;
    void print() override;

protected:
    void load() override;

private:
    struct Answer
    {
        qint64 rows = 0;
        std::shared_ptr<const EventDays> days;
        std::vector<UsageRecord> first; ///< the page on show, or in another order than time: all rows
        qint64 firstPage = 0;
        QString range;
        QString zone;
        std::optional<NoUsage> why; ///< there are no rows
    };
    static Result<Answer> answerFor(const Inquiry &inquiry, const Filter &filter, EventSort sort, qint64 page);
    void showRows(Answer answer);
    void fetchPage(qint64 page);
    void leaveEmpty();
    void offerCredit(QMenu *menu, int row);
    void filterBy(const QString &columnKey, int row, bool isNot);
    void filterByJob(const UsageRecord &record, bool isNot);
    struct LongCopy
    {
        QList<ListRange> ranges;
        QList<int> columns;
        bool withHeads = false;
    };
    void copyLong(const QList<ListRange> &ranges, bool withHeads);
    std::function<Result<QString>(const Inquiry &inquiry)> textOf(const LongCopy &copy) const;
    void takeCopied(const Result<QString> &text, qint64 rows);
    void takeSort(const QString &columnKey);
    void sortBy(const QString &columnKey, Qt::SortOrder order);
    ExportWanted wanted() const;

    QLabel *m_range;
    LongTableView *m_view;
    StateStack *m_stack;
    PagedTableModel<UsageRecord> *m_model;
    EventSort m_sort = EventSort::Time;
    std::vector<UsageRecord> m_sorted; ///< all rows, in another order than time
    Filter m_shown;
    std::shared_ptr<const EventDays> m_days; ///< of the list on show: the way to its pages
    NoUsage m_why;
};

} // namespace reckoner
