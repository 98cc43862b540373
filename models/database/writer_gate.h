// The writer gate of a SQLite file: an advisory lock file "<db>-gate" beside it, taken before BEGIN IMMEDIATE by every write of ours.
// It keeps writers from starving each other, and checkpoints run only while holding it (WAL-reset race, reliability.md).
#pragma once

#include "models/core/result.h"

#include <QString>
#include <chrono>

namespace reckoner {

class Connection;

class WriterGate
{
public:
    /// Holding the gate; released on destruction.
    class Pass
    {
    public:
        Pass(Pass &&other) noexcept;
        Pass &operator=(Pass &&) = delete;
        ~Pass();

    private:
        friend class WriterGate;
        explicit Pass(int descriptor) : m_descriptor(descriptor) {}
        int m_descriptor;
    };
    static constexpr std::chrono::seconds kLongestWait{15};
    /// Errors: busy where the gate is not free in time, io_error, not_permitted.
    static Result<Pass> enter(const QString &databasePath, std::chrono::milliseconds longestWait = kLongestWait);
    /// A gate of its own, held over all the transactions of a migration.
    static Result<Pass> enterMigration(const QString &databasePath);

private:
    static Result<Pass> take(const QString &databasePath, int firstByte, std::chrono::milliseconds longestWait);
};

/// Checkpoints the write-ahead log when it holds `limitPages` or more; the caller holds the gate and has no transaction open. Waits for
/// no reader: what a reader still needs stays in the log until the next time.
Outcome checkpointIfLarge(Connection &connection, int limitPages = 4000);

} // namespace reckoner
