// import
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/rejects_file.h"
#include "models/exchange/import_source.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct ImportOptions
{
    QString file;
    std::optional<QString> format;
    std::optional<UsageType> type;
    std::optional<QString> company;
    std::optional<QString> job;
    std::vector<QString> maps;
    std::vector<QString> defaults;
    std::vector<QString> filters;
    std::optional<QString> timeUnit;
    std::optional<Instant> timeOrigin;
    std::optional<QString> rejects;
    std::optional<qint64> maxRejects;
    bool dryRun = false;
    Writing writing;
};

void declareImport(Options &options, ImportOptions &values)
{
    options.required("FILE", "FILE", "A file, or - for standard input", values.file);
    options.optional("--format", "F", "auto (default), csv, jsonl, cloudevents, openai, litellm-spend or azure-llm-trace", values.format);
    options.optional("--type", "T", "cv, questions or video, where rows do not say", values.type);
    options.optional("--company", "C", "The company, by id or name; beats what rows say", values.company);
    options.optional("--job", "ID", "The job, by id; an unknown id is a draft for questions", values.job);
    options.list("--map", "COLUMN=FIELD", "Which column gives a field; a dotted path in JSON; may be repeated", Gathering::OnePerOption, values.maps);
    options.list("--default", "FIELD=VALUE", "For absent and empty values; may be repeated", Gathering::OnePerOption, values.defaults);
    options.list("--where", "COLUMN=VALUE", "Only rows where it holds; may be repeated", Gathering::OnePerOption, values.filters);
    options.optional("--time-unit", "U", "How numbers that are times count: iso, s, ms or us", values.timeUnit);
    options.optional("--time-origin", "T", "What they count from (default: 1970-01-01)", values.timeOrigin);
    options.optional("--rejects", "F", "Write the rows that were not taken to this CSV file", values.rejects);
    options.optional("--max-rejects", "N", "More than this: nothing is written (default: 0)", values.maxRejects);
    options.flag("--dry-run", "Read and check only", values.dryRun);
    addWritingOptions(options, values.writing);
}

/// A malformed --map, --default or --where is a wrong command line.
template <typename T>
Result<T> asUsage(Result<T> parsed)
{
    if (!parsed)
        return usageError(parsed.error().text, parsed.error().context);
    return parsed;
}

Result<ReadOptions> readOptions(const ImportOptions &options)
{
    ReadOptions read;
    read.format = options.format.value_or(u"auto"_s);
    read.type = options.type;
    read.ignoreCompany = options.company.has_value();
    read.timeOrigin = options.timeOrigin;
    for (const QString &text : options.maps) {
        TRY(map, asUsage(parseFieldMap(text)));
        read.maps.push_back(map);
    }
    for (const QString &text : options.defaults) {
        TRY(value, asUsage(parseFieldDefault(text)));
        read.defaults.push_back(value);
    }
    for (const QString &text : options.filters) {
        TRY(filter, asUsage(parseRowFilter(text)));
        read.filters.push_back(filter);
    }
    if (options.timeUnit) {
        TRY(unit, asUsage(parseTimeUnit(*options.timeUnit)));
        read.timeUnit = unit;
    }
    return read;
}

/// Currencies are never added: with several of them `cost` is null and each stands in `costs`.
void insertCosts(QJsonObject &json, const std::vector<CurrencyCost> &costs)
{
    if (costs.size() < 2) {
        json.insert(u"cost"_s, costs.empty() ? Money().toDecimal() : costs.front().cost.toDecimal());
        return;
    }
    QJsonArray each;
    for (const CurrencyCost &part : costs)
        each.append(QJsonObject{{u"currency"_s, part.currency.code()}, {u"cost"_s, part.cost.toDecimal()}});
    json.insert(u"cost"_s, QJsonValue());
    json.insert(u"costs"_s, each);
}

QJsonObject importJson(const IngestReply &done, double seconds, const ImportOptions &options)
{
    QJsonArray rejects;
    for (const IngestReject &reject : done.rejects)
        rejects.append(rejectJson(reject));
    QJsonArray operations;
    for (const OperationId &operation : done.operations)
        operations.append(operation.toString());
    QJsonObject json = {{u"read"_s, done.read}, {u"inserted"_s, done.inserted}, {u"duplicates"_s, done.duplicates}, {u"rejected"_s, done.rejected},
                        {u"seconds"_s, seconds}, {u"rejects"_s, rejects}, {u"written"_s, done.written},
                        {u"dry_run"_s, options.dryRun}, {u"operations"_s, operations}};
    insertCosts(json, done.costs);
    const auto one = done.operations.size() == 1 ? std::optional(done.operations.front()) : std::nullopt;
    const bool nothingNew = done.duplicate || (done.written && done.inserted == 0 && done.duplicates > 0 && done.rejected == 0);
    return withOperation(json, one, nothingNew, done.operations.size() > 1 ? std::optional(done.batch) : std::nullopt);
}

QString importWords(const IngestReply &done)
{
    QList<std::pair<QString, QString>> lines;
    for (const auto &[title, rows] : {std::pair("Read", done.read), {"New", done.inserted}, {"Known already", done.duplicates}, {"Rejected", done.rejected}})
        lines.append({columnTitle(title), wording::count(rows)});
    for (const CurrencyCost &each : done.costs)
        lines.append({columnTitle("Cost"), wording::exactMoney(each.cost, each.currency)});
    QString words = alignedPairs(lines);
    for (const IngestReject &reject : done.rejects)
        words += u"line %1, %2: %3\n"_s.arg(reject.line).arg(reject.field, plainSentence(reject.error));
    return done.written ? words : words + u"Nothing was written.\n"_s;
}

Reply importReply(const IngestReply &done, double seconds, const ImportOptions &options)
{
    const QJsonObject json = importJson(done, seconds, options);
    Reply reply = {json, [done]() -> QString { return importWords(done); }};
    if (done.rejected > 0) {
        reply.exitStatus = kWrongInputExitStatus;
        const char *text = done.written ? RECKONER_TEXT("{count} of {read} rows were rejected; the others are recorded.")
            : options.dryRun ? RECKONER_TEXT("{count} of {read} rows would be rejected.")
                             : RECKONER_TEXT("{count} of {read} rows were rejected, so that nothing was written.");
        reply.failure = Error{ErrorCode::InvalidInput, text, {{u"count"_s, done.rejected}, {u"read"_s, done.read}}};
    }
    return reply;
}

/// What the writing side is told: company, job, limits.
Result<IngestOptions> ingestOptions(const Doors &doors, const ImportOptions &options, ReadOptions &read)
{
    IngestOptions ingest;
    if (options.company)
        ingest.company = doors.scope.companies.front();
    if (options.job) {
        ingest.job = JobId::parse(*options.job);
        if (!ingest.job) // a draft id may be any text
            read.defaults.push_back({FieldId::Job, *options.job});
    }
    ingest.type = options.type;
    ingest.maxRejects = options.maxRejects.value_or(0);
    ingest.dryRun = options.dryRun;
    ingest.sourceName = options.file == "-"_L1 ? u"standard input"_s : QFileInfo(options.file).fileName();
    return ingest;
}

Result<Reply> import(Context &context, const ImportOptions &options)
{
    if (options.maxRejects.value_or(0) < 0)
        return usageError(RECKONER_TEXT("--max-rejects takes a number, zero or more."));
    TRY(read, readOptions(options));
    TRY(doors, context.openFor(options.company));
    CHECK(doors.inquiry().require(Permission::RecordUsage));
    TRY(ingest, ingestOptions(doors, options, read));
    TRY(reader, UsageReader::open(options.file, read, context.cancel()));
    std::unique_ptr<RejectsFile> rejects;
    if (options.rejects) {
        TRY(file, RejectsFile::create(*options.rejects));
        rejects = std::move(file);
    }
    Progress progress = context.progress();
    IngestHooks hooks;
    hooks.progress = [&](qint64 rows, qint64) {
        const ReadProgress now = reader->progress();
        progress.show(rows, now.bytesRead, now.bytesTotal.value_or(0));
    };
    hooks.rejected = [&](const IngestReject &reject) {
        if (rejects)
            rejects->add(reject);
    };
    QElapsedTimer clock;
    clock.start();
    TRY(done, reckoner::ingest(doors.connection, doors.scope, ingest, sourceOf(*reader), hooks, options.writing.request()));
    if (rejects)
        CHECK(rejects->finish());
    return importReply(done, double(clock.elapsed()) / 1000.0, options);
}

} // namespace

void addImport(Group root)
{
    root.verb<ImportOptions>({"import", "Usage from a file: CSV, JSON lines, CloudEvents, LLM traces, anything else by --map",
                              {"import usage.csv --company Acme", "import trace.csv --format azure-llm-trace --company Acme --type questions",
                               "import log.jsonl --company Acme --type questions --where event=message_send --map properties.prompt_tokens=prompt_tokens --time-unit s",
                               "cat usage.csv | reckoner-cli import - --max-rejects 100 --rejects rejects.csv"}}, declareImport, import);
}

} // namespace reckoner::cli
