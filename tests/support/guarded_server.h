// A PostgreSQL server of a test's own that asks for passwords over TCP (scram) and offers TLS with a certificate made for "localhost". One company, "Acme",
// with the login ann as its finance; the login bob is a member of nothing.
#pragma once

#include "tests/support/own_server.h"
#include "tests/support/test_database.h"

namespace reckoner {

class GuardedServer
{
public:
    static constexpr char kPassword[] = "correct horse; 'battery' \\ staple";

    GuardedServer();

    TestDatabase &database() { return *m_database; }
    /// A keyword string over TCP, with TLS switched off unless `more` says how.
    QString address(const QString &login, const QString &more = QStringLiteral("sslmode=disable")) const;
    /// The certificate, which vouches for itself.
    QString certificate() const { return m_folder.filePath(QStringLiteral("server.crt")); }
    /// One that vouches for nothing here.
    QString foreignCertificate() const { return m_folder.filePath(QStringLiteral("other.crt")); }
    OwnServer &server() { return m_server; }

private:
    void makeCertificate(const QString &name, const QString &host) const;
    void askForPasswords() const;
    void offerTls();
    void addPeople();
    OwnServer m_server;
    QTemporaryDir m_folder;
    QString m_ip; ///< of this computer alone, and of no other server of a test
    std::unique_ptr<TestDatabase> m_database;
};

} // namespace reckoner
