#include "models/ledger/act.h"

#include <algorithm>
#include <array>

namespace reckoner {

namespace {

using enum Permission;

constexpr std::array kActs = {
    Act{ActKind::SetUpCompany, "set_up_company", Administer, false, false},
    Act{ActKind::SetUpProfile, "set_up_profile", Administer, false, false},
    Act{ActKind::SetUpOrganization, "set_up_organization", Administer, false, false},
    Act{ActKind::SaveJob, "save_job", RecordUsage, false, false},
    Act{ActKind::SaveApplication, "save_application", RecordUsage, false, false},
    Act{ActKind::EraseCandidate, "erase_candidate", Administer, false, false},
    Act{ActKind::ManageUsers, "manage_users", Administer, false, false},
    Act{ActKind::ManageViews, "manage_views", SeeUsage, false, true},
    Act{ActKind::Record, "record", RecordUsage, false, false},
    Act{ActKind::Import, "import", RecordUsage, false, false},
    Act{ActKind::ExpectWork, "expect_work", Administer, false, true},
    Act{ActKind::SetPrice, "set_price", MoveMoney, false, false},
    Act{ActKind::ImportPrices, "import_prices", MoveMoney, false, false},
    Act{ActKind::Rerate, "rerate", MoveMoney, false, true},
    Act{ActKind::Reconcile, "reconcile", Administer, false, true},
    Act{ActKind::Assign, "assign", Administer, false, true},
    Act{ActKind::TopUp, "top_up", MoveMoney, false, true},
    Act{ActKind::RefundUsage, "refund_usage", Administer, true, true},
    Act{ActKind::GrantCredits, "grant_credits", MoveMoney, false, true},
    Act{ActKind::ResetCredits, "reset_credits", Administer, false, false},
    Act{ActKind::Reserve, "reserve", RecordUsage, false, false},
    Act{ActKind::Commit, "commit", RecordUsage, false, false},
    Act{ActKind::Rollback, "rollback", RecordUsage, false, false},
    Act{ActKind::RefundCredits, "refund_credits", RecordUsage, false, false}, // who may refund what: balances/credits
    Act{ActKind::FailJob, "fail_job", RecordUsage, false, false},
    Act{ActKind::CompleteJob, "complete_job", RecordUsage, false, false},
    Act{ActKind::AllocateTokens, "allocate_tokens", MoveMoney, false, true},
    Act{ActKind::DeductTokens, "deduct_tokens", RecordUsage, false, false},
    Act{ActKind::SettleOverdraft, "settle_overdraft", MoveMoney, false, false}, // beside an allocation
    Act{ActKind::BuyMinutes, "buy_minutes", MoveMoney, false, true},
    Act{ActKind::ConsumeMinutes, "consume_minutes", RecordUsage, false, false},
    Act{ActKind::RollMinutes, "roll_minutes", Administer, false, false},
    Act{ActKind::SyncMinutes, "sync_minutes", Administer, false, true},
    Act{ActKind::RefundMinutes, "refund_minutes", Administer, false, false},
    Act{ActKind::SetPack, "set_pack", MoveMoney, false, false},
    Act{ActKind::SetAlert, "set_alert", Administer, false, false},
    Act{ActKind::NoteAlerts, "note_alerts", SeeMoney, false, false},
    Act{ActKind::Fix, "fix", Administer, false, true},
    Act{ActKind::AcceptFinding, "accept_finding", Administer, true, false},
    Act{ActKind::ApproveTokens, "approve_tokens", Administer, false, false},
    Act{ActKind::AttributeTokens, "attribute_tokens", Administer, false, true},
    Act{ActKind::RetryFailure, "retry_failure", Administer, false, false},
    Act{ActKind::DismissFailure, "dismiss_failure", Administer, true, false},
    Act{ActKind::Undo, "undo", Administer, false, false},
    Act{ActKind::Demo, "demo", SetUp, false, false},
};

} // namespace

std::span<const Act> acts()
{
    return kActs;
}

const Act &act(ActKind kind)
{
    const auto found = std::find_if(kActs.begin(), kActs.end(), [kind](const Act &each) { return each.kind == kind; });
    ensure(found != kActs.end(), "every act kind stands in the table");
    return *found;
}

const Act *actByName(QStringView name)
{
    const auto found = std::find_if(kActs.begin(), kActs.end(), [name](const Act &each) { return name == QLatin1StringView(each.name); });
    return found == kActs.end() ? nullptr : &*found;
}

} // namespace reckoner
