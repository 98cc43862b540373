#include "ui/window/opener.h"

#include "models/demo/demo.h"
#include "models/wording/sentences.h"
#include "ui/window/first_run_page.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace reckoner {

using namespace Qt::StringLiterals;

Opener::Opener(MainWindow *window, const SessionOptions &options) :
    QObject(window), m_window(window), m_options(options)
{
    connect(window, &MainWindow::openRequested, this, &Opener::openAddress);
    connect(window, &MainWindow::sampleRequested, this, &Opener::openSample);
    connect(window->firstRun(), &FirstRunPage::importRequested, this, &Opener::openOwn);
}

QString Opener::samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reckoner/sample.db"_s;
}

Result<std::unique_ptr<Session>> Opener::sessionFor(const DatabaseUrl &url, bool create) const
{
    SessionOptions options = m_options;
    options.url = url;
    options.createSqliteFile = create;
    return Session::open(options);
}

Outcome Opener::open(const DatabaseUrl &url)
{
    auto session = sessionFor(url, false);
    if (!session)
        return session.error();
    m_window->openSession(std::move(session).value());
    QSettings().setValue("database/last"_L1, url.text());
    return {};
}

void Opener::report(const Error &error)
{
    const QString words = wording::sentence(error);
    if (m_window->session())
        m_window->say(words);
    else
        m_window->firstRun()->showProblem(words);
}

void Opener::openAddress(const QString &address)
{
    const auto url = DatabaseUrl::parse(address);
    const Outcome opened = url ? open(*url) : Outcome(url.error());
    if (!opened)
        report(opened.error());
}

void Opener::openSample()
{
    if (QFile::exists(samplePath()))
        openAddress(samplePath());
    else
        makeSample();
}

void Opener::makeSample()
{
    auto session = sessionFor(DatabaseUrl::file(samplePath()), true);
    if (!session)
        return report(session.error());
    m_sample = std::move(session).value();
    m_window->firstRun()->showBusy(tr("Making the sample company…"));
    const auto fill = [](Connection &connection, const Scope &scope) { return makeDemo(connection, scope, {}); };
    m_sample->act<DemoReply>(this, fill, [this](const Result<DemoReply> &filled) {
        m_sample.reset();
        m_window->firstRun()->showBusy({});
        if (filled) {
            openAddress(samplePath());
        } else {
            QFile::remove(samplePath()); // half a sample would be taken for a whole one
            report(filled.error());
        }
    });
}

void Opener::openOwn()
{
    const auto url = DatabaseUrl::resolve({});
    if (!url)
        return report(url.error());
    auto session = sessionFor(*url, true);
    if (!session)
        return report(session.error());
    m_window->openSession(std::move(session).value());
    m_window->openPage(u"import"_s);
}

} // namespace reckoner
