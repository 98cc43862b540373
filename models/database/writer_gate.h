// The writer gate of a SQLite file: an advisory lock file "<db>-gate" beside it, taken before BEGIN IMMEDIATE by every write of ours.
// It keeps writers from starving each other, and checkpoints run only while holding it (WAL-reset race, reliability.md).
#pragma once

#include "models/core/cancel_token.h"

#include <QString>

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
    /// Waits up to 15 s. Errors: busy, io_error.
    static Result<Pass> enter(const QString &databasePath);
};

/// Checkpoints the write-ahead log when it is larger than `limitPages`; the caller holds the gate and has no transaction open.
Outcome checkpointIfLarge(Connection &connection, int limitPages = 4000);

} // namespace reckoner
