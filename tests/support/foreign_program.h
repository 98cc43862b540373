// Another program at the same database: raw SQL through the database's own library, knowing nothing of Reckoner. On SQLite its
// connection has foreign keys on and is otherwise as it comes (recursive triggers off).
#pragma once

#include "models/database/database_url.h"

#include <QString>
#include <memory>

struct sqlite3;
struct pg_conn;

namespace reckoner {

class ForeignProgram
{
public:
    /// Ends the test program where there is no such database: it is a fault of the test's set-up.
    explicit ForeignProgram(const DatabaseUrl &url);
    ~ForeignProgram();
    ForeignProgram(const ForeignProgram &) = delete;
    ForeignProgram &operator=(const ForeignProgram &) = delete;

    struct Answer
    {
        QString error; ///< the database's message; empty where all went well
        QString value; ///< first column of the first row, as text (bytes in hexadecimal); null where NULL or no row
    };
    /// One statement, or several separated by ';'.
    Answer run(const QString &sql);
    bool isLost() const; ///< the server has gone away

private:
    Answer runSqlite(const QByteArray &sql);
    Answer runPostgres(const QByteArray &sql);
    sqlite3 *m_sqlite = nullptr;
    pg_conn *m_postgres = nullptr;
};

} // namespace reckoner
