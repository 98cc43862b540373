#include "models/exchange/file_columns.h"

#include "models/exchange/csv_tokenizer.h"
#include "models/exchange/import_format.h"
#include "models/exchange/input_window.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLookedAt = 1024 * 1024;
constexpr int kLongestExample = 60;

QString shortened(QString text)
{
    return text.size() > kLongestExample ? text.left(kLongestExample - 1) + u'…' : text;
}

std::string_view withoutByteOrderMark(std::string_view head)
{
    return head.starts_with("\xef\xbb\xbf") ? head.substr(3) : head;
}

std::vector<FileColumn> csvColumns(std::string_view head)
{
    CsvTokenizer tokenizer(detectDelimiter(head));
    TextArena texts;
    std::vector<CsvRecord> records;
    std::string_view rest = head;
    while (records.size() < 2 && !rest.empty()) {
        CsvRecord record;
        const RecordStep step = tokenizer.next(rest, true, record, texts);
        if (step.consumed <= 0)
            break;
        rest.remove_prefix(size_t(step.consumed));
        if (!record.isBlank() && !record.problem)
            records.push_back(std::move(record));
    }
    std::vector<FileColumn> columns;
    if (records.empty())
        return columns;
    for (size_t i = 0; i < records.front().cells.size(); ++i) {
        const auto text = [](std::string_view cell) { return QString::fromUtf8(cell.data(), qsizetype(cell.size())); };
        const bool hasExample = records.size() > 1 && i < records[1].cells.size();
        columns.push_back({text(records.front().cells[i]), hasExample ? shortened(text(records[1].cells[i])) : QString()});
    }
    return columns;
}

void addPaths(const QJsonObject &object, const QString &prefix, std::vector<FileColumn> &columns)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString path = prefix.isEmpty() ? field.key() : prefix + u'.' + field.key();
        if (field->isObject())
            addPaths(field->toObject(), path, columns);
        else if (!field->isArray())
            columns.push_back({path, shortened(field->toVariant().toString())});
    }
}

/// The first records: their fields together, because an export leaves empty ones out. Values are examples only and never counted.
std::vector<FileColumn> jsonColumns(std::string_view head)
{
    std::vector<FileColumn> columns;
    QSet<QString> seen;
    qsizetype looked = 0;
    for (const QByteArray &line : QByteArray::fromRawData(head.data(), qsizetype(head.size())).split('\n')) {
        QByteArray text = line.trimmed();
        while (text.startsWith('[') || text.endsWith(','))
            text = (text.startsWith('[') ? text.mid(1) : text.chopped(1)).trimmed();
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (!document.isObject())
            continue;
        std::vector<FileColumn> found;
        addPaths(document.object(), QString(), found);
        for (FileColumn &column : found) {
            if (seen.contains(column.name))
                continue;
            seen.insert(column.name);
            columns.push_back(std::move(column));
        }
        if (++looked == 200)
            break;
    }
    return columns;
}

} // namespace

Result<FileColumns> fileColumns(const QString &path, const QString &format)
{
    TRY(input, openInput(path));
    InputWindow window(std::move(input));
    CHECK(window.fill(kLookedAt));
    const std::string_view head = withoutByteOrderMark(window.unread());
    TRY(chosen, chooseFormat(format, head));
    const QString name = QString::fromLatin1(chosen->name);
    const bool isTable = name == u"csv" || name == u"azure-llm-trace";
    return FileColumns{name, isTable ? csvColumns(head) : jsonColumns(head)};
}

} // namespace reckoner
