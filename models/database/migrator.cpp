#include "models/database/migrator.h"

#include "models/core/calendar.h"
#include "models/database/bulk_writer.h"
#include "models/database/rule_template.h"
#include "models/database/transaction.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>
#include <map>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAdvisoryLock = 0x5243'4b4e;
constexpr qint64 kEarliestMicros = -62'135'596'800'000'000LL; // 0001-01-01, the first instant both databases can hold

struct Script
{
    int version = 0;
    QString name;
    QString text;
    QString checksum;
};

QString checksumOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QByteArray readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Script> scriptsIn(const QString &folder)
{
    static_cast<void>(queryNames()); // makes sure that the resources are there
    std::vector<Script> scripts;
    const QDir directory(folder);
    for (const QString &file : directory.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const QByteArray content = readResource(directory.filePath(file));
        scripts.push_back({file.left(4).toInt(), file.chopped(4), QString::fromUtf8(content), checksumOf(content)});
    }
    return scripts;
}

std::vector<Script> migrations(Dialect dialect)
{
    return scriptsIn(u":/sql/migrations/"_s + dialectName(dialect));
}

std::vector<Script> rules(Dialect dialect)
{
    return scriptsIn(u":/sql/rules/"_s + dialectName(dialect));
}

QString rulesChecksum(Dialect dialect)
{
    QByteArray all;
    for (const Script &script : rules(dialect))
        all += expandUsageTypes(script.text).toUtf8();
    return checksumOf(all);
}

Result<bool> tableExists(Connection &connection, const QString &name)
{
    const QString sql = connection.dialect() == Dialect::Sqlite ? u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '%1'"_s.arg(name)
                                                                : u"SELECT CASE WHEN to_regclass('%1') IS NULL THEN 0 ELSE 1 END"_s.arg(name);
    TRY(found, connection.scalar(sql));
    return found.toInt() > 0;
}

Result<std::map<int, std::pair<QString, QString>>> appliedMigrations(Connection &connection)
{
    std::map<int, std::pair<QString, QString>> applied;
    QSqlQuery query(connection.qtDatabase());
    if (!query.exec(u"SELECT version, name, checksum FROM schema_migrations ORDER BY version"_s))
        return sqlError(query.lastError(), connection.dialect());
    while (query.next())
        applied.emplace(query.value(0).toInt(), std::pair(query.value(1).toString(), query.value(2).toString()));
    return applied;
}

/// A file with other tables in it, or another program's mark.
Result<bool> isForeign(Connection &connection)
{
    if (connection.dialect() == Dialect::PostgreSql)
        return tableExists(connection, u"companies"_s);
    TRY(mark, connection.scalar(u"PRAGMA application_id"_s));
    TRY(tables, connection.scalar(u"SELECT COUNT(*) FROM sqlite_master"_s));
    return (mark.toInt() != 0 && mark.toInt() != kSqliteApplicationId) || tables.toInt() > 0;
}

SchemaState compare(const std::map<int, std::pair<QString, QString>> &applied, const std::vector<Script> &known)
{
    SchemaState state;
    state.kind = SchemaState::Kind::Current;
    for (const auto &[version, entry] : applied) {
        state.version = version;
        state.applied.append(entry.first);
        const auto script = std::ranges::find(known, version, &Script::version);
        if (script == known.end())
            state.kind = SchemaState::Kind::Newer;
        else if (script->checksum != entry.second && state.kind != SchemaState::Kind::Newer)
            state.kind = SchemaState::Kind::Damaged;
    }
    for (const Script &script : known) {
        if (applied.contains(script.version))
            continue;
        state.pending.append(script.name);
        if (state.kind == SchemaState::Kind::Current)
            state.kind = script.version < state.version ? SchemaState::Kind::Damaged : SchemaState::Kind::Older;
    }
    return state;
}

Result<QString> laidRules(Connection &connection)
{
    TRY(there, tableExists(connection, u"schema_rules"_s));
    if (!there)
        return QString();
    TRY(checksum, connection.scalar(u"SELECT checksum FROM schema_rules"_s));
    return checksum.toString();
}

Error stateError(const SchemaState &state, const DatabaseUrl &url)
{
    const QJsonObject context = {{u"database"_s, url.display()}, {u"version"_s, state.version}};
    switch (state.kind) {
    case SchemaState::Kind::Foreign:
        return {ErrorCode::NotADatabase, RECKONER_TEXT("{database} holds other tables; it is not a Reckoner database."), context};
    case SchemaState::Kind::Newer:
        return {ErrorCode::SchemaNewer, RECKONER_TEXT("{database} was made by a newer Reckoner; use that one."), context};
    case SchemaState::Kind::Damaged:
        return {ErrorCode::Damaged, RECKONER_TEXT("The schema of {database} is not what its own record says; restore a backup."), context};
    default:
        return {ErrorCode::InvalidState, RECKONER_TEXT("{database} needs `reckoner-cli init`."), context};
    }
}

class Migration
{
public:
    explicit Migration(Connection &connection) : m_connection(connection) {}

    Result<QStringList> run()
    {
        TRY(before, inspectSchema(m_connection));
        if (before.kind == SchemaState::Kind::Foreign || before.kind == SchemaState::Kind::Newer || before.kind == SchemaState::Kind::Damaged)
            return stateError(before, m_connection.url());
        if (before.kind == SchemaState::Kind::Older)
            CHECK(backUpBefore(before.version));
        CHECK(keepRecord());
        QStringList applied;
        for (const Script &script : migrations(m_connection.dialect())) {
            TRY(done, applyOnce(script));
            if (done)
                applied.append(script.name);
        }
        CHECK(layRules());
        return applied;
    }

private:
    Outcome backUpBefore(int version)
    {
        if (m_connection.dialect() != Dialect::Sqlite)
            return {};
        const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
        return backUp(m_connection, u"%1.backup-v%2-%3"_s.arg(m_connection.url().path()).arg(version).arg(stamp));
    }

    Result<Transaction> locked()
    {
        TRY(transaction, Transaction::begin(m_connection, Transaction::Kind::Write));
        if (m_connection.dialect() == Dialect::PostgreSql)
            CHECK(m_connection.execute(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kAdvisoryLock)));
        return transaction;
    }

    Outcome keepRecord()
    {
        TRY(transaction, locked());
        const bool sqlite = m_connection.dialect() == Dialect::Sqlite;
        CHECK(m_connection.execute(u"CREATE TABLE IF NOT EXISTS schema_migrations (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at text NOT NULL)"_s));
        CHECK(m_connection.execute(u"CREATE TABLE IF NOT EXISTS schema_rules (one integer PRIMARY KEY CHECK (one = 1), checksum text NOT NULL)"_s));
        if (sqlite)
            CHECK(m_connection.execute(u"PRAGMA application_id=%1"_s.arg(kSqliteApplicationId)));
        return transaction.commit();
    }

    /// False where another program was quicker.
    Result<bool> applyOnce(const Script &script)
    {
        TRY(transaction, locked());
        TRY(applied, appliedMigrations(m_connection));
        if (applied.contains(script.version))
            return false;
        CHECK(m_connection.executeScript(script.text));
        if (script.version == 1)
            CHECK(fillZoneOffsets());
        CHECK(m_connection.execute(u"INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (%1, '%2', '%3', '%4')"_s.arg(script.version)
                                       .arg(script.name, script.checksum, QDateTime::currentDateTimeUtc().toString(Qt::ISODate))));
        if (m_connection.dialect() == Dialect::Sqlite)
            CHECK(m_connection.execute(u"PRAGMA user_version=%1"_s.arg(script.version)));
        CHECK(transaction.commit());
        return true;
    }

    Outcome fillZoneOffsets()
    {
        TRY(writer, BulkWriter::create(m_connection, "zone_offsets", {"timezone", "from_at", "offset_seconds"}));
        for (const QString &zone : Calendar::zoneNames()) {
            const auto calendar = Calendar::named(zone);
            if (!calendar)
                continue;
            const QByteArray name = zone.toUtf8();
            for (const ZoneOffset &offset : calendar->offsets()) {
                writer->text({name.constData(), size_t(name.size())});
                writer->instant(Instant::fromMicros(std::max(offset.from.micros(), kEarliestMicros)));
                writer->integer(offset.offsetSeconds);
                CHECK(writer->endRow());
            }
        }
        return writer->finish();
    }

    Outcome layRules()
    {
        TRY(laid, laidRules(m_connection));
        const QString checksum = rulesChecksum(m_connection.dialect());
        if (laid == checksum)
            return {};
        TRY(transaction, locked());
        for (const Script &script : rules(m_connection.dialect()))
            CHECK(m_connection.executeScript(expandUsageTypes(script.text)));
        CHECK(m_connection.execute(u"DELETE FROM schema_rules"_s));
        CHECK(m_connection.execute(u"INSERT INTO schema_rules (one, checksum) VALUES (1, '%1')"_s.arg(checksum)));
        return transaction.commit();
    }

    Connection &m_connection;
};

} // namespace

int latestSchemaVersion(Dialect dialect)
{
    const auto scripts = migrations(dialect);
    return scripts.empty() ? 0 : scripts.back().version;
}

Result<SchemaState> inspectSchema(Connection &connection)
{
    TRY(recorded, tableExists(connection, u"schema_migrations"_s));
    if (!recorded) {
        TRY(foreign, isForeign(connection));
        SchemaState state;
        state.kind = foreign ? SchemaState::Kind::Foreign : SchemaState::Kind::Empty;
        for (const Script &script : migrations(connection.dialect()))
            state.pending.append(script.name);
        return state;
    }
    TRY(applied, appliedMigrations(connection));
    SchemaState state = compare(applied, migrations(connection.dialect()));
    if (state.kind == SchemaState::Kind::Current) {
        TRY(laid, laidRules(connection));
        if (laid != rulesChecksum(connection.dialect()))
            state.kind = SchemaState::Kind::Older;
    }
    return state;
}

Outcome requireCurrentSchema(Connection &connection)
{
    TRY(state, inspectSchema(connection));
    if (state.kind == SchemaState::Kind::Current)
        return {};
    return stateError(state, connection.url());
}

Result<QStringList> migrate(Connection &connection)
{
    return Migration(connection).run();
}

Outcome backUp(Connection &connection, const QString &file)
{
    if (connection.dialect() != Dialect::Sqlite)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A PostgreSQL database is backed up with pg_dump.")};
    if (QFileInfo::exists(file))
        return Error{ErrorCode::IoError, RECKONER_TEXT("{file} exists already."), {{u"file"_s, file}}};
    QString name = file;
    return connection.execute(u"VACUUM INTO '%1'"_s.arg(name.replace(u'\'', u"''"_s)));
}

} // namespace reckoner
