#include "models/database/sqlite_file.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <sys/stat.h>
#include <sys/vfs.h>

namespace reckoner {

using namespace Qt::StringLiterals;

QString realDatabasePath(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

bool isNetworkFileSystem(quint32 type)
{
    // Source: statfs(2) and linux/magic.h: NFS, SMB, CIFS, SMB2, AFS (two of them), Coda, NCP, Ceph, Lustre.
    constexpr std::array<quint32, 10> types = {0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x5346414f,
                                               0x6b414653, 0x73757245, 0x564c,     0x00c36400, 0x0bd00bd0};
    return std::ranges::find(types, type) != types.end();
}

static bool liesOnNetwork(const QString &path)
{
    struct statfs found = {};
    return ::statfs(QFile::encodeName(path).constData(), &found) == 0 && isNetworkFileSystem(quint32(found.f_type));
}

static bool hasSeveralNames(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 && found.st_nlink > 1;
}

/// A link into another folder would put the log and the gate where nobody looks for them.
static bool leadsElsewhere(const QFileInfo &file)
{
    return file.isSymLink() && QFileInfo(file.symLinkTarget()).canonicalPath() != QFileInfo(file.absolutePath()).canonicalFilePath();
}

Outcome checkDatabaseFile(const QString &path, OpenMode mode, bool create)
{
    const QFileInfo file(path);
    const QJsonObject context{{u"file"_s, path}};
    if (file.isDir())
        return Error{ErrorCode::NotADatabase, RECKONER_TEXT("{file} is a folder."), context};
    if (leadsElsewhere(file))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{file} is a link into another folder; give the file itself."), context};
    if (!file.exists() && !create)
        return Error{ErrorCode::Unavailable, RECKONER_TEXT("There is no database {file}; reckoner-cli init makes one."), context};
    if (file.exists() && !file.isFile())
        return Error{ErrorCode::NotADatabase, RECKONER_TEXT("{file} is not a file."), context};
    if (hasSeveralNames(path))
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("{file} has several hard links; its log would be found under one name only."), context};
    if (mode == OpenMode::ReadWrite && liesOnNetwork(file.exists() ? path : file.absolutePath()))
        return Error{ErrorCode::IoError,
                     RECKONER_TEXT("{file} is on a network file system, where SQLite cannot write safely; use PostgreSQL for a team."), context};
    return {};
}

} // namespace reckoner
