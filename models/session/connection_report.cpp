#include "models/session/connection_report.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

struct CompanyName
{
    QString name;
    static CompanyName from(const Row &row) { return {row.text("name")}; }
};

/// The one table that only such a platform has.
Result<bool> hasPlatformTables(Connection &connection)
{
    const QString question = connection.dialect() == Dialect::Sqlite
        ? u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'question_generation_usage'"_s
        : u"SELECT CASE WHEN to_regclass('question_generation_usage') IS NULL THEN 0 ELSE 1 END"_s;
    TRY(found, connection.scalar(question));
    return found.toInt() > 0;
}

Outcome lookAround(const DatabaseUrl &url, ConnectionReport &report)
{
    SessionOptions options;
    options.url = url;
    options.mode = OpenMode::ReadOnly;
    auto session = Session::open(options);
    if (!session) {
        report.refusal = session.error();
        return {};
    }
    const Scope &scope = (*session)->scope();
    report.login = scope.login;
    report.role = scope.role;
    report.seesAllCompanies = scope.allCompanies;
    report.companies = qint64(scope.companies.size());
    report.isUnbounded = url.dialect() == Dialect::PostgreSql && !(*session)->warnings().isEmpty();
    TRY(inquiry, (*session)->inquiry());
    TRY(names, inquiry.rows<CompanyName>("session/company_names"));
    for (const CompanyName &company : names)
        report.firstCompanies.append(company.name);
    return {};
}

} // namespace

Result<ConnectionReport> inspectConnection(const DatabaseUrl &url, const std::function<bool()> &givenUp)
{
    ConnectionReport report;
    report.dialect = url.dialect();
    if (url.dialect() == Dialect::PostgreSql) {
        TRY(facts, tryServer(url, givenUp));
        report.login = facts.login;
        report.server = facts;
    }
    TRY(connection, Connection::open(url, OpenMode::ReadOnly));
    const auto looked = inspectSchema(*connection);
    if (!looked && looked.error().code == ErrorCode::NotPermitted && report.server) {
        report.refusal = Error{ErrorCode::NotPermitted, RECKONER_TEXT("The login {login} is a member of no company; an admin adds it with reckoner-cli users add."), {{u"login"_s, report.login}}};
        return report;
    }
    if (!looked)
        return looked.error();
    const SchemaState &schema = *looked;
    report.schema = schema;
    if (schema.kind == SchemaState::Kind::Foreign) {
        TRY(isPlatform, hasPlatformTables(*connection));
        report.hasPlatformTables = isPlatform;
    }
    connection.reset();
    if (givenUp())
        return Error{ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was changed.")};
    if (schema.kind == SchemaState::Kind::Current)
        CHECK(lookAround(url, report));
    return report;
}

} // namespace reckoner
