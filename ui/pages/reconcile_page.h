// Usage that has no job yet: drafts that are not saved, rows without any job, and what was linked lately, with undo.
#pragma once

#include "models/tables/row_table_model.h"
#include "models/usage/drafts.h"
#include "models/usage/events.h"
#include "ui/pages/page.h"
#include "ui/widgets/thing_source.h"

class QPushButton;
class QTabWidget;

namespace reckoner {

class ActionRow;
class JobPicker;

class ReconcilePage : public Page
{
    Q_OBJECT
public:
    explicit ReconcilePage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Company; }
    TableView *mainTable() const override;

protected:
    void load() override;

private:
    /// A list with its states, and the line of actions below it.
    struct Tab
    {
        TableView *table = nullptr;
        StateStack *stack = nullptr;
    };
    template <typename RowType>
    Tab addTab(const QString &name, const QString &title, RowTableModel<RowType> *model, ActionRow *actions);
    ActionRow *draftActions();
    ActionRow *orphanActions();
    ActionRow *linkActions();
    QWidget *labelled(JobPicker *field);

    void showTimesIn(const Calendar &calendar);
    void showDrafts(std::vector<Draft> drafts);
    void showOrphans(std::vector<UsageRecord> rows, qint64 count);
    void showLinks(std::vector<Link> links);
    void draftSelected();
    void allow();

    void reconcileDraft();
    void reconcileCertain();
    void assignRows();
    void undoLink();
    std::optional<Draft> currentDraft() const;
    std::vector<UsageRecord> selectedOrphans() const;
    std::optional<Link> currentLink() const;

    QTabWidget *m_tabs;
    RowTableModel<Draft> *m_drafts;
    RowTableModel<UsageRecord> *m_orphans;
    RowTableModel<Link> *m_links;
    Tab m_draftTab;
    Tab m_orphanTab;
    Tab m_linkTab;
    JobPicker *m_draftJob = nullptr;
    JobPicker *m_orphanJob = nullptr;
    std::optional<Thing> m_chosenDraftJob;
    std::optional<Thing> m_chosenOrphanJob;
    QPushButton *m_reconcile = nullptr;
    QPushButton *m_reconcileCertain = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace reckoner
