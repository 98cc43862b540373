// usage cards|jobs|companies|series|events
#include "app/cli/command_list.h"
#include "app/cli/looking.h"
#include "app/cli/text_table.h"
#include "models/balances/wallet.h"
#include "models/usage/events.h"
#include "models/usage/figures.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"

#include <map>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEventsPage = 200;

QString cardWords(const Cards &cards)
{
    TextTable table({{columnTitle("Type")}, {columnTitle("Rows"), true}, {columnTitle("Quantity"), true}, {columnTitle("Failed"), true}, {columnTitle("Cost"), true}});
    const auto row = [&](const QString &title, const TypeTotals &totals, const QString &quantity) {
        return QStringList{title, wording::count(totals.rows), quantity, wording::count(totals.failed), wording::money(totals.cost, cards.currency)};
    };
    static constexpr std::array<const char *, 3> kUnits = {"CVs", "tokens", "min"};
    for (const UsageTypeInfo &type : usageTypes()) {
        const TypeTotals &totals = cards.types[size_t(type.type)];
        table.addRow(row(wording::title(type.type), totals, wording::count(totals.quantity) + u' ' + QLatin1StringView(kUnits[size_t(type.type)])));
    }
    QString words = wording::rangeText(cards.range, cards.calendar) + u'\n';
    if (const auto total = cards.total())
        table.addTotal(row(columnTitle("Total"), *total, {}));
    words += table.toText();
    if (!cards.credited.isZero())
        words += columnTitle("Credited") + u"  "_s + wording::money(cards.credited, cards.currency) + u'\n';
    return words;
}

Result<Reply> showCards(Context &context, const Looking &looking)
{
    TRY(look, look(context, looking, DefaultRange::LastThirtyDays));
    TRY(cards, usageCards(look.doors.inquiry(), look.filter));
    return Reply{cardsJson(cards), [cards]() -> QString {
        QStringList words;
        for (const Cards &each : cards)
            words.append(cardWords(each));
        return words.join(u'\n');
    }};
}

struct TableOptions
{
    Looking looking;
    std::optional<JobSort> sort;
    std::optional<int> limit;
};

void declareTable(Options &options, TableOptions &values)
{
    options.optional("--sort", "COLUMN", "total_cost (default), title, cv_cost, question_cost, video_cost, cv_count, question_tokens or video_minutes", values.sort);
    options.optional("--limit", "N", "At most so many rows (default: all)", values.limit);
    addLookingOptions(options, values.looking);
}

TableOrder orderOf(const TableOptions &options)
{
    TableOrder order;
    order.sort = options.sort.value_or(JobSort::TotalCost);
    order.descending = order.sort != JobSort::Title;
    order.limit = options.limit.value_or(0);
    return order;
}

QString usageTableText(std::span<const Column<UsageRow>> columns, UsageTable table)
{
    for (const auto *more : {&table.unassigned, &table.totals})
        table.rows.insert(table.rows.end(), more->begin(), more->end());
    return tableText(columns, table.rows);
}

Result<Reply> showJobs(Context &context, const TableOptions &options)
{
    CHECK(checkLimit(options.limit));
    TRY(look, look(context, options.looking, DefaultRange::LastThirtyDays));
    TRY(table, usageByJob(look.doors.inquiry(), look.filter, orderOf(options)));
    return Reply{table.jobsJson(), [table]() -> QString { return usageTableText(jobColumns(), table); }};
}

/// Balances beside the charges, for who may see money.
Outcome addBalances(const Inquiry &inquiry, UsageTable &table)
{
    if (!may(inquiry.scope().role, Permission::SeeMoney))
        return {};
    TRY(all, wallets(inquiry));
    std::map<CompanyId, Money> balances;
    for (const Wallet &each : all)
        balances.emplace(each.company, each.balance);
    for (UsageRow &row : table.rows) {
        const auto found = row.company ? balances.find(*row.company) : balances.end();
        if (found != balances.end())
            row.balance = found->second;
    }
    return {};
}

Result<Reply> showCompanies(Context &context, const TableOptions &options)
{
    CHECK(checkLimit(options.limit));
    TRY(look, look(context, options.looking, DefaultRange::LastThirtyDays));
    TRY(table, usageByCompany(look.doors.inquiry(), look.filter, orderOf(options)));
    QJsonValue json = table.companiesJson();
    if (!context.globals().json)
        CHECK(addBalances(look.doors.inquiry(), table));
    return Reply{json, [table]() -> QString { return usageTableText(companyUsageColumns(), table); }};
}

struct SeriesOptions
{
    Looking looking;
    std::optional<SeriesStep> step;
};

void declareSeries(Options &options, SeriesOptions &values)
{
    options.optional("--by", "STEP", "day (default), week or month", values.step);
    addLookingOptions(options, values.looking);
}

QJsonObject seriesJson(const std::vector<Series> &series)
{
    if (series.size() == 1)
        return series.front().toJson();
    QJsonArray each;
    for (const Series &one : series) {
        QJsonObject json = one.toJson();
        json.insert(u"currency"_s, one.currency.code());
        each.append(json);
    }
    return {{u"currencies"_s, each}};
}

Result<Reply> showSeries(Context &context, const SeriesOptions &options)
{
    TRY(look, look(context, options.looking, DefaultRange::LastThirtyDays));
    TRY(series, usageSeries(look.doors.inquiry(), look.filter, options.step.value_or(SeriesStep::Day)));
    return Reply{seriesJson(series), [series]() -> QString {
        QStringList words;
        for (const Series &one : series)
            words.append(tableText(seriesColumns(), one.points, {"cv_parsing", "question_generation", "video_interview", "total"}, one.calendar));
        return words.join(u'\n');
    }};
}

struct EventOptions
{
    Looking looking;
    std::optional<EventSort> sort;
    std::optional<int> limit;
    std::optional<QString> after;
};

void declareEvents(Options &options, EventOptions &values)
{
    options.optional("--sort", "ORDER", "time (default), cost, type or job", values.sort);
    options.optional("--limit", "N", "Rows of a page (default: 200)", values.limit);
    options.optional("--after", "CURSOR", "The \"next\" of the page before", values.after);
    addLookingOptions(options, values.looking);
}

Result<Reply> showEvents(Context &context, const EventOptions &options)
{
    std::optional<EventCursor> after;
    if (options.after) {
        TRY(cursor, EventCursor::parse(*options.after));
        after = cursor;
    }
    CHECK(checkLimit(options.limit));
    const int limit = options.limit.value_or(kEventsPage);
    TRY(look, look(context, options.looking, DefaultRange::Everything));
    TRY(page, eventsPage(look.doors.inquiry(), look.filter, options.sort.value_or(EventSort::Time), limit, after));
    QJsonArray rows;
    for (const UsageRecord &row : page.rows)
        rows.append(row.toJson());
    const QJsonObject json = {{u"rows"_s, rows}, {u"next"_s, page.next ? QJsonValue(page.next->toText()) : QJsonValue()}};
    return Reply{json, [page]() -> QString {
        return tableText(eventColumns(), page.rows, {"cost"}) + (page.next ? u"More: --after "_s + page.next->toText() + u'\n' : QString());
    }};
}

} // namespace

void addUsage(Group root)
{
    Group usage = root.group("usage", "What was used and what it cost");
    usage.verb<Looking>({"cards", "Totals by usage type", {"usage cards --company Acme --days 30", "--json usage cards --month 2026-11"}}, addLookingOptions, showCards);
    usage.verb<TableOptions>({"jobs", "By job, with usage that has no job and the total", {"usage jobs --company Acme --sort video_cost --limit 50"}}, declareTable, showJobs);
    usage.verb<TableOptions>({"companies", "By company", {"usage companies --days 365"}}, declareTable, showCompanies);
    usage.verb<SeriesOptions>({"series", "Over time", {"usage series --company Acme --by week --days 90"}}, declareSeries, showSeries);
    usage.verb<EventOptions>({"events", "Every usage row, page by page", {"usage events --type video --status UNKNOWN", "usage events --sort cost --limit 20"}},
                             declareEvents, showEvents);
}

} // namespace reckoner::cli
