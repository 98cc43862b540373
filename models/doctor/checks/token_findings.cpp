#include "models/doctor/checks/token_findings.h"

#include "models/directory/companies.h"

namespace reckoner {

using namespace Qt::StringLiterals;

QString applicationLabel(const Row &row)
{
    if (const auto name = row.optionalText("candidate_name"))
        return *name;
    return row.optionalText("candidate_id").value_or(row.id<ApplicationId>("id").toString());
}

Choice companyChoice(const std::vector<std::pair<CompanyId, QString>> &offered)
{
    Choice choice;
    choice.name = u"company"_s;
    for (const auto &[id, name] : offered)
        choice.options.push_back({id.toString(), RECKONER_TEXT("It is of {company}"), {{u"company"_s, name}}});
    choice.isOpen = offered.empty();
    choice.form = RECKONER_TEXT("id or name of a company");
    return choice;
}

Result<std::optional<CompanyId>> chosenCompany(const Inquiry &inquiry, const Choices &choices)
{
    const QString chosen = choices.value(u"company"_s);
    if (chosen.isEmpty())
        return std::optional<CompanyId>();
    TRY(company, resolveCompany(inquiry, chosen));
    return std::optional(company.id);
}

Result<Plan> drawsNow(const Inquiry &inquiry, const UnpostedLog &log)
{
    TRY(holding, tokenHolding(inquiry, log.company));
    return drawsPlan(holding, log);
}

} // namespace reckoner
