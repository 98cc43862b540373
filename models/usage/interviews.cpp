#include "models/usage/interviews.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

/// The unary plus keeps SQLite away from the index by company, through which it would look every row up.
Fragment companyCondition(const Inquiry &inquiry)
{
    std::vector<QUuid> companies;
    for (const CompanyId &company : inquiry.scope().companies)
        companies.push_back(company.uuid());
    return {inquiry.dialect() == Dialect::Sqlite ? u" AND +v.company_id IN (:companies)"_s : u" AND v.company_id IN (:companies)"_s,
            Bindings().uuids("companies", companies)};
}

} // namespace

Interview Interview::from(const Row &row)
{
    return {row.text("interview_id"),           row.id<CompanyId>("company_id"),  row.text("company_name"), row.optionalId<JobId>("job_id"),
            row.optionalText("job_title"), {int(row.integer("billing_day"))}};
}

Result<std::vector<Interview>> searchInterviews(const Inquiry &inquiry, const QString &text, int limit)
{
    const QString wanted = text.trimmed();
    const Bindings bindings = Bindings().text("text", wanted).integer("text_length", wanted.toUcs4().size()).integer("row_limit", limit);
    return inquiry.rows<Interview>(Query("usage/interviews").with("company_condition", companyCondition(inquiry)), bindings);
}

} // namespace reckoner
