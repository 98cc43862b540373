#include "ui/window/opener.h"

#include "models/database/server_trial.h"
#include "models/demo/demo.h"
#include "models/session/known_databases.h"
#include "models/wording/sentences.h"
#include "ui/dialogs/sign_in.h"
#include "ui/window/first_run_page.h"
#include "ui/window/main_window.h"
#include "ui/window/opening_page.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSettings>
#include <QThread>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kProgressMs = 100;

/// The file, what SQLite and the writers' gate keep beside it, and the copies taken before something bold.
void removeSampleFiles()
{
    const QFileInfo sample(samplePath());
    const QString name = sample.fileName();
    const QStringList beside = {name, name + u"-wal"_s, name + u"-shm"_s, name + u"-journal"_s, name + u"-gate"_s, name + u".backup-*"_s};
    QDir folder = sample.dir();
    for (const QString &file : folder.entryList(beside, QDir::Files))
        folder.remove(file);
}

} // namespace

Opener::Opener(MainWindow *window, const SessionOptions &options, Keyring *keyring) :
    m_window(window), m_options(options), m_signIn(new SignIn(keyring, window))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_window->opening()->showWaiting(waitingWords());
        m_window->showOpening();
    });
    connect(window, &MainWindow::openRequested, this, &Opener::openAddress);
    connect(window, &MainWindow::sampleRequested, this, &Opener::openSample);
    connect(window, &MainWindow::sampleRemovalRequested, this, &Opener::removeSample);
    connect(window->firstRun(), &FirstRunPage::importRequested, this, &Opener::openOwn);
    connect(window->opening(), &OpeningPage::retryRequested, this, [this] { start(m_wish); });
    connect(window->opening(), &OpeningPage::givenUp, this, &Opener::cancel);
}

Opener::~Opener()
{
    m_givenUp.cancel();
    if (m_sample)
        dropSample();
    for (QThread *thread : findChildren<QThread *>())
        thread->wait();
}

void Opener::open(const DatabaseUrl &url, const Place &place, bool readOnly)
{
    const auto known = knownDatabase(keptAddress(url));
    const bool isReadOnly = readOnly || m_options.mode == OpenMode::ReadOnly || (known && known->isReadOnly);
    start({url, place, false, Purpose::Look, isReadOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite});
}

void Opener::openAddress(const QString &address, bool readOnly)
{
    const auto url = DatabaseUrl::parse(address);
    if (url)
        open(*url, {}, readOnly);
    else
        m_window->say(wording::sentence(url.error()));
}

void Opener::openSample()
{
    const DatabaseUrl sample = DatabaseUrl::file(samplePath());
    if (QFile::exists(samplePath()))
        open(sample);
    else
        start({sample, {}, true, Purpose::FillSample});
}

void Opener::openOwn()
{
    const auto url = DatabaseUrl::resolve({});
    if (url)
        start({*url, {.page = u"import"_s, .file = {}, .company = {}, .job = {}}, true});
    else
        m_window->say(wording::sentence(url.error()));
}

void Opener::removeSample()
{
    cancel();
    if (m_window->session() && isSample(m_window->session()->url()))
        m_window->closeSession();
    removeSampleFiles();
    forgetDatabase(keptAddress(DatabaseUrl::file(samplePath())));
    QSettings settings;
    if (settings.value("database/last"_L1).toString() == keptAddress(DatabaseUrl::file(samplePath())))
        settings.remove("database/last"_L1);
    m_window->say(tr("The sample was removed."));
}

void Opener::start(const Wish &wish)
{
    m_wish = wish;
    m_isOpening = true;
    m_signIn->begin();
    m_patience.start();
    if (!m_window->session()) {
        m_window->opening()->showNothing();
        m_window->showOpening();
    }
    go(wish.url);
}

/// The address of the wish, or the same with a password.
void Opener::go(const DatabaseUrl &url)
{
    SessionOptions options = m_options;
    options.url = url;
    options.createSqliteFile = m_wish.mayCreate;
    options.mode = m_wish.mode;
    if (m_wish.purpose == Purpose::FillSample)
        options.role = Role::Admin; // the sample is made by whoever opens it, and then seen in the role that was asked for
    m_givenUp.cancel();
    m_givenUp = {};
    auto *waiting = QThread::create([this, serial = ++m_serial, options, wish = m_wish, givenUp = m_givenUp, home = thread()] {
        auto arrival = std::make_shared<Result<Arrival>>(arrive(options, wish.place, givenUp, home));
        QMetaObject::invokeMethod(this, [this, serial, wish, url = options.url, arrival = std::move(arrival)] {
            if (serial == m_serial)
                take(url, std::move(*arrival));
            else
                leave(wish, std::move(*arrival));
        }, Qt::QueuedConnection);
    });
    waiting->setParent(this);
    connect(waiting, &QThread::finished, waiting, &QObject::deleteLater);
    waiting->start();
}

/// On a thread of its own: opens, finds the place, and hands the session over to the window's thread. Trying the server first says why it cannot be
/// reached, and can be given up.
Result<Opener::Arrival> Opener::arrive(const SessionOptions &options, const Place &place, const CancelToken &givenUp, QThread *home)
{
    try {
        if (options.url.dialect() == Dialect::PostgreSql) {
            const auto reached = tryServer(options.url, [&givenUp] { return givenUp.isCanceled(); });
            if (!reached)
                return reached.error();
        }
        TRY(session, Session::open(options));
        TRY(inquiry, session->inquiry());
        auto found = findPlace(inquiry, place);
        session->handOverTo(home);
        return Arrival{std::move(session), std::move(found)};
    } catch (const BrokenInvariant &broken) {
        return Error{ErrorCode::Damaged, "{message}", {{u"message"_s, QString::fromUtf8(broken.what())}}};
    }
}

/// What was given up meanwhile is closed; an empty sample would be taken for a whole one.
void Opener::leave(const Wish &wish, Result<Arrival> arrival)
{
    if (arrival)
        arrival->session.reset();
    const bool isWantedAgain = m_isOpening && m_wish.url.path() == wish.url.path();
    if (wish.purpose == Purpose::FillSample && !isWantedAgain && !m_sample)
        removeSampleFiles();
}

void Opener::take(const DatabaseUrl &url, Result<Arrival> arrival)
{
    if (!arrival && m_mayAsk && asksForPassword(arrival.error()))
        findPassword(url, arrival.error());
    else if (!arrival)
        fail(arrival.error());
    else if (m_wish.purpose == Purpose::FillSample)
        fillSample(std::move(arrival->session));
    else
        show(std::move(arrival).value());
}

void Opener::findPassword(const DatabaseUrl &url, const Error &error)
{
    m_signIn->findPassword(url, error, [this](const std::optional<DatabaseUrl> &withPassword) {
        if (withPassword)
            go(*withPassword);
        else
            cancel();
    });
}

void Opener::show(Arrival arrival)
{
    m_patience.stop();
    m_isOpening = false;
    m_signIn->succeeded();
    QSettings settings; // kept until the end: both are written to the disk once
    settings.setValue("database/last"_L1, keptAddress(m_wish.url));
    if (!isSample(m_wish.url))
        rememberOpened(m_wish.url, QDateTime::currentDateTimeUtc());
    if (arrival.found) // before there are pages, so that the first one asks once
        showPlace(*m_window->filterState(), m_wish.place, *arrival.found);
    m_window->openSession(std::move(arrival.session), m_wish.place.page);
    const Outcome shown = showIn(arrival.found);
    if (!shown)
        m_window->say(wording::sentence(shown.error()));
    Q_EMIT opened(shown);
}

Outcome Opener::showIn(const Result<FoundPlace> &found)
{
    if (!found)
        return found.error();
    if (!m_wish.place.page.isEmpty() && !m_window->openPage(m_wish.place.page))
        return Error{ErrorCode::NotFound, RECKONER_TEXT("There is no page {page} here; there are {pages}."),
                     {{u"page"_s, m_wish.place.page}, {u"pages"_s, m_window->pageIds().join(u", "_s)}}};
    if (!m_wish.place.file.isEmpty())
        m_window->currentPage()->takeFile(m_wish.place.file);
    return {};
}

void Opener::fillSample(std::unique_ptr<Session> session)
{
    m_sample = std::move(session);
    const auto tell = [this, last = std::make_shared<QElapsedTimer>()](qint64 events, qint64 ofEvents) {
        if (last->isValid() && last->elapsed() < kProgressMs)
            return;
        last->start();
        QMetaObject::invokeMethod(this, [this, events, ofEvents] { m_window->opening()->showProgress(events, ofEvents); }, Qt::QueuedConnection);
    };
    const auto fill = [tell](Connection &connection, const Scope &scope) { return makeDemo(connection, scope, {}, tell); };
    m_sample->act<DemoReply>(this, fill, [this](const Result<DemoReply> &filled) {
        if (!filled) {
            dropSample();
            fail(filled.error());
            return;
        }
        m_sample.reset();
        open(m_wish.url);
    });
}

/// Half a sample would be taken for a whole one.
void Opener::dropSample()
{
    m_sample.reset();
    removeSampleFiles();
}

void Opener::fail(const Error &error)
{
    m_patience.stop();
    m_isOpening = false;
    m_window->opening()->showProblem(tr("%1 cannot be opened").arg(m_wish.url.display()), error);
    m_window->showOpening();
    Q_EMIT failed(error);
}

void Opener::cancel()
{
    ++m_serial;
    m_givenUp.cancel();
    m_signIn->begin();
    m_patience.stop();
    m_isOpening = false;
    if (m_sample)
        dropSample();
    m_window->leaveOpening();
}

QString Opener::waitingWords() const
{
    if (m_wish.purpose == Purpose::FillSample)
        return tr("Making the sample company…");
    return m_wish.url.dialect() == Dialect::PostgreSql ? tr("Connecting to %1…").arg(m_wish.url.display()) : tr("Opening %1…").arg(m_wish.url.display());
}

} // namespace reckoner
