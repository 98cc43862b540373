// The fixes that were applied: each with what it changed, and Undo, shown before it is done. A tab of Data checks.
#pragma once

#include "models/doctor/bucket_moves.h"
#include "models/doctor/fix_history.h"
#include "models/ledger/undo.h"
#include "models/session/session.h"
#include "models/tables/row_table_model.h"

#include <QWidget>

class QPushButton;

namespace reckoner {

class PlanTable;
class StateStack;
class TableView;

class FixHistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit FixHistoryView(Session *session, QWidget *parent = nullptr);

    TableView *table() const { return m_table; }
    void load(const std::optional<CompanyId> &company);

Q_SIGNALS:
    void undone(qint64 rows, qint64 entries);
    void refused(const reckoner::Error &error); ///< it cannot be undone: later work depends on it, or it was undone before

private:
    /// A plan with what its postings do to each bucket.
    struct Shown
    {
        Plan plan;
        std::vector<BucketMove> moves;
    };
    void choose();
    void showChanges(const FixEntry &fix);
    void allow();
    void previewUndo();
    void openUndo(const FixEntry &fix, const Shown &shown);
    std::optional<FixEntry> current() const;

    Session *m_session;
    RowTableModel<FixEntry> *m_fixes;
    TableView *m_table;
    StateStack *m_stack;
    PlanTable *m_changes;
    StateStack *m_changesStack;
    QPushButton *m_undo = nullptr;
    std::optional<CompanyId> m_company;
    std::optional<OperationId> m_shown;
    CancelToken m_reading;
    CancelToken m_readingChanges;
};

} // namespace reckoner
