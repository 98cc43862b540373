#include "models/usage/spool.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <fcntl.h>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Error ioError(const QString &file, const QString &why)
{
    return {ErrorCode::IoError, RECKONER_TEXT("{file}: {why}"), {{u"file"_s, file}, {u"why"_s, why}}};
}

/// A rename is safe only when its folder is synced too.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Outcome writeSynced(const QString &path, const QByteArray &content)
{
    QFile file(path + u".part"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return ioError(path, file.errorString());
    file.close();
    if (!QFile::rename(file.fileName(), path))
        return ioError(path, u"cannot be renamed"_s);
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

template <typename T>
void putText(QJsonObject &json, const char *key, const std::optional<T> &value)
{
    if constexpr (std::is_same_v<T, QString>) {
        if (value)
            json.insert(QLatin1StringView(key), *value);
    } else if (value) {
        json.insert(QLatin1StringView(key), value->toString());
    }
}

void putNumber(QJsonObject &json, const char *key, const std::optional<qint64> &value)
{
    if (value)
        json.insert(QLatin1StringView(key), *value);
}

void putTime(QJsonObject &json, const char *key, const std::optional<Instant> &value)
{
    if (value)
        json.insert(QLatin1StringView(key), value->micros());
}

std::optional<QString> text(const QJsonObject &json, const char *key)
{
    const QJsonValue value = json.value(QLatin1StringView(key));
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

std::optional<qint64> number(const QJsonObject &json, const char *key)
{
    const QJsonValue value = json.value(QLatin1StringView(key));
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

std::optional<Instant> time(const QJsonObject &json, const char *key)
{
    const auto micros = number(json, key);
    return micros ? std::optional(Instant::fromMicros(*micros)) : std::nullopt;
}

template <typename IdType>
std::optional<IdType> id(const QJsonObject &json, const char *key)
{
    const auto value = text(json, key);
    return value ? IdType::parse(*value) : std::nullopt;
}

Outcome moveToFailed(const QString &folder, const QString &name, const Error &error)
{
    const QString failed = folder + u"/failed"_s;
    if (!QDir().mkpath(failed) || !QFile::rename(folder + u'/' + name, failed + u'/' + name))
        return ioError(folder + u'/' + name, u"cannot be moved to the folder of failed records"_s);
    return writeSynced(failed + u'/' + name + u".reason"_s, plainSentence(error).toUtf8());
}

struct KeptRecord
{
    UsageEvent event;
    std::optional<Instant> keptAt; ///< when it happened, where the caller gave no time: not content, as a default
};

Result<KeptRecord> readRecord(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ioError(path, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{file} is not a kept record."), {{u"file"_s, path}}};
    TRY(event, eventFromJson(document.object()));
    return KeptRecord{event, time(document.object(), "kept_at")};
}

/// As it would have been recorded when it was kept.
Result<RecordReply> deliver(Connection &connection, const Scope &scope, const KeptRecord &kept)
{
    Scope then = scope;
    if (kept.keptAt)
        then.clock = Clock::fixedAt(*kept.keptAt);
    return recordUsage(connection, then, kept.event, {});
}

} // namespace

QJsonObject eventToJson(const UsageEvent &event)
{
    QJsonObject json = {{u"type"_s, usageTypeName(event.type)}};
    putText(json, "company", event.company);
    putTime(json, "occurred_at", event.occurredAt);
    putText(json, "event_id", event.eventId);
    putText(json, "job", event.job);
    putText(json, "candidate", event.candidate);
    putText(json, "application", event.application);
    putText(json, "profile", event.profile);
    putText(json, "origin", event.origin);
    if (event.source)
        json.insert(u"source"_s, quantitySourceName(*event.source));
    if (event.givenCost)
        json.insert(u"cost"_s, event.givenCost->toDecimal());
    putNumber(json, "file_size_kb", event.fileSizeKb);
    if (event.parseSuccessful)
        json.insert(u"parse_successful"_s, *event.parseSuccessful);
    putNumber(json, "skills", event.skills);
    putNumber(json, "success_rate", event.successRate);
    putNumber(json, "prompt_tokens", event.promptTokens);
    putNumber(json, "completion_tokens", event.completionTokens);
    putNumber(json, "questions", event.questions);
    putNumber(json, "description_length", event.descriptionLength);
    putText(json, "model", event.model);
    putText(json, "interview", event.interview);
    putNumber(json, "duration_micros", event.durationMicros);
    putNumber(json, "minutes", event.minutesGiven);
    putTime(json, "started", event.startedAt);
    putTime(json, "ended", event.endedAt);
    putNumber(json, "completed_questions", event.completedQuestions);
    putNumber(json, "total_questions", event.totalQuestions);
    putText(json, "quality", event.videoQuality);
    return json;
}

Result<UsageEvent> eventFromJson(const QJsonObject &json)
{
    const auto type = usageTypeFromName(json.value(u"type"_s).toString());
    if (!type)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A kept record names no usage type."), {{u"field"_s, u"type"_s}}};
    UsageEvent event;
    event.type = *type;
    event.company = id<CompanyId>(json, "company");
    event.occurredAt = time(json, "occurred_at");
    event.eventId = text(json, "event_id");
    event.job = text(json, "job");
    event.candidate = text(json, "candidate");
    event.application = id<ApplicationId>(json, "application");
    event.profile = id<ProfileId>(json, "profile");
    event.origin = text(json, "origin");
    event.source = quantitySourceFromName(json.value(u"source"_s).toString());
    if (const auto cost = text(json, "cost")) {
        TRY(given, Money::parse(*cost));
        event.givenCost = given;
    }
    event.fileSizeKb = number(json, "file_size_kb");
    if (json.value(u"parse_successful"_s).isBool())
        event.parseSuccessful = json.value(u"parse_successful"_s).toBool();
    event.skills = number(json, "skills");
    event.successRate = number(json, "success_rate");
    event.promptTokens = number(json, "prompt_tokens");
    event.completionTokens = number(json, "completion_tokens");
    event.questions = number(json, "questions");
    event.descriptionLength = number(json, "description_length");
    event.model = text(json, "model");
    event.interview = text(json, "interview");
    event.durationMicros = number(json, "duration_micros");
    event.minutesGiven = number(json, "minutes");
    event.startedAt = time(json, "started");
    event.endedAt = time(json, "ended");
    event.completedQuestions = number(json, "completed_questions");
    event.totalQuestions = number(json, "total_questions");
    event.videoQuality = text(json, "quality");
    return event;
}

Result<UsageEvent> spoolEvent(const QString &folder, UsageEvent event, const Scope &scope)
{
    if (!QDir().mkpath(folder))
        return ioError(folder, u"the folder cannot be made"_s);
    if (!event.eventId)
        event.eventId = UsageId::make().toString();
    QJsonObject json = eventToJson(event);
    if (!event.occurredAt) { // the work was done now, not when the record is delivered
        event.occurredAt = scope.clock.now();
        putTime(json, "kept_at", event.occurredAt);
    }
    const QString name = UsageId::make().toString() + u".json"_s; // time-ordered: delivered in order of keeping
    CHECK(writeSynced(folder + u'/' + name, QJsonDocument(json).toJson(QJsonDocument::Compact)));
    return event;
}

QJsonObject FlushReply::toJson() const
{
    return {{u"delivered"_s, delivered}, {u"duplicates"_s, duplicates}, {u"failed"_s, failed}};
}

Result<FlushReply> flushSpool(Connection &connection, const Scope &scope, const QString &folder)
{
    const QDir directory(folder);
    if (!directory.exists())
        return ioError(folder, u"there is no such folder"_s);
    FlushReply reply;
    for (const QString &name : directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        CHECK(scope.cancel.check());
        const auto kept = readRecord(directory.filePath(name));
        const auto recorded = kept ? deliver(connection, scope, *kept) : Result<RecordReply>(kept.error());
        if (recorded) {
            ++(recorded->duplicate ? reply.duplicates : reply.delivered);
            if (!QFile::remove(directory.filePath(name)))
                return ioError(directory.filePath(name), u"was delivered and cannot be removed; delivering it again is harmless"_s);
            continue;
        }
        if (exitStatus(recorded.error().code) == 69)
            return recorded.error();
        ++reply.failed;
        CHECK(moveToFailed(folder, name, recorded.error()));
    }
    return reply;
}

} // namespace reckoner
