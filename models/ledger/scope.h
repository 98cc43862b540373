// Who asks, as what, over which companies, and what time it is: lives inside a door, so that no function takes these beside it.
#pragma once

#include "models/core/cancel_token.h"
#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/rules/access.h"

#include <functional>
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
    /// Hears that an act's COMMIT got no answer and it is being found out whether it was done (true), and that this is over (false). Who gives it waits for
    /// the server as long as it takes; else two minutes. On the acting thread.
    std::function<void(bool)> findingOut = {};

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
