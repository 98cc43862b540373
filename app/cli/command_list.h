// Every command, one file and one line each.
#pragma once

#include "app/cli/command_tree.h"

#include <span>

namespace reckoner::cli {

void addInit(Group root);
void addStatus(Group root);
void addBackup(Group root);
void addMaintain(Group root);
void addDemo(Group root);
void addCompany(Group root);
void addProfile(Group root);
void addOrganization(Group root);
void addApplication(Group root);
void addCandidate(Group root);
void addJob(Group root);
void addUsers(Group root);
void addRecord(Group root);
void addImport(Group root);
void addUsage(Group root);
void addExplain(Group root);
void addDrafts(Group root);
void addReconcile(Group root);
void addAssign(Group root);
void addUndo(Group root);
void addWallet(Group root);
void addCredits(Group root);
void addTokens(Group root);
void addMinutes(Group root);
void addPrices(Group root);
void addRerate(Group root);
void addPacks(Group root);
void addAlerts(Group root);
void addForecast(Group root);
void addLedger(Group root);
void addOperations(Group root);
void addActivity(Group root);
void addDoctor(Group root);
void addDiagnose(Group root);
void addVerify(Group root);
void addSelftest(Group root);
void addExport(Group root);
void addStatement(Group root);

using AddCommand = void (*)(Group);
std::span<const AddCommand> commands();

} // namespace reckoner::cli
