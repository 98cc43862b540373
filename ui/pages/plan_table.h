// A plan as a table: row by row what it changes, before and after, and for its ledger entries what each bucket holds before and after.
#pragma once

#include "models/doctor/bucket_moves.h"
#include "models/tables/row_table_model.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/widgets/table_view.h"

namespace reckoner {

struct PlanLine
{
    QString table; ///< "profiles", "jobs (new row)"; for a ledger entry its kind
    QString row;   ///< id, or whose bucket it is
    QString column;
    QString before;
    QString after;
};
/// Changes first, in their order, then buckets.
std::vector<PlanLine> planLines(const Plan &plan, const std::vector<BucketMove> &moves);
/// The same for the dialog of an act.
std::vector<ChangeLine> changeLines(const Plan &plan, const std::vector<BucketMove> &moves);
/// "Monthly credits"
QString bucketTitle(Unit unit, Bucket bucket);

class PlanTable : public TableView
{
    Q_OBJECT
public:
    /// `name` keeps the columns.
    explicit PlanTable(const QString &name, QWidget *parent = nullptr);
    void setPlan(const Plan &plan, const std::vector<BucketMove> &moves);
    /// A plan that was applied some time ago: its postings one by one, without balances, which have moved on.
    void setAppliedPlan(const Plan &plan);

private:
    RowTableModel<PlanLine> *m_lines;
};

} // namespace reckoner
