#include "ui/widgets/table_text.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// Tabs and line ends would move a value into other cells.
QString oneCell(QString text)
{
    for (QChar &each : text) {
        if (each == u'\t' || each == u'\n' || each == u'\r')
            each = u' ';
    }
    return text;
}

/// "12,51" where the locale writes so.
QString ofLocale(QString decimal)
{
    return decimal.replace(u'.', QLocale().decimalPoint());
}

QString ofZone(Instant at, const Calendar &calendar)
{
    return QDateTime::fromMSecsSinceEpoch(at.micros() / 1000, Qt::OffsetFromUTC, calendar.offsetSecondsAt(at)).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

/// Columns of money in more than one currency.
QSet<int> mixedColumns(const TableBlock &block)
{
    QSet<int> mixed;
    for (const int column : block.columns) {
        QSet<QString> codes;
        for (const int row : block.rows) {
            const Cell cell = block.model->cellAt(row, column);
            if (const auto *money = std::get_if<MoneyCell>(&cell))
                codes.insert(money->currency.code());
        }
        if (codes.size() > 1)
            mixed.insert(column);
    }
    return mixed;
}

} // namespace

QString copiedText(const Cell &cell, const Calendar &calendar, bool withCode)
{
    if (const auto *money = std::get_if<MoneyCell>(&cell)) {
        const QString amount = ofLocale(money->amount.toDecimal());
        return withCode ? QString(amount + u' ' + money->currency.code()) : amount;
    }
    if (const auto *price = std::get_if<UnitPrice>(&cell))
        return ofLocale(price->toDecimal());
    if (const auto *at = std::get_if<Instant>(&cell))
        return ofZone(*at, calendar);
    const bool isForMachines = std::holds_alternative<qint64>(cell) || std::holds_alternative<BillingDay>(cell);
    return isForMachines ? cellPlain(cell) : cellText(cell, calendar);
}

QString tsvLine(const QStringList &fields)
{
    QStringList cells;
    for (const QString &field : fields)
        cells.append(oneCell(field));
    return cells.join(u'\t');
}

QList<ColumnHead> TableBlock::heads() const
{
    QList<ColumnHead> wanted;
    for (const int column : columns)
        wanted.append(model->heads().at(column));
    return wanted;
}

QList<Cell> TableBlock::cells(int row) const
{
    QList<Cell> values;
    for (const int column : columns)
        values.append(model->cellAt(row, column));
    return values;
}

QString tsvText(const TableBlock &block)
{
    const QSet<int> mixed = mixedColumns(block);
    QStringList lines;
    QStringList fields;
    if (block.withHeads) {
        for (const int column : block.columns)
            fields.append(block.model->heads().at(column).title);
        lines.append(tsvLine(fields));
    }
    for (const int row : block.rows) {
        fields.clear();
        for (const int column : block.columns)
            fields.append(copiedText(block.model->cellAt(row, column), block.model->calendar(), mixed.contains(column)));
        lines.append(tsvLine(fields));
    }
    return lines.join(u'\n');
}

QString htmlText(const TableBlock &block)
{
    const QSet<int> mixed = mixedColumns(block);
    QString html = u"<table>"_s;
    if (block.withHeads) {
        html += u"<tr>"_s;
        for (const int column : block.columns)
            html += u"<th>"_s + block.model->heads().at(column).title.toHtmlEscaped() + u"</th>"_s;
        html += u"</tr>"_s;
    }
    for (const int row : block.rows) {
        html += u"<tr>"_s;
        for (const int column : block.columns) {
            html += isNumeric(block.model->heads().at(column).kind) ? u"<td align=\"right\">"_s : u"<td>"_s;
            html += copiedText(block.model->cellAt(row, column), block.model->calendar(), mixed.contains(column)).toHtmlEscaped() + u"</td>"_s;
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace reckoner
