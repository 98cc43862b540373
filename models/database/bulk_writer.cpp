#include "models/database/bulk_writer.h"

#include "models/core/civil_date.h"
#include "models/database/open_sqlite.h"

#include <QSqlError>
#include <charconv>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <string>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Error nulInText()
{
    return {ErrorCode::InvalidInput, RECKONER_TEXT("A text holds a NUL character.")};
}

std::string joined(std::initializer_list<const char *> words)
{
    std::string list;
    for (const char *word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return list;
}

/// One prepared INSERT. A row's texts lie in one buffer until it is stepped, so that nothing is allocated per value.
class SqliteBulkWriter : public BulkWriter
{
public:
    explicit SqliteBulkWriter(sqlite3 *database) : m_database(database) {}
    ~SqliteBulkWriter() override { sqlite3_finalize(m_statement); }

    Outcome prepare(const char *table, std::initializer_list<const char *> columns)
    {
        std::string marks = "?";
        for (size_t i = 1; i < columns.size(); ++i)
            marks.append(", ?");
        const std::string sql = "INSERT INTO " + std::string(table) + " (" + joined(columns) + ") VALUES (" + marks + ")";
        m_columns = columns.size();
        if (sqlite3_prepare_v3(m_database, sql.c_str(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK)
            return sqliteError(m_database);
        return {};
    }

    void null() override { m_cells.push_back({Cell::Null}); }
    void integer(qint64 value) override { m_cells.push_back({Cell::Integer, value}); }
    void flag(bool value) override { integer(value ? 1 : 0); }
    void uuid(const QUuid &value) override
    {
        if (value.isNull())
            return null();
        const QByteArray sixteen = value.toRfc4122();
        append(Cell::Blob, {sixteen.constData(), size_t(sixteen.size())});
    }
    void bytes(const QByteArray &value) override { append(Cell::Blob, {value.constData(), size_t(value.size())}); }
    void text(std::string_view utf8) override
    {
        m_nulInText = m_nulInText || utf8.find('\0') != std::string_view::npos;
        append(Cell::Text, utf8);
    }
    void instant(Instant at) override { integer(at.micros()); }
    void moneyNanos(qint64 nanos) override { integer(nanos); }

    Outcome endRow() override
    {
        ensure(m_cells.size() == m_columns, "a bulk row has a value for each column");
        if (std::exchange(m_nulInText, false)) {
            startRow();
            return nulInText();
        }
        for (size_t i = 0; i < m_cells.size(); ++i)
            bind(int(i) + 1, m_cells[i]);
        const int stepped = sqlite3_step(m_statement);
        const Outcome outcome = stepped == SQLITE_DONE ? Outcome() : Outcome(sqliteError(m_database));
        sqlite3_reset(m_statement);
        startRow();
        return outcome;
    }

    Outcome finish() override
    {
        ensure(m_cells.empty(), "a bulk writer finishes after a whole row");
        return {};
    }

private:
    struct Cell
    {
        enum Kind { Null, Integer, Text, Blob } kind;
        qint64 value = 0; ///< the integer, or where the bytes begin in the buffer
        size_t length = 0;
    };

    void append(Cell::Kind kind, std::string_view bytes)
    {
        m_cells.push_back({kind, qint64(m_bytes.size()), bytes.size()});
        m_bytes.append(bytes);
    }

    void bind(int position, const Cell &cell)
    {
        switch (cell.kind) {
        case Cell::Null: sqlite3_bind_null(m_statement, position); break;
        case Cell::Integer: sqlite3_bind_int64(m_statement, position, cell.value); break;
        case Cell::Text: sqlite3_bind_text(m_statement, position, m_bytes.data() + cell.value, int(cell.length), SQLITE_STATIC); break;
        case Cell::Blob: sqlite3_bind_blob(m_statement, position, m_bytes.data() + cell.value, int(cell.length), SQLITE_STATIC); break;
        }
    }

    void startRow()
    {
        m_cells.clear();
        m_bytes.clear();
    }

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    size_t m_columns = 0;
    std::vector<Cell> m_cells;
    std::string m_bytes;
    bool m_nulInText = false;
};

struct ClearResult
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// Rows in COPY's text format. Each full buffer is a COPY of its own, so that several writers, and other statements between them, share
/// one connection. PostgreSQL takes no COPY into a table whose rows are secured for this login: there a temporary table is between.
class CopyBulkWriter : public BulkWriter
{
public:
    CopyBulkWriter(PGconn *database, const char *table, std::initializer_list<const char *> columns)
        : m_database(database), m_columns(columns.size()), m_command(copyInto(table, joined(columns)))
    {
        m_rows.reserve(kBufferBytes + kBufferBytes / 8);
    }

    /// Rows go through a temporary table of the same columns, which lasts as long as the transaction.
    Outcome goThroughTemporaryTable(Connection &connection, const char *table, std::initializer_list<const char *> columns)
    {
        const std::string names = joined(columns);
        const std::string between = "bulk_" + std::string(table);
        TRY(types, connection.scalar(kTypesOfColumns.arg(QString::fromLatin1(table), QString::fromStdString(names).replace(u", "_s, u"', '"_s))));
        CHECK(connection.execute(u"CREATE TEMPORARY TABLE IF NOT EXISTS %1 (%2) ON COMMIT DROP"_s.arg(QString::fromStdString(between), types.toString())));
        m_command = copyInto("pg_temp." + between, names);
        m_takeOver = "INSERT INTO " + std::string(table) + " (" + names + ") SELECT " + names + " FROM pg_temp." + between + "; TRUNCATE pg_temp." + between;
        return {};
    }

    void null() override { startValue().append("\\N"); }
    void integer(qint64 value) override { appendNumber(startValue(), value); }
    void flag(bool value) override { startValue().append(value ? "t" : "f"); }
    void uuid(const QUuid &value) override
    {
        if (value.isNull())
            return null();
        startValue().append(value.toByteArray(QUuid::WithoutBraces).toStdString());
    }
    void text(std::string_view utf8) override
    {
        std::string &out = startValue();
        for (const char c : utf8)
            appendEscaped(out, c);
    }
    void bytes(const QByteArray &value) override { startValue().append("\\\\x").append(value.toHex().toStdString()); }
    void instant(Instant at) override;
    void moneyNanos(qint64 nanos) override { startValue().append(decimalText(nanos, 9, 0).toStdString()); }

    Outcome endRow() override
    {
        ensure(m_values == m_columns, "a bulk row has a value for each column");
        m_values = 0;
        if (std::exchange(m_nulInText, false)) {
            m_rows.resize(m_rowStart);
            return nulInText();
        }
        m_rows.push_back('\n');
        m_rowStart = m_rows.size();
        return m_rows.size() >= kBufferBytes ? copyBuffer() : Outcome();
    }

    Outcome finish() override
    {
        ensure(m_values == 0, "a bulk writer finishes after a whole row");
        return m_rows.empty() ? Outcome() : copyBuffer();
    }

private:
    static constexpr size_t kBufferBytes = 2 << 20;
    /// "id uuid, company_id uuid, ...", from the catalog, which every login reads; of a domain what lies below it, whose checks the table itself makes.
    static inline const QString kTypesOfColumns =
        u"SELECT string_agg(quote_ident(attname) || ' ' || format_type(COALESCE(NULLIF(typbasetype, 0), atttypid), -1), ', ' ORDER BY attnum) "
        "FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid WHERE attrelid = to_regclass('%1') AND attname IN ('%2')"_s;

    static std::string copyInto(const std::string &table, const std::string &columns) { return "COPY " + table + " (" + columns + ") FROM STDIN"; }

    std::string &startValue()
    {
        if (m_values++ > 0)
            m_rows.push_back('\t');
        return m_rows;
    }

    static void appendNumber(std::string &out, qint64 value)
    {
        char digits[24];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }

    void appendEscaped(std::string &out, char c)
    {
        switch (c) {
        case '\\': out.append("\\\\"); break;
        case '\t': out.append("\\t"); break;
        case '\n': out.append("\\n"); break;
        case '\r': out.append("\\r"); break;
        case '\0': m_nulInText = true; break;
        default: out.push_back(c);
        }
    }

    Outcome copyBuffer()
    {
        const PostgresResult started(PQexec(m_database, m_command.c_str()));
        if (PQresultStatus(started.get()) != PGRES_COPY_IN)
            return databaseError(started.get());
        const bool sent = PQputCopyData(m_database, m_rows.data(), int(m_rows.size())) == 1 && PQputCopyEnd(m_database, nullptr) == 1;
        m_rows.clear();
        m_rowStart = 0;
        Outcome outcome = sent ? Outcome() : Outcome(databaseError(nullptr));
        while (const PostgresResult ended{PQgetResult(m_database)}) {
            if (outcome && PQresultStatus(ended.get()) != PGRES_COMMAND_OK)
                outcome = databaseError(ended.get());
        }
        return outcome && !m_takeOver.empty() ? takeOver() : outcome;
    }

    Outcome takeOver()
    {
        const PostgresResult taken(PQexec(m_database, m_takeOver.c_str()));
        return PQresultStatus(taken.get()) == PGRES_COMMAND_OK ? Outcome() : Outcome(databaseError(taken.get()));
    }

    Error databaseError(const PGresult *result) const
    {
        const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
        return sqlError(QSqlError({}, QString::fromUtf8(PQerrorMessage(m_database)), QSqlError::StatementError, QString::fromLatin1(state)),
                        Dialect::PostgreSql);
    }

    PGconn *m_database;
    size_t m_columns;
    std::string m_command;
    std::string m_takeOver; ///< empty where COPY goes into the table itself
    std::string m_rows;
    size_t m_rowStart = 0;
    size_t m_values = 0;
    bool m_nulInText = false;
};

void appendPadded(std::string &out, qint64 value, int digits)
{
    char padded[20];
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        padded[i] = char('0' + value % 10);
    out.append(padded, size_t(digits));
}

void CopyBulkWriter::instant(Instant at)
{
    constexpr qint64 microsPerDay = 86'400'000'000;
    const qint64 day = floorDivide(at.micros(), microsPerDay);
    const CivilDate date = civilFromDays(day);
    ensure(date.year >= 1 && date.year <= 9999, "a time in a bulk row lies in the years 1 to 9999");
    qint64 rest = at.micros() - day * microsPerDay;
    std::string &out = startValue();
    const auto part = [&](qint64 unit, int digits, const char *before) {
        appendPadded(out.append(before), rest / unit, digits);
        rest %= unit;
    };
    appendPadded(out, date.year, 4);
    appendPadded(out.append("-"), date.month, 2);
    appendPadded(out.append("-"), date.day, 2);
    part(3'600'000'000, 2, " ");
    part(60'000'000, 2, ":");
    part(1'000'000, 2, ":");
    part(1, 6, ".");
    out.append("+00");
}

} // namespace

Result<std::unique_ptr<BulkWriter>> BulkWriter::create(Connection &connection, const char *table, std::initializer_list<const char *> columns)
{
    ensure(connection.inTransaction(), "bulk writing happens inside a transaction");
    if (connection.dialect() == Dialect::PostgreSql) {
        auto copier = std::make_unique<CopyBulkWriter>(connection.postgresHandle(), table, columns);
        TRY(secured, connection.scalar(u"SELECT row_security_active('%1')"_s.arg(QString::fromLatin1(table))));
        if (secured.toBool())
            CHECK(copier->goThroughTemporaryTable(connection, table, columns));
        return std::unique_ptr<BulkWriter>(std::move(copier));
    }
    auto writer = std::make_unique<SqliteBulkWriter>(connection.sqliteHandle());
    CHECK(writer->prepare(table, columns));
    return std::unique_ptr<BulkWriter>(std::move(writer));
}

} // namespace reckoner
