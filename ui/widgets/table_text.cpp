#include "ui/widgets/table_text.h"

#include <algorithm>

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

QString withoutFormula(const Cell &cell, const QString &text)
{
    if (!std::holds_alternative<QString>(cell))
        return text;
    qsizetype first = 0;
    while (first < text.size() && text.at(first) == u' ')
        ++first;
    const bool isRisky = first < text.size() && QStringView(u"=+-@\t\r").contains(text.at(first));
    return isRisky ? QString(u'\'' + text) : text;
}

QList<ColumnHead> headsOf(const TableBlock &block)
{
    QList<ColumnHead> heads;
    for (const int column : block.columns)
        heads.append(block.model->heads().at(column));
    return heads;
}

bool lacksCurrency(const QList<ColumnHead> &heads)
{
    const bool hasMoney = std::ranges::any_of(heads, [](const ColumnHead &head) { return head.kind == ColumnKind::Money; });
    const bool hasCurrency = std::ranges::any_of(heads, [](const ColumnHead &head) { return head.key == "currency"_L1; });
    return hasMoney && !hasCurrency;
}

/// A row is of one currency; without any amount it needs none.
QByteArray currencyOf(const QList<Cell> &cells)
{
    for (const Cell &cell : cells) {
        if (const auto *money = std::get_if<MoneyCell>(&cell))
            return money->currency.code().toLatin1();
    }
    return {};
}

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (!field.contains(',') && !field.contains('"') && !field.contains('\n') && !field.contains('\r'))
        return field;
    return '"' + field.replace("\"", "\"\"") + '"';
}

} // namespace

QString tsvText(const TableBlock &block)
{
    QStringList lines;
    QStringList fields;
    if (block.withHeads) {
        for (const int column : block.columns)
            fields.append(oneCell(block.model->heads().at(column).title));
        lines.append(fields.join(u'\t'));
    }
    for (const int row : block.rows) {
        fields.clear();
        for (const int column : block.columns)
            fields.append(oneCell(cellPlain(block.model->cellAt(row, column))));
        lines.append(fields.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString htmlText(const TableBlock &block)
{
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
            html += cellPlain(block.model->cellAt(row, column)).toHtmlEscaped() + u"</td>"_s;
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

QByteArray csvHead(const QList<ColumnHead> &heads)
{
    QByteArrayList fields;
    for (const ColumnHead &head : heads)
        fields.append(csvField(head.key));
    if (lacksCurrency(heads))
        fields.append("currency");
    return fields.join(',') + "\r\n";
}

QByteArray csvLine(const QList<ColumnHead> &heads, const QList<Cell> &cells)
{
    QByteArrayList fields;
    for (const Cell &cell : cells)
        fields.append(csvField(withoutFormula(cell, cellPlain(cell))));
    if (lacksCurrency(heads))
        fields.append(currencyOf(cells));
    return fields.join(',') + "\r\n";
}

QByteArray csvHead(const TableBlock &block)
{
    return csvHead(headsOf(block));
}

QByteArray csvRows(const TableBlock &block)
{
    const QList<ColumnHead> heads = headsOf(block);
    QByteArray text;
    QList<Cell> cells;
    for (const int row : block.rows) {
        cells.clear();
        for (const int column : block.columns)
            cells.append(block.model->cellAt(row, column));
        text += csvLine(heads, cells);
    }
    return text;
}

} // namespace reckoner
