// Profiles: the persons of a company, each with two credit buckets (monthly, add-on).
#pragma once

#include "models/core/quantity.h"
#include "models/ledger/operation.h"
#include "models/tables/column.h"

namespace reckoner {

struct Profile
{
    ProfileId id;
    CompanyId company;
    QString email;
    std::optional<QString> fullName;
    Role role = Role::Recruiter;
    Credits monthlyLeft;      ///< credits_remaining
    Credits addonLeft;        ///< addon_credits
    Credits monthlyAllotment; ///< monthly_credits
    std::optional<Instant> resetAt;
    Instant createdAt;
    const QString &label() const { return email; }
    static Profile from(const Row &row);
    QJsonObject toJson() const;
    static Profile fromJson(const QJsonObject &json);
};

/// By company and e-mail.
Result<std::vector<Profile>> listProfiles(const Inquiry &inquiry);
/// By id, or unambiguous e-mail address or name. Errors: not_found, ambiguous.
Result<Profile> resolveProfile(const Inquiry &inquiry, const QString &text);

struct NewProfile
{
    std::optional<ProfileId> id = {};
    CompanyId company;
    QString email;
    std::optional<QString> fullName = {};
    Role role = Role::Recruiter;
    Credits monthly = {}; ///< the allotment, and what there is of it now
    Credits addon = {};   ///< a free grant
};
/// Posts the opening balances, kind `grant`. Errors: invalid_input, already_exists (the e-mail address in that company).
Result<Profile> saveProfile(Operation &operation, const NewProfile &profile);
Result<Done<Profile>> addProfile(Connection &connection, const Scope &scope, const NewProfile &profile, const Request &request);

std::span<const Column<Profile>> profileColumns();

} // namespace reckoner
