#include "models/exchange/json_writer.h"

#include "models/exchange/output_file.h"

#include <QJsonDocument>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// On one line, also for readers that end lines at the separators of Unicode.
QByteArray compact(const QJsonObject &object)
{
    QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    for (const auto &[separator, escape] : {std::pair("\u2028", "\\u2028"), std::pair("\u2029", "\\u2029"), std::pair("\u0085", "\\u0085")}) {
        if (line.contains(separator))
            line.replace(separator, escape);
    }
    return line;
}

class JsonLinesWriter : public ListWriter
{
public:
    explicit JsonLinesWriter(const QString &path) : m_file(path) {}

    void watch(const CancelToken &cancel) override { m_file.watch(cancel); }

    Outcome begin(const QList<ColumnHead> &heads, const ListOrigin &origin) override
    {
        m_heads = heads;
        m_file.describe(origin.toJson());
        return m_file.open();
    }
    Outcome row(const QList<Cell> &cells) override { return m_file.write(objectOf(cells) + '\n'); }
    Outcome finish() override { return m_file.commit(); }

protected:
    QByteArray objectOf(const QList<Cell> &cells) const
    {
        QJsonObject object;
        for (qsizetype column = 0; column < cells.size(); ++column)
            object.insert(m_heads[column].key, cellJson(cells[column]));
        if (lacksCurrency(m_heads)) {
            const QString currency = currencyOf(cells);
            object.insert(u"currency"_s, currency.isEmpty() ? QJsonValue() : QJsonValue(currency));
        }
        return compact(object);
    }
    OutputFile m_file;
    QList<ColumnHead> m_heads;
};

class JsonWriter : public JsonLinesWriter
{
public:
    using JsonLinesWriter::JsonLinesWriter;

    Outcome begin(const QList<ColumnHead> &heads, const ListOrigin &origin) override
    {
        CHECK(JsonLinesWriter::begin(heads, origin));
        m_file.describe({}); // it stands in the document
        QByteArray head = compact(origin.toJson());
        head.chop(1); // its closing brace
        return m_file.write(head + ",\"rows\":[\n");
    }
    Outcome row(const QList<Cell> &cells) override
    {
        const QByteArray before = m_isFirst ? "" : ",\n";
        m_isFirst = false;
        return m_file.write(before + objectOf(cells));
    }
    Outcome finish() override
    {
        CHECK(m_file.write("\n]}\n"));
        return m_file.commit();
    }

private:
    bool m_isFirst = true;
};

} // namespace

std::unique_ptr<ListWriter> openJsonWriter(const QString &path)
{
    return std::make_unique<JsonWriter>(path);
}

std::unique_ptr<ListWriter> openJsonLinesWriter(const QString &path)
{
    return std::make_unique<JsonLinesWriter>(path);
}

} // namespace reckoner
