#include "models/exchange/csv_text.h"

#include "models/exchange/output_file.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (!field.contains(',') && !field.contains('"') && !field.contains('\n') && !field.contains('\r'))
        return field;
    return '"' + field.replace("\"", "\"\"") + '"';
}

class CsvWriter : public ListWriter
{
public:
    explicit CsvWriter(const QString &path) : m_file(path) {}

    void watch(const CancelToken &cancel) override { m_file.watch(cancel); }

    Outcome begin(const QList<ColumnHead> &heads, const ListOrigin &origin) override
    {
        m_heads = heads;
        m_file.describe(origin.toJson());
        CHECK(m_file.open());
        return m_file.write(csvHead(heads));
    }
    Outcome row(const QList<Cell> &cells) override { return m_file.write(csvLine(m_heads, cells)); }
    Outcome finish() override { return m_file.commit(); }

private:
    OutputFile m_file;
    QList<ColumnHead> m_heads;
};

} // namespace

QString withoutFormula(const QString &text)
{
    qsizetype first = 0;
    for (const QChar skipped : {u'\'', u' '}) { // an apostrophe of the text's own is not ours
        while (first < text.size() && text.at(first) == skipped)
            ++first;
    }
    const bool isRisky = first < text.size() && QStringView(u"=+-@\t\r").contains(text.at(first));
    return isRisky ? QString(u'\'' + text) : text;
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
        fields.append(csvField(std::holds_alternative<QString>(cell) || std::holds_alternative<Word>(cell) ? withoutFormula(cellPlain(cell)) : cellPlain(cell)));
    if (lacksCurrency(heads))
        fields.append(currencyOf(cells).toLatin1());
    return fields.join(',') + "\r\n";
}

std::unique_ptr<ListWriter> openCsvWriter(const QString &path)
{
    return std::make_unique<CsvWriter>(path);
}

} // namespace reckoner
