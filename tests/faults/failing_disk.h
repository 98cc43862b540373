// A disk that fails on demand: SQLite's own way to its files with a counter in between. The nth write or sync from arm() on is answered with an error; once,
// or that one and all that follow. Everything that this process opens through SQLite goes this way.
#pragma once

namespace reckoner {

enum class DiskError {
    Failed, ///< the device says no
    Full,   ///< writes find no room; syncs succeed
};
enum class DiskTrouble { Once, FromThenOn };

/// Before the first database is opened.
void installFailingDisk();
void armDisk(int nth, DiskError error, DiskTrouble trouble);
/// Whether it failed since it was armed.
bool disarmDisk();

} // namespace reckoner
