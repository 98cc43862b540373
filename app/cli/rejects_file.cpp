#include "app/cli/rejects_file.h"

#include "app/cli/reply.h"
#include "models/exchange/output_file.h"

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(const QString &text)
{
    const QString trimmed = text.trimmed();
    return text.startsWith(u'\t') || text.startsWith(u'\r') || (!trimmed.isEmpty() && u"=+-@"_s.contains(trimmed.front()));
}

QString csvCell(const QString &text)
{
    QString cell = startsFormula(text) ? u'\'' + text : text;
    if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(u'\r'))
        return cell;
    return u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

} // namespace

QJsonObject rejectJson(const IngestReject &reject)
{
    return {{u"line"_s, reject.line}, {u"field"_s, reject.field}, {u"code"_s, errorCodeName(reject.error.code)}, {u"message"_s, plainSentence(reject.error)}};
}

Result<std::unique_ptr<RejectsFile>> RejectsFile::create(const QString &path)
{
    if (const auto place = outputPlace(path); !place)
        return cannotCreateError(path, place.error().context.value(u"why"_s).toString());
    auto file = std::unique_ptr<RejectsFile>(new RejectsFile(path));
    if (!file->m_file.open(QIODevice::WriteOnly))
        return cannotCreateError(path, file->m_file.errorString());
    file->m_file.write("line,field,code,message\r\n");
    return file;
}

void RejectsFile::add(const IngestReject &reject)
{
    const QString row = QString::number(reject.line) + u',' + csvCell(reject.field) + u',' + errorCodeName(reject.error.code) + u','
        + csvCell(plainSentence(reject.error)) + u"\r\n"_s;
    m_file.write(row.toUtf8());
}

Outcome RejectsFile::finish()
{
    if (!m_file.commit())
        return Error{ErrorCode::IoError, RECKONER_TEXT("Cannot write {file}: {reason}."), {{u"file"_s, m_file.fileName()}, {u"reason"_s, m_file.errorString()}}};
    return {};
}

} // namespace reckoner::cli
