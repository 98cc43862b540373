#include "models/ledger/plan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

enum class ValueKind { Uuid, Text, Time, Integer, Flag };

/// The only columns that a plan may change.
struct ChangeableColumn
{
    const char *table;
    const char *column;
    ValueKind kind;
};
constexpr std::array kChangeable = {
    ChangeableColumn{"draft_links", "undone_at", ValueKind::Time},
    ChangeableColumn{"bucket_purchases", "undone_at", ValueKind::Time},
    ChangeableColumn{"token_purchases", "undone_at", ValueKind::Time},
    ChangeableColumn{"company_token_allocations", "allocated_tokens", ValueKind::Integer},
    ChangeableColumn{"company_token_allocations", "is_active", ValueKind::Flag},
    ChangeableColumn{"usage_metrics", "base_minutes", ValueKind::Integer},
    ChangeableColumn{"usage_metrics", "addon_minutes", ValueKind::Integer},
    ChangeableColumn{"usage_metrics", "operation_id", ValueKind::Uuid},
    ChangeableColumn{"organizations", "used_minutes", ValueKind::Integer},
    ChangeableColumn{"organizations", "overage_minutes_used", ValueKind::Integer},
    ChangeableColumn{"cv_parsing_usage", "job_id", ValueKind::Uuid},
    ChangeableColumn{"question_generation_usage", "job_id", ValueKind::Uuid},
    ChangeableColumn{"video_interview_usage", "job_id", ValueKind::Uuid},
};

const ChangeableColumn &changeable(const RowChange &change)
{
    for (const auto &each : kChangeable) {
        if (change.table == QLatin1StringView(each.table) && change.column == QLatin1StringView(each.column))
            return each;
    }
    throw BrokenInvariant("a plan changes only the columns of its fixed list");
}

Outcome bindValue(Bindings &bindings, const char *name, ValueKind kind, const QJsonValue &value)
{
    if (value.isNull()) {
        bindings.null(name);
        return {};
    }
    switch (kind) {
    case ValueKind::Uuid:
        bindings.uuid(name, parseUuid(value.toString()).value_or(QUuid()));
        break;
    case ValueKind::Text:
        bindings.text(name, value.toString());
        break;
    case ValueKind::Time: {
        TRY(at, Instant::parse(QStringView(value.toString())));
        bindings.instant(name, at);
        break;
    }
    case ValueKind::Integer:
        bindings.integer(name, value.toInteger());
        break;
    case ValueKind::Flag:
        bindings.flag(name, value.toBool());
        break;
    }
    return {};
}

QJsonArray changeJson(const RowChange &change)
{
    return {change.table, change.key.toString(QUuid::WithoutBraces), change.column, change.before, change.after};
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

/// Keeps the change with its operation, so that undo finds it.
Outcome remember(Operation &operation, const RowChange &change)
{
    Bindings values;
    values.id("operation_id", operation.id()).text("table_name", change.table).uuid("row_id", change.key).text("column_name", change.column);
    values.text("before", jsonText(change.before)).text("after", jsonText(change.after));
    const auto kept = operation.change("ledger/insert_change", values);
    return kept ? Outcome() : Outcome(kept.error());
}

Outcome changeRow(Operation &operation, const RowChange &change)
{
    const ChangeableColumn &column = changeable(change);
    Bindings values;
    values.uuid("id", change.key);
    CHECK(bindValue(values, "before", column.kind, change.before));
    CHECK(bindValue(values, "after", column.kind, change.after));
    const Query query = Query("ledger/change_row").with("table", {change.table}).with("column", {change.column});
    TRY(changed, operation.change(query, values));
    if (changed != 1)
        return Error{ErrorCode::StalePlan, RECKONER_TEXT("A row has changed since this was planned; look at it again."),
                     {{u"table"_s, change.table}, {u"row"_s, change.key.toString(QUuid::WithoutBraces)}}};
    return remember(operation, change);
}

} // namespace

QString Plan::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RowChange &change : changes)
        hash.addData(QJsonDocument(changeJson(change)).toJson(QJsonDocument::Compact));
    for (const Posting &posting : postings)
        hash.addData(QJsonDocument(postingJson(posting)).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

Outcome apply(Operation &operation, const Plan &plan)
{
    for (const RowChange &change : plan.changes)
        CHECK(changeRow(operation, change));
    for (const Posting &posting : plan.postings) {
        const auto posted = operation.post(posting);
        if (!posted)
            return posted.error();
    }
    return {};
}

} // namespace reckoner
