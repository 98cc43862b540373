// Four acts that move amounts, many runs of each with things and a key of their own: a fault is let loose while one is under way, the act is repeated
// under its key until it answers, and what it left is counted from the tables by plain SQL. RECKONER_FAULT_RUNS: how many runs an act is to be cut off in.
#pragma once

#include "models/ledger/operation.h"
#include "tests/support/test_database.h"

#include <QRandomGenerator>
#include <array>

namespace reckoner {

enum class FaultAct { Reserve, Refund, Import, Fix };
inline constexpr std::array kFaultActs = {FaultAct::Reserve, FaultAct::Refund, FaultAct::Import, FaultAct::Fix};
const char *faultActName(FaultAct act);

/// RECKONER_FAULT_RUNS, else 20; 200 with RECKONER_LONG_TESTS.
int faultRuns();
/// Of RECKONER_FAULT_SEED, else of the clock; says which, so that a run can be repeated.
QRandomGenerator faultGenerator();

struct FaultRun
{
    FaultAct act = FaultAct::Reserve;
    int number = 0;
    QString key() const;
};

/// What an act answered once it was done.
struct FaultReply
{
    bool duplicate = false;
    QStringList operations;
    QJsonObject reply; ///< without what says how it came about: duplicate, ids of operations, the backup, seconds
};

class FaultWorld
{
public:
    /// `runs` of each act can be made.
    FaultWorld(Dialect dialect, int runs);

    TestDatabase &database() { return m_database; }
    const Scope &scope() const { return m_scope; }

    Result<FaultReply> perform(Connection &connection, const FaultRun &run) const;
    /// The same for reckoner-cli, without --db.
    QStringList commandLine(const FaultRun &run) const;
    /// Of what it says on standard output.
    static FaultReply replyOf(const QJsonObject &answer);

    /// What the run has moved, by the tables: credits, usage rows, minutes.
    qint64 moved(const FaultRun &run);
    static qint64 whole(FaultAct act);
    /// A fix is an operation for each of two companies: it may be cut off between them.
    static bool mayBeCutAt(FaultAct act, qint64 moved);
    /// Invariants that do not hold, as sentences.
    QStringList brokenInvariants();

private:
    void lay(Connection &connection, int runs);
    void layFix(Connection &connection, const std::array<CompanyId, 2> &companies);
    void writeFile(int number);
    QString filePath(int number) const;
    QString idList(const FaultRun &run) const;
    TestDatabase m_database;
    QTemporaryDir m_files;
    Scope m_scope;
    CompanyId m_company;
    ProfileId m_profile;
    std::vector<JobId> m_toReserve;
    std::vector<JobId> m_toRefund;
    std::vector<std::array<OrganizationId, 2>> m_toFix;
};

/// What came of the runs of one act, and what was not as it must be.
class FaultTally
{
public:
    FaultTally(QString program, FaultAct act) : m_program(std::move(program)), m_act(act) {}

    /// A run after its fault: `acknowledged` where the act had answered all the same. Looks at what is there, repeats the act through `repeat` until it
    /// answers, and looks again.
    void settle(FaultWorld &world, const FaultRun &run, const std::optional<FaultReply> &acknowledged, const std::function<Result<FaultReply>()> &repeat);
    void countInvariants(FaultWorld &world);

    int runs() const { return m_runs; }
    int cutOff() const { return m_cutOff; }
    /// Prints the line of figures; what was wrong, empty where nothing was.
    QStringList finish() const;

private:
    void wrong(const FaultRun &run, const QString &what);
    QString m_program;
    FaultAct m_act;
    int m_runs = 0;
    int m_cutOff = 0;
    int m_lost = 0;
    int m_doubled = 0;
    int m_halfDone = 0;
    int m_otherReply = 0;
    int m_broken = 0;
    int m_doneUnheard = 0; ///< done, though the one who asked heard nothing
    QStringList m_wrong;
};

/// The acts of every tally, all in order: printed, and what was wrong said.
QStringList finishAll(const std::array<FaultTally, 4> &tallies);
std::array<FaultTally, 4> talliesOf(const QString &program);

} // namespace reckoner
