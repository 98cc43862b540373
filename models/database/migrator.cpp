#include "models/database/migrator.h"

#include "models/core/calendar.h"
#include "models/core/ids.h"
#include "models/database/bulk_writer.h"
#include "models/database/rule_template.h"
#include "models/database/sqlite_file.h"
#include "models/database/transaction.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QFile>
#include <QThread>
#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// The first instant that both databases can hold: stands for "from ever" in zone_offsets.
constexpr Instant kYearOne = Instant::fromMicros(-62'135'596'800'000'000);
/// The key of PostgreSQL's advisory lock, one for each database.
constexpr qint64 kMigrationLock = kSqliteApplicationId;

struct Script
{
    int version = 0;
    QString name; ///< "0001_tables"
    QString text;
    QString checksum;
};

QString checksumOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// By name. Rules have a number of their own before their name, which gives their order.
std::vector<Script> scriptsIn(const QString &folder)
{
    std::vector<Script> scripts;
    initSqlResources();
    const QDir directory(u":/sql/"_s + folder);
    for (const QString &name : directory.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        ensure(file.open(QIODevice::ReadOnly), "the program's own scripts can be read");
        const QString text = QString::fromUtf8(file.readAll());
        scripts.push_back({name.section(u'_', 0, 0).toInt(), name.chopped(4), text, checksumOf(text)});
    }
    return scripts;
}

struct Scripts
{
    Script record;
    std::vector<Script> migrations;
    std::vector<QString> rules; ///< expanded
    std::vector<Script> roles;  ///< PostgreSQL
    QString rulesChecksum;
};

Scripts readScripts(Dialect dialect)
{
    Scripts scripts;
    scripts.migrations = scriptsIn(u"migrations/"_s + dialectName(dialect));
    ensure(scripts.migrations.size() > 1 && scripts.migrations.front().version == 0, "the migrations begin with their own record");
    scripts.record = scripts.migrations.front();
    scripts.migrations.erase(scripts.migrations.begin());
    QString all;
    for (const Script &rule : scriptsIn(u"rules/"_s + dialectName(dialect))) {
        scripts.rules.push_back(expandUsageTypes(rule.text));
        all += scripts.rules.back();
    }
    scripts.rulesChecksum = checksumOf(all);
    scripts.roles = scriptsIn(u"roles/"_s + dialectName(dialect));
    return scripts;
}

const Scripts &scriptsOf(Dialect dialect)
{
    static const Scripts sqlite = readScripts(Dialect::Sqlite);
    static const Scripts postgres = readScripts(Dialect::PostgreSql);
    return dialect == Dialect::Sqlite ? sqlite : postgres;
}

struct Applied
{
    int version = 0;
    QString name;
    QString checksum;
    static Applied from(const Row &row) { return {int(row.integer("version")), row.text("name"), row.text("checksum")}; }
};

struct Look
{
    bool hasRecord = false;
    bool isForeign = false;
    bool isMarked = false;  ///< SQLite: the file says that it is ours
    bool hasTables = false; ///< beside the record
    std::optional<int> fileVersion;
};

Result<Look> look(Connection &connection)
{
    Look look;
    const bool isSqlite = connection.dialect() == Dialect::Sqlite;
    CHECK(connection.visit("database/schema", {}, [&](const Row &row) {
        const qint64 mark = row.integer("mark");
        look.hasRecord = row.flag("has_record");
        look.hasTables = row.integer("tables") > 0;
        look.isMarked = isSqlite && mark == kSqliteApplicationId;
        // Other programs keep a schema_migrations too, with other columns.
        const bool hasForeignRecord = !look.hasRecord && row.flag("has_table_of_that_name");
        look.isForeign =
            hasForeignRecord || (isSqlite ? !look.isMarked && (mark != 0 || look.hasTables || look.hasRecord) : !look.hasRecord && look.hasTables);
        if (isSqlite)
            look.fileVersion = int(row.integer("file_version"));
    }));
    return look;
}

Result<std::vector<Applied>> appliedMigrations(Connection &connection)
{
    std::vector<Applied> applied;
    CHECK(connection.visit("database/migrations", {}, [&](const Row &row) { applied.push_back(Applied::from(row)); }));
    return applied;
}

Result<QString> laidRules(Connection &connection)
{
    QString checksum;
    CHECK(connection.visit("database/rules", {}, [&](const Row &row) { checksum = row.text("checksum"); }));
    return checksum;
}

/// Applied migrations are the known ones from the first on, unchanged; else somebody edited the record or the program.
SchemaState compared(const std::vector<Applied> &applied, const std::vector<Script> &known)
{
    SchemaState state;
    for (const Applied &each : applied)
        state.applied.append(each.name);
    state.version = applied.empty() ? 0 : applied.back().version;
    for (const Script &script : known) {
        if (script.version > state.version)
            state.pending.append(script.name);
    }
    if (state.version > known.back().version) {
        state.kind = SchemaState::Kind::Newer;
        return state;
    }
    const bool isWhole =
        std::equal(applied.begin(), applied.end(), known.begin(), known.begin() + qsizetype(known.size()) - state.pending.size(),
                   [](const Applied &one, const Script &other) { return one.version == other.version && one.checksum == other.checksum; });
    state.kind = !isWhole ? SchemaState::Kind::Damaged : state.pending.isEmpty() ? SchemaState::Kind::Current : SchemaState::Kind::Older;
    return state;
}

Error stateError(const SchemaState &state, const DatabaseUrl &url)
{
    const QJsonObject context{{u"where"_s, url.display()}, {u"version"_s, state.version}};
    switch (state.kind) {
    case SchemaState::Kind::Foreign: return {ErrorCode::NotADatabase, RECKONER_TEXT("{where} holds other tables; it is not Reckoner's."), context};
    case SchemaState::Kind::Newer: return {ErrorCode::SchemaNewer, RECKONER_TEXT("{where} was made by a newer Reckoner; use that one."), context};
    case SchemaState::Kind::Damaged:
        return {ErrorCode::Damaged, RECKONER_TEXT("The tables of {where} are not what its record of migrations says; restore a backup."), context};
    default: return {ErrorCode::InvalidState, RECKONER_TEXT("{where} needs init: run reckoner-cli init."), context};
    }
}

bool canBeMigrated(const SchemaState &state)
{
    return state.kind == SchemaState::Kind::Empty || state.kind == SchemaState::Kind::Older || state.kind == SchemaState::Kind::Current;
}

/// Two programs never migrate at once: over all transactions of a migration, a lock of its own.
class MigrationLock
{
public:
    static Result<MigrationLock> take(Connection &connection)
    {
        MigrationLock lock(connection);
        if (connection.dialect() == Dialect::Sqlite) {
            TRY(pass, WriterGate::enterMigration(connection.url().path()));
            lock.m_pass.emplace(std::move(pass));
        } else {
            TRY(taken, connection.scalar(u"SELECT pg_advisory_lock(%1)"_s.arg(kMigrationLock)));
            lock.m_isLocked = true;
        }
        return lock;
    }
    /// PostgreSQL; without waiting.
    static Result<MigrationLock> tryTake(Connection &connection)
    {
        MigrationLock lock(connection);
        TRY(taken, connection.scalar(u"SELECT pg_try_advisory_lock(%1)"_s.arg(kMigrationLock)));
        lock.m_isLocked = taken.toBool();
        if (!lock.m_isLocked)
            return Error{ErrorCode::Busy, RECKONER_TEXT("Another program is migrating this database; try again when it is done.")};
        return lock;
    }
    MigrationLock(MigrationLock &&other) noexcept
        : m_connection(other.m_connection), m_pass(std::move(other.m_pass)), m_isLocked(std::exchange(other.m_isLocked, false))
    {}
    MigrationLock &operator=(MigrationLock &&) = delete;
    ~MigrationLock()
    {
        if (m_isLocked) // a connection that is gone has let go of it already
            static_cast<void>(m_connection.scalar(u"SELECT pg_advisory_unlock(%1)"_s.arg(kMigrationLock)));
    }

private:
    explicit MigrationLock(Connection &connection) : m_connection(connection) {}
    Connection &m_connection;
    std::optional<WriterGate::Pass> m_pass;
    bool m_isLocked = false;
};

Outcome fillZoneOffsets(Connection &connection)
{
    TRY(writer, BulkWriter::create(connection, "zone_offsets", {"timezone", "from_at", "offset_seconds"}));
    for (const QString &zone : Calendar::zoneNames()) {
        TRY(calendar, Calendar::named(zone));
        const std::string name = zone.toStdString();
        for (const ZoneOffset &offset : calendar.offsets()) {
            writer->text(name);
            writer->instant(std::max(offset.from, kYearOne));
            writer->integer(offset.offsetSeconds);
            CHECK(writer->endRow());
        }
    }
    return writer->finish();
}

class Migration
{
public:
    explicit Migration(Connection &connection) : m_connection(connection), m_scripts(scriptsOf(connection.dialect())) {}

    Result<QStringList> run()
    {
        TRY(lock, MigrationLock::take(m_connection));
        TRY(before, inspectSchema(m_connection));
        if (!canBeMigrated(before))
            return stateError(before, m_connection.url());
        if (isSqlite() && !before.applied.isEmpty() && before.version < latestSchemaVersion(Dialect::Sqlite))
            CHECK(backUp(m_connection, backupName(before.version)));
        for (const Script &script : m_scripts.migrations) {
            if (before.pending.contains(script.name))
                CHECK(apply(script));
        }
        CHECK(layRules());
        TRY(isInstalled, hasRoles());
        if (isInstalled && !before.pending.isEmpty())
            CHECK(layRoles());
        return before.pending;
    }

    Outcome runAround(OlderTables &tables)
    {
        TRY(lock, MigrationLock::tryTake(m_connection));
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        QStringList texts = {m_scripts.record.text};
        for (const Script &script : m_scripts.migrations)
            texts.append(script.text);
        TRY(isWanted, tables.layTables(texts));
        if (!isWanted)
            return {};
        CHECK(fillZoneOffsets(m_connection));
        CHECK(tables.fill());
        for (const Script &script : m_scripts.migrations)
            CHECK(keep(script));
        CHECK(executeRules());
        CHECK(tables.finish());
        return transaction.commit();
    }

    Outcome installRoles()
    {
        TRY(lock, MigrationLock::take(m_connection));
        CHECK(requireCurrentSchema(m_connection));
        return layRoles();
    }

private:
    bool isSqlite() const { return m_connection.dialect() == Dialect::Sqlite; }

    QString backupName(int version) const
    {
        const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
        return u"%1.backup-v%2-%3"_s.arg(m_connection.url().path(), QString::number(version), time);
    }

    Outcome apply(const Script &script)
    {
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        TRY(found, look(m_connection));
        if (!found.hasRecord)
            CHECK(m_connection.executeScript(m_scripts.record.text));
        CHECK(m_connection.executeScript(script.text));
        if (script.version == 1)
            CHECK(fillZoneOffsets(m_connection));
        if (isSqlite())
            CHECK(
                m_connection.executeScript(u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(kSqliteApplicationId).arg(script.version)));
        CHECK(keep(script));
        return transaction.commit();
    }

    Outcome keep(const Script &script)
    {
        const auto kept = m_connection.change(
            "database/keep_migration", Bindings().integer("version", script.version).text("name", script.name).text("checksum", script.checksum));
        return kept ? Outcome() : Outcome(kept.error());
    }

    Outcome layRules()
    {
        TRY(laid, laidRules(m_connection));
        if (laid == m_scripts.rulesChecksum)
            return {};
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        CHECK(executeRules());
        return transaction.commit();
    }

    Outcome executeRules()
    {
        for (const QString &rules : m_scripts.rules)
            CHECK(m_connection.executeScript(rules));
        const auto kept = m_connection.change("database/keep_rules", Bindings().text("checksum", m_scripts.rulesChecksum));
        return kept ? Outcome() : Outcome(kept.error());
    }

    /// New tables, functions and views are nobody's until the roles are laid on them, too.
    Outcome layRoles()
    {
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        for (const Script &roles : m_scripts.roles)
            CHECK(m_connection.executeScript(roles.text));
        return transaction.commit();
    }

    Result<bool> hasRoles()
    {
        if (isSqlite())
            return false;
        TRY(secured, m_connection.scalar(u"SELECT relrowsecurity FROM pg_class WHERE oid = to_regclass('companies')"_s));
        return secured.toBool();
    }

    Connection &m_connection;
    const Scripts &m_scripts;
};

Error fileError(const QString &file, const char *sentence)
{
    return {ErrorCode::IoError, sentence, {{u"file"_s, file}}};
}

/// The copy is as private as the database. Made anew, or not at all.
Outcome createLike(const QString &file, const QString &database)
{
    struct stat original = {};
    const bool isKnown = ::stat(QFile::encodeName(database).constData(), &original) == 0;
    const int made = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isKnown ? original.st_mode & 0666 : 0600);
    if (made >= 0) {
        ::close(made);
        return {};
    }
    return errno == EEXIST ? fileError(file, RECKONER_TEXT("{file} exists already.")) : fileError(file, RECKONER_TEXT("{file} cannot be made."));
}

Outcome sync(const QString &file)
{
    const int opened = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = opened >= 0 && ::fsync(opened) == 0;
    if (opened >= 0)
        ::close(opened);
    return isSynced ? Outcome() : Outcome(fileError(file, RECKONER_TEXT("{file} could not be written to the disk.")));
}

} // namespace

int latestSchemaVersion(Dialect dialect)
{
    return scriptsOf(dialect).migrations.back().version;
}

Result<SchemaState> inspectSchema(Connection &connection)
{
    const Scripts &scripts = scriptsOf(connection.dialect());
    TRY(found, look(connection));
    if (found.isForeign || !found.hasRecord) {
        SchemaState state = compared({}, scripts.migrations);
        state.kind = found.isForeign ? SchemaState::Kind::Foreign : found.isMarked ? SchemaState::Kind::Damaged : SchemaState::Kind::Empty;
        return state;
    }
    TRY(applied, appliedMigrations(connection));
    SchemaState state = compared(applied, scripts.migrations);
    if (found.fileVersion.value_or(0) > latestSchemaVersion(connection.dialect()))
        state.kind = SchemaState::Kind::Newer;
    else if (found.fileVersion.value_or(state.version) != state.version || (applied.empty() && found.hasTables))
        state.kind = SchemaState::Kind::Damaged;
    if (state.kind != SchemaState::Kind::Current)
        return state;
    TRY(laid, laidRules(connection));
    if (laid != scripts.rulesChecksum) {
        state.kind = SchemaState::Kind::Older;
        state.pending.append(u"rules"_s);
    }
    return state;
}

Outcome requireCurrentSchema(Connection &connection)
{
    TRY(state, inspectSchema(connection));
    return state.kind == SchemaState::Kind::Current ? Outcome() : Outcome(stateError(state, connection.url()));
}

Result<QStringList> migrate(Connection &connection)
{
    return Migration(connection).run();
}

Outcome installRoles(Connection &connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        return Error{ErrorCode::InvalidState, RECKONER_TEXT("SQLite has no roles: the file's permissions decide who may open it.")};
    return Migration(connection).installRoles();
}

Outcome migrateAround(Connection &connection, OlderTables &tables)
{
    return Migration(connection).runAround(tables);
}

Outcome backUp(Connection &connection, const QString &file)
{
    if (connection.dialect() != Dialect::Sqlite)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A PostgreSQL database is backed up with pg_dump.")};
    CHECK(createLike(file, connection.url().path()));
    const auto copied = connection.execute(u"VACUUM INTO '%1'"_s.arg(QString(file).replace(u'\'', u"''"_s)));
    const auto kept = copied ? sync(file) : copied;
    if (!kept)
        QFile::remove(file);
    return kept;
}

/// What a program that was killed left of a copy.
static void removeAbandoned(const QDir &folder, const QString &prefix)
{
    constexpr int oldEnoughDays = 1;
    for (const QFileInfo &part : folder.entryInfoList({prefix + u'*'}, QDir::Files)) {
        if (part.lastModified() < QDateTime::currentDateTime().addDays(-oldEnoughDays))
            QFile::remove(part.filePath());
    }
}

/// Another copy may be of the same millisecond.
static Result<QString> renamedToNow(const QString &part, const QString &prefix)
{
    constexpr int mostTries = 100;
    QString file;
    for (int tries = 0; tries < mostTries; ++tries, QThread::msleep(1)) {
        file = prefix + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
        if (QFile::rename(part, file))
            return file;
    }
    QFile::remove(part);
    return fileError(file, RECKONER_TEXT("{file} cannot be made."));
}

Result<QString> backUpBeside(Connection &connection, const QString &before)
{
    constexpr qsizetype mostKept = 5;
    const QFileInfo database(connection.url().path());
    const QDir folder = database.dir();
    // Under another name until it is whole: others who clear old copies away leave it alone, and what a killed program leaves is taken for no copy.
    const QString partPrefix = database.fileName() + u".part-"_s;
    const QString part = folder.filePath(partPrefix + makeTimeOrderedUuid().toString(QUuid::WithoutBraces));
    removeAbandoned(folder, partPrefix);
    CHECK(backUp(connection, part));
    const QString prefix = u"%1.backup-%2-"_s.arg(database.fileName(), before);
    TRY(file, renamedToNow(part, folder.filePath(prefix)));
    QStringList kept = folder.entryList({prefix + u'*'}, QDir::Files, QDir::Name);
    while (kept.size() > mostKept)
        QFile::remove(folder.filePath(kept.takeFirst()));
    return file;
}

} // namespace reckoner
