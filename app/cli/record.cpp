// record cv|questions|video|flush
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "models/directory/profiles.h"
#include "models/usage/record.h"
#include "models/usage/spool.h"

#include <QFile>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

/// What every recording takes.
struct RecordOptions
{
    QString company;
    std::optional<QString> profile;
    std::optional<QString> spool;
    UsageEvent event;
    Writing writing;
};

void declareCommon(Options &options, RecordOptions &values)
{
    options.optional("--event-id", "K", "Idempotency key, unique in the company for ever", values.event.eventId);
    options.optional("--at", "T", "When it happened (default: now)", values.event.occurredAt);
    options.optional("--profile", "P", "The person who caused it, by id, e-mail address or name", values.profile);
    options.optional("--application", "A", "The application that it was for, by id", values.event.application);
    options.optional("--origin", "O", "What caused it: candidate, recruiter, api, ...", values.event.origin);
    options.optional("--source", "S", "measured, estimated, imported or manual", values.event.source);
    options.optional("--spool", "DIR", "Keep the record here where the database is out of reach (company and profile by id)", values.spool);
    addWritingOptions(options, values.writing);
}

bool isOutOfReach(const Error &error)
{
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Busy;
}

Result<RecordReply> deliver(Context &context, const RecordOptions &options)
{
    TRY(doors, context.openFor(options.company));
    UsageEvent event = options.event;
    event.company = doors.scope.companies.front();
    if (options.profile) {
        TRY(profile, resolveProfile(doors.inquiry(), *options.profile));
        event.profile = profile.id;
    }
    return recordUsage(doors.connection, doors.scope, event, options.writing.request());
}

/// Without a database nothing can be looked up, so that company and profile must be ids.
Result<Reply> keepForLater(Context &context, const RecordOptions &options, const Error &why)
{
    UsageEvent event = options.event;
    event.company = CompanyId::parse(options.company);
    if (options.profile)
        event.profile = ProfileId::parse(*options.profile);
    if (!event.company || (options.profile && !event.profile))
        return why;
    if (!event.eventId)
        event.eventId = options.writing.key;
    Scope scope;
    scope.clock = context.clock();
    TRY(kept, spoolEvent(*options.spool, event, scope));
    const QJsonObject json = {{u"spooled"_s, true}, {u"type"_s, usageTypeName(kept.type)}, {u"company_id"_s, kept.company->toString()},
                              {u"event_id"_s, *kept.eventId}, {u"occurred_at"_s, kept.occurredAt ? QJsonValue(kept.occurredAt->toIso()) : QJsonValue()}};
    printWarning(plainSentence(why));
    return Reply{withOperation(json, std::nullopt, false), [=]() -> QString { return u"Kept in %1 for later delivery, event %2\n"_s.arg(*options.spool, *kept.eventId); }};
}

Result<Reply> record(Context &context, const RecordOptions &options)
{
    const auto recorded = deliver(context, options);
    if (!recorded && options.spool && isOutOfReach(recorded.error()))
        return keepForLater(context, options, recorded.error());
    if (!recorded)
        return recorded.error();
    return Reply{recorded->toJson(), [reply = *recorded]() -> QString {
        return rowLines(eventColumns(), reply.row) + (reply.duplicate ? u"This event was recorded before; nothing was charged.\n"_s : QString());
    }};
}

struct CvOptions : RecordOptions
{
    bool failed = false;
};

void declareCv(Options &options, CvOptions &values)
{
    values.event.type = UsageType::CvParsing;
    options.required("--company", "C", "The company, by id or name", values.company);
    options.optional("--job", "ID", "The job, by id", values.event.job);
    options.optional("--candidate", "X", "The platform's id of the candidate", values.event.candidate);
    options.required("--file-size-kb", "N", "Size of the file", values.event.fileSizeKb);
    options.flag("--failed", "The parse failed: recorded free of charge", values.failed);
    options.optional("--skills", "N", "Skills found; decides the success rate where none is given", values.event.skills);
    options.optional("--success-rate", "P", "Per cent, 0 to 100; a hint, never priced", values.event.successRate);
    options.excludes("--skills", "--success-rate");
    declareCommon(options, values);
}

Result<Reply> recordCv(Context &context, const CvOptions &given)
{
    RecordOptions options = given;
    if (given.failed)
        options.event.parseSuccessful = false;
    return record(context, options);
}

struct QuestionOptions : RecordOptions
{
    std::optional<QString> descriptionFile;
};

void declareQuestions(Options &options, QuestionOptions &values)
{
    values.event.type = UsageType::QuestionGeneration;
    options.required("--company", "C", "The company, by id or name", values.company);
    options.required("--job", "ID", "The job, by id; an unknown id is a draft", values.event.job);
    options.required("--questions", "N", "Questions generated", values.event.questions);
    options.optional("--prompt-tokens", "N", "Measured prompt tokens", values.event.promptTokens);
    options.optional("--completion-tokens", "N", "Measured completion tokens", values.event.completionTokens);
    options.optional("--description-file", "F", "The job description, to estimate the tokens from its length", values.descriptionFile);
    options.optional("--description-length", "N", "Length of the job description (UTF-16 units), to estimate the tokens", values.event.descriptionLength);
    options.optional("--model", "M", "The model, as price lists call it", values.event.model);
    options.needs("--prompt-tokens", "--completion-tokens");
    options.needs("--completion-tokens", "--prompt-tokens");
    options.excludes("--description-file", "--description-length");
    options.excludes("--description-file", "--prompt-tokens");
    options.excludes("--description-length", "--prompt-tokens");
    declareCommon(options, values);
}

Result<qint64> lengthOfText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, RECKONER_TEXT("Cannot open {file}: {reason}."), {{u"file"_s, path}, {u"reason"_s, file.errorString()}}};
    return QString::fromUtf8(file.readAll()).size();
}

Result<Reply> recordQuestions(Context &context, const QuestionOptions &given)
{
    RecordOptions options = given;
    if (given.descriptionFile) {
        TRY(length, lengthOfText(*given.descriptionFile));
        options.event.descriptionLength = length;
    }
    if (!options.event.promptTokens && !options.event.descriptionLength)
        return usageError(RECKONER_TEXT("Give --prompt-tokens and --completion-tokens, or --description-file or --description-length to estimate them."));
    return record(context, options);
}

struct VideoOptions : RecordOptions
{
    std::optional<QString> minutes;
    std::optional<QString> seconds;
};

void declareVideo(Options &options, VideoOptions &values)
{
    values.event.type = UsageType::VideoInterview;
    options.required("--company", "C", "The company, by id or name", values.company);
    options.optional("--job", "ID", "The job, by id", values.event.job);
    options.required("--interview", "I", "The platform's id of the interview", values.event.interview);
    options.optional("--candidate", "X", "The platform's id of the candidate", values.event.candidate);
    options.optional("--minutes", "X", "Its duration in minutes (halves up, at least 1)", values.minutes);
    options.optional("--seconds", "N", "Its duration in seconds", values.seconds);
    options.optional("--started", "T", "When it started", values.event.startedAt);
    options.optional("--ended", "T", "When it ended", values.event.endedAt);
    options.optional("--completed-questions", "N", "Questions answered", values.event.completedQuestions);
    options.optional("--total-questions", "N", "Questions asked", values.event.totalQuestions);
    options.optional("--quality", "Q", "Video quality", values.event.videoQuality);
    options.needs("--started", "--ended");
    options.needs("--ended", "--started");
    options.excludes("--minutes", "--seconds");
    options.excludes("--minutes", "--started");
    options.excludes("--seconds", "--started");
    declareCommon(options, values);
}

/// Whole minutes stay whole; parts of a minute, and seconds, are a duration.
Outcome takeDuration(const VideoOptions &given, UsageEvent &event)
{
    bool isWhole = false;
    const qint64 wholeMinutes = given.minutes ? given.minutes->toLongLong(&isWhole) : 0;
    if (isWhole) {
        event.minutesGiven = wholeMinutes;
        return {};
    }
    const auto &text = given.minutes ? given.minutes : given.seconds;
    if (!text)
        return {};
    TRY(micros, parseDecimal(*text, 6, false));
    qint64 duration = 0;
    if (__builtin_mul_overflow(micros, given.minutes ? 60 : 1, &duration))
        return Error{ErrorCode::Overflow, RECKONER_TEXT("{given} is longer than a duration can be."), {{u"given"_s, *text}}};
    event.durationMicros = duration;
    return {};
}

Result<Reply> recordVideo(Context &context, const VideoOptions &given)
{
    RecordOptions options = given;
    CHECK(takeDuration(given, options.event));
    return record(context, options);
}

struct FlushOptions
{
    QString folder;
    Writing writing;
};

void declareFlush(Options &options, FlushOptions &values)
{
    options.required("DIR", "DIR", "The folder that --spool kept records in", values.folder);
    addWritingOptions(options, values.writing);
}

Result<Reply> flush(Context &context, const FlushOptions &options)
{
    TRY(doors, context.open());
    TRY(done, flushSpool(doors.connection, doors.scope, options.folder));
    const QJsonObject json = withOperation(done.toJson(), std::nullopt, done.delivered == 0 && done.duplicates > 0);
    const auto words = [json]() -> QString { return fieldLines(json, {{"delivered", "Delivered"}, {"duplicates", "Recorded before"}, {"failed", "Refused"}}); };
    Reply reply = {json, words};
    if (done.failed > 0) {
        reply.exitStatus = kWrongInputExitStatus;
        reply.failure = Error{ErrorCode::InvalidInput, RECKONER_TEXT("{count} records were refused; they are in {folder} with the reasons."),
                              {{u"count"_s, done.failed}, {u"folder"_s, QString(options.folder + u"/failed"_s)}}};
    }
    return reply;
}

} // namespace

void addRecord(Group root)
{
    Group group = root.group("record", "Record one usage event: priced, posted and summarised at once");
    group.verb<CvOptions>({"cv", "A CV was parsed", {"record cv --company Acme --job 0196f0c2-... --candidate c-17 --file-size-kb 240 --event-id cv-17",
                                                     "record cv --company Acme --file-size-kb 12 --failed"}}, declareCv, recordCv);
    group.verb<QuestionOptions>({"questions", "Questions were generated for a job or draft",
                                 {"record questions --company Acme --job 0196f0c2-... --questions 30 --prompt-tokens 3500 --completion-tokens 1500",
                                  "record questions --company Acme --job my-draft --questions 30 --description-file job.txt"}}, declareQuestions, recordQuestions);
    group.verb<VideoOptions>({"video", "A video interview was held", {"record video --company Acme --interview i-9 --seconds 900 --job 0196f0c2-..."}},
                             declareVideo, recordVideo);
    group.verb<FlushOptions>({"flush", "Deliver what --spool kept", {"record flush /var/spool/reckoner"}}, declareFlush, flush);
}

} // namespace reckoner::cli
