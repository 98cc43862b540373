#include "ui/widgets/table_text.h"

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

QByteArray csvHead(const TableBlock &block)
{
    QByteArrayList fields;
    for (const int column : block.columns)
        fields.append(csvField(block.model->heads().at(column).key));
    return fields.join(',') + "\r\n";
}

QByteArray csvRows(const TableBlock &block)
{
    QByteArray text;
    for (const int row : block.rows) {
        QByteArrayList fields;
        for (const int column : block.columns) {
            const Cell cell = block.model->cellAt(row, column);
            fields.append(csvField(withoutFormula(cell, cellPlain(cell))));
        }
        text += fields.join(',') + "\r\n";
    }
    return text;
}

} // namespace reckoner
