// Opening never holds the window up: a server that does not answer can be cancelled, a failure says why and can be tried again, and what comes too
// late is dropped. Every wait is on the thing itself.
#include "models/session/known_databases.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/widgets/toast.h"
#include "ui/window/first_run_page.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"
#include "ui/window/opening_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

/// Takes connections and never says a word, like a server behind a dead network.
class SilentServer
{
public:
    SilentServer() { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }
    DatabaseUrl url() const
    {
        return needed(DatabaseUrl::parse(u"postgresql://nobody@127.0.0.1:%1/billing?sslmode=disable&connect_timeout=30"_s.arg(m_server.serverPort())));
    }
    bool wasCalled() const { return m_server.hasPendingConnections(); }
    void hangUp()
    {
        while (QTcpSocket *caller = m_server.nextPendingConnection())
            caller->abort();
        m_server.close();
    }

private:
    QTcpServer m_server;
};

struct Desk
{
    Desk() : opener(&window, {})
    {
        window.show();
    }
    bool showsText(const QString &text) const
    {
        for (const auto *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    bool press(const QString &text) const
    {
        for (auto *button : window.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == text) {
                button->click();
                return true;
            }
        }
        return false;
    }
    MainWindow window{pageRegistry()};
    Opener opener;
};

} // namespace

class OpenerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensAFile_data() { addDialectRows(); }
    void opensAFile();
    void windowLivesWhileAServerIsSilent();
    void lateAnswerIsDropped();
    void cancelReturnsToTheOpenDatabase();
    void failureSaysWhyAndIsTriedAgain();
    void placeThatIsNotThereIsSaid();
    void sampleIsMadeOnce();
    void canceledSampleLeavesNothing();
    void sampleIsRemovedWithAllBesideIt();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void OpenerTest::init()
{
    QSettings().clear();
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
}

void OpenerTest::opensAFile()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    const CompanyId company = office.company(u"Acme Talent"_s).id;
    Desk desk;
    QSignalSpy opened(&desk.opener, &Opener::opened);
    desk.opener.open(office.database().url(), {.page = u"events"_s, .file = {}, .company = u"Acme Talent"_s, .job = {}});
    QVERIFY(desk.opener.isOpening());
    QVERIFY(!desk.window.session());
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(!desk.opener.isOpening());
    QVERIFY(!desk.window.opening()->isVisible());
    QCOMPARE(desk.window.session()->thread(), QThread::currentThread());
    QCOMPARE(desk.window.currentPageId(), u"events"_s);
    QCOMPARE(desk.window.filterState()->filter().company, std::optional(company));
    QTRY_VERIFY(desk.window.currentPage()->isSettled()); // the session works where it was handed to
}

void OpenerTest::windowLivesWhileAServerIsSilent()
{
    SilentServer server;
    Desk desk;
    desk.opener.open(server.url());
    QTRY_VERIFY(desk.showsText(u"Connecting to"_s)); // its timer runs, so the window does
    QTRY_VERIFY(server.wasCalled());
    QVERIFY(desk.opener.isOpening());
    QVERIFY(desk.press(u"Cancel"_s));
    QVERIFY(!desk.opener.isOpening());
    QVERIFY(desk.window.firstRun()->isVisible());
    server.hangUp(); // or the thread waits for its time-out
}

void OpenerTest::lateAnswerIsDropped()
{
    SilentServer server;
    Desk desk;
    QSignalSpy failed(&desk.opener, &Opener::failed);
    desk.opener.open(server.url());
    QTRY_VERIFY(server.wasCalled());
    desk.opener.openAddress(u"%1/missing.db"_s.arg(m_home->path()));
    QTRY_COMPARE(failed.count(), 1);
    server.hangUp();
    QTRY_VERIFY(desk.opener.findChildren<QThread *>().isEmpty());
    QCOMPARE(failed.count(), 1);
    QVERIFY(desk.showsText(u"missing.db cannot be opened"_s));
}

void OpenerTest::cancelReturnsToTheOpenDatabase()
{
    Office office(Dialect::Sqlite);
    SilentServer server;
    Desk desk;
    desk.opener.open(office.database().url());
    QTRY_VERIFY(desk.window.session());
    desk.opener.open(server.url());
    QVERIFY(!desk.window.opening()->isVisible()); // what opens soon shows nothing in between
    QTRY_VERIFY(desk.window.opening()->isVisible());
    desk.window.opening()->giveUp();
    QVERIFY(!desk.window.opening()->isVisible());
    QVERIFY(desk.window.session());
    QVERIFY(desk.window.currentPage()->isVisible());
    server.hangUp();
}

void OpenerTest::failureSaysWhyAndIsTriedAgain()
{
    const DatabaseUrl url = DatabaseUrl::file(m_home->filePath(u"billing.db"_s));
    Desk desk;
    QSignalSpy failed(&desk.opener, &Opener::failed);
    desk.opener.open(url);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(desk.showsText(u"billing.db cannot be opened"_s));
    QVERIFY(desk.showsText(u"Code: "_s + errorCodeName(failed.front().front().value<Error>().code)));
    SessionOptions options;
    options.url = url;
    options.createSqliteFile = true;
    needed(Session::open(options)).reset();
    QVERIFY(desk.press(u"Try again"_s));
    QTRY_VERIFY(desk.window.session());
    QCOMPARE(QSettings().value("database/last"_L1).toString(), url.text());
}

void OpenerTest::placeThatIsNotThereIsSaid()
{
    Office office(Dialect::Sqlite);
    Desk desk;
    QSignalSpy opened(&desk.opener, &Opener::opened);
    desk.opener.open(office.database().url(), {.page = {}, .file = {}, .company = u"Nobody"_s, .job = {}});
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(desk.window.session());
    auto *toast = desk.window.findChild<Toast *>();
    QTRY_VERIFY(toast->text().contains("Nobody"_L1));
    desk.opener.open(office.database().url(), {.page = u"cellar"_s, .file = {}, .company = {}, .job = {}});
    QTRY_COMPARE(opened.count(), 2);
    QTRY_VERIFY(toast->text().contains("cellar"_L1));
}

void OpenerTest::sampleIsMadeOnce()
{
    {
        Desk desk;
        desk.opener.openSample();
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.session(), 60'000);
        QCOMPARE(desk.window.session()->url().path(), samplePath());
        QVERIFY(!desk.window.session()->scope().companies.empty());
    }
    const QDateTime made = QFileInfo(samplePath()).birthTime();
    Desk again;
    again.opener.openSample();
    QTRY_VERIFY(again.window.session());
    QCOMPARE(QFileInfo(samplePath()).birthTime(), made);
}

void OpenerTest::canceledSampleLeavesNothing()
{
    Desk desk;
    desk.opener.openSample();
    QTRY_VERIFY(QFile::exists(samplePath()) && desk.showsText(u"Making the sample company"_s));
    QVERIFY(desk.press(u"Cancel"_s));
    QTRY_VERIFY(desk.opener.findChildren<QThread *>().isEmpty());
    QVERIFY(!desk.window.session());
    QVERIFY(!QFile::exists(samplePath()));
}

void OpenerTest::sampleIsRemovedWithAllBesideIt()
{
    Desk desk;
    desk.opener.openSample();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.session(), 60'000);
    QCOMPARE(desk.window.windowTitle(), u"Sample - Reckoner"_s);
    QVERIFY(desk.showsText(u"Sample"_s));
    QVERIFY(knownDatabases().empty()); // it is offered by itself
    QFile another(QFileInfo(samplePath()).dir().filePath(u"sample.db.mine"_s));
    QVERIFY(another.open(QIODevice::WriteOnly));
    QVERIFY(desk.window.openPage(u"usage"_s));
    Q_EMIT desk.window.sampleRemovalRequested();
    QVERIFY(!desk.window.session());
    QVERIFY(desk.window.firstRun()->isVisible());
    QCOMPARE(desk.window.windowTitle(), u"Reckoner"_s);
    QCOMPARE(QFileInfo(samplePath()).dir().entryList(QDir::Files), QStringList{u"sample.db.mine"_s});
    QVERIFY(!QSettings().contains("database/last"_L1));
    desk.opener.openSample(); // and comes back whole
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.session(), 60'000);
}

RECKONER_UI_TEST(OpenerTest)
#include "tst_opener.moc"
