#include "app/cli/context.h"

#include "app/cli/command_tree.h"
#include "models/directory/profiles.h"

#include <unistd.h>

namespace reckoner::cli {

using namespace Qt::StringLiterals;

namespace {

/// The default database is made on first use; one that was named must be there.
bool isDefaultDatabase(const GlobalOptions &globals)
{
    return !globals.database && qEnvironmentVariableIsEmpty("RECKONER_DB");
}

/// Recruiters and back ends see one company only (domain.md, "Who may do what").
bool seesOneCompanyOnly(Role role)
{
    return role == Role::Recruiter || role == Role::Backend;
}

} // namespace

void addGlobalOptions(Options &options, GlobalOptions &globals)
{
    options.optional("--db", "URL", "The database: a file, sqlite:PATH[?journal=truncate], postgresql://... or service=NAME. Else RECKONER_DB, else your own", globals.database);
    options.flag("--json", "One JSON document on standard output and nothing else there", globals.json);
    options.optional("--as", "ROLE", "Act as recruiter, finance, admin (default) or backend (on PostgreSQL the login decides)", globals.role);
    options.optional("--actor", "NAME", "Who is acting, kept beside the login (default: the login)", globals.actor);
    options.optional("--now", "TIME", "The business clock, ISO 8601 (recorded times are always the database's own)", globals.now);
    options.choice("--progress,!--no-progress", "Progress on standard error (default: on a terminal)", globals.progress);
    options.counter("-v,--verbose", "Log detail on standard error", globals.verbosity);
    options.optional("--log-file", "FILE", "Write the log to a file", globals.logFile);
}

Context::~Context()
{
    m_interrupt.release();
}

Progress Context::progress() const
{
    return Progress(m_globals.progress.value_or(isatty(STDERR_FILENO) == 1));
}

Result<Session *> Context::session(bool mayCreate, bool requireCurrentSchema)
{
    TRY(url, DatabaseUrl::resolve(m_globals.database.value_or(QString())));
    SessionOptions options;
    options.url = url;
    options.role = m_globals.role;
    options.actor = m_globals.actor.value_or(QString());
    options.clock = clock();
    options.createSqliteFile = mayCreate;
    options.requireCurrentSchema = requireCurrentSchema;
    TRY(session, Session::open(options));
    m_session = std::move(session);
    for (const QString &warning : m_session->warnings())
        printWarning(warning);
    TRY(connection, m_session->connection());
    m_interrupt.interrupts(*connection);
    return m_session.get();
}

Result<Doors> Context::open()
{
    if (!m_session) {
        const auto opened = session(isDefaultDatabase(m_globals), true);
        if (!opened)
            return opened.error();
    }
    TRY(connection, m_session->connection());
    Connection *reading = connection;
    if (m_prefersStandby) {
        TRY(chosen, m_session->readingConnection());
        reading = chosen;
        m_interrupt.interrupts(*reading);
    }
    Doors doors = {*connection, m_session->scope(), *reading};
    doors.scope.cancel = cancel();
    if (doors.scope.profile && seesOneCompanyOnly(doors.scope.role)) {
        TRY(self, resolveProfile(doors.inquiry(), doors.scope.profile->toString()));
        doors.scope = doors.scope.narrowedTo(self.company);
    }
    return doors;
}

Result<Doors> Context::openFor(const std::optional<QString> &company)
{
    TRY(doors, open());
    if (company) {
        TRY(found, resolveCompany(doors.inquiry(), *company));
        doors.scope = doors.scope.narrowedTo(found.id);
    } else if (seesOneCompanyOnly(doors.scope.role) && doors.scope.companies.size() > 1) {
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The role {role} sees one company only; name it with --company."), {{u"role"_s, roleName(doors.scope.role)}}};
    }
    return doors;
}

Result<Connection *> Context::openAsItIs(bool mayCreate)
{
    TRY(opened, session(mayCreate, false));
    return opened->connection();
}

Outcome Context::refresh()
{
    return m_session->refreshScope();
}

} // namespace reckoner::cli
