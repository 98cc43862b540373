// Work that cannot be interrupted and takes long, so that nobody should have to wait for it: packing a workbook, bringing a large file to the disk, letting go
// of one. It runs in a thread that owns all that it uses. Given up, its caller has the answer at once and the thread ends by itself; the program does not
// wait for it either, and leaves nothing behind.
#pragma once

#include "models/core/cancel_token.h"

#include <functional>
#include <memory>

namespace reckoner {

/// Answers as `work` does, or `canceled` as soon as that is wished: `work` goes on then, and must own what it uses.
Outcome runUnlessCanceled(std::function<Outcome()> work, const CancelToken &cancel);
/// Nobody hears how it ends.
void runUnwatched(std::function<void()> work);
/// Lets go of what the system takes long to free.
void letGo(std::function<void()> release);
/// For a program that does one thing and ends: what it lets go of is freed when it ends, not before.
void freeAtTheEnd();

/// The last thing that main() does: answers the status, or, where such work still runs, ends the program with it at once.
int endProgram(int status);

/// A hidden folder beside a file to come, for a library that writes by name and keeps temporary files there: whoever lets go of it last removes it, or the
/// program when it ends.
class WorkFolder
{
public:
    /// Errors: io_error with "created": false.
    static Result<std::shared_ptr<WorkFolder>> beside(const QString &path);
    ~WorkFolder();
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;
    const QString &path() const { return m_path; }
    /// What is in it has no name any more; who has it open may go on.
    void clear() const;

private:
    explicit WorkFolder(const QString &path);
    QString m_path;
};

} // namespace reckoner
