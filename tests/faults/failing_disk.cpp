#include "tests/faults/failing_disk.h"

#include <QtGlobal>
#include <new>
#include <sqlite3.h>

namespace reckoner {

namespace {

struct Disk
{
    sqlite3_vfs *below = nullptr;
    sqlite3_vfs vfs = {};
    bool isArmed = false;
    int left = 0; ///< writes and syncs that still succeed
    DiskError error = DiskError::Failed;
    DiskTrouble trouble = DiskTrouble::Once;
    bool hasFailed = false;

    /// SQLITE_OK where it may go on.
    int meet(int failure)
    {
        if (!isArmed || (error == DiskError::Full && failure == SQLITE_IOERR_FSYNC) || --left > 0)
            return SQLITE_OK;
        if (left < 0 && trouble == DiskTrouble::Once)
            return SQLITE_OK;
        hasFailed = true;
        return error == DiskError::Full ? SQLITE_FULL : failure;
    }
};

Disk &disk()
{
    static Disk one;
    return one;
}

/// The file below stands right behind it in memory.
struct File
{
    sqlite3_file base;
    sqlite3_io_methods methods;
    sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File &fileOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

sqlite3_file *belowOf(sqlite3_file *file)
{
    return fileOf(file).below();
}

/// What is passed on as it is.
template <auto Method, typename... Arguments>
int passOn(sqlite3_file *file, Arguments... arguments)
{
    return (belowOf(file)->pMethods->*Method)(belowOf(file), arguments...);
}

int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const int met = disk().meet(SQLITE_IOERR_WRITE);
    if (met != SQLITE_OK) {
        belowOf(file)->pMethods->xWrite(belowOf(file), bytes, size / 2, at); // what a failing write leaves is anything
        return met;
    }
    return belowOf(file)->pMethods->xWrite(belowOf(file), bytes, size, at);
}

int sync(sqlite3_file *file, int flags)
{
    const int done = belowOf(file)->pMethods->xSync(belowOf(file), flags);
    const int met = disk().meet(SQLITE_IOERR_FSYNC);
    return met != SQLITE_OK ? met : done;
}

void barrier(sqlite3_file *file)
{
    belowOf(file)->pMethods->xShmBarrier(belowOf(file));
}

int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *opened, int flags, int *outFlags)
{
    File &file = *new (opened) File{};
    const int done = disk().below->xOpen(disk().below, name, file.below(), flags, outFlags);
    const sqlite3_io_methods *below = file.below()->pMethods;
    if (!below)
        return done;
    sqlite3_io_methods &own = file.methods;
    own.iVersion = 2; // without memory-mapped pages, which are switched off anyway
    own.xClose = passOn<&sqlite3_io_methods::xClose>;
    own.xRead = passOn<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>;
    own.xWrite = write;
    own.xTruncate = passOn<&sqlite3_io_methods::xTruncate, sqlite3_int64>;
    own.xSync = sync;
    own.xFileSize = passOn<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>;
    own.xLock = passOn<&sqlite3_io_methods::xLock, int>;
    own.xUnlock = passOn<&sqlite3_io_methods::xUnlock, int>;
    own.xCheckReservedLock = passOn<&sqlite3_io_methods::xCheckReservedLock, int *>;
    own.xFileControl = passOn<&sqlite3_io_methods::xFileControl, int, void *>;
    own.xSectorSize = passOn<&sqlite3_io_methods::xSectorSize>;
    own.xDeviceCharacteristics = passOn<&sqlite3_io_methods::xDeviceCharacteristics>;
    own.xShmMap = passOn<&sqlite3_io_methods::xShmMap, int, int, int, void volatile **>;
    own.xShmLock = passOn<&sqlite3_io_methods::xShmLock, int, int, int>;
    own.xShmBarrier = barrier;
    own.xShmUnmap = passOn<&sqlite3_io_methods::xShmUnmap, int>;
    file.base.pMethods = &own;
    return done;
}

} // namespace

void installFailingDisk()
{
    Disk &one = disk();
    one.below = sqlite3_vfs_find(nullptr);
    one.vfs = *one.below;
    one.vfs.zName = "failing-disk";
    one.vfs.szOsFile = int(sizeof(File)) + one.below->szOsFile;
    one.vfs.xOpen = open;
    if (sqlite3_vfs_register(&one.vfs, 1) != SQLITE_OK)
        qFatal("the failing disk cannot be registered");
}

void armDisk(int nth, DiskError error, DiskTrouble trouble)
{
    Disk &one = disk();
    one.left = nth;
    one.error = error;
    one.trouble = trouble;
    one.hasFailed = false;
    one.isArmed = true;
}

bool disarmDisk()
{
    disk().isArmed = false;
    return disk().hasFailed;
}

} // namespace reckoner
