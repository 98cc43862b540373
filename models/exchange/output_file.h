// A file that appears under its name when it is complete; one that is not committed leaves nothing. "-" is standard output, which cannot be taken back.
// A format without a place for what the rows are of has it beside the file, in "jobs.csv.about.json": both appear, or none.
#pragma once

#include "models/core/cancel_token.h"

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>
#include <memory>

namespace reckoner {

class OutputFile
{
public:
    explicit OutputFile(const QString &path);
    ~OutputFile();

    /// All three: io_error with the file and why; opening marks it "created": false (exit 73). Committing waits for the disk, or for Cancel.
    Outcome open();
    Outcome write(const QByteArray &text);
    Outcome commit();
    void watch(const CancelToken &cancel) { m_cancel = cancel; }
    /// What it is of, for the file beside it; standard output has none.
    void describe(const QJsonObject &about) { m_about = about; }

private:
    Error cannotWrite() const;
    QString reason() const;
    Outcome writeDescription() const;
    Outcome sync();
    QString m_path;
    CancelToken m_cancel;
    QJsonObject m_about;
    std::unique_ptr<QFileDevice> m_device;
};

QString descriptionPath(const QString &path);

/// Where an output to `path` goes: where a symbolic link leads. Errors: io_error with "created": false for a folder, a device, a file that may not be written,
/// a database, and whatever this program has open.
Result<QString> outputPlace(const QString &path);
/// Never asked of a file that this program has open as a database: closing it would drop its locks.
bool isDatabaseFile(const QString &path);
/// Gives a complete file its name. Errors: io_error.
Outcome takeName(const QString &temporary, const QString &path);
/// Brings a file to the disk. Errors: io_error, which names `path`.
Outcome syncFile(const QString &file, const QString &path);

/// The path of a temporary file beside `path`, and the renaming when it is complete: for libraries that write by name. Removes what is left over.
class NamedOutput
{
public:
    explicit NamedOutput(const QString &path);
    ~NamedOutput();
    const QString &temporary() const { return m_temporary; }
    /// Syncs and renames, if outputPlace() allows. Errors: io_error.
    Outcome commit();

private:
    QString m_path;
    QString m_temporary;
    bool m_isDone = false;
};

} // namespace reckoner
