#include "models/usage/waiting_drafts.h"

namespace reckoner {

Result<qint64> countWaitingDrafts(const Inquiry &inquiry, const std::optional<CompanyId> &company)
{
    TRY(door, company ? inquiry.narrowedTo(*company) : Result<Inquiry>(inquiry));
    return door.integer("usage/waiting_drafts");
}

} // namespace reckoner
