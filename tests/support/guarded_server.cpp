#include "tests/support/guarded_server.h"

#include "models/database/migrator.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <unistd.h>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

/// A copy for the server, which takes a key only from its own user.
void give(const QString &file, const QString &to, const QString &dataFolder)
{
    QFile::remove(to);
    if (!QFile::copy(file, to))
        qFatal("%s cannot be copied to %s", qPrintable(file), qPrintable(to));
    QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QFileInfo data(dataFolder);
    if (::chown(QFile::encodeName(to).constData(), data.ownerId(), data.groupId()) != 0)
        qFatal("%s cannot be given to the server", qPrintable(to));
}

} // namespace

GuardedServer::GuardedServer()
{
    const auto process = QCoreApplication::applicationPid();
    m_ip = u"127.%1.%2.7"_s.arg(1 + process % 250).arg(1 + process / 250 % 250);
    makeCertificate(u"server"_s, u"localhost"_s);
    makeCertificate(u"other"_s, u"localhost"_s);
    m_database = std::make_unique<TestDatabase>(Dialect::PostgreSql);
    addPeople();
    askForPasswords();
    offerTls();
    m_database->disconnect();
    m_server.kill();
    m_server.startAgain();
}

QString GuardedServer::address(const QString &login, const QString &more) const
{
    const QString name = m_database->url().keywords().at(u"dbname"_s);
    return u"host=localhost hostaddr=%1 dbname=%2 user=%3 %4"_s.arg(m_ip, name, login, more);
}

void GuardedServer::makeCertificate(const QString &name, const QString &host) const
{
    QProcess program;
    program.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=%1"_s.arg(host), u"-addext"_s,
                   u"subjectAltName=DNS:%1"_s.arg(host), u"-keyout"_s, m_folder.filePath(name + u".key"_s), u"-out"_s, m_folder.filePath(name + u".crt"_s)});
    if (!program.waitForFinished(60'000) || program.exitCode() != 0)
        qFatal("openssl: %s%s", program.readAllStandardError().constData(), qPrintable(program.errorString()));
}

void GuardedServer::askForPasswords() const
{
    write(m_server.folder() + u"/data/pg_hba.conf"_s, "local all postgres trust\nhost all all 127.0.0.0/8 scram-sha-256\n");
}

void GuardedServer::offerTls()
{
    const QString data = m_server.folder() + u"/data"_s;
    give(certificate(), data + u"/server.crt"_s, data);
    give(m_folder.filePath(u"server.key"_s), data + u"/server.key"_s, data);
    m_database->exec(u"ALTER SYSTEM SET listen_addresses = '%1'"_s.arg(m_ip));
    m_database->exec(u"ALTER SYSTEM SET ssl = on"_s);
}

void GuardedServer::addPeople()
{
    if (const auto laid = installRoles(m_database->connection()); !laid)
        qFatal("%s", qPrintable(plainSentence(laid.error())));
    const QString password = QString::fromLatin1(kPassword).replace(u'\'', u"''"_s);
    for (const QString &login : {u"ann"_s, u"bob"_s})
        m_database->exec(u"CREATE ROLE %1 LOGIN PASSWORD '%2'"_s.arg(login, password));
    m_database->exec(u"INSERT INTO companies (id, name, currency, timezone) VALUES ('00000000-0000-4000-8000-00000000acee', 'Acme', 'USD', 'UTC')"_s);
    m_database->exec(u"INSERT INTO memberships (login, role, company_id) VALUES ('ann', 'finance', '00000000-0000-4000-8000-00000000acee')"_s);
}

} // namespace reckoner
