// Who asks, as what, over which companies, and what time it is: lives inside a door, so that no function takes these beside it.
#pragma once

#include "models/core/cancel_token.h"
#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/rules/access.h"

#include <vector>

namespace reckoner {

struct Scope
{
    QString actor;                    ///< as claimed
    QString login;                    ///< as the database or the operating system knows it
    std::optional<ProfileId> profile; ///< the acting profile, where the actor is exactly one profile's e-mail
    Role role = Role::Admin;
    std::vector<CompanyId> companies; ///< all that the login may see; narrowed by a --company or the picker
    bool allCompanies = true;         ///< companies is every company there is (figures may use the cross-company tier)
    Clock clock;
    CancelToken cancel;

    Scope narrowedTo(CompanyId company) const
    {
        Scope narrowed = *this;
        narrowed.companies = {company};
        narrowed.allCompanies = false;
        return narrowed;
    }
    bool sees(CompanyId company) const { return std::find(companies.begin(), companies.end(), company) != companies.end(); }
};

} // namespace reckoner
