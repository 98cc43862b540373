#include "models/ledger/plan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// How a row that a plan made is taken back.
enum class TakeBack {
    Delete,
    ByOperation, ///< the database lists it by its operation and stamps it (ledger/changes)
    Stays,       ///< a fact, whose charge is given back by a posting; an account, which the other changes empty
};

/// The only tables and columns that a plan may write; both in words parted by blanks.
struct PlannedTable
{
    const char *name;
    const char *key;
    const char *columns;
    TakeBack newRow = TakeBack::Delete;
};
constexpr const char *kFigures = "row_count failed_count quantity questions cost_nanos estimated_nanos unpriced_count";
constexpr std::array kTables = {
    PlannedTable{"cv_parsing_usage", "id",
                 "company_id job_id given_job_id candidate_id application_id file_size_kb parse_successful success_rate cost_nanos cost_source price_id source origin profile_id event_id occurred_at",
                 TakeBack::Stays},
    PlannedTable{"question_generation_usage", "id",
                 "company_id job_id draft_job_id prompt_tokens completion_tokens question_count cost_nanos cost_source price_id second_price_id model_used source origin profile_id event_id occurred_at",
                 TakeBack::Stays},
    PlannedTable{"video_interview_usage", "id",
                 "company_id job_id given_job_id interview_id candidate_id application_id duration_minutes duration_seconds cost_nanos cost_source price_id source origin profile_id event_id occurred_at",
                 TakeBack::Stays},
    PlannedTable{"draft_links", "id", "company_id draft_job_id job_id operation_id undone_at", TakeBack::ByOperation},
    PlannedTable{"bucket_purchases", "id", "company_id account_id unit bucket quantity amount_nanos currency reference paid purchased_at operation_id undone_at", TakeBack::ByOperation},
    PlannedTable{"token_purchases", "id", "company_id tokens amount_nanos currency reference purchased_at operation_id undone_at", TakeBack::ByOperation},
    PlannedTable{"company_token_allocations", "id", "company_id plan allocated_tokens used_tokens remaining_tokens token_purchase_id starts_at expires_at is_active", TakeBack::Stays},
    PlannedTable{"token_usage_logs", "id",
                 "company_id job_application_id profile_id allocation_id operation_type input_tokens output_tokens model_used total_cost_nanos source metadata event_id operation_id held occurred_at"},
    PlannedTable{"token_draws", "log_id/allocation_id", "company_id tokens"},
    PlannedTable{"token_overdrafts", "log_id", "company_id tokens settled"},
    PlannedTable{"usage_metrics", "id", "base_minutes addon_minutes refunded_minutes metric_value operation_id"},
    PlannedTable{"organizations", "id", "base_minutes used_minutes overage_minutes overage_minutes_used current_period_start current_period_end"},
    PlannedTable{"billing_periods", "organization_id/starts_at", "company_id ends_at base_minutes"},
    PlannedTable{"profiles", "id", "credits_remaining addon_credits monthly_credits credits_reset_at"},
    PlannedTable{"jobs", "id", "meta_json status"},
    PlannedTable{"job_applications", "id", "company_id job_id ai_analyzed_at"},
    PlannedTable{"credit_reservations", "job_id", "company_id profile_id state cost monthly addon monthly_returned addon_returned rows_used period_start reserved_at"},
    PlannedTable{"expected_work", "id",
                 "company_id usage_type thing_id job_id occurred_at file_size_kb duration_minutes duration_seconds question_count prompt_tokens completion_tokens source_name operation_id"},
    PlannedTable{"saved_views", "id", "company_id name page filter owner shared"},
    PlannedTable{"rollup_currency_day", "currency/day/usage_type/status", kFigures},
    PlannedTable{"rollup_company_day", "company_id/day/usage_type/status", kFigures},
    PlannedTable{"rollup_job_day", "company_id/day/job_id/usage_type/status", kFigures},
    PlannedTable{"rollup_job_month", "company_id/month/job_id/usage_type/status", "row_count failed_count quantity questions cost_nanos estimated_nanos unpriced_count updated_at"},
};

enum class ValueKind { Uuid, Text, Time, Money, Flag, Integer };

/// Columns are named by what they hold; the exceptions stand first.
ValueKind kindOf(const QString &column)
{
    static constexpr std::array texts = {"candidate_id", "draft_job_id", "interview_id", "event_id", "meta_json", "metadata", "state", "status", "plan", "source", "origin",
                                         "cost_source", "model_used", "unit", "bucket", "currency", "reference", "operation_type", "thing_id", "source_name",
                                         "name", "page", "filter", "owner"};
    static constexpr std::array times = {"current_period_start", "current_period_end", "period_start"};
    static constexpr std::array flags = {"is_active", "paid", "parse_successful", "held", "shared"};
    const auto isOneOf = [&column](const auto &names) { return std::ranges::any_of(names, [&](const char *name) { return column == QLatin1StringView(name); }); };
    if (isOneOf(texts))
        return ValueKind::Text;
    if (isOneOf(flags))
        return ValueKind::Flag;
    if (isOneOf(times) || column.endsWith("_at"_L1))
        return ValueKind::Time;
    if (column == "id"_L1 || column.endsWith("_id"_L1))
        return ValueKind::Uuid;
    return column.endsWith("_nanos"_L1) ? ValueKind::Money : ValueKind::Integer;
}

/// status is a word of a job and a number of a roll-up.
ValueKind kindOf(const PlannedTable &table, const QString &column)
{
    return column == "status"_L1 && QLatin1StringView(table.name).startsWith("rollup_"_L1) ? ValueKind::Integer : kindOf(column);
}

const PlannedTable &plannedTable(const QString &name)
{
    const auto found = std::ranges::find_if(kTables, [&](const PlannedTable &each) { return name == QLatin1StringView(each.name); });
    ensure(found != kTables.end(), qPrintable(u"a plan changes only the tables of its fixed list, not "_s + name));
    return *found;
}

QJsonArray postingJson(const Posting &posting)
{
    return {posting.company.toString(), posting.accountType, posting.account.toString(QUuid::WithoutBraces), unitName(posting.unit), bucketName(posting.bucket),
            posting.amount, posting.kind, posting.referenceType, posting.referenceId};
}

QString jsonText(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// What stands for the operation and its time, as this operation has them; in the columns of a row too.
QJsonValue resolved(const Operation &operation, const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject row = value.toObject();
        for (auto column = row.begin(); column != row.end(); ++column)
            column.value() = resolved(operation, column.value());
        return row;
    }
    if (value.toString() == kThisOperation)
        return operation.id().toString();
    return value.toString() == kThisMoment ? QJsonValue(operation.now().toIso()) : value;
}

/// One column with its value, as SQL: `cost_nanos` is stored as `cost` where the database has exact decimals.
class SqlValue
{
public:
    SqlValue(const Operation &operation, const PlannedTable &table, const QString &column, const QJsonValue &value, int number)
        : m_kind(kindOf(table, column)), m_column(column), m_name("value_" + QByteArray::number(number)), m_sql(u':' + QString::fromLatin1(m_name)),
          m_value(resolved(operation, value))
    {
        const bool isRollup = QLatin1StringView(table.name).startsWith("rollup_"_L1);
        if (m_kind == ValueKind::Money && !isRollup && operation.dialect() == Dialect::PostgreSql) {
            m_column.chop(int(sizeof("_nanos")) - 1);
            m_sql = u"CAST(%1 AS numeric) / 1000000000"_s.arg(m_sql);
        }
    }
    QString assignment() const { return m_column + u" = "_s + m_sql; }
    QString comparison() const { return m_column + u" IS NOT DISTINCT FROM "_s + m_sql; }
    QString column() const { return m_column; }
    QString sql() const { return m_sql; }
    Outcome bind(Bindings &bindings) const
    {
        const char *name = m_name.constData();
        if (m_value.isNull()) {
            bindings.null(name);
            return {};
        }
        switch (m_kind) {
        case ValueKind::Uuid: {
            const auto id = parseUuid(m_value.toString());
            ensure(id.has_value(), "a plan names ids as they are written");
            bindings.uuid(name, *id);
            return {};
        }
        case ValueKind::Time: {
            TRY(at, Instant::parse(QStringView(m_value.toString())));
            bindings.instant(name, at);
            return {};
        }
        case ValueKind::Text:
            if (m_value.isObject())
                bindings.json(name, m_value.toObject());
            else
                bindings.text(name, m_value.toString());
            return {};
        case ValueKind::Flag:
            bindings.flag(name, m_value.toBool());
            return {};
        case ValueKind::Money:
        case ValueKind::Integer:
            bindings.integer(name, m_value.isString() ? m_value.toString().toLongLong() : m_value.toInteger());
            return {};
        }
        return {};
    }

private:
    ValueKind m_kind;
    QString m_column;
    QByteArray m_name;
    QString m_sql;
    QJsonValue m_value;
};

/// A statement being put together for one row.
class RowStatement
{
public:
    RowStatement(Operation &operation, const QString &table, const QString &key) : m_operation(operation), m_table(plannedTable(table)), m_key(key) {}

    Outcome addChange(const RowChange &change)
    {
        CHECK(add(m_values, change.column, change.after));
        return add(m_unchanged, change.column, change.before);
    }
    Outcome addNew(const QJsonObject &columns)
    {
        CHECK(addKey(m_values));
        return addAll(m_values, columns);
    }
    Outcome addOld(const QJsonObject &columns) { return addAll(m_unchanged, columns); }

    Result<qint64> update()
    {
        CHECK(addKey(m_unchanged));
        return m_operation.change(query("ledger/change_row").with("values", {joined(m_values, &SqlValue::assignment, u", "_s)}).with("unchanged", unchanged()), m_bindings);
    }
    Result<qint64> insert()
    {
        return m_operation.change(query("ledger/make_row").with("columns", {joined(m_values, &SqlValue::column, u", "_s)}).with("values", {joined(m_values, &SqlValue::sql, u", "_s)}),
                                  m_bindings);
    }
    Result<qint64> remove()
    {
        CHECK(addKey(m_unchanged));
        return m_operation.change(query("ledger/take_row").with("unchanged", unchanged()), m_bindings);
    }

private:
    using Values = std::vector<SqlValue>;

    Query query(const char *name) const { return Query(name).with("table", {QString::fromLatin1(m_table.name)}); }
    Fragment unchanged() const { return {joined(m_unchanged, &SqlValue::comparison, u" AND "_s)}; }
    static QString joined(const Values &values, QString (SqlValue::*part)() const, const QString &separator)
    {
        QStringList parts;
        for (const SqlValue &value : values)
            parts.append((value.*part)());
        return parts.join(separator);
    }
    Outcome add(Values &values, const QString &column, const QJsonValue &value)
    {
        const QStringList known = QString::fromLatin1(m_table.columns).split(u' ');
        ensure(known.contains(column) || QString::fromLatin1(m_table.key).split(u'/').contains(column),
               qPrintable(u"a plan changes only the columns of its fixed list, not "_s + column));
        values.emplace_back(m_operation, m_table, column, value, m_count++);
        return values.back().bind(m_bindings);
    }
    Outcome addAll(Values &values, const QJsonObject &columns)
    {
        for (auto column = columns.begin(); column != columns.end(); ++column)
            CHECK(add(values, column.key(), column.value()));
        return {};
    }
    Outcome addKey(Values &values)
    {
        const QStringList columns = QString::fromLatin1(m_table.key).split(u'/');
        const QStringList parts = m_key.split(u'/');
        ensure(columns.size() == parts.size(), "a row is named by every part of its key");
        for (qsizetype part = 0; part < columns.size(); ++part)
            CHECK(add(values, columns[part], QJsonValue(parts[part])));
        return {};
    }

    Operation &m_operation;
    const PlannedTable &m_table;
    QString m_key;
    Values m_values;
    Values m_unchanged;
    Bindings m_bindings;
    int m_count = 0;
};

/// Keeps the change with its operation, so that undo finds it.
Outcome remember(Operation &operation, const RowChange &change)
{
    Bindings values;
    values.id("operation_id", operation.id()).text("table_name", change.table).text("row_key", change.key).text("column_name", change.column);
    values.text("before", jsonText(change.before)).text("after", jsonText(resolved(operation, change.after)));
    const auto kept = operation.change("ledger/insert_change", values);
    return kept ? Outcome() : Outcome(kept.error());
}

Outcome stale(const RowChange &change)
{
    return Error{ErrorCode::StalePlan, RECKONER_TEXT("A row has changed since this was planned; look at it again."), {{u"table"_s, change.table}, {u"row"_s, change.key}}};
}

/// Changes of one row, in one statement.
Outcome changeRow(Operation &operation, std::span<const RowChange> changes)
{
    const RowChange &first = changes.front();
    RowStatement row(operation, first.table, first.key);
    for (const RowChange &change : changes)
        CHECK(row.addChange(change));
    TRY(changed, row.update());
    if (changed != 1)
        return stale(first);
    for (const RowChange &change : changes)
        CHECK(remember(operation, change));
    return {};
}

Outcome makeOrTakeRow(Operation &operation, const RowChange &change)
{
    RowStatement row(operation, change.table, change.key);
    if (change.before.isNull()) {
        CHECK(row.addNew(change.after.toObject()));
        const auto made = row.insert();
        if (!made)
            return made.error().code == ErrorCode::AlreadyExists ? stale(change) : Outcome(made.error());
    } else {
        CHECK(row.addOld(change.before.toObject()));
        TRY(taken, row.remove());
        if (taken != 1)
            return stale(change);
    }
    return remember(operation, change);
}

/// How many changes from `first` on are of the same row.
size_t ofSameRow(std::span<const RowChange> changes)
{
    size_t count = 1;
    while (count < changes.size() && changes[count].column != kWholeRow && changes[count].table == changes[0].table && changes[count].key == changes[0].key)
        ++count;
    return count;
}

Outcome makeChanges(Operation &operation, std::span<const RowChange> changes)
{
    for (size_t at = 0; at < changes.size();) {
        const bool isWholeRow = changes[at].column == kWholeRow;
        const size_t count = isWholeRow ? 1 : ofSameRow(changes.subspan(at));
        CHECK(isWholeRow ? makeOrTakeRow(operation, changes[at]) : changeRow(operation, changes.subspan(at, count)));
        at += count;
    }
    return {};
}

Outcome postAll(Operation &operation, std::span<const Posting> postings)
{
    for (const Posting &posting : postings) {
        const auto posted = operation.post(posting);
        if (!posted)
            return posted.error();
    }
    return {};
}

QJsonObject changeJson(const RowChange &change, const QString &column, const QJsonValue &before, const QJsonValue &after)
{
    return {{u"table"_s, change.table}, {u"key"_s, change.key}, {u"column"_s, column}, {u"before"_s, before}, {u"after"_s, after}};
}

} // namespace

QString rowKey(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QUuid derivedId(const QString &seed)
{
    return QUuid::createUuidV5(QUuid(u"7a1f2c2e-5d1b-5c6e-9d1a-2f0b7f0c9a11"_s), seed);
}

RowChange newRow(const QString &table, const QString &key, const QJsonObject &columns)
{
    return {table, key, kWholeRow, QJsonValue(), columns};
}

void Plan::add(const Plan &other)
{
    changes.insert(changes.end(), other.changes.begin(), other.changes.end());
    postings.insert(postings.end(), other.postings.begin(), other.postings.end());
}

QString Plan::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RowChange &change : changes)
        hash.addData(QJsonDocument(QJsonArray{change.table, change.key, change.column, change.before, change.after}).toJson(QJsonDocument::Compact));
    for (const Posting &posting : postings)
        hash.addData(QJsonDocument(postingJson(posting)).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

QJsonArray changesJson(const Plan &plan)
{
    QJsonArray lines;
    for (const RowChange &change : plan.changes) {
        if (change.column != kWholeRow) {
            lines.append(changeJson(change, change.column, change.before, change.after));
            continue;
        }
        const QJsonObject before = change.before.toObject();
        const QJsonObject after = change.after.toObject();
        for (const QString &column : (before.isEmpty() ? after : before).keys())
            lines.append(changeJson(change, column, before.value(column).isUndefined() ? QJsonValue() : before.value(column),
                                    after.value(column).isUndefined() ? QJsonValue() : after.value(column)));
    }
    for (const Posting &posting : plan.postings)
        lines.append(QJsonObject{{u"table"_s, u"usage_ledger"_s}, {u"key"_s, rowKey(posting.account)},
                                 {u"column"_s, QString(bucketName(posting.bucket) + u'_' + unitName(posting.unit))}, {u"before"_s, QJsonValue()}, {u"after"_s, posting.amount},
                                 {u"kind"_s, posting.kind}});
    return lines;
}

Outcome apply(Operation &operation, const Plan &plan)
{
    CHECK(makeChanges(operation, plan.changes));
    return postAll(operation, plan.postings);
}

Outcome applyInverse(Operation &operation, const Plan &plan)
{
    CHECK(postAll(operation, plan.postings));
    return makeChanges(operation, plan.changes);
}

std::optional<RowChange> inverse(const RowChange &change, Instant now)
{
    if (change.column == "undone_at"_L1)
        return RowChange{change.table, change.key, change.column, QJsonValue(), now.toIso()};
    const PlannedTable &table = plannedTable(change.table);
    const bool isRecordedCost = table.newRow == TakeBack::Stays && (kindOf(change.column) == ValueKind::Money || change.column.endsWith("price_id"_L1) || change.column == "cost_source"_L1);
    const bool isLeft = change.column == kWholeRow && change.before.isNull() && table.newRow != TakeBack::Delete;
    if (isRecordedCost || isLeft)
        return std::nullopt;
    return RowChange{change.table, change.key, change.column, change.after, change.before};
}

} // namespace reckoner
