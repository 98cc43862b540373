#include "ui/pages/events_page.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/page_report.h"
#include "ui/widgets/long_table_view.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_text.h"
#include "ui/widgets/translation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

EventSort sortOf(const QString &columnKey)
{
    static const std::map<QString, EventSort> sorts = {{u"cost"_s, EventSort::Cost}, {u"type"_s, EventSort::Type}, {u"job"_s, EventSort::Job}};
    const auto found = sorts.find(columnKey);
    return found == sorts.end() ? EventSort::Time : found->second;
}

constexpr int kCopiedAtOnce = 2'000; ///< between two looks at Cancel

std::vector<UsageRecord> slice(const std::vector<UsageRecord> &rows, qint64 first, int count)
{
    const size_t from = std::min(rows.size(), size_t(first));
    const size_t to = std::min(rows.size(), from + size_t(count));
    return {rows.begin() + qsizetype(from), rows.begin() + qsizetype(to)};
}

std::vector<UsageRecord> pageOf(const std::vector<UsageRecord> &rows, qint64 page)
{
    return slice(rows, page * kPageRows, kPageRows);
}

} // namespace

EventsPage::EventsPage(const PageContext &context)
    : Page(context), m_range(new QLabel(this)), m_view(new LongTableView(u"events"_s, tr("Usage rows"), this)), m_stack(new StateStack(m_view, this)),
      m_model(new PagedTableModel<UsageRecord>(eventColumns(), [](const UsageRecord &record) { return QVariant(record.id.uuid()); }, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_range);
    layout->addWidget(m_stack, 1);
    m_view->setTable(m_model, TableView::Sorting::ByQuery);
    m_view->view()->setSortableColumns({u"occurred_at"_s, u"cost"_s, u"type"_s, u"job"_s});
    m_view->view()->setFilterColumns({u"occurred_at"_s, u"type"_s, u"company"_s, u"job"_s, u"status"_s}, {u"type"_s, u"job"_s, u"status"_s});
    if (const auto &kept = m_view->view()->sortKeys(); !kept.isEmpty())
        takeSort(m_model->heads().at(kept.first().column).key);
    adopt(m_stack);
    connect(m_stack, &StateStack::actionRequested, this, &EventsPage::leaveEmpty);
    connect(m_view->view(), &TableView::onlyThisRequested, this, [this](const QString &key, int row) { filterBy(key, row, false); });
    connect(m_view->view(), &TableView::notThisRequested, this, [this](const QString &key, int row) { filterBy(key, row, true); });
    connect(m_view->view(), &TableView::refused, this, [this](const QString &sentence) { Q_EMIT toastRequested(sentence, {}); });
    connect(m_view->view(), &TableView::longCopyRequested, this, &EventsPage::copyLong);
    connect(m_view->view(), &TableView::sortRequested, this, &EventsPage::sortBy);
    connect(m_view->view(), &TableView::selectionSummarized, this, &Page::selectionSummarized);
    connect(m_view->view(), &TableView::rowOpened, this, [this](const QVariant &id) { explainFigure(UsageQuestion{UsageId(id.toUuid())}); });
    addExplain(m_view->view(), [this](int row, const QString &) -> std::optional<Question> {
        const UsageRecord *record = m_model->rowAt(m_model->firstRow() + row);
        return record ? std::optional<Question>(UsageQuestion{record->id}) : std::nullopt;
    });
    if (may(session()->role(), Permission::Administer))
        connect(m_view->view(), &TableView::menuOpening, this, &EventsPage::offerCredit);
    connect(m_model, &PagedTableModelBase::pageWanted, this, &EventsPage::fetchPage, Qt::QueuedConnection);
}

void EventsPage::offerCredit(QMenu *menu, int row)
{
    const UsageRecord *record = m_model->rowAt(m_model->firstRow() + row);
    if (!record || !record->cost || session()->isReadOnly())
        return;
    connect(menu->addAction(tr("Credit note (no cash is paid)…")), &QAction::triggered, this, [this, usage = record->id] { creditUsage(usage); });
}

TableView *EventsPage::mainTable() const
{
    return m_view->view();
}

Result<EventsPage::Answer> EventsPage::answerFor(const Inquiry &inquiry, const Filter &filter, EventSort sort, qint64 page)
{
    Answer answer;
    TRY(resolved, resolveFilter(inquiry, filter));
    TRY(days, eventDays(inquiry, filter));
    answer.rows = days.rows();
    answer.days = std::make_shared<const EventDays>(std::move(days));
    answer.range = wording::rangeText(resolved.shown, resolved.calendar);
    answer.zone = resolved.calendar.zoneName();
    if (answer.rows == 0) {
        TRY(why, whyNoUsage(inquiry, filter));
        answer.why = why;
        return answer;
    }
    if (sort == EventSort::Time) {
        answer.firstPage = std::min(page, std::max<qint64>(0, (answer.rows - 1) / kPageRows));
        TRY(rows, eventsAt(inquiry, filter, *answer.days, answer.firstPage * kPageRows, kPageRows));
        answer.first = std::move(rows);
        return answer;
    }
    TRY(all, eventsPage(inquiry, filter, sort, int(std::min(answer.rows + 1, kMostSortableRows + 1)), {}));
    answer.first = std::move(all.rows);
    return answer;
}

void EventsPage::load()
{
    const bool isNewList = m_shown != filter();
    const qint64 page = isNewList ? 0 : m_view->topRow() / kPageRows;
    ask<Answer>("events", m_stack, [wanted = filter(), sort = m_sort, page](Inquiry &inquiry) { return answerFor(inquiry, wanted, sort, page); },
                [this, isNewList](Answer answer) {
                    const qint64 before = m_model->totalRows();
                    const qint64 top = isNewList ? 0 : m_view->topRow();
                    const qint64 arrived = isNewList ? 0 : answer.rows - before;
                    m_shown = filter();
                    const LongTableView::Held held = m_view->hold();
                    showRows(std::move(answer));
                    if (!isNewList && (m_sort == EventSort::Time || arrived == 0)) // in another order nobody knows where they went
                        m_view->giveBack(held, arrived);
                    if (!isNewList) // rows that arrived on top push the others down: what was on show stays on show
                        m_view->scrollToRow(top > 0 ? std::max<qint64>(0, top + arrived) : 0);
                });
}

void EventsPage::showRows(Answer answer)
{
    m_range->setText(tr("%1 usage row(s), %2", nullptr, plural(answer.rows)).arg(wording::count(answer.rows), answer.range));
    const auto calendar = Calendar::named(answer.zone);
    if (calendar)
        m_model->setCalendar(*calendar);
    Q_EMIT zoneShown(answer.zone);
    Q_EMIT rowsShown(answer.rows);
    if (answer.why) {
        m_model->reset(0);
        m_why = *answer.why;
        m_stack->showEmpty(noUsageText(m_why, may(session()->role(), Permission::RecordUsage)));
        return;
    }
    m_model->reset(answer.rows);
    m_days = answer.days;
    if (m_sort == EventSort::Time) {
        m_sorted.clear();
        m_model->setPage(answer.firstPage, std::move(answer.first));
    } else {
        m_sorted = std::move(answer.first);
        m_model->setPage(0, pageOf(m_sorted, 0));
    }
    m_stack->showData();
}

void EventsPage::leaveEmpty()
{
    if (m_why.cause == NoUsage::Cause::Unrecorded)
        Q_EMIT pageRequested(u"import"_s);
    else
        filterState()->set(widened(m_why, filter()));
}

void EventsPage::fetchPage(qint64 page)
{
    if (m_sort != EventSort::Time) {
        m_model->setPage(page, pageOf(m_sorted, page));
        return;
    }
    const QByteArray slot = "page " + QByteArray::number(page);
    session()->ask<std::vector<UsageRecord>>(
        this, slot.constData(), [wanted = m_shown, days = m_days, page](Inquiry &inquiry) { return eventsAt(inquiry, wanted, *days, page * kPageRows, kPageRows); },
        [this, page, wanted = m_shown](Result<std::vector<UsageRecord>> rows) {
            if (!rows || wanted != m_shown) {
                m_model->dropPage(page);
                return;
            }
            m_model->setPage(page, std::move(rows).value());
        });
}

/// The rows of the filter in the order on show, with the columns on show.
ExportWanted EventsPage::wanted() const
{
    ExportWanted wanted;
    wanted.list = QStringLiteral("usage");
    wanted.filter = filter();
    wanted.sort = m_sort;
    for (const int column : mainTable()->shownColumns())
        wanted.usageColumns.push_back(m_model->column(column));
    return wanted;
}

void EventsPage::exportTo(const QString &path)
{
    exportRows(wanted(), path);
}

void EventsPage::print()
{
    if (m_model->totalRows() == 0 || m_model->totalRows() > kMostPrintedRows || isLoading()) {
        m_model->totalRows() > kMostPrintedRows ? offerExport(m_model->totalRows()) : Page::print();
        return;
    }
    const auto gather = [wanted = wanted(), title = mainTable()->accessibleName()](Inquiry &inquiry) -> Result<ReportTable> {
        ListForPaper paper;
        CHECK(exportList(inquiry, wanted, paper));
        return paper.table(title);
    };
    session()->ask<ReportTable>(this, "print", gather, [this](const Result<ReportTable> &table) {
        if (table)
            preview({*table});
        else
            sayFailed(table.error());
    });
}

// --- copying what is not loaded

/// As an export does: read by a question of its own, with progress, from one state of the data.
void EventsPage::copyLong(const QList<ListRange> &ranges, bool withHeads)
{
    RunningJob *job = context().job;
    if (job->isRunning()) {
        Q_EMIT toastRequested(tr("Something else is running; copy when it is done."), {});
        return;
    }
    LongCopy copy = {ranges, {}, withHeads};
    qint64 rows = 0;
    for (const ListRange &range : ranges)
        rows += range.bottom - range.top + 1;
    for (const int column : mainTable()->shownColumns()) {
        const auto holds = [column](const ListRange &range) { return column >= range.left && column <= range.right; };
        if (std::ranges::any_of(ranges, holds))
            copy.columns.append(column);
    }
    const CancelToken cancel = session()->ask<QString>(this, "copy", textOf(copy), [this, rows](const Result<QString> &text) { takeCopied(text, rows); });
    job->begin(tr("Copy"), cancel);
}

std::function<Result<QString>(const Inquiry &)> EventsPage::textOf(const LongCopy &copy) const
{
    std::vector<Column<UsageRecord>> columns;
    QStringList heads;
    for (const int column : copy.columns) {
        columns.push_back(m_model->column(column));
        heads.append(m_model->heads().at(column).title);
    }
    const auto sorted = std::make_shared<const std::vector<UsageRecord>>(m_sorted);
    return [copy, columns, heads, sorted, wanted = m_shown, sort = m_sort, calendar = m_model->calendar(), job = context().job](const Inquiry &inquiry) -> Result<QString> {
        TRY(resolved, resolveFilter(inquiry, wanted));
        TRY(days, eventDays(inquiry, wanted));
        const bool withCode = resolved.currencies.size() > 1;
        QString text = copy.withHeads ? QString(tsvLine(heads) + u'\n') : QString();
        qint64 total = 0;
        for (const ListRange &range : copy.ranges)
            total += range.bottom - range.top + 1;
        qint64 done = 0;
        for (const ListRange &range : copy.ranges) {
            for (qint64 row = range.top; row <= range.bottom; row += kCopiedAtOnce) {
                CHECK(inquiry.scope().cancel.check());
                const int count = int(std::min<qint64>(kCopiedAtOnce, range.bottom - row + 1));
                auto part = sort == EventSort::Time ? eventsAt(inquiry, wanted, days, row, count) : Result<std::vector<UsageRecord>>(slice(*sorted, row, count));
                if (!part)
                    return part.error();
                for (const UsageRecord &record : *part) {
                    QStringList fields;
                    for (const Column<UsageRecord> &column : columns)
                        fields.append(copiedText(column.get(record), calendar, withCode));
                    text += tsvLine(fields) + u'\n';
                }
                done += count;
                job->report(done, done, total);
            }
        }
        text.chop(1);
        return text;
    };
}

void EventsPage::takeCopied(const Result<QString> &text, qint64 rows)
{
    context().job->end();
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    Q_EMIT toastRequested(text ? tr("Copied %1 row(s).", nullptr, plural(rows)).arg(wording::count(rows)) : wording::sentence(text.error()), {});
}

/// Each order has one direction: newest, dearest, and by name.
void EventsPage::takeSort(const QString &columnKey)
{
    m_sort = sortOf(columnKey);
    const bool isDownwards = m_sort == EventSort::Time || m_sort == EventSort::Cost;
    m_view->view()->showSort({{m_view->view()->columnOf(columnKey), isDownwards ? Qt::DescendingOrder : Qt::AscendingOrder}});
}

void EventsPage::sortBy(const QString &columnKey, Qt::SortOrder)
{
    takeSort(columnKey);
    m_shown = Filter();
    reload();
}

void EventsPage::filterBy(const QString &columnKey, int row, bool isNot)
{
    const UsageRecord *record = m_model->rowAt(m_model->firstRow() + row);
    if (!record)
        return;
    if (columnKey == "type"_L1)
        isNot ? filterState()->leaveOutType(record->type) : filterState()->setType(record->type);
    else if (columnKey == "status"_L1)
        isNot ? filterState()->leaveOutStatus(record->status) : filterState()->setStatus(record->status);
    else if (columnKey == "occurred_at"_L1)
        filterState()->setRange({.kind = RangeChoice::Kind::Days, .dayRange = {record->billingDay, record->billingDay.plusDays(1)}});
    else if (columnKey == "company"_L1)
        filterState()->setCompany(record->company);
    else
        filterByJob(*record, isNot);
}

void EventsPage::filterByJob(const UsageRecord &record, bool isNot)
{
    if (!record.job) {
        isNot ? filterState()->setStatus(LinkStatus::Reconciled) : filterState()->setWithoutJob();
        return;
    }
    filterState()->nameJob(*record.job, record.jobTitle.value_or(QString()));
    isNot ? filterState()->leaveOutJob(*record.job) : filterState()->setJob(*record.job);
}

} // namespace reckoner
