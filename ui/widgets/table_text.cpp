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

} // namespace reckoner
