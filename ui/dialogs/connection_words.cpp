#include "ui/dialogs/connection_words.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/translation.h"

#include <QCoreApplication>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// The words of this room have no class of their own.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Recruiter: return QCoreApplication::translate("Role", "Recruiter");
    case Role::Finance: return QCoreApplication::translate("Role", "Finance");
    case Role::Admin: return QCoreApplication::translate("Role", "Admin");
    case Role::Backend: return QCoreApplication::translate("Role", "Back end");
    }
    Q_UNREACHABLE();
}

QString tlsWords(const ServerFacts &server)
{
    if (!server.isEncrypted)
        return server.isLocal ? Words::tr("On this computer, so nothing needs to be encrypted.")
                              : Words::tr("Not encrypted: whoever sits in between can read and change everything. Ask for TLS.");
    if (server.checksName)
        return Words::tr("Encrypted (%1); the certificate and the name in it were verified.").arg(server.protocol);
    if (server.isVerified)
        return Words::tr("Encrypted (%1); the certificate was verified, the name in it was not.").arg(server.protocol);
    return Words::tr("Encrypted (%1), but nothing says that it is the right server: the certificate was not verified.").arg(server.protocol);
}

QString serverWords(const ServerFacts &server)
{
    const QString version = u"%1.%2"_s.arg(server.version / 10'000).arg(server.version % 10'000);
    return server.isStandby ? Words::tr("PostgreSQL %1, a standby: nothing can be changed there.").arg(version) : Words::tr("PostgreSQL %1.").arg(version);
}

QString companiesWords(const ConnectionReport &report)
{
    if (report.companies == 0)
        return report.seesAllCompanies ? Words::tr("There is no company in it yet.") : Words::tr("The login sees no company.");
    QStringList names = report.firstCompanies;
    if (report.companies > names.size())
        names.append(u"…"_s);
    return Words::tr("%1 company(ies): %2", nullptr, plural(report.companies)).arg(wording::count(report.companies), names.join(u", "_s));
}

QString loginWords(const ConnectionReport &report)
{
    if (report.dialect == Dialect::Sqlite)
        return Words::tr("You act as %1: who may write the file may do everything.").arg(report.login);
    if (report.isUnbounded)
        return Words::tr("Logged in as %1, who may do everything: the database enforces no roles for this login.").arg(report.login);
    return Words::tr("Logged in as %1, in the role %2.").arg(report.login, roleTitle(*report.role));
}

QString initCommand(const QString &options)
{
    return u"reckoner-cli --db … init%1"_s.arg(options);
}

/// Nothing where the tables are ours and of this version.
QString schemaWords(const ConnectionReport &report)
{
    switch (report.schema.kind) {
    case SchemaState::Kind::Current:
        return {};
    case SchemaState::Kind::Empty:
        return Words::tr("It is reached, and empty. Its owner makes the tables with: %1").arg(initCommand({}));
    case SchemaState::Kind::Older:
        return Words::tr("It was made by an older version. Its owner brings it up to date with: %1").arg(initCommand({}));
    case SchemaState::Kind::Newer:
        return Words::tr("It was made by a newer version of Reckoner than this one. Update this program.");
    case SchemaState::Kind::Damaged:
        return Words::tr("Its record of the tables is not what this program wrote. Look with: %1").arg(initCommand(u" --check"_s));
    case SchemaState::Kind::Foreign:
        break;
    }
    return report.hasPlatformTables ? Words::tr("It holds the tables of an older platform. What taking them over would add is shown by: %1").arg(initCommand(u" --adopt"_s))
                                    : Words::tr("It holds the tables of another program, and none of Reckoner's. Choose another database.");
}

} // namespace

ConnectionWords wordsOf(const Result<ConnectionReport> &report)
{
    if (!report)
        return {ConnectionWords::Grade::Failed, wording::sentence(report.error()), {}};
    ConnectionWords words;
    if (report->server)
        words.facts = {serverWords(*report->server), tlsWords(*report->server)};
    if (report->refusal) {
        words.grade = ConnectionWords::Grade::NotReady;
        words.summary = wording::sentence(*report->refusal);
        return words;
    }
    if (const QString schema = schemaWords(*report); !schema.isEmpty()) {
        words.grade = ConnectionWords::Grade::NotReady;
        words.summary = schema;
        if (report->server)
            words.facts.append(Words::tr("Logged in as %1.").arg(report->login));
        return words;
    }
    words.summary = report->server ? Words::tr("The connection works, and the tables are of this version.") : Words::tr("The file can be opened, and its tables are of this version.");
    words.facts << loginWords(*report) << companiesWords(*report);
    return words;
}

} // namespace reckoner
