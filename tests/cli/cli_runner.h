// Runs the built reckoner-cli as a script would: arguments in, exit status and both streams out.
#pragma once

#include "models/database/database_url.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace reckoner {

struct CliAnswer
{
    int exitStatus = -1;
    QByteArray out;
    QByteArray err;
    /// Standard output as one JSON document; ends the test program where it is not exactly one.
    QJsonObject object() const;
    QJsonArray array() const;
    /// The last line on standard error, and the JSON error in it.
    QString lastErrorLine() const;
    QJsonObject error() const;
    /// "exit 65: reckoner-cli: not_found: ...", for messages of tests.
    QByteArray summary() const;
};

class CliRunner
{
public:
    /// Every command gets --db of this database.
    explicit CliRunner(const DatabaseUrl &url) : m_database(url.text()) {}
    /// Without a database: help, usage errors.
    CliRunner() = default;

    CliAnswer run(const QStringList &arguments, const QByteArray &input = {}) const;
    CliAnswer json(QStringList arguments, const QByteArray &input = {}) const;
    /// The arguments as one line, quoted as in a shell.
    CliAnswer line(const QString &commandLine, const QByteArray &input = {}) const;
    CliAnswer jsonLine(const QString &commandLine, const QByteArray &input = {}) const;
    void start(QProcess &process, const QStringList &arguments) const;

private:
    QString m_database;
    QTemporaryDir m_home; ///< nothing of a test touches the tester's own database
};

/// A value by its path: "total.cost", "rows[0].status", "[1].id"; "#" counts an array ("rows.#").
QJsonValue jsonAt(const QJsonValue &root, const QString &path);
/// As text, to compare: null is "null", a bool "true" or "false", numbers whole.
QString jsonText(const QJsonValue &value);

} // namespace reckoner
