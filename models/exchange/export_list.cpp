#include "models/exchange/export_list.h"

#include "models/balances/credits.h"
#include "models/balances/minutes.h"
#include "models/balances/tokens.h"
#include "models/balances/wallet.h"
#include "models/directory/companies.h"
#include "models/directory/jobs.h"
#include "models/ledger/history.h"
#include "models/ledger/moment.h"
#include "models/usage/drafts.h"
#include "models/wording/sentences.h"

#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 2'000;

class Export
{
public:
    Export(const Inquiry &inquiry, const ExportWanted &wanted, ListWriter &writer, const OnExportProgress &progress)
        : m_inquiry(inquiry), m_wanted(wanted), m_writer(writer), m_progress(progress)
    {
    }
    const Inquiry &inquiry() const { return m_inquiry; }
    const ExportWanted &wanted() const { return m_wanted; }
    qint64 rows() const { return m_rows; }
    void expect(qint64 rows) { m_expected = rows; }

    template <typename RowType>
    Outcome begin(std::span<const Column<RowType>> columns, const char *title)
    {
        TRY(origin, originOf(m_inquiry, columnTitle(title), m_wanted.filter));
        return m_writer.begin(listHeads(columns), origin);
    }
    template <typename RowType>
    Outcome write(std::span<const Column<RowType>> columns, const std::vector<RowType> &rows)
    {
        for (const RowType &row : rows) {
            CHECK(m_inquiry.scope().cancel.check());
            CHECK(writeRow(m_writer, columns, row));
        }
        m_rows += qint64(rows.size());
        if (m_progress)
            m_progress(m_rows, m_expected);
        return {};
    }
    /// A list that is read in one go.
    template <typename RowType>
    Outcome writeAll(std::span<const Column<RowType>> columns, const char *title, const std::vector<RowType> &rows)
    {
        expect(qint64(rows.size()));
        CHECK(begin(columns, title));
        return write(columns, rows);
    }

private:
    const Inquiry &m_inquiry;
    const ExportWanted &m_wanted;
    ListWriter &m_writer;
    const OnExportProgress &m_progress;
    qint64 m_rows = 0;
    qint64 m_expected = 0;
};

/// Of a list that has no billing days; nothing for everything.
Result<std::optional<InstantRange>> instantsOf(const Export &out)
{
    if (out.wanted().filter.range.kind == RangeChoice::Kind::Everything)
        return std::optional<InstantRange>();
    TRY(resolved, resolveFilter(out.inquiry(), out.wanted().filter));
    return std::optional(resolved.shown);
}

template <typename Id>
Cell idCell(const std::optional<Id> &id)
{
    return id ? Cell(id->uuid()) : Cell();
}

Cell ofQuestions(const UsageRecord &row, qint64 count)
{
    return row.type == UsageType::QuestionGeneration ? Cell(count) : Cell();
}

Cell textCell(const std::optional<QString> &text)
{
    return text ? Cell(*text) : Cell();
}

/// Everything of a usage row, under names that `import` takes back.
const std::array kUsageColumns = {
    Column<UsageRecord>{"occurred_at", QT_TRANSLATE_NOOP("Column", "Time"), ColumnKind::Time, [](const UsageRecord &row) { return Cell(row.occurredAt); }},
    Column<UsageRecord>{"type", QT_TRANSLATE_NOOP("Column", "Type"), ColumnKind::Text, [](const UsageRecord &row) { return Cell(usageTypeName(row.type)); }},
    Column<UsageRecord>{"company_name", QT_TRANSLATE_NOOP("Column", "Company"), ColumnKind::Text, [](const UsageRecord &row) { return Cell(row.companyName); }},
    Column<UsageRecord>{"company_id", QT_TRANSLATE_NOOP("Column", "Company id"), ColumnKind::Id, [](const UsageRecord &row) { return Cell(row.company.uuid()); }},
    Column<UsageRecord>{"job_title", QT_TRANSLATE_NOOP("Column", "Job"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.jobTitle); }},
    Column<UsageRecord>{"job_id", QT_TRANSLATE_NOOP("Column", "Job id"), ColumnKind::Id, [](const UsageRecord &row) { return idCell(row.job); }},
    Column<UsageRecord>{"draft_job_id", QT_TRANSLATE_NOOP("Column", "Draft"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.draft); }},
    Column<UsageRecord>{"status", QT_TRANSLATE_NOOP("Column", "Status"), ColumnKind::Text, [](const UsageRecord &row) { return Cell(linkStatusName(row.status)); }},
    Column<UsageRecord>{"candidate_id", QT_TRANSLATE_NOOP("Column", "Candidate"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.candidate); }},
    Column<UsageRecord>{"interview_id", QT_TRANSLATE_NOOP("Column", "Interview"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.interview); }},
    Column<UsageRecord>{"quantity", QT_TRANSLATE_NOOP("Column", "Quantity"), ColumnKind::Count, [](const UsageRecord &row) { return Cell(row.quantity); }},
    Column<UsageRecord>{"parse_successful", QT_TRANSLATE_NOOP("Column", "Parsed"), ColumnKind::Flag,
                        [](const UsageRecord &row) { return row.type == UsageType::CvParsing ? Cell(!row.failed) : Cell(); }},
    Column<UsageRecord>{"file_size_kb", QT_TRANSLATE_NOOP("Column", "File size (KB)"), ColumnKind::Count, [](const UsageRecord &row) { return row.fileSizeKb ? Cell(*row.fileSizeKb) : Cell(); }},
    Column<UsageRecord>{"prompt_tokens", QT_TRANSLATE_NOOP("Column", "Prompt tokens"), ColumnKind::Count, [](const UsageRecord &row) { return ofQuestions(row, row.promptTokens); }},
    Column<UsageRecord>{"completion_tokens", QT_TRANSLATE_NOOP("Column", "Completion tokens"), ColumnKind::Count, [](const UsageRecord &row) { return ofQuestions(row, row.completionTokens); }},
    Column<UsageRecord>{"questions", QT_TRANSLATE_NOOP("Column", "Questions"), ColumnKind::Count, [](const UsageRecord &row) { return ofQuestions(row, row.questions); }},
    Column<UsageRecord>{"model", QT_TRANSLATE_NOOP("Column", "Model"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.model); }},
    Column<UsageRecord>{"minutes", QT_TRANSLATE_NOOP("Column", "Minutes"), ColumnKind::Count,
                        [](const UsageRecord &row) { return row.type == UsageType::VideoInterview && !row.seconds ? Cell(row.quantity) : Cell(); }},
    Column<UsageRecord>{"seconds", QT_TRANSLATE_NOOP("Column", "Seconds"), ColumnKind::Count, [](const UsageRecord &row) { return row.seconds ? Cell(*row.seconds) : Cell(); }},
    addingUp(Column<UsageRecord>{"cost", QT_TRANSLATE_NOOP("Column", "Cost"), ColumnKind::Money, [](const UsageRecord &row) { return row.cost ? Cell(MoneyCell{*row.cost, row.currency}) : Cell(); }}),
    Column<UsageRecord>{"cost_source", QT_TRANSLATE_NOOP("Column", "Cost source"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.costSource); }},
    Column<UsageRecord>{"source", QT_TRANSLATE_NOOP("Column", "Source"), ColumnKind::Text, [](const UsageRecord &row) { return Cell(row.source); }},
    Column<UsageRecord>{"origin", QT_TRANSLATE_NOOP("Column", "Origin"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.origin); }},
    Column<UsageRecord>{"event_id", QT_TRANSLATE_NOOP("Column", "Event id"), ColumnKind::Text, [](const UsageRecord &row) { return textCell(row.eventId); }},
    Column<UsageRecord>{"id", QT_TRANSLATE_NOOP("Column", "Id"), ColumnKind::Id, [](const UsageRecord &row) { return Cell(row.id.uuid()); }},
    Column<UsageRecord>{"created_at", QT_TRANSLATE_NOOP("Column", "Recorded"), ColumnKind::Time, [](const UsageRecord &row) { return Cell(row.createdAt); }},
};

Outcome exportUsage(Export &out, const char *title)
{
    const std::vector<Column<UsageRecord>> &asked = out.wanted().usageColumns;
    const std::span<const Column<UsageRecord>> columns = asked.empty() ? std::span<const Column<UsageRecord>>(kUsageColumns) : std::span<const Column<UsageRecord>>(asked);
    TRY(total, countEvents(out.inquiry(), out.wanted().filter));
    out.expect(total);
    CHECK(out.begin<UsageRecord>(columns, title));
    // other orders than time have no index: each page would sort all rows anew, and there are not many of them
    const int limit = out.wanted().sort == EventSort::Time ? kRowsAtOnce : int(kMostSortableRows);
    std::optional<EventCursor> after;
    do {
        TRY(page, eventsPage(out.inquiry(), out.wanted().filter, out.wanted().sort, limit, after));
        CHECK(out.write<UsageRecord>(columns, page.rows));
        after = page.next;
    } while (after);
    return {};
}

TableOrder allOf(TableOrder order)
{
    order.limit = 0;
    return order;
}

/// A file is read by programs too: the id stands before what the screen shows, unless the screen says which columns it wants.
std::vector<Column<UsageRow>> columnsOf(const Export &out, const Column<UsageRow> &id, std::span<const Column<UsageRow>> shown)
{
    std::vector<Column<UsageRow>> columns;
    for (const QString &key : out.wanted().columns) {
        const auto found = std::ranges::find_if(shown, [&key](const Column<UsageRow> &column) { return key == QLatin1StringView(column.key); });
        if (found != shown.end())
            columns.push_back(*found);
    }
    if (columns.empty()) {
        columns = {id};
        columns.insert(columns.end(), shown.begin(), shown.end());
    }
    return columns;
}

Outcome exportJobs(Export &out, const char *title)
{
    TRY(table, usageByJob(out.inquiry(), out.wanted().filter, allOf(out.wanted().order)));
    std::vector<UsageRow> rows = table.rows;
    rows.insert(rows.end(), table.unassigned.begin(), table.unassigned.end());
    static const Column<UsageRow> id = {"job_id", QT_TRANSLATE_NOOP("Column", "Job id"), ColumnKind::Id,
                                        [](const UsageRow &row) { return row.job ? Cell(row.job->uuid()) : Cell(); }};
    return out.writeAll<UsageRow>(columnsOf(out, id, jobColumns()), title, rows);
}

Outcome exportCompanies(Export &out, const char *title)
{
    TRY(table, usageByCompany(out.inquiry(), out.wanted().filter, allOf(out.wanted().order)));
    if (may(out.inquiry().scope().role, Permission::SeeMoney)) {
        TRY(balances, walletBalances(out.inquiry(), out.inquiry().now()));
        for (UsageRow &row : table.rows)
            row.balance = balances[*row.company];
    }
    static const Column<UsageRow> id = {"company_id", QT_TRANSLATE_NOOP("Column", "Company id"), ColumnKind::Id,
                                        [](const UsageRow &row) { return row.company ? Cell(row.company->uuid()) : Cell(); }};
    return out.writeAll<UsageRow>(columnsOf(out, id, companyUsageColumns()), title, table.rows);
}

Outcome exportSeries(Export &out, const char *title)
{
    TRY(series, usageSeries(out.inquiry(), out.wanted().filter, out.wanted().step));
    std::vector<SeriesPoint> points;
    for (const Series &each : series)
        points.insert(points.end(), each.points.begin(), each.points.end());
    return out.writeAll(seriesColumns(), title, points);
}

Outcome exportLedger(Export &out, const char *title)
{
    LedgerFilter filter;
    filter.job = out.wanted().filter.job;
    filter.type = out.wanted().filter.type;
    filter.limit = kRowsAtOnce;
    TRY(range, instantsOf(out));
    if (range) {
        filter.from = range->from;
        filter.to = range->to;
    }
    CHECK(out.begin(ledgerColumns(), title));
    while (true) {
        TRY(entries, ledgerEntries(out.inquiry(), filter));
        CHECK(out.write(ledgerColumns(), entries));
        if (int(entries.size()) < filter.limit)
            return {};
        filter.beforeId = entries.back().id;
    }
}

Outcome exportDrafts(Export &out, const char *title)
{
    TRY(drafts, listDrafts(out.inquiry(), out.wanted().filter));
    return out.writeAll(draftColumns(), title, drafts);
}

Outcome exportTokenLogs(Export &out, const char *title)
{
    const Filter &asked = out.wanted().filter;
    const Scope &scope = out.inquiry().scope();
    TokenLogChoice choice;
    choice.limit = kRowsAtOnce;
    choice.withUnattributed = !asked.company && !asked.job && scope.allCompanies && may(scope.role, Permission::SeeUnattributed);
    TRY(range, instantsOf(out));
    if (range) {
        choice.from = range->from;
        choice.to = range->to;
    }
    CHECK(out.begin(tokenLogColumns(), title));
    while (true) {
        TRY(logs, tokenLogs(out.inquiry(), choice));
        const bool isLast = int(logs.size()) < choice.limit;
        if (!isLast)
            choice.beforeSeq = logs.back().seq;
        std::erase_if(logs, [&asked](const TokenLog &log) { return asked.job && log.job != asked.job; });
        CHECK(out.write(tokenLogColumns(), logs));
        if (isLast)
            return {};
    }
}

Outcome exportMinutes(Export &out, const char *title)
{
    TRY(balances, minutesBalances(out.inquiry()));
    return out.writeAll(minutesBalanceColumns(), title, balances);
}

Outcome exportCredits(Export &out, const char *title)
{
    TRY(balances, creditBalances(out.inquiry()));
    return out.writeAll(creditBalanceColumns(), title, balances);
}

/// In the order of exportLists().
constexpr std::array kExports = {exportUsage, exportJobs, exportCompanies, exportSeries, exportLedger, exportDrafts, exportTokenLogs, exportMinutes, exportCredits};
constexpr std::array kKinds = {
    ExportKind{"usage", QT_TRANSLATE_NOOP("Column", "Usage"), Permission::SeeUsage},
    ExportKind{"jobs", QT_TRANSLATE_NOOP("Column", "Jobs"), Permission::SeeUsage},
    ExportKind{"companies", QT_TRANSLATE_NOOP("Column", "Companies"), Permission::SeeUsage},
    ExportKind{"series", QT_TRANSLATE_NOOP("Column", "Cost over time"), Permission::SeeUsage},
    ExportKind{"ledger", QT_TRANSLATE_NOOP("Column", "Ledger"), Permission::SeeMoney},
    ExportKind{"drafts", QT_TRANSLATE_NOOP("Column", "Not saved yet"), Permission::SeeUsage},
    ExportKind{"token-logs", QT_TRANSLATE_NOOP("Column", "Token logs"), Permission::SeeMoney},
    ExportKind{"minutes", QT_TRANSLATE_NOOP("Column", "Minutes"), Permission::SeeBalances},
    ExportKind{"credits", QT_TRANSLATE_NOOP("Column", "Credits"), Permission::SeeBalances},
};
static_assert(kExports.size() == kKinds.size());

Result<QStringList> leftOutWords(const Inquiry &inquiry, const Filter &filter)
{
    QStringList words;
    for (const UsageType type : filter.notTypes)
        words.append(wording::title(type));
    for (const JobId &id : filter.notJobs) {
        TRY(job, jobById(inquiry, id));
        words.append(job.title);
    }
    for (const LinkStatus status : filter.notStatuses)
        words.append(wording::title(status));
    return words;
}

Result<QString> filterWords(const Inquiry &inquiry, const Filter &filter)
{
    QStringList words;
    if (filter.company) {
        TRY(company, companyById(inquiry, *filter.company));
        words.append(company.name);
    } else if (inquiry.scope().companies.size() == 1) {
        TRY(company, companyById(inquiry, inquiry.scope().companies.front()));
        words.append(company.name);
    } else {
        words.append(QCoreApplication::translate("Export", "%1 companies").arg(inquiry.scope().companies.size()));
    }
    if (filter.type)
        words.append(wording::title(*filter.type));
    if (filter.job) {
        TRY(job, jobById(inquiry, *filter.job));
        words.append(job.title);
    }
    if (filter.withoutJob)
        words.append(wording::title(LinkStatus::Unknown));
    if (filter.status)
        words.append(wording::title(*filter.status));
    TRY(leftOut, leftOutWords(inquiry, filter));
    for (const QString &each : leftOut)
        words.append(QCoreApplication::translate("Export", "not %1").arg(each));
    return words.join(u", "_s);
}

} // namespace

std::span<const ExportKind> exportLists()
{
    return kKinds;
}

Result<qint64> exportList(const Inquiry &inquiry, const ExportWanted &wanted, ListWriter &writer, const OnExportProgress &progress)
{
    const auto kind = std::ranges::find_if(kKinds, [&](const ExportKind &each) { return wanted.list == QLatin1StringView(each.name); });
    if (kind == kKinds.end())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("There is no list {list} to export."), {{u"list"_s, wanted.list}, {u"field"_s, u"list"_s}}};
    CHECK(inquiry.require(kind->permission));
    TRY(moment, Moment::of(inquiry));
    Export out(*moment, wanted, writer, progress);
    writer.watch(moment->scope().cancel);
    CHECK(kExports[size_t(kind - kKinds.begin())](out, kind->title));
    CHECK(moment->scope().cancel.check());
    CHECK(writer.finish());
    return out.rows();
}

Result<ListOrigin> originOf(const Inquiry &inquiry, const QString &title, const Filter &filter)
{
    TRY(resolved, resolveFilter(inquiry, filter));
    TRY(words, filterWords(inquiry, filter));
    const bool isEverything = filter.range.kind == RangeChoice::Kind::Everything;
    const QString range = isEverything ? QCoreApplication::translate("Export", "everything") : wording::rangeText(resolved.shown, resolved.calendar);
    return ListOrigin{title, words, range, resolved.calendar.zoneName(), inquiry.now()};
}

} // namespace reckoner
