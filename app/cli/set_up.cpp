// init, status, backup, maintain.
#include "app/cli/command_list.h"
#include "app/cli/context.h"
#include "app/cli/text_table.h"
#include "models/database/adoption.h"
#include "models/database/migrator.h"
#include "models/directory/status.h"
#include "models/session/maintenance.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"

#include <QFileInfo>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

struct InitOptions
{
    bool check = false;
    bool roles = false;
    bool adopt = false;
    bool apply = false;
    Writing writing;
};

void declareInit(Options &options, InitOptions &values)
{
    options.flag("--check", "Only report what would be done", values.check);
    options.flag("--roles", "Install the PostgreSQL roles and policies", values.roles);
    options.flag("--adopt", "PostgreSQL: show what taking over the tables of an older platform would change", values.adopt);
    options.flag("--apply", "With --adopt: do it", values.apply);
    options.excludes("--check", "--roles");
    options.excludes("--check", "--adopt");
    options.excludes("--roles", "--adopt");
    options.needs("--apply", "--adopt");
    addWritingOptions(options, values.writing);
}

Reply initReply(const SchemaState &state, const QStringList &applied, Dialect dialect, bool isRoles = false)
{
    QJsonObject json = {{u"schema_version"_s, state.version}, {u"applied"_s, QJsonArray::fromStringList(applied)},
                        {u"pending"_s, QJsonArray::fromStringList(state.pending)}, {u"dialect"_s, dialectName(dialect)}};
    json = withOperation(json, std::nullopt, applied.isEmpty() && !isRoles);
    if (isRoles)
        json.insert(u"roles"_s, true);
    return {json, [=]() -> QString {
        const QString done = !applied.isEmpty() ? u"applied "_s + applied.join(u", "_s) : state.version == 0 ? u"not set up yet"_s : u"nothing to apply"_s;
        const QString waiting = state.pending.isEmpty() ? QString() : u"; pending: "_s + state.pending.join(u", "_s);
        const QString roles = isRoles ? u"; roles, grants and row-level security laid"_s : QString();
        return u"%1, schema version %2: %3%4%5\n"_s.arg(dialectName(dialect)).arg(state.version).arg(done, waiting, roles);
    }};
}

/// Looks without making a file.
Result<Reply> checkSchema(Context &context)
{
    TRY(url, DatabaseUrl::resolve(context.globals().database.value_or(QString())));
    if (url.dialect() == Dialect::Sqlite && !QFileInfo::exists(url.path()))
        return initReply(SchemaState{}, {}, url.dialect());
    TRY(connection, context.openAsItIs(false));
    TRY(state, inspectSchema(*connection));
    return initReply(state, {}, connection->dialect());
}

QString adoptionText(const Adoption &adoption)
{
    if (adoption.steps.empty())
        return u"nothing to adopt\n"_s;
    TextTable table({{u"Table"_s}, {u"Action"_s}, {u"Rows"_s, true}, {u"What"_s}});
    for (const AdoptionStep &step : adoption.steps)
        table.addRow({step.table, step.action, step.rows ? wording::count(*step.rows) : QString(), step.detail});
    return table.toText() + (adoption.isApplied ? u"adopted\n"_s : u"nothing was changed; with --apply it is done\n"_s);
}

Result<Reply> adoptTables(Context &context, bool isWanted)
{
    TRY(connection, context.openAsItIs(false));
    const Instant now = context.clock().now();
    TRY(adoption, isWanted ? applyAdoption(*connection, now) : previewAdoption(*connection, now));
    TRY(state, inspectSchema(*connection));
    QJsonArray steps;
    for (const AdoptionStep &step : adoption.steps)
        steps.append(QJsonObject{{u"table"_s, step.table}, {u"action"_s, step.action}, {u"detail"_s, step.detail}, {u"rows"_s, step.rows ? QJsonValue(*step.rows) : QJsonValue()}});
    const QJsonObject json = {{u"dialect"_s, dialectName(connection->dialect())}, {u"schema_version"_s, state.version}, {u"adopt"_s, steps}, {u"applied"_s, adoption.isApplied}};
    return Reply{withOperation(json, std::nullopt, steps.isEmpty()), [adoption]() -> QString { return adoptionText(adoption); }};
}

Result<Reply> init(Context &context, const InitOptions &options)
{
    CHECK(checkPermission(context.role(), Permission::SetUp));
    if (options.adopt)
        return adoptTables(context, options.apply);
    if (options.check)
        return checkSchema(context);
    TRY(connection, context.openAsItIs(true));
    TRY(applied, migrate(*connection));
    if (options.roles)
        CHECK(installRoles(*connection));
    TRY(state, inspectSchema(*connection));
    return initReply(state, applied, connection->dialect(), options.roles);
}

Result<Reply> status(Context &context)
{
    TRY(doors, context.open());
    TRY(found, databaseStatus(doors.inquiry()));
    TRY(state, inspectSchema(doors.connection));
    const auto time = [](const std::optional<Instant> &at) { return at ? QJsonValue(at->toIso()) : QJsonValue(); };
    QJsonObject json = {
        {u"dialect"_s, dialectName(doors.connection.dialect())}, {u"schema_version"_s, state.version}, {u"companies"_s, found.companies},
        {u"jobs"_s, found.jobs}, {u"usage_rows"_s, found.usageRows}, {u"ledger_rows"_s, found.ledgerRows}, {u"size_bytes"_s, found.sizeBytes},
        {u"oldest"_s, time(found.oldest)}, {u"newest"_s, time(found.newest)},
    };
    TRY(lag, context.standbyLag());
    if (lag) {
        json.insert(u"standby"_s, lag->answers ? u"following"_s : u"gone"_s);
        json.insert(u"standby_bytes_behind"_s, lag->answers ? QJsonValue(lag->bytesBehind) : QJsonValue());
        json.insert(u"standby_seconds_behind"_s, lag->answers ? QJsonValue(lag->secondsBehind) : QJsonValue());
    }
    const QString database = context.url().display();
    return Reply{json, [json, database]() -> QString {
        return u"Database  "_s + database + u'\n'
            + fieldLines(json, {{"dialect", "Kind"}, {"schema_version", "Schema"}, {"companies", "Companies"}, {"jobs", "Jobs"}, {"usage_rows", "Usage rows"},
                                {"ledger_rows", "Ledger entries"}, {"size_bytes", "Bytes"}, {"oldest", "Oldest"}, {"newest", "Newest"}, {"standby", "Standby"},
                                {"standby_bytes_behind", "Bytes behind"}, {"standby_seconds_behind", "Seconds behind"}});
    }};
}

struct BackupOptions
{
    QString file;
    Writing writing;
};

void declareBackup(Options &options, BackupOptions &values)
{
    options.required("FILE", "FILE", "A file that does not exist yet", values.file);
    addWritingOptions(options, values.writing);
}

Result<Reply> backup(Context &context, const BackupOptions &options)
{
    CHECK(checkPermission(context.role(), Permission::SetUp));
    TRY(doors, context.open());
    if (QFileInfo::exists(options.file))
        return cannotCreateError(options.file, u"it exists already"_s);
    if (const auto made = backUp(doors.connection, options.file); !made) {
        if (made.error().code == ErrorCode::IoError && !QFileInfo::exists(options.file))
            return cannotCreateError(options.file, plainSentence(made.error()));
        return made.error();
    }
    const QJsonObject json = {{u"file"_s, QFileInfo(options.file).absoluteFilePath()}, {u"size_bytes"_s, QFileInfo(options.file).size()}};
    return Reply{withOperation(json, std::nullopt, false), [json]() -> QString { return fieldLines(json, {{"file", "File"}, {"size_bytes", "Bytes"}}); }};
}

Result<Reply> maintainDatabase(Context &context, const Writing &)
{
    TRY(doors, context.open());
    TRY(done, maintain(doors.connection, doors.scope));
    const QJsonObject json = {{u"folded"_s, done.folded}, {u"refusals_cleared"_s, done.refusalsCleared}, {u"checkpointed"_s, done.checkpointed}};
    return Reply{withOperation(json, std::nullopt, false), [json]() -> QString {
        return fieldLines(json, {{"folded", "Deltas folded"}, {"refusals_cleared", "Old refusals cleared"}, {"checkpointed", "Checkpoint"}});
    }};
}

} // namespace

void addInit(Group root)
{
    root.verb<InitOptions>({"init", "Set the database up, or bring it to this program's version; may be repeated",
                            {"init", "--db team.db init", "--db postgresql:///billing init --check", "--db postgresql:///billing init --roles",
                             "--db postgresql:///platform init --adopt", "--db postgresql:///platform init --adopt --apply"}}, declareInit, init);
}

void addStatus(Group root)
{
    root.verb({"status", "How much the database holds", {"status", "--json status"}}, status);
}

void addBackup(Group root)
{
    root.verb<BackupOptions>({"backup", "Copy a SQLite database into a new file, while others go on working", {"backup reckoner-2026-11-21.db"}}, declareBackup, backup);
}

void addMaintain(Group root)
{
    root.verb<Writing>({"maintain", "Fold deltas, checkpoint, clear old refusals; for cron", {"maintain"}}, addWritingOptions, maintainDatabase);
}

} // namespace reckoner::cli
