// Reserves credits as fast as it can: in this process, or in several that start together.
#pragma once

#include "models/session/session.h"

namespace reckoner::bench {

struct ReservePlace
{
    CompanyId company;
    ProfileId profile;
    JobId job;
};
struct ReserveTask
{
    double seconds = 1;
    qint64 rows = 1; ///< credits of each reservation
};
struct Reserved
{
    double perSecond = 0;
    double worstMilliseconds = 0;
    qint64 failures = 0; ///< each is told on standard error
};

std::unique_ptr<Session> openSession(const QString &url);
/// Place after place, each under a key of its own, until the time is over or all are done.
Reserved reserve(Session &session, const std::vector<ReservePlace> &places, const ReserveTask &task);
/// The same, the places shared out among processes.
Reserved reserveInProcesses(const QString &folder, const QString &url, const std::vector<ReservePlace> &places, int processes, const ReserveTask &task);

/// What main() does where its arguments begin with kReserveWord: one of those processes.
inline constexpr const char *kReserveWord = "--reserve-worker";
int reserveWorker(int argc, char **argv);

} // namespace reckoner::bench
