#include "models/directory/companies.h"

#include "models/core/text.h"
#include "models/directory/matching.h"
#include "models/directory/names.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const Lookup kLookup = {"company", "directory/companies", "id", {"name"}, ""};

Bindings values(const Company &company)
{
    return Bindings().id("id", company.id).text("name", company.name).text("currency", company.currency.code()).text("timezone", company.timezone);
}

Outcome mayAddCompanies(const Scope &scope)
{
    if (!scope.allCompanies)
        return Error{ErrorCode::NotPermitted, RECKONER_TEXT("Only who sees all companies may add one.")};
    return {};
}

Result<Company> edited(const Company &before, const CompanyEdit &edit)
{
    Company company = before;
    if (edit.name) {
        TRY(name, cleanText(*edit.name, "name", kLongestName));
        company.name = name;
    }
    if (edit.timezone) {
        TRY(calendar, Calendar::named(*edit.timezone));
        company.timezone = calendar.zoneName();
    }
    if (edit.currency) {
        TRY(currency, Currency::parse(*edit.currency));
        company.currency = currency;
    }
    return company;
}

QJsonObject content(const CompanyEdit &edit)
{
    QJsonObject json = {{u"id"_s, edit.id.toString()}};
    if (edit.name)
        json.insert(u"name"_s, *edit.name);
    if (edit.timezone)
        json.insert(u"timezone"_s, *edit.timezone);
    if (edit.currency)
        json.insert(u"currency"_s, *edit.currency);
    return json;
}

} // namespace

Company Company::from(const Row &row)
{
    Company company;
    company.id = row.id<CompanyId>("id");
    company.name = row.text("name");
    const auto currency = Currency::parse(row.text("currency"));
    ensure(currency.ok(), "a stored currency is an ISO 4217 code");
    company.currency = *currency;
    company.timezone = row.text("timezone");
    company.createdAt = row.instant("created_at");
    return company;
}

QJsonObject Company::toJson() const
{
    return rowJson(companyColumns(), *this);
}

Company Company::fromJson(const QJsonObject &json)
{
    Company company;
    company.id = CompanyId::parse(json.value(u"id"_s).toString()).value_or(CompanyId());
    company.name = json.value(u"name"_s).toString();
    if (const auto currency = Currency::parse(json.value(u"currency"_s).toString()))
        company.currency = *currency;
    company.timezone = json.value(u"timezone"_s).toString();
    if (const auto at = Instant::parse(QStringView(json.value(u"created_at"_s).toString())))
        company.createdAt = *at;
    return company;
}

Result<std::vector<Company>> listCompanies(const Inquiry &inquiry)
{
    return inquiry.rows<Company>("directory/companies");
}

Result<Company> companyById(const Inquiry &inquiry, CompanyId id)
{
    TRY(found, inquiry.row<Company>(Query("directory/companies").with("conditions", idCondition("id", id.uuid()))));
    if (!found)
        return notFoundError("company", id.toString());
    return *found;
}

Result<Company> resolveCompany(const Inquiry &inquiry, const QString &text)
{
    return resolve<Company>(inquiry, kLookup, text);
}

Result<Company> saveCompany(Operation &operation, const NewCompany &wanted)
{
    CHECK(mayAddCompanies(operation.scope()));
    Company blank;
    blank.id = wanted.id.value_or(CompanyId::make());
    TRY(company, edited(blank, {blank.id, wanted.name, wanted.timezone, wanted.currency}));
    TRY(taken, operation.integer("directory/company_exists", Bindings().id("id", company.id)));
    if (taken != 0)
        return Error{ErrorCode::AlreadyExists, RECKONER_TEXT("There is a company with the id {id} already."), {{u"id"_s, company.id.toString()}}};
    TRY(inserted, operation.change("directory/insert_company", values(company)));
    ensure(inserted == 1, "a new company is one row");
    CHECK(keepName(operation, NamedKind::Company, company.id.toString(), company.id, company.name));
    TRY(stored, operation.row<Company>("directory/saved_company", Bindings().id("id", company.id)));
    ensure(stored.has_value(), "a new company can be read");
    return *stored;
}

Result<Done<Company>> addCompany(Connection &connection, const Scope &scope, const NewCompany &company, const Request &request)
{
    Request asked = request;
    asked.company.reset(); // the company does not exist yet, so its key is looked up among those of no company
    asked.content = {{u"name"_s, company.name}, {u"timezone"_s, company.timezone}, {u"currency"_s, company.currency}};
    if (company.id)
        asked.content.insert(u"id"_s, company.id->toString());
    return Operation::run<Company>(connection, scope, act(ActKind::SetUpCompany), asked,
                                   [&](Operation &operation) { return saveCompany(operation, company); });
}

Result<Done<Company>> setCompany(Connection &connection, const Scope &scope, const CompanyEdit &edit, const Request &request)
{
    Request asked = request;
    asked.company = edit.id;
    asked.content = content(edit);
    return Operation::run<Company>(connection, scope, act(ActKind::SetUpCompany), asked, [&](Operation &operation) -> Result<Company> {
        TRY(before, companyById(operation, edit.id));
        TRY(after, edited(before, edit));
        if (after.toJson() == before.toJson()) {
            operation.answerAsDuplicate();
            return before;
        }
        TRY(changed, operation.change("directory/update_company", values(after)));
        ensure(changed == 1, "a company is one row");
        CHECK(keepName(operation, NamedKind::Company, after.id.toString(), after.id, after.name));
        return after;
    });
}

} // namespace reckoner
