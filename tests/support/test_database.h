// A database of a test's own, made anew and removed with the object: a file in a temporary folder, or a database on the cluster that
// RECKONER_TEST_POSTGRES names. Migrations run once per test program; each database is a copy of that first one.
//
//     void TestWallet::balance_data() { addDialectRows(); }
//     void TestWallet::balance()
//     {
//         QFETCH(Dialect, dialect);
//         TestDatabase database(dialect);
#pragma once

#include "models/database/connection.h"
#include "tests/support/foreign_program.h"

#include <QTemporaryDir>

namespace reckoner {

class TestDatabase
{
public:
    enum class Schema { Current, None };
    /// Ends the test program, saying why, where the database cannot be made.
    explicit TestDatabase(Dialect dialect, Schema schema = Schema::Current);
    /// A copy of `sample` as it is now; nobody may be connected to that one.
    explicit TestDatabase(TestDatabase &sample);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    Dialect dialect() const { return m_dialect; }
    const DatabaseUrl &url() const { return m_url; }
    /// One connection of the program's own kind, opened at first use.
    Connection &connection();
    /// Another one of that kind.
    std::unique_ptr<Connection> open(OpenMode mode = OpenMode::ReadWrite) const;

    /// Raw SQL, as another program would send it; a refusal ends the test program.
    void exec(const QString &sql);
    /// The same, for one value: as text, bytes in hexadecimal, null where NULL or no row.
    QString scalar(const QString &sql);
    /// The same, where a refusal is expected: the database's message, empty where it took the statement.
    QString refusal(const QString &sql);

    /// Lets go of the connections made here.
    void disconnect();

    /// How a statement writes an id or a time on this database.
    QString literal(const QUuid &id) const;
    QString literal(Instant at) const;

private:
    ForeignProgram &foreignProgram();
    Dialect m_dialect;
    QTemporaryDir m_folder; ///< SQLite
    QString m_name;         ///< PostgreSQL
    DatabaseUrl m_url;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ForeignProgram> m_foreignProgram;
};

std::vector<Dialect> dialects();
/// Data rows "sqlite" and "postgresql" in the column `dialect`.
void addDialectRows();

} // namespace reckoner

Q_DECLARE_METATYPE(reckoner::Dialect)
