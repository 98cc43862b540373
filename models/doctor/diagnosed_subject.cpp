#include "models/doctor/diagnosed_subject.h"

#include "models/directory/matching.h"

#include <QJsonArray>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<DiagnosedSubject>> matchesOf(const Inquiry &inquiry, const QString &who)
{
    if (const auto id = parseUuid(who)) {
        TRY(byId, inquiry.rows<DiagnosedSubject>("doctor/diagnose_by_id", Bindings().uuid("id", *id)));
        if (!byId.empty())
            return byId;
    }
    return inquiry.rows<DiagnosedSubject>("doctor/diagnose_by_text", Bindings().text("text", who));
}

/// What is of no company, or of one that was deleted, is for those who see all of them.
bool maySee(const Inquiry &inquiry, const DiagnosedSubject &subject)
{
    if (subject.company && inquiry.scope().sees(*subject.company))
        return true;
    return inquiry.scope().allCompanies && (!subject.company || subject.isCompanyDeleted);
}

/// A draft is found by its link and by its rows: once is enough. What is deleted gives way to what is not, an operation to what it recorded.
void leaveOutDoubles(std::vector<DiagnosedSubject> &found)
{
    const auto isDoubleOf = [](const DiagnosedSubject &one, const DiagnosedSubject &other) {
        return one.kind == other.kind && (one.id == other.id || (one.kind == "draft"_L1 && one.company == other.company));
    };
    const auto isNoOperation = [](const DiagnosedSubject &subject) { return subject.kind != "operation"_L1; };
    std::vector<DiagnosedSubject> kept;
    for (const DiagnosedSubject &subject : found) {
        if (std::ranges::none_of(kept, [&](const DiagnosedSubject &other) { return isDoubleOf(subject, other); }))
            kept.push_back(subject);
    }
    if (std::ranges::any_of(kept, [](const DiagnosedSubject &subject) { return !subject.isDeleted; }))
        std::erase_if(kept, [](const DiagnosedSubject &subject) { return subject.isDeleted; });
    if (std::ranges::any_of(kept, isNoOperation)) // what it recorded has the id of the recording
        std::erase_if(kept, [&](const DiagnosedSubject &subject) { return !isNoOperation(subject); });
    found = std::move(kept);
}

} // namespace

DiagnosedSubject DiagnosedSubject::from(const Row &row)
{
    DiagnosedSubject subject;
    subject.kind = row.text("kind");
    subject.id = row.uuid("id");
    subject.company = row.optionalId<CompanyId>("company_id");
    subject.label = row.optionalText("label").value_or(QString());
    subject.isDeleted = row.flag("is_deleted");
    if (!row.isNull("of_id"))
        subject.of = row.uuid("of_id");
    if (const auto name = row.optionalText("company_name")) {
        subject.companyName = *name;
        if (const auto calendar = Calendar::named(row.text("timezone")))
            subject.calendar = *calendar;
        if (const auto currency = Currency::parse(row.text("currency")))
            subject.currency = *currency;
        subject.isCompanyDeleted = row.flag("company_deleted");
    }
    return subject;
}

Result<DiagnosedSubject> findDiagnosed(const Inquiry &inquiry, const QString &who)
{
    CHECK(inquiry.require(Permission::Administer));
    TRY(found, matchesOf(inquiry, who));
    std::erase_if(found, [&inquiry](const DiagnosedSubject &subject) { return !maySee(inquiry, subject); });
    leaveOutDoubles(found);
    if (found.empty())
        return notFoundError("person, organization, company, job or id", who);
    if (found.size() == 1)
        return found.front();
    QJsonArray matches;
    for (const DiagnosedSubject &subject : found)
        matches.append(QJsonObject{{u"id"_s, subject.id.toString(QUuid::WithoutBraces)}, {u"name"_s, u"%1 of %2"_s.arg(subject.kind, subject.companyName)}});
    return ambiguousError("thing", who, matches);
}

} // namespace reckoner
