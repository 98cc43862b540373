// Companies: the tenants that are billed. Currency and billing zone are fixed at the first usage (a rule of the database).
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

struct Company
{
    CompanyId id;
    QString name;
    Currency currency;
    QString timezone; ///< IANA name of the billing zone
    Instant createdAt;
    const QString &label() const { return name; }
    static Company from(const Row &row);
    QJsonObject toJson() const;
    static Company fromJson(const QJsonObject &json);
};

/// By name. Every company of the scope.
Result<std::vector<Company>> listCompanies(const Inquiry &inquiry);
/// Errors: not_found.
Result<Company> companyById(const Inquiry &inquiry, CompanyId id);
/// By id or unambiguous name. Errors: not_found, ambiguous.
Result<Company> resolveCompany(const Inquiry &inquiry, const QString &text);

struct NewCompany
{
    std::optional<CompanyId> id = {};
    QString name;
    QString timezone = QStringLiteral("UTC");
    QString currency = QStringLiteral("USD");
};
struct CompanyEdit
{
    CompanyId id;
    std::optional<QString> name = {};
    std::optional<QString> timezone = {};
    std::optional<QString> currency = {};
};
/// Errors: invalid_input (zone, currency, name), already_exists. The caller refreshes its session's scope to see the company.
Result<Company> saveCompany(Operation &operation, const NewCompany &company);
Result<Done<Company>> addCompany(Connection &connection, const Scope &scope, const NewCompany &company, const Request &request);
/// Errors: invalid_input, not_found, invalid_state where there is usage already and zone or currency would change.
Result<Done<Company>> setCompany(Connection &connection, const Scope &scope, const CompanyEdit &edit, const Request &request);

std::span<const Column<Company>> companyColumns();

} // namespace reckoner
