#include "ui/pages/plan_table.h"

#include "models/wording/amounts.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const std::array kColumns = {
    Column<PlanLine>{"table", QT_TRANSLATE_NOOP("Column", "Table"), ColumnKind::Text, [](const PlanLine &line) { return Cell(line.table); }},
    Column<PlanLine>{"row", QT_TRANSLATE_NOOP("Column", "Row"), ColumnKind::Text, [](const PlanLine &line) { return Cell(line.row); }},
    Column<PlanLine>{"column", QT_TRANSLATE_NOOP("Column", "Column"), ColumnKind::Text, [](const PlanLine &line) { return Cell(line.column); }},
    Column<PlanLine>{"before", QT_TRANSLATE_NOOP("Column", "Before"), ColumnKind::Text, [](const PlanLine &line) { return Cell(line.before); }},
    Column<PlanLine>{"after", QT_TRANSLATE_NOOP("Column", "After"), ColumnKind::Text, [](const PlanLine &line) { return Cell(line.after); }},
};

QString nothing()
{
    return u"—"_s;
}

QString compact(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

/// A value as the table holds it; money as an exact amount, since the column has no currency of its own.
/// The currency stands with the company.
QString amountText(Money amount)
{
    return wording::amountFromEnglish(amount.toDecimal()).value_or(amount.toDecimal());
}

QString valueText(const QString &column, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return nothing();
    case QJsonValue::Bool:
        return value.toBool() ? PlanTable::tr("yes") : PlanTable::tr("no");
    case QJsonValue::Double:
        return column.endsWith("_nanos"_L1) ? amountText(Money::fromNanos(value.toInteger())) : wording::count(value.toInteger());
    case QJsonValue::String:
        return value.toString() == kThisOperation ? PlanTable::tr("this fix") : value.toString();
    default:
        return compact(value);
    }
}

void addWholeRow(std::vector<PlanLine> &lines, const RowChange &change)
{
    const QJsonObject before = change.before.toObject();
    const QJsonObject after = change.after.toObject();
    const QString table = (before.isEmpty() ? PlanTable::tr("%1 (new row)") : PlanTable::tr("%1 (row goes)")).arg(change.table);
    const QJsonObject &columns = before.isEmpty() ? after : before;
    for (auto column = columns.begin(); column != columns.end(); ++column)
        lines.push_back({table, change.key, column.key(), valueText(column.key(), before.value(column.key())), valueText(column.key(), after.value(column.key()))});
}

QString amountText(const BucketMove &move, qint64 amount)
{
    return move.currency ? wording::exactMoney(Money::fromNanos(amount), *move.currency) : wording::count(amount);
}

PlanLine lineOf(const BucketMove &move)
{
    const QString sign = move.amount > 0 ? u"+"_s : QString();
    return {PlanTable::tr("Ledger entry"), move.accountName.isEmpty() ? rowKey(move.account) : move.accountName, bucketTitle(move.unit, move.bucket), amountText(move, move.before),
            u"%1 (%2%3)"_s.arg(amountText(move, move.after()), sign, amountText(move, move.amount))};
}

} // namespace

QString bucketTitle(Unit unit, Bucket bucket)
{
    switch (bucket) {
    case Bucket::Wallet: return PlanTable::tr("Wallet");
    case Bucket::Monthly: return PlanTable::tr("Monthly credits");
    case Bucket::Base: return PlanTable::tr("Base minutes");
    case Bucket::Allocation: return PlanTable::tr("Tokens");
    case Bucket::Addon: return unit == Unit::Minutes ? PlanTable::tr("Add-on minutes") : PlanTable::tr("Add-on credits");
    }
    Q_UNREACHABLE();
}

std::vector<PlanLine> planLines(const Plan &plan, const std::vector<BucketMove> &moves)
{
    std::vector<PlanLine> lines;
    for (const RowChange &change : plan.changes) {
        if (change.column == kWholeRow)
            addWholeRow(lines, change);
        else
            lines.push_back({change.table, change.key, change.column, valueText(change.column, change.before), valueText(change.column, change.after)});
    }
    for (const BucketMove &move : moves)
        lines.push_back(lineOf(move));
    return lines;
}

std::vector<ChangeLine> changeLines(const Plan &plan, const std::vector<BucketMove> &moves)
{
    std::vector<ChangeLine> changes;
    for (const PlanLine &line : planLines(plan, moves))
        changes.push_back({u"%1 %2: %3"_s.arg(line.table, line.row, line.column), line.before, line.after});
    return changes;
}

PlanTable::PlanTable(const QString &name, QWidget *parent)
    : TableView(name, tr("What changes: before and after"), parent),
      m_lines(new RowTableModel<PlanLine>(kColumns, [](const PlanLine &line) { return QVariant(line.table + u'/' + line.row + u'/' + line.column); }, this))
{
    setTable(m_lines, Sorting::None);
}

void PlanTable::setPlan(const Plan &plan, const std::vector<BucketMove> &moves)
{
    m_lines->setRows(planLines(plan, moves));
}

void PlanTable::setAppliedPlan(const Plan &plan)
{
    std::vector<PlanLine> lines = planLines({plan.changes, {}}, {});
    for (const Posting &posting : plan.postings) {
        const QString amount = posting.unit == Unit::Money ? amountText(Money::fromNanos(posting.amount)) : wording::count(posting.amount);
        lines.push_back({tr("Ledger entry (%1)").arg(posting.kind), rowKey(posting.account), bucketTitle(posting.unit, posting.bucket), nothing(),
                         posting.amount > 0 ? QString(u'+' + amount) : amount});
    }
    m_lines->setRows(std::move(lines));
}

} // namespace reckoner
