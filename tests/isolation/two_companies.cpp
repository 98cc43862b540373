#include "tests/isolation/two_companies.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>

namespace reckoner {

using namespace Qt::StringLiterals;

TwoCompanies::TwoCompanies() : m_database(Dialect::PostgreSql), m_cli(m_database.url())
{
    done(u"init --roles"_s);
    fill(kOwn, u"Own"_s);
    fill(kOther, u"Other"_s);
    done(u"maintain"_s);
    for (const QString &role : kRoles) {
        makeLogin(role);
        done(u"users add %1 --role %2 --company Own"_s.arg(login(role), role));
    }
}

TwoCompanies::~TwoCompanies()
{
    for (const QString &name : m_logins)
        m_database.exec(u"DROP ROLE %1"_s.arg(name));
}

QString TwoCompanies::login(const QString &name)
{
    return u"reckoner_test_%1_%2"_s.arg(name).arg(QCoreApplication::applicationPid());
}

void TwoCompanies::makeLogin(const QString &name)
{
    m_database.exec(u"DROP ROLE IF EXISTS %1; CREATE ROLE %1 LOGIN"_s.arg(login(name))); // one that a killed run left
    m_logins.append(login(name));
}

QString TwoCompanies::id(const char *company, int number)
{
    return QString::fromLatin1(company).chopped(2) + QString::fromLatin1(company).back() + QString::number(number);
}

DatabaseUrl TwoCompanies::urlOf(const QString &name) const
{
    const auto url = DatabaseUrl::parse(m_database.url().conninfo() + u" user='%1'"_s.arg(login(name))); // of one keyword the last one counts
    if (!url)
        qFatal("%s", qPrintable(plainSentence(url.error())));
    return *url;
}

ForeignProgram::Answer TwoCompanies::as(const QString &name, const QString &sql) const
{
    return ForeignProgram(urlOf(name)).run(sql);
}

ProgramAnswer TwoCompanies::run(const QString &name, const QString &program, const QStringList &arguments, const QString &input) const
{
    static const QRegularExpression word(u"(\\w+)='([^']*)'"_s);
    static const QMap<QString, QString> kNames = {{u"host"_s, u"PGHOST"_s}, {u"port"_s, u"PGPORT"_s}, {u"dbname"_s, u"PGDATABASE"_s}, {u"user"_s, u"PGUSER"_s}, {u"password"_s, u"PGPASSWORD"_s}};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString conninfo = urlOf(name).conninfo();
    for (auto words = word.globalMatch(conninfo); words.hasNext();) {
        const auto match = words.next();
        if (kNames.contains(match.captured(1)))
            environment.insert(kNames[match.captured(1)], match.captured(2)); // of one keyword the last one counts
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    const bool isDone = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return {isDone, process.readAllStandardOutput(), process.readAllStandardError() + (isDone ? QByteArray() : process.errorString().toUtf8())};
}

void TwoCompanies::done(const QString &line) const
{
    const CliAnswer answer = m_cli.line(line);
    if (answer.exitStatus != 0)
        qFatal("%s: %s", qPrintable(line), answer.summary().constData());
}

/// Something in every table.
void TwoCompanies::fill(const char *company, const QString &name)
{
    const QString uuid = QString::fromLatin1(company);
    const QString job = id(company, 1);
    const QString person = u"ann@%1.example"_s.arg(name.toLower());
    done(u"company add --name %1 --id %2"_s.arg(name, uuid));
    done(u"job add --company %1 --title Welder --id %2"_s.arg(name, job));
    done(u"profile add --company %1 --email %2 --monthly 100 --addon 50 --id %3"_s.arg(name, person, id(company, 2)));
    done(u"org add --company %1 --name Desk-%1 --base-minutes 100 --addon-minutes 50"_s.arg(name));
    done(u"org member add --org Desk-%1 --profile %2"_s.arg(name, person));
    done(u"application add --job %1 --candidate zoe --name Zoe"_s.arg(job));
    done(u"record cv --company %1 --job %2 --file-size-kb 10 --event-id first"_s.arg(name, job));
    done(u"record video --company %1 --job %2 --interview one --minutes 3"_s.arg(name, job));
    done(u"record questions --company %1 --job draft-of-both --questions 2 --prompt-tokens 10 --completion-tokens 20"_s.arg(name));
    done(u"reconcile --company %1 --draft draft-of-both --job %2"_s.arg(name, job));
    done(u"wallet top-up --company %1 --amount 100.00"_s.arg(name));
    done(u"prices set --company %1 --type cv --unit cv --price 0.45 --from 2024-01-01"_s.arg(name));
    done(u"credits reserve --profile %1 --job %2 --rows 120"_s.arg(person, job));
    done(u"tokens allocate --company %1 --tokens 1000 --paid 1.00"_s.arg(name));
    done(u"tokens deduct --company %1 --operation cv_parse --input 900 --output 200 --model m --overdraft"_s.arg(name));
    done(u"minutes consume --org Desk-%1 --minutes 5"_s.arg(name));
    m_database.exec(u"INSERT INTO refusals (company_id, account_id, code, actor, occurred_at) VALUES ('%1', '%1', 'insufficient_minutes', 'ann', now());"
                    "INSERT INTO saved_views (company_id, name, page, filter, owner) VALUES ('%1', 'Secret', 'usage', '{}', 'ann');"
                    "INSERT INTO saved_views (company_id, name, page, filter, owner, shared) VALUES ('%1', 'Mine', 'usage', '{}', 'ann', true);"
                    "INSERT INTO accepted_findings (finding_id, company_id, rule, reason, actor) VALUES ('%1', '%1', 'usage-duplicate', 'known', 'ann');"
                    "INSERT INTO expected_work (id, company_id, usage_type, thing_id, occurred_at, source_name, operation_id) VALUES (gen_random_uuid(), '%1', 0, 'one', now(), 'done.csv', '%1');"
                    "INSERT INTO usage_failures (company_id, payload, error) VALUES ('%1', '{}', 'unavailable');"
                    "INSERT INTO alerts (company_id, account_id, unit, bucket, kind, period_start, raised_at) VALUES ('%1', '%1', 'money', 'wallet', 'owed', now(), now())"_s
                        .arg(uuid));
}

} // namespace reckoner
