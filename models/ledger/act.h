// Every kind of operation, in one table: what it needs and whether it can be undone.
#pragma once

#include "models/rules/access.h"

#include <span>

namespace reckoner {

enum class ActKind {
    SetUpCompany, SetUpProfile, SetUpOrganization, SaveJob, SaveApplication, EraseCandidate, ManageUsers, ManageViews,
    Record, Import, SetPrice, ImportPrices, Rerate, Reconcile, Assign, TopUp, RefundUsage,
    GrantCredits, ResetCredits, Reserve, Commit, Rollback, RefundCredits, FailJob, CompleteJob,
    AllocateTokens, DeductTokens, SettleOverdraft, BuyMinutes, ConsumeMinutes, RollMinutes, SyncMinutes, RefundMinutes,
    SetPack, SetAlert, NoteAlerts, Fix, AcceptFinding, ExpectWork, ApproveTokens, AttributeTokens, RetryFailure, DismissFailure, Undo, Demo,
};

struct Act
{
    ActKind kind;
    const char *name; ///< operations.kind: "top_up"
    Permission permission;
    bool needsReason;
    bool undoable;
};

std::span<const Act> acts();
const Act &act(ActKind kind);
const Act *actByName(QStringView name);

} // namespace reckoner
