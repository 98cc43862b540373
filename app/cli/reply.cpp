#include "app/cli/reply.h"

#include "models/wording/sentences.h"

#include <QJsonDocument>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCannotCreateExitStatus = 73;
constexpr auto kUsageMark = "usage"_L1;
constexpr auto kOutputMark = "cannot_create"_L1;

QByteArray jsonDocument(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact) + '\n';
}

QString jsonWords(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QLocale().toString(value.toInteger());
    return {};
}

QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').trimmed();
}

} // namespace

Error usageError(const char *text, const QJsonObject &context)
{
    QJsonObject marked = context;
    marked.insert(kUsageMark, true);
    return {ErrorCode::InvalidInput, text, marked};
}

Error cannotCreateError(const QString &file, const QString &why)
{
    return {ErrorCode::IoError, RECKONER_TEXT("Cannot create {file}: {reason}."), {{u"file"_s, file}, {u"reason"_s, why}, {kOutputMark, true}}};
}

int exitStatusOf(const Error &error)
{
    if (error.code == ErrorCode::InvalidInput && error.context.value(kUsageMark).toBool())
        return kUsageExitStatus;
    if (error.code == ErrorCode::IoError && error.context.value(kOutputMark).toBool())
        return kCannotCreateExitStatus;
    return exitStatus(error.code);
}

QJsonObject withOperation(QJsonObject json, const std::optional<OperationId> &operation, bool duplicate, const std::optional<BatchId> &batch)
{
    json.insert(u"operation_id"_s, operation ? QJsonValue(operation->toString()) : QJsonValue());
    json.insert(u"duplicate"_s, duplicate);
    if (batch)
        json.insert(u"batch_id"_s, batch->toString());
    return json;
}

QString fieldLines(const QJsonObject &json, std::initializer_list<std::pair<const char *, const char *>> keysAndTitles)
{
    QList<std::pair<QString, QString>> pairs;
    for (const auto &[key, title] : keysAndTitles) {
        const QString words = jsonWords(json.value(QLatin1StringView(key)));
        if (!words.isEmpty())
            pairs.append({columnTitle(title), words});
    }
    return alignedPairs(pairs);
}

QString alignedPairs(const QList<std::pair<QString, QString>> &pairs)
{
    qsizetype widest = 0;
    for (const auto &[title, value] : pairs)
        widest = std::max(widest, title.size());
    QString lines;
    for (const auto &[title, value] : pairs) {
        if (!value.isEmpty())
            lines += title.leftJustified(widest + 2) + value + u'\n';
    }
    return lines;
}

Outcome print(const Reply &reply, bool asJson)
{
    const QByteArray bytes = asJson ? jsonDocument(reply.json) : (reply.words ? reply.words().toUtf8() : QByteArray());
    const size_t written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    if (written != size_t(bytes.size()) || std::fflush(stdout) != 0)
        return Error{ErrorCode::IoError, RECKONER_TEXT("Cannot write to standard output: {reason}."), {{u"reason"_s, QString::fromLocal8Bit(std::strerror(errno))}}};
    return {};
}

void printError(const Error &error, bool asJson)
{
    const QByteArray line = asJson ? QJsonDocument(wording::errorJson(error)).toJson(QJsonDocument::Compact)
                                   : (u"reckoner-cli: "_s + errorCodeName(error.code) + u": "_s + oneLine(plainSentence(error))).toUtf8();
    std::fprintf(stderr, "%s\n", line.constData());
}

void printWarning(const QString &text)
{
    std::fprintf(stderr, "reckoner-cli: warning: %s\n", qUtf8Printable(oneLine(text)));
}

} // namespace reckoner::cli
