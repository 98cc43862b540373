// Connections: the list of what is known, the form and its test, passwords that are asked for or come from a keyring and are kept nowhere else, opening for
// reading only.
#include "models/session/keyring.h"
#include "models/session/known_databases.h"
#include "tests/support/guarded_server.h"
#include "tests/support/office.h"
#include "tests/ui/ui_test.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/connection_form.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/pages/connections_page.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/table_view.h"
#include "ui/window/main_window.h"
#include "ui/window/opener.h"
#include "ui/window/recent_menu.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>

using namespace reckoner;
using namespace Qt::StringLiterals;

namespace {

const QString kRight = QString::fromLatin1(GuardedServer::kPassword);

class KeyringInMemory final : public Keyring
{
public:
    bool works = true;
    QHash<QString, QString> secrets;
    void probe(QObject *, std::function<void(bool)> done) override { done(works); }
    void read(const QString &entry, QObject *, std::function<void(std::optional<QString>)> done) override
    {
        done(works && secrets.contains(entry) ? std::optional(secrets.value(entry)) : std::nullopt);
    }
    void write(const QString &entry, const QString &secret, QObject *, std::function<void(bool)> done) override
    {
        secrets.insert(entry, secret);
        done(works);
    }
    void forget(const QString &entry) override { secrets.remove(entry); }
};

QPushButton *buttonOf(const QWidget &parent, const QString &text)
{
    for (auto *button : parent.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

QLineEdit *lineOf(const QWidget &parent, const QString &hintPart)
{
    for (auto *line : parent.findChildren<QLineEdit *>()) {
        if (line->placeholderText().contains(hintPart))
            return line;
    }
    return nullptr;
}

QString answerOf(const QWidget &parent)
{
    for (const auto *label : parent.findChildren<QLabel *>()) {
        if (label->accessibleDescription() == "Answer of the test"_L1)
            return label->text();
    }
    return {};
}

PasswordDialog *question()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<PasswordDialog *>(each); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void answer(PasswordDialog &dialog, const QString &password, bool isToBeKept)
{
    dialog.findChild<QLineEdit *>()->setText(password);
    dialog.findChild<QCheckBox *>()->setChecked(isToBeKept);
    dialog.accept();
}

DatabaseUrl urlOf(const QString &text)
{
    return needed(DatabaseUrl::parse(text));
}

QByteArray everySetting()
{
    QSettings().sync();
    QFile file(QSettings().fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ConnectionsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init() { QSettings().clear(); }

    void addressesComeBackAsTheyWere_data();
    void addressesComeBackAsTheyWere();
    void tlsFollowsTheHost();
    void pastedAddressFillsTheForm();
    void passwordInOptionsIsRefused();

    void testSaysWhatItFound();
    void testAsksForThePassword();
    void testIsCanceled();

    void passwordIsAskedEachTimeWithoutAKeyring();
    void keyringNeedsNoQuestion();
    void oldPasswordInTheKeyringIsAskedAnew();
    void onlyARightPasswordIsKept();
    void nobodyIsAskedForASnapshot();

    void pageListsOpensAndRemoves();
    void openedForReadingOnly_data() { addDialectRows(); }
    void openedForReadingOnly();
    void recentMenuOffersWhatIsKnown();

private:
    QString annAddress() const { return keptAddress(urlOf(m_server->address(u"ann"_s))); }
    QString annEntry() const { return keyringEntry(urlOf(annAddress())); }
    std::unique_ptr<GuardedServer> m_server;
    QTemporaryDir m_home;
};

void ConnectionsPageTest::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // a desktop without a keyring
    qunsetenv("PGPASSFILE");
    m_server = std::make_unique<GuardedServer>();
}

void ConnectionsPageTest::addressesComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("file") << u"sqlite:/data/billing.db?journal=wal"_s;
    QTest::newRow("file with a rollback journal") << u"sqlite:/data/billing.db?journal=truncate"_s;
    QTest::newRow("server") << u"postgresql://ann@db.example.com:5433/billing?sslmode=verify-ca&sslrootcert=/etc/ssl/our.crt"_s;
    QTest::newRow("this computer") << u"postgresql:///billing"_s;
    QTest::newRow("with standbys") << u"postgresql://ann@db1.example.com,db2.example.com:5433/billing"_s;
    QTest::newRow("with an option of its own") << u"postgresql://db.example.com/billing?connect_timeout=5&options=-csearch_path%3Dbilling"_s;
    QTest::newRow("service") << u"service=team user=ann"_s;
}

void ConnectionsPageTest::addressesComeBackAsTheyWere()
{
    QFETCH(QString, address);
    ConnectionForm form;
    form.show({.address = address, .name = u"Team"_s, .isReadOnly = true});
    const auto entered = form.entered();
    QVERIFY(entered);
    auto expected = urlOf(address).dialect() == Dialect::PostgreSql ? urlOf(address).keywords() : std::map<QString, QString>();
    if (expected.contains(u"host"_s) && expected[u"host"_s].contains(u','))
        expected[u"port"_s] = u"5432,5433"_s;
    if (expected.empty())
        QCOMPARE(entered->address, keptAddress(urlOf(address)));
    else
        QCOMPARE(urlOf(entered->address).keywords(), expected);
    QCOMPARE(entered->name, u"Team"_s);
    QVERIFY(entered->isReadOnly);
}

void ConnectionsPageTest::tlsFollowsTheHost()
{
    ConnectionForm fresh;
    auto *host = lineOf(fresh, u"db.example.com, a socket"_s);
    host->setText(u"db.example.com"_s);
    lineOf(fresh, u"As the login"_s)->setText(u"billing"_s);
    for (auto *kind : fresh.findChildren<QAbstractButton *>()) {
        if (kind->text().remove(u'&') == "PostgreSQL server"_L1)
            kind->click();
    }
    QCOMPARE(urlOf(fresh.entered()->address).keywords().at(u"sslmode"_s), u"verify-full"_s);
    host->setText(u"localhost"_s);
    QVERIFY(!urlOf(fresh.entered()->address).keywords().contains(u"sslmode"_s));
}

void ConnectionsPageTest::pastedAddressFillsTheForm()
{
    ConnectionForm form;
    form.show({.address = u"postgresql://"_s});
    auto *host = lineOf(form, u"db.example.com, a socket"_s);
    host->setText(u"postgresql://ann:secret@db.example.com:5433/billing"_s);
    Q_EMIT host->editingFinished();
    QCOMPARE(host->text(), u"db.example.com"_s);
    const auto said = urlOf(form.entered()->address).keywords();
    QCOMPARE(said.at(u"user"_s), u"ann"_s);
    QCOMPARE(said.at(u"port"_s), u"5433"_s);
    QVERIFY(!said.contains(u"password"_s));
}

void ConnectionsPageTest::passwordInOptionsIsRefused()
{
    ConnectionForm form;
    form.show({.address = u"postgresql://db.example.com/billing"_s});
    lineOf(form, u"connect_timeout"_s)->setText(u"password=secret"_s);
    QVERIFY(!form.entered());
    QVERIFY(plainSentence(form.entered().error()).contains("keyring"_L1));
}

void ConnectionsPageTest::testSaysWhatItFound()
{
    Office office(Dialect::Sqlite);
    office.company(u"Acme"_s);
    KeyringInMemory keyring;
    ConnectionDialog dialog(KnownDatabase{.address = keptAddress(office.database().url())}, &keyring, nullptr);
    dialog.show();
    buttonOf(dialog, u"Test"_s)->click();
    QTRY_VERIFY(answerOf(dialog).contains("The file can be opened"_L1));
    QVERIFY(answerOf(dialog).contains("1 company: Acme"_L1));
}

void ConnectionsPageTest::testAsksForThePassword()
{
    KeyringInMemory keyring;
    keyring.works = false;
    ConnectionDialog dialog(KnownDatabase{.address = annAddress()}, &keyring, nullptr);
    dialog.show();
    buttonOf(dialog, u"Test"_s)->click();
    QTRY_VERIFY(question());
    QVERIFY(!question()->findChild<QCheckBox *>()->isVisible());
    answer(*question(), u"incorrect donkey"_s, true);
    QTRY_VERIFY(question());
    QVERIFY(question()->findChildren<QLabel *>().first()->text().contains("The password of ann is not right."_L1));
    answer(*question(), kRight, true);
    QTRY_VERIFY(answerOf(dialog).contains("The connection works"_L1));
    QVERIFY2(answerOf(dialog).contains("Logged in as ann, in the role Finance."_L1), qPrintable(answerOf(dialog)));
    QVERIFY(!answerOf(dialog).contains(kRight));
    QVERIFY(keyring.secrets.isEmpty());
}

void ConnectionsPageTest::testIsCanceled()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    KeyringInMemory keyring;
    ConnectionDialog dialog(KnownDatabase{.address = u"host=127.0.0.1 port=%1 dbname=billing sslmode=disable"_s.arg(silent.serverPort())}, &keyring, nullptr);
    dialog.show();
    buttonOf(dialog, u"Test"_s)->click();
    QTRY_VERIFY(silent.hasPendingConnections());
    QVERIFY(answerOf(dialog).contains("Trying"_L1));
    buttonOf(dialog, u"Cancel the test"_s)->click();
    QCOMPARE(answerOf(dialog).trimmed(), u"The test was canceled."_s);
    QVERIFY(buttonOf(dialog, u"Test"_s));
}

void ConnectionsPageTest::passwordIsAskedEachTimeWithoutAKeyring()
{
    for (int time = 0; time < 2; ++time) {
        MainWindow window(pageRegistry());
        Opener opener(&window, {}); // the system's keyring, which is not there
        opener.openAddress(annAddress());
        QTRY_VERIFY_WITH_TIMEOUT(question(), 20'000);
        answer(*question(), kRight, false);
        QTRY_VERIFY(window.session());
        QVERIFY(!window.session()->url().text().contains(kRight));
        QVERIFY(!window.linkText().contains(kRight));
    }
    QVERIFY(everySetting().contains("localhost"));
    QVERIFY(!everySetting().contains("horse"));
}

void ConnectionsPageTest::keyringNeedsNoQuestion()
{
    KeyringInMemory keyring;
    keyring.secrets.insert(annEntry(), kRight);
    MainWindow window(pageRegistry());
    Opener opener(&window, {}, &keyring);
    QSignalSpy opened(&opener, &Opener::opened);
    opener.openAddress(annAddress());
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(!question());
    QCOMPARE(window.session()->role(), Role::Finance);
    QTRY_VERIFY(window.currentPage()->isSettled()); // its workers have the password too
}

void ConnectionsPageTest::oldPasswordInTheKeyringIsAskedAnew()
{
    KeyringInMemory keyring;
    keyring.secrets.insert(annEntry(), u"of last year"_s);
    MainWindow window(pageRegistry());
    Opener opener(&window, {}, &keyring);
    opener.openAddress(annAddress());
    QTRY_VERIFY(question());
    answer(*question(), kRight, true);
    QTRY_VERIFY(window.session());
    QCOMPARE(keyring.secrets.value(annEntry()), kRight);
}

void ConnectionsPageTest::onlyARightPasswordIsKept()
{
    KeyringInMemory keyring;
    MainWindow window(pageRegistry());
    Opener opener(&window, {}, &keyring);
    opener.openAddress(annAddress());
    QTRY_VERIFY(question());
    QVERIFY(question()->findChild<QCheckBox *>()->isVisible());
    answer(*question(), u"incorrect donkey"_s, true);
    QTRY_VERIFY(question() && !question()->findChildren<QLabel *>().first()->text().isEmpty());
    QVERIFY(keyring.secrets.isEmpty());
    question()->reject();
    QTRY_VERIFY(!opener.isOpening());
    QVERIFY(!window.session());
    QVERIFY(keyring.secrets.isEmpty());
}

void ConnectionsPageTest::nobodyIsAskedForASnapshot()
{
    KeyringInMemory keyring;
    MainWindow window(pageRegistry());
    Opener opener(&window, {}, &keyring);
    opener.askNobody();
    QSignalSpy failed(&opener, &Opener::failed);
    opener.openAddress(annAddress());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!question());
}

void ConnectionsPageTest::pageListsOpensAndRemoves()
{
    Office office(Dialect::Sqlite);
    rememberOpened(office.database().url(), QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
    keepDatabase({.address = annAddress(), .name = u"Team"_s, .isReadOnly = true});
    FilterState filter;
    RunningJob running;
    ConnectionsPage page({&office.session(), &filter, nullptr, &running});
    page.show();
    page.setActive(true);
    TableModel *table = page.mainTable()->table();
    QCOMPARE(table->rowCount(), 2);
    const int state = page.mainTable()->columnOf(u"state"_s);
    QCOMPARE(table->index(0, state).data().toString(), u"Open now"_s);
    QCOMPARE(table->index(1, 0).data().toString(), u"Team"_s);
    QCOMPARE(table->index(1, state).data().toString(), u"For reading only"_s);

    QSignalSpy wanted(&page, &Page::openRequested);
    selectWholeRow(*page.mainTable(), 1);
    buttonOf(page, u"Open"_s)->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().at(0).toString(), annAddress());
    QCOMPARE(wanted.front().at(1).toBool(), true);

    std::function<void()> undo;
    connect(&page, &Page::toastRequested, &page, [&undo](const QString &, const std::function<void()> &back) { undo = back; });
    buttonOf(page, u"Remove"_s)->click();
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(!knownDatabase(annAddress()));
    undo();
    QCOMPARE(knownDatabase(annAddress())->title(), u"Team"_s);
}

void ConnectionsPageTest::openedForReadingOnly()
{
    QFETCH(Dialect, dialect);
    Office office(dialect);
    office.company(u"Acme"_s);
    keepDatabase({.address = keptAddress(office.database().url()), .isReadOnly = true});
    MainWindow window(pageRegistry());
    window.show();
    Opener opener(&window, {});
    opener.openAddress(keptAddress(office.database().url()));
    QTRY_VERIFY(window.session());
    QVERIFY(window.session()->isReadOnly());
    bool hasBadge = false;
    for (const auto *label : window.findChildren<QLabel *>())
        hasBadge = hasBadge || (label->isVisible() && label->text() == "Read only"_L1);
    QVERIFY(hasBadge);
    std::optional<Error> refusal;
    NewCompany wanted;
    wanted.name = u"Bolt"_s;
    wanted.timezone = u"UTC"_s;
    wanted.currency = u"USD"_s;
    window.session()->act<Done<Company>>(&window, [wanted](Connection &connection, const Scope &scope) { return addCompany(connection, scope, wanted, {}); },
                                         [&refusal](const Result<Done<Company>> &done) { refusal = done ? Error{ErrorCode::Damaged, "written", {}} : done.error(); });
    QTRY_VERIFY(refusal);
    QCOMPARE(refusal->code, ErrorCode::NotPermitted);
    QVERIFY2(plainSentence(*refusal).contains("reading"_L1), qPrintable(plainSentence(*refusal)));
}

void ConnectionsPageTest::recentMenuOffersWhatIsKnown()
{
    RecentMenu menu(nullptr);
    QVERIFY(menu.isEmpty() && !menu.menuAction()->isEnabled());
    keepDatabase({.address = annAddress(), .name = u"Rock & Roll"_s});
    menu.refresh();
    QCOMPARE(menu.actions().size(), 1);
    QCOMPARE(menu.actions().front()->text(), u"Open Rock && Roll"_s);
    QSignalSpy chosen(&menu, &RecentMenu::chosen);
    menu.actions().front()->trigger();
    QCOMPARE(chosen.front().front().toString(), annAddress());
}

RECKONER_UI_TEST(ConnectionsPageTest)
#include "tst_connections_page.moc"
