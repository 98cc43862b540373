// A PostgreSQL database with the roles of `init --roles`, two companies with the same things in each, and logins of the first company: one of each role.
#pragma once

#include "tests/cli/cli_runner.h"
#include "tests/support/test_database.h"

namespace reckoner {

inline constexpr auto kOwn = "01900000-0000-7000-8000-00000000000a";
inline constexpr auto kOther = "01900000-0000-7000-8000-00000000000b";

/// The columns of every table of this test, in this order.
inline const QStringList kRoles = {QStringLiteral("recruiter"), QStringLiteral("finance"), QStringLiteral("admin"), QStringLiteral("backend")};

/// What a program printed.
struct ProgramAnswer
{
    bool isDone = false; ///< it ended, and well
    QByteArray out;
    QByteArray err;
};

class TwoCompanies
{
public:
    TwoCompanies();
    ~TwoCompanies();
    TwoCompanies(const TwoCompanies &) = delete;
    TwoCompanies &operator=(const TwoCompanies &) = delete;

    /// A login of this test run; of no company unless its name is a role's.
    static QString login(const QString &name);
    void makeLogin(const QString &name);
    /// A number in the ids of both companies' things: "01900000-0000-7000-8000-0000000000a1" is the first job of the own company.
    static QString id(const char *company, int number);

    DatabaseUrl urlOf(const QString &name) const;
    CliRunner cliOf(const QString &name) const { return CliRunner(urlOf(name)); }
    const CliRunner &owner() const { return m_cli; }
    ForeignProgram::Answer as(const QString &name, const QString &sql) const;
    /// A program of another maker, which finds the database in PGHOST and the like, as that login.
    ProgramAnswer run(const QString &name, const QString &program, const QStringList &arguments, const QString &input) const;
    /// Goes on after an error, as a person at a prompt does.
    ProgramAnswer psql(const QString &name, const QString &script) const { return run(name, QStringLiteral("psql"), {QStringLiteral("-XAtq")}, script); }
    TestDatabase &database() { return m_database; }

private:
    void done(const QString &line) const;
    void fill(const char *company, const QString &name);
    TestDatabase m_database;
    CliRunner m_cli;
    QStringList m_logins;
};

} // namespace reckoner
