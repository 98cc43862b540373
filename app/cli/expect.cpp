#include "app/cli/expect.h"

#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/rejects_file.h"
#include "models/exchange/import_source.h"
#include "models/usage/expected_work.h"

#include <QFileInfo>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExpectOptions
{
    QString file;
    std::optional<QString> company;
    std::optional<UsageType> type;
    bool dryRun = false;
    Writing writing;
};

void declareExpect(Options &options, ExpectOptions &values)
{
    options.required("FILE", "FILE", "A list of work done, CSV or JSON lines, or - for standard input", values.file);
    options.optional("--company", "C", "The company, by id or name; beats what rows say", values.company);
    options.optional("--type", "T", "cv, questions or video, where rows do not say", values.type);
    options.flag("--dry-run", "Read and check only", values.dryRun);
    addWritingOptions(options, values.writing);
}

QString expectWords(const ExpectedWorkReply &done)
{
    QString words = u"%1 entries read: %2 new, %3 known already, %4 rejected\n"_s.arg(done.read).arg(done.added).arg(done.known).arg(done.rejected);
    for (const IngestReject &reject : done.rejects)
        words += u"line %1, %2: %3\n"_s.arg(reject.line).arg(reject.field, plainSentence(reject.error));
    return done.written ? words + u"`doctor check --rule usage-missing` says what of it has no usage\n"_s : words + u"Nothing was written.\n"_s;
}

Reply expectReply(const Done<ExpectedWorkReply> &done, bool dryRun)
{
    QJsonArray rejects;
    for (const IngestReject &reject : done.reply.rejects)
        rejects.append(rejectJson(reject));
    QJsonObject json = doneJson(done);
    json.insert(u"rejects"_s, rejects);
    json.insert(u"dry_run"_s, dryRun);
    Reply reply = {json, [counts = done.reply]() -> QString { return expectWords(counts); }};
    if (done.reply.rejected > 0) {
        reply.exitStatus = kWrongInputExitStatus;
        reply.failure = Error{ErrorCode::InvalidInput,
                              dryRun ? RECKONER_TEXT("{count} of {read} rows would be rejected.") : RECKONER_TEXT("{count} of {read} rows were rejected, so that nothing was written."),
                              {{u"count"_s, done.reply.rejected}, {u"read"_s, done.reply.read}}};
    }
    return reply;
}

Result<Reply> expectWork(Context &context, const ExpectOptions &options)
{
    TRY(doors, context.openFor(options.company));
    CHECK(doors.inquiry().require(Permission::Administer));
    ReadOptions read;
    read.type = options.type;
    read.ignoreCompany = options.company.has_value();
    ExpectedWorkOptions wanted;
    if (options.company)
        wanted.company = doors.scope.companies.front();
    wanted.dryRun = options.dryRun;
    wanted.sourceName = options.file == "-"_L1 ? u"standard input"_s : QFileInfo(options.file).fileName();
    TRY(reader, UsageReader::open(options.file, read, context.cancel()));
    TRY(done, importExpectedWork(doors.connection, doors.scope, wanted, sourceOf(*reader), options.writing.request()));
    return expectReply(done, options.dryRun);
}

} // namespace

void addExpect(Group doctor)
{
    doctor.verb<ExpectOptions>({"expect", "Take in a list of work that was done; what of it has no usage is found by usage-missing",
                                {"doctor expect interviews.csv --company Acme --type video", "doctor expect done.jsonl --dry-run"}}, declareExpect, expectWork);
}

} // namespace reckoner::cli
