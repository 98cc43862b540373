#include "ui/window/opener.h"

#include "models/demo/demo.h"
#include "models/wording/sentences.h"
#include "ui/window/first_run_page.h"
#include "ui/window/main_window.h"
#include "ui/window/opening_page.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>

namespace reckoner {

using namespace Qt::StringLiterals;

Opener::Opener(MainWindow *window, const SessionOptions &options) : m_window(window), m_options(options)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_window->opening()->showWaiting(waitingWords());
        m_window->showOpening();
    });
    connect(window, &MainWindow::openRequested, this, &Opener::openAddress);
    connect(window, &MainWindow::sampleRequested, this, &Opener::openSample);
    connect(window->firstRun(), &FirstRunPage::importRequested, this, &Opener::openOwn);
    connect(window->opening(), &OpeningPage::retryRequested, this, [this] { start(m_wish); });
    connect(window->opening(), &OpeningPage::givenUp, this, &Opener::cancel);
}

Opener::~Opener()
{
    if (m_sample)
        dropSample();
    for (QThread *thread : findChildren<QThread *>())
        thread->wait();
}

QString Opener::samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reckoner/sample.db"_s;
}

void Opener::open(const DatabaseUrl &url, const Place &place)
{
    start({url, place});
}

void Opener::openAddress(const QString &address)
{
    const auto url = DatabaseUrl::parse(address);
    if (url)
        open(*url);
    else
        m_window->say(wording::sentence(url.error()));
}

void Opener::openSample()
{
    const bool isThere = QFile::exists(samplePath());
    start({DatabaseUrl::file(samplePath()), {}, !isThere, isThere ? Purpose::Look : Purpose::FillSample});
}

void Opener::openOwn()
{
    const auto url = DatabaseUrl::resolve({});
    if (url)
        start({*url, {.page = u"import"_s, .file = {}, .company = {}, .job = {}}, true});
    else
        m_window->say(wording::sentence(url.error()));
}

void Opener::start(const Wish &wish)
{
    m_wish = wish;
    m_isOpening = true;
    m_patience.start();
    if (!m_window->session()) {
        m_window->opening()->showNothing();
        m_window->showOpening();
    }
    SessionOptions options = m_options;
    options.url = wish.url;
    options.createSqliteFile = wish.mayCreate;
    auto *waiting = QThread::create([this, serial = ++m_serial, options, wish, home = thread()] {
        auto arrival = std::make_shared<Result<Arrival>>(arrive(options, wish.place, home));
        QMetaObject::invokeMethod(this, [this, serial, wish, arrival = std::move(arrival)] {
            if (serial == m_serial)
                take(std::move(*arrival));
            else
                leave(wish, std::move(*arrival));
        }, Qt::QueuedConnection);
    });
    waiting->setParent(this);
    connect(waiting, &QThread::finished, waiting, &QObject::deleteLater);
    waiting->start();
}

/// On a thread of its own: opens, finds the place, and hands the session over to the window's thread.
Result<Opener::Arrival> Opener::arrive(const SessionOptions &options, const Place &place, QThread *home)
{
    try {
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
        QFile::remove(samplePath());
}

void Opener::take(Result<Arrival> arrival)
{
    if (!arrival)
        fail(arrival.error());
    else if (m_wish.purpose == Purpose::FillSample)
        fillSample(std::move(arrival->session));
    else
        show(std::move(arrival).value());
}

void Opener::show(Arrival arrival)
{
    m_patience.stop();
    m_isOpening = false;
    m_window->openSession(std::move(arrival.session));
    QSettings().setValue("database/last"_L1, shareableAddress(m_wish.url));
    const Outcome shown = showIn(arrival.found);
    if (!shown)
        m_window->say(wording::sentence(shown.error()));
    Q_EMIT opened(shown);
}

Outcome Opener::showIn(const Result<FoundPlace> &found)
{
    if (!found)
        return found.error();
    showPlace(*m_window->filterState(), m_wish.place, *found);
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
    const auto fill = [](Connection &connection, const Scope &scope) { return makeDemo(connection, scope, {}); };
    m_sample->act<DemoReply>(this, fill, [this](const Result<DemoReply> &filled) {
        if (!filled) {
            dropSample();
            fail(filled.error());
            return;
        }
        m_sample.reset();
        start({m_wish.url});
    });
}

/// Half a sample would be taken for a whole one.
void Opener::dropSample()
{
    m_sample.reset();
    QFile::remove(samplePath());
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
