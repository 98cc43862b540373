#include "app/cli/command_list.h"

#include <array>

namespace reckoner::cli {

namespace {

constexpr std::array kCommands = {
    // set-up
    addInit, addStatus, addBackup, addMaintain, addDemo,
    addCompany, addProfile, addOrganization, addApplication, addCandidate, addJob, addUsers,
    // recording
    addRecord, addImport,
    // looking
    addUsage, addExplain, addDrafts, addLedger, addOperations, addActivity,
    // acting
    addReconcile, addAssign, addUndo, addWallet, addCredits, addTokens, addMinutes, addPrices, addRerate, addPacks, addAlerts, addForecast,
    // checking
    addDoctor, addDiagnose, addVerify, addSelftest,
    // out
    addExport, addStatement,
};

} // namespace

std::span<const AddCommand> commands()
{
    return kCommands;
}

} // namespace reckoner::cli
