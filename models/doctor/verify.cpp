#include "models/doctor/verify.h"

#include "models/database/rule_names.h"
#include "models/doctor/checks/rated_usage.h"
#include "models/ledger/posting.h"

#include <QJsonArray>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Invariants that are one query each; the query has the invariant's name.
constexpr std::array kQueries = {
    "rollup_job_day_equals_rows",
    "rollup_job_month_equals_days",
    "rollup_company_day_equals_jobs",
    "rollup_currency_day_equals_companies",
    "charge_for_each_cost",
    "posting_has_operation",
    "billing_day_of_each_row",
    "link_of_each_row",
    "key_of_each_event",
    "cost_and_price_together",
    "credit_within_cost",
    "operation_reversed_once",
    "base_minutes_equal_postings",
    "used_minutes_equal_metrics",
    "split_of_each_metric",
    "billing_periods_in_order",
    "reservations_equal_postings",
    "breakdown_of_each_reservation",
    "draws_of_each_token_log",
    "use_of_each_allocation",
    "price_of_each_row",
    "nothing_crosses_companies",
    "account_of_each_posting",
    "reversals_cancel_out",
    "no_bucket_below_zero",
    "purchase_undone_with_its_operation",
    "change_has_operation",
    "operation_key_once",
    "event_id_once",
    "currency_of_each_purchase",
    "one_link_of_each_draft",
};

struct Counted
{
    qint64 checked = 0;
    qint64 broken = 0;
    static Counted from(const Row &row) { return {row.integer("checked"), row.integer("broken")}; }
};

struct TriggerName
{
    QString name;
    static TriggerName from(const Row &row) { return {row.text("name")}; }
};

Result<InvariantResult> counted(const Inquiry &inquiry, const QString &invariant, const Query &query, const Bindings &bindings = {})
{
    TRY(answer, inquiry.row<Counted>(query, bindings));
    ensure(answer.has_value(), "an invariant answers one row");
    return InvariantResult{invariant, answer->checked, answer->broken};
}

/// A wrong charge that was put right in the ledger is right.
bool isChargedRight(const Row &row)
{
    const auto cost = costByItsPrices(row);
    if (!cost)
        return false;
    const auto due = ChargeBalance{row.money("cost_nanos"), *cost, row.money("notes_nanos"), row.money("corrections_nanos")}.due();
    return due && due->isZero();
}

Result<InvariantResult> costsByTheirPrices(const Inquiry &inquiry)
{
    InvariantResult result{u"cost_is_quantity_times_price"_s, 0, 0};
    CHECK(inquiry.visit("doctor/rated_rows", {}, [&](const Row &row) {
        ++result.rows;
        if (row.isNull("price_picos")) {
            ++result.broken; // names a price that is not in the list
            return;
        }
        if (!isChargedRight(row))
            ++result.broken;
    }));
    CHECK(inquiry.scope().cancel.check());
    return result;
}

/// What must hold of every stored balance; %1 is its bucket and unit.
struct BalanceInvariant
{
    const char *query;
    const char *name;
};
constexpr std::array kBalanceInvariants = {
    BalanceInvariant{"doctor/stored_balance_equals_postings", "stored_%1_equal_postings"},
    BalanceInvariant{"doctor/bought_less_drawn_is_left", "bought_less_drawn_is_left_of_%1"},
};

QString nameOf(const BalanceInvariant &invariant, const BucketKind &kind)
{
    return QString::fromLatin1(invariant.name).arg(bucketName(kind.bucket) + u'_' + unitName(kind.unit));
}

Result<std::vector<InvariantResult>> storedBalances(const Inquiry &inquiry)
{
    std::vector<InvariantResult> results;
    for (const BucketKind &kind : bucketKinds()) {
        if (!kind.table)
            continue;
        for (const BalanceInvariant &invariant : kBalanceInvariants) {
            const Query query = Query(invariant.query).with("table", {QString::fromLatin1(kind.table)}).with("column", {QString::fromLatin1(kind.column)});
            TRY(result, counted(inquiry, nameOf(invariant, kind), query, Bindings().text("unit", unitName(kind.unit)).text("bucket", bucketName(kind.bucket))));
            results.push_back(result);
        }
    }
    return results;
}

/// A superuser may take the rules away; then this says so.
Result<InvariantResult> rulesInPlace(const Inquiry &inquiry)
{
    TRY(present, inquiry.rows<TriggerName>("doctor/triggers"));
    QSet<QString> names;
    for (const TriggerName &trigger : present)
        names.insert(trigger.name);
    InvariantResult result{u"rules_in_place"_s, 0, 0};
    for (const QString &expected : ruleTriggerNames(inquiry.dialect())) {
        ++result.rows;
        if (!names.contains(expected))
            ++result.broken;
    }
    return result;
}

const std::array kInvariantColumns = {
    Column<InvariantResult>{"invariant", QT_TRANSLATE_NOOP("Column", "Invariant"), ColumnKind::Text, [](const InvariantResult &result) { return Cell(result.invariant); }},
    Column<InvariantResult>{"rows", QT_TRANSLATE_NOOP("Column", "Rows checked"), ColumnKind::Count, [](const InvariantResult &result) { return Cell(result.rows); }},
    Column<InvariantResult>{"broken", QT_TRANSLATE_NOOP("Column", "Rows broken"), ColumnKind::Count, [](const InvariantResult &result) { return Cell(result.broken); }},
};

} // namespace

QJsonObject VerifyReply::toJson() const
{
    QJsonArray array;
    for (const InvariantResult &result : checked)
        array.append(rowJson(invariantColumns(), result));
    return {{u"ok"_s, ok}, {u"checked"_s, array}};
}

Result<VerifyReply> verify(const Inquiry &inquiry)
{
    CHECK(inquiry.require(Permission::SetUp));
    VerifyReply reply;
    for (const char *name : kQueries) {
        CHECK(inquiry.scope().cancel.check());
        const QByteArray query = QByteArray("doctor/") + name;
        TRY(result, counted(inquiry, QString::fromLatin1(name), Query(query.constData())));
        reply.checked.push_back(result);
    }
    TRY(costs, costsByTheirPrices(inquiry));
    reply.checked.push_back(costs);
    TRY(balances, storedBalances(inquiry));
    reply.checked.insert(reply.checked.end(), balances.begin(), balances.end());
    TRY(rules, rulesInPlace(inquiry));
    reply.checked.push_back(rules);
    reply.ok = std::ranges::all_of(reply.checked, [](const InvariantResult &result) { return result.broken == 0; });
    return reply;
}

QStringList invariantNames()
{
    QStringList names;
    for (const char *name : kQueries)
        names.append(QString::fromLatin1(name));
    names.append({u"cost_is_quantity_times_price"_s, u"rules_in_place"_s});
    for (const BucketKind &kind : bucketKinds()) {
        if (!kind.table)
            continue;
        for (const BalanceInvariant &invariant : kBalanceInvariants)
            names.append(nameOf(invariant, kind));
    }
    return names;
}

std::span<const Column<InvariantResult>> invariantColumns()
{
    return kInvariantColumns;
}

} // namespace reckoner
