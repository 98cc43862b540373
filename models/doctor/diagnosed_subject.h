// What a diagnosis is about, found by what a person has at hand: an address, a name, or the id of anything. Part of diagnose.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/ledger/inquiry.h"

namespace reckoner {

struct DiagnosedSubject
{
    QString kind; ///< as Diagnosis::type
    QUuid id;     ///< of a draft and of what is of no company: as far as there is one
    std::optional<CompanyId> company;
    QString label;
    bool isDeleted = false;
    std::optional<QUuid> of; ///< what it is a part of: a metric's organization, a usage row's or an application's job, a purchase's account
    QString companyName;
    Calendar calendar;
    Currency currency;
    bool isCompanyDeleted = false;
    static DiagnosedSubject from(const Row &row);
    QString day(Instant at) const { return calendar.dayOf(at).toIso(); }
};
/// Errors: not_found, ambiguous.
Result<DiagnosedSubject> findDiagnosed(const Inquiry &inquiry, const QString &who);

} // namespace reckoner
