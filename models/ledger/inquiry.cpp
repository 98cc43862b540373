#include "models/ledger/inquiry.h"

namespace reckoner {

namespace {

Bindings withCompanies(const Bindings &bindings, const Scope &scope, const QueryText &text)
{
    if (!text.usesCompanies || bindings.all().contains("companies"))
        return bindings;
    std::vector<QUuid> companies;
    companies.reserve(scope.companies.size());
    for (const CompanyId &company : scope.companies)
        companies.push_back(company.uuid());
    return Bindings(bindings).uuids("companies", companies);
}

} // namespace

Result<Inquiry> Inquiry::narrowedTo(CompanyId company) const
{
    if (!m_scope.sees(company))
        return Error{ErrorCode::NotFound, RECKONER_TEXT("No company {company} that you may see."), {{QStringLiteral("company"), company.toString()}}};
    return Inquiry(m_connection, m_scope.narrowedTo(company));
}

Outcome Inquiry::visit(const Query &query, const Bindings &bindings, const std::function<void(const Row &)> &visitor) const
{
    const QueryText &text = queryText(query.name(), dialect());
    if (text.permission)
        CHECK(require(*text.permission));
    CHECK(m_scope.cancel.check());
    try {
        return m_connection.visit(query, withCompanies(bindings, m_scope, text), visitor);
    } catch (const BrokenInvariant &broken) { // a value that no column of ours holds
        return Error{ErrorCode::Damaged, "{message}", {{QStringLiteral("message"), QString::fromUtf8(broken.what())}}};
    }
}

Result<qint64> Inquiry::integer(const Query &query, const Bindings &bindings) const
{
    qint64 value = 0;
    CHECK(visit(query, bindings, [&](const Row &row) { value = row.optionalInteger("value").value_or(0); }));
    return value;
}

} // namespace reckoner
