#include "models/session/session.h"

#include "models/database/migrator.h"
#include "models/database/server_reach.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QMetaObject>
#include <QTimer>
#include <algorithm>
#include <map>
#include <pwd.h>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReaders = 3;
constexpr std::chrono::milliseconds kLookForCanceled{40};
constexpr std::chrono::milliseconds kPatienceWithServer{1'000};
constexpr std::chrono::milliseconds kFirstPause{250};
constexpr std::chrono::milliseconds kLongestPause{1'000};
constexpr int kMostDoublings = 4;
constexpr int kMostTimesAsked = 8; ///< of a question that fails for the connection while the change feed has one
constexpr int kStandbyCatchesUpMs = 2'000;
constexpr int kLookAgainMs = 5;

struct CompanyRef
{
    CompanyId id;
    static CompanyRef from(const Row &row) { return {row.id<CompanyId>("id")}; }
};

struct ProfileRef
{
    ProfileId id;
    static ProfileRef from(const Row &row) { return {row.id<ProfileId>("id")}; }
};

struct Login
{
    QString name;
    bool isSuperuser = false;
    bool isOwner = false;
    bool hasRoles = false;
    static Login from(const Row &row) { return {row.text("login"), row.flag("is_superuser"), row.flag("is_owner"), row.flag("has_roles")}; }
};

struct HeldRole
{
    QString role;
    std::optional<CompanyId> company;
    static HeldRole from(const Row &row) { return {row.text("role"), row.optionalId<CompanyId>("company_id")}; }
};

const QString kWritten = u"SELECT CAST(pg_current_wal_insert_lsn() AS text)"_s;
const QString kReplayed = u"SELECT CAST(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END AS text)"_s; ///< null: it is the primary by now

QString operatingSystemUser()
{
    const QByteArray name = qgetenv("USER").isEmpty() ? qgetenv("LOGNAME") : qgetenv("USER");
    if (!name.isEmpty())
        return QString::fromLocal8Bit(name);
    const passwd *entry = getpwuid(getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : u"uid %1"_s.arg(getuid());
}

Outcome createFolderOf(const DatabaseUrl &url)
{
    const QFileInfo file(url.path());
    if (!QDir().mkpath(file.absolutePath()))
        return Error{ErrorCode::IoError, RECKONER_TEXT("The folder {folder} cannot be made."), {{u"folder"_s, file.absolutePath()}}};
    return {};
}

} // namespace

/// The threads, and which job is the newest for each owner and slot.
class Session::Pool
{
public:
    Pool(const DatabaseUrl &url, OpenMode mode, const std::shared_ptr<WalProgress> &progress)
    {
        m_workers.push_back(std::make_unique<Worker>(Worker::Lane::Write, m_writes, url, mode, progress));
        for (int i = 0; i < kReaders; ++i)
            m_workers.push_back(std::make_unique<Worker>(Worker::Lane::Read, m_reads, url, OpenMode::ReadOnly, progress));
        for (auto &worker : m_workers)
            worker->start();
        QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] { interruptCanceled(); });
        QObject::connect(&m_askAgain, &QTimer::timeout, &m_askAgain, [this] { askAgain(); });
        m_askAgain.setSingleShot(true);
    }

    ~Pool()
    {
        for (auto &[serial, token] : m_running)
            token.cancel();
        m_reads.close();
        m_writes.close();
        for (auto &worker : m_workers)
            worker->stop();
        endWorkers();
    }

    void add(Worker::Lane lane, QueuedJob job)
    {
        m_running.emplace(job.serial, job.cancel);
        m_watch.start(kLookForCanceled);
        queueOf(lane).add(std::move(job));
    }

    /// The connection spoiled its answer: it is asked again a little later, or as soon as the server is back.
    void wait(QueuedJob job)
    {
        const auto pause = std::min(kFirstPause * (1 << std::min(job.timesAsked++, kMostDoublings)), kLongestPause);
        m_waiting.push_back(std::move(job));
        if (!m_askAgain.isActive() || m_askAgain.remainingTimeAsDuration() > pause)
            m_askAgain.start(pause);
    }

    void askAgain()
    {
        m_askAgain.stop();
        for (QueuedJob &job : std::exchange(m_waiting, {}))
            m_reads.add(std::move(job));
    }

    void serverIsBack()
    {
        for (QueuedJob &job : m_waiting)
            job.timesAsked = 0;
        askAgain();
    }

    void standbyIsGone()
    {
        for (auto &worker : m_workers)
            worker->cutOffStandby();
    }

    void cancel(quint64 serial)
    {
        const auto found = m_running.find(serial);
        if (found == m_running.end())
            return;
        found->second.cancel();
        const bool waited = std::erase_if(m_waiting, [serial](const QueuedJob &job) { return job.serial == serial; }) > 0;
        if (waited || m_reads.drop(serial)) {
            m_running.erase(serial);
            return;
        }
        for (auto &worker : m_workers)
            worker->interrupt(serial);
    }

    void finished(quint64 serial)
    {
        m_running.erase(serial);
        if (m_running.empty())
            m_watch.stop();
    }
    int runningJobs() const { return int(m_running.size()); }

    std::map<std::pair<QObject *, QByteArray>, quint64> newest;
    quint64 lastSerial = 0;

private:
    JobQueue &queueOf(Worker::Lane lane) { return lane == Worker::Lane::Read ? m_reads : m_writes; }

    /// What runs is asked to end, until it has; a server that takes no notice loses the connection, so that nobody waits for it.
    void endWorkers()
    {
        const QDeadlineTimer patience(kPatienceWithServer);
        for (auto &worker : m_workers) {
            worker->interrupt(0);
            while (!worker->wait(QDeadlineTimer(kLookForCanceled))) {
                worker->interrupt(0); // again: a statement that had not begun yet took no notice of the first one
                if (patience.hasExpired())
                    worker->cutOff();
            }
        }
    }

    /// Whoever holds a job's token may cancel it: a statement that runs is ended, again until it has ended.
    void interruptCanceled()
    {
        for (const QueuedJob &job : std::exchange(m_waiting, {})) {
            if (const auto wanted = job.cancel.check(); !wanted)
                job.done(job, job.failed(wanted.error()));
            else
                m_waiting.push_back(job);
        }
        for (const auto &[serial, token] : m_running) {
            if (!token.isCanceled())
                continue;
            for (auto &worker : m_workers)
                worker->interrupt(serial);
        }
    }

    QTimer m_watch;
    QTimer m_askAgain;
    JobQueue m_reads;
    JobQueue m_writes;
    std::vector<QueuedJob> m_waiting; ///< questions that the connection spoiled
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::map<quint64, CancelToken> m_running;
};

Session::Session(SessionOptions options) : m_options(std::move(options)) {}

Session::~Session()
{
    m_standbyWatch.reset();
    m_feed.reset();
    m_pool.reset();
}

Result<std::unique_ptr<Session>> Session::open(const SessionOptions &options)
{
    auto session = std::unique_ptr<Session>(new Session(options));
    const bool mayCreate = options.createSqliteFile && options.url.dialect() == Dialect::Sqlite;
    if (mayCreate)
        CHECK(createFolderOf(options.url));
    auto connection = Connection::open(options.url, options.mode, mayCreate);
    if (!connection && connection.error().code == ErrorCode::Unavailable && options.url.hasStandby()) {
        TRY(standby, session->openStandby());
        session->m_warnings = {QCoreApplication::translate("Session", "The primary cannot be reached. What is shown comes from the standby and may be old; nothing can be changed.")};
        connection = std::move(standby);
        session->m_options.mode = OpenMode::ReadOnly;
    }
    if (!connection)
        return connection.error();
    session->m_connection = std::move(connection).value();
    if (mayCreate && options.requireCurrentSchema) { // init migrates itself, and says what it applied
        TRY(state, inspectSchema(*session->m_connection));
        if (state.kind == SchemaState::Kind::Empty) {
            const auto migrated = migrate(*session->m_connection);
            if (!migrated)
                return migrated.error();
        }
    }
    if (options.requireCurrentSchema) {
        CHECK(requireCurrentSchema(*session->m_connection));
        CHECK(session->establishScope());
    }
    return session;
}

Outcome Session::establishScope()
{
    m_scope.clock = m_options.clock;
    m_scope.login = operatingSystemUser();
    m_scope.role = m_options.role.value_or(Role::Admin);
    m_scope.allCompanies = true;
    const Inquiry inquiry(*m_connection, m_scope);
    if (m_connection->dialect() == Dialect::PostgreSql) {
        TRY(login, inquiry.row<Login>("session/login"));
        ensure(login.has_value(), "a connection has a login");
        m_scope.login = login->name;
        const bool everything = login->isSuperuser || login->isOwner || !login->hasRoles;
        if (everything) {
            m_warnings.append(QCoreApplication::translate("Session", "Connected as %1, who may do everything: the database enforces no roles for this login.").arg(login->name));
        } else {
            CHECK(takeRoleOfLogin(inquiry));
        }
    }
    m_scope.actor = m_options.actor.isEmpty() ? m_scope.login : m_options.actor;
    TRY(profiles, inquiry.rows<ProfileRef>("session/profiles_by_email", Bindings().text("email", m_scope.actor)));
    if (profiles.size() == 1)
        m_scope.profile = profiles.front().id;
    return refreshScope();
}

/// Who is admin of one company and recruiter of another is one of them at a time: figures of a company never show more, or less, than its role there sees.
Outcome Session::takeRoleOfLogin(const Inquiry &inquiry)
{
    TRY(memberships, inquiry.rows<HeldRole>("session/memberships"));
    if (memberships.empty())
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The login {login} is a member of no company; an admin adds it with reckoner-cli users add."), {{u"login"_s, m_scope.login}}};
    const QString wanted = m_options.role ? roleName(*m_options.role) : memberships.front().role;
    std::erase_if(memberships, [&wanted](const HeldRole &each) { return each.role != wanted; });
    if (memberships.empty())
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("The login {login} has another role; on PostgreSQL the login decides."), {{u"login"_s, m_scope.login}}};
    m_scope.role = roleFromName(wanted).value_or(Role::Recruiter);
    m_scope.allCompanies = std::any_of(memberships.begin(), memberships.end(), [](const HeldRole &each) { return !each.company; });
    if (!m_scope.allCompanies) {
        m_ofRole.emplace();
        for (const HeldRole &each : memberships)
            m_ofRole->push_back(*each.company);
    }
    return {};
}

Outcome Session::refreshScope()
{
    TRY(doorway, connection());
    TRY(companies, Inquiry(*doorway, m_scope).rows<CompanyRef>("session/companies"));
    m_scope.companies.clear();
    for (const CompanyRef &company : companies) {
        if (!m_ofRole || std::find(m_ofRole->begin(), m_ofRole->end(), company.id) != m_ofRole->end())
            m_scope.companies.push_back(company.id);
    }
    return {};
}

Result<Connection *> Session::connection()
{
    if (!m_connection || !m_connection->isAlive()) {
        m_connection.reset();
        TRY(fresh, Connection::open(m_options.url, m_options.mode));
        m_connection = std::move(fresh);
    }
    return m_connection.get();
}

Result<std::unique_ptr<Connection>> Session::openStandby()
{
    TRY(server, reachServer(m_options.url, ServerRole::Standby, [] { return false; }));
    return Connection::open(server, OpenMode::ReadOnly);
}

/// Another program asks after each write anew, so nothing is remembered here: what the primary has now is what the standby must have.
Result<Connection *> Session::readingConnection()
{
    TRY(primary, connection());
    if (!m_options.url.hasStandby() || primary->isOnStandby())
        return primary;
    const auto standby = standbyOfThisThread();
    if (!standby)
        return primary;
    TRY(written, primary->scalar(kWritten));
    const quint64 needed = walPosition(written.toString()).value_or(0);
    for (const QDeadlineTimer patience(kStandbyCatchesUpMs); !patience.hasExpired(); QThread::msleep(kLookAgainMs)) {
        const auto said = (*standby)->scalar(kReplayed);
        const auto replayed = said ? walPosition(said->toString()) : std::nullopt;
        if (!replayed)
            break;
        if (*replayed >= needed)
            return *standby;
    }
    return primary;
}

Result<Connection *> Session::standbyOfThisThread()
{
    if (!m_standby || !m_standby->isAlive()) {
        TRY(opened, openStandby());
        m_standby = std::move(opened);
    }
    return m_standby.get();
}

Result<std::optional<StandbyLag>> Session::standbyLag()
{
    if (!m_options.url.hasStandby())
        return std::optional<StandbyLag>();
    const auto standby = standbyOfThisThread();
    if (!standby)
        return std::optional(StandbyLag());
    TRY(primary, connection());
    const bool hasPrimary = !primary->isOnStandby();
    TRY(written, hasPrimary ? primary->scalar(kWritten) : Result<QVariant>(QVariant()));
    TRY(replayed, (*standby)->scalar(kReplayed));
    TRY(seconds, (*standby)->scalar(u"SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp() - pg_last_xact_replay_timestamp()) AS bigint)"_s));
    const quint64 there = walPosition(written.toString()).value_or(0);
    const quint64 here = walPosition(replayed.toString()).value_or(0);
    const bool isBehind = hasPrimary && there > here;
    return std::optional(StandbyLag{true, isBehind ? qint64(there - here) : 0, isBehind ? seconds.toLongLong() : 0});
}

Result<Inquiry> Session::inquiry()
{
    TRY(doorway, connection());
    return Inquiry(*doorway, m_scope);
}

void Session::handOverTo(QThread *thread)
{
    ensure(!m_pool && !m_feed, "a session is handed over before it is used");
    m_connection.reset();
    m_standby.reset();
    moveToThread(thread);
}

void Session::watch()
{
    if (m_feed)
        return;
    m_feed = std::make_unique<ChangeFeed>(m_options.url, m_progress);
    connect(m_feed.get(), &ChangeFeed::changed, this, &Session::changed);
    connect(m_feed.get(), &ChangeFeed::connectionLost, this, &Session::lose);
    connect(m_feed.get(), &ChangeFeed::connectionRestored, this, &Session::restore);
    m_feed->start();
    if (!m_options.url.hasStandby())
        return;
    m_standbyWatch = std::make_unique<StandbyWatch>(m_options.url, m_progress);
    connect(m_standbyWatch.get(), &StandbyWatch::changed, this, [this](const StandbyState &state) {
        if (state.kind == StandbyState::Kind::Gone && m_pool)
            m_pool->standbyIsGone();
        Q_EMIT standbyChanged(state);
    });
    m_standbyWatch->start();
}

void Session::lose(const QString &why)
{
    m_isConnected = false;
    Q_EMIT connectionLost(why);
}

void Session::restore()
{
    m_isConnected = true;
    if (m_pool)
        m_pool->serverIsBack();
    Q_EMIT connectionRestored();
}

/// While the window follows the database, a question waits for a server that is gone; with the server there, for a while only.
bool Session::isWorthWaiting(const QueuedJob &job, const JobAnswer &answer) const
{
    if (!m_feed || !answer.error || answer.error->code != ErrorCode::Unavailable || job.cancel.isCanceled())
        return false;
    return !m_isConnected || job.timesAsked < kMostTimesAsked;
}

CancelToken Session::submit(QObject *owner, const QByteArray &slot, Worker::Lane lane, Work work, std::function<JobAnswer(const Error &)> failed)
{
    if (!m_pool)
        m_pool = std::make_unique<Pool>(m_options.url, m_options.mode, m_progress);
    const quint64 serial = ++m_pool->lastSerial;
    if (!slot.isEmpty()) {
        quint64 &newest = m_pool->newest[{owner, slot}];
        if (newest != 0)
            m_pool->cancel(newest);
        newest = serial;
    }
    QueuedJob job;
    job.serial = serial;
    job.scope = m_scope;
    job.scope.cancel = job.cancel;
    if (lane == Worker::Lane::Write)
        job.scope.findingOut = [this](bool isUnderWay) {
            QMetaObject::invokeMethod(this, [this, isUnderWay] { Q_EMIT findingOut(isUnderWay); }, Qt::QueuedConnection);
        };
    job.run = std::move(work);
    job.failed = std::move(failed);
    // The answer travels to the session's thread, which alone knows whether it is still wanted.
    job.done = [this, lane, slot, key = owner, alive = QPointer<QObject>(owner)](const QueuedJob &asked, const JobAnswer &answer) {
        QMetaObject::invokeMethod(this, [this, lane, slot, key, alive, asked, answer] {
            if (lane == Worker::Lane::Read && isWorthWaiting(asked, answer)) {
                m_pool->wait(asked);
                return;
            }
            m_pool->finished(asked.serial);
            Q_EMIT busyChanged(m_pool->runningJobs());
            const auto newest = m_pool->newest.find({key, slot});
            if (newest != m_pool->newest.end() && newest->second == asked.serial)
                m_pool->newest.erase(newest);
            else if (!slot.isEmpty())
                return;
            if (alive)
                answer.deliver();
        }, Qt::QueuedConnection);
    };
    const CancelToken token = job.cancel;
    m_pool->add(lane, std::move(job));
    Q_EMIT busyChanged(m_pool->runningJobs());
    return token;
}

} // namespace reckoner
