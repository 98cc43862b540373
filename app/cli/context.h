// What every verb runs in: the global options, the session (opened when first asked for), and the doors over one company or all.
#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "models/directory/companies.h"
#include "models/session/session.h"

namespace reckoner::cli {

class Options;

struct GlobalOptions
{
    std::optional<QString> database;
    bool json = false;
    std::optional<Role> role;
    std::optional<QString> actor;
    std::optional<Instant> now;
    std::optional<bool> progress;
    int verbosity = 0;
    std::optional<QString> logFile;
};
void addGlobalOptions(Options &options, GlobalOptions &globals);

/// A connection and the scope that a verb acts in. Who only reads may read from a standby.
struct Doors
{
    Connection &connection;
    Scope scope;
    Connection &reading;
    Inquiry inquiry() const { return Inquiry(reading, scope); }
};

class Context
{
public:
    Context(const GlobalOptions &globals, Interrupt &interrupt) : m_globals(globals), m_interrupt(interrupt) {}
    ~Context();

    const GlobalOptions &globals() const { return m_globals; }
    const CancelToken &cancel() const { return m_interrupt.token(); }
    Clock clock() const { return m_globals.now ? Clock::fixedAt(*m_globals.now) : Clock(); }
    Role role() const { return m_globals.role.value_or(Role::Admin); }
    Progress progress() const;

    /// The verb changes nothing: what it reads may come from a standby that has all that was written before.
    void preferStandby() { m_prefersStandby = true; }
    Result<std::optional<StandbyLag>> standbyLag() { return m_session->standbyLag(); }

    /// The database, current and with a scope: every verb but those of set-up. Over all companies that the login sees.
    Result<Doors> open();
    /// The same for reading figures and lists: narrowed to `company` where one is named; who sees one company only must name it where there are several.
    Result<Doors> openFor(const std::optional<QString> &company);
    /// The database as it is: init and status of one that is not set up.
    Result<Connection *> openAsItIs(bool mayCreate);
    /// Companies looked up again: one was added.
    Outcome refresh();
    const DatabaseUrl &url() const { return m_session->url(); }

private:
    Result<Session *> session(bool mayCreate, bool requireCurrentSchema);
    GlobalOptions m_globals;
    Interrupt &m_interrupt;
    bool m_prefersStandby = false;
    std::unique_ptr<Session> m_session;
};

} // namespace reckoner::cli
