#include "ui/pages/fix_history_view.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/plan_table.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/translation.h"

#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownFixes = 500;

} // namespace

FixHistoryView::FixHistoryView(Session *session, QWidget *parent)
    : QWidget(parent), m_session(session), m_fixes(new RowTableModel<FixEntry>(fixColumns(), [](const FixEntry &fix) { return QVariant(fix.operation.id.uuid()); }, this)),
      m_table(new TableView(u"checks/history"_s, tr("Fixes that were applied"), this)), m_stack(new StateStack(m_table, this)),
      m_changes(new PlanTable(u"checks/history_changes"_s, this)), m_changesStack(new StateStack(m_changes, this))
{
    m_table->setTable(m_fixes, TableView::Sorting::InMemory);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_changesStack, 1);
    auto *actions = new ActionRow(below);
    m_undo = actions->add("undo", tr("&Undo this fix…"), [this] { previewUndo(); });
    actions->followMenu(m_table);
    column->addWidget(actions);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_stack);
    split->addWidget(below);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(split);
    connect(m_table, &TableView::selectionSummarized, this, &FixHistoryView::choose);
    connect(m_stack, &StateStack::retryRequested, this, [this] { load(m_company); });
    connect(m_stack, &StateStack::cancelRequested, this, [this] { m_reading.cancel(); });
    connect(m_changesStack, &StateStack::cancelRequested, this, [this] { m_readingChanges.cancel(); });
    connect(m_changesStack, &StateStack::retryRequested, this, [this] {
        m_shown.reset();
        choose();
    });
    allow();
}

void FixHistoryView::load(const std::optional<CompanyId> &company)
{
    m_company = company;
    m_stack->begin();
    const auto read = [company](Inquiry &inquiry) -> Result<std::vector<FixEntry>> {
        if (!company)
            return fixHistory(inquiry, kShownFixes);
        TRY(narrowed, inquiry.narrowedTo(*company));
        return fixHistory(narrowed, kShownFixes);
    };
    m_reading = m_session->ask<std::vector<FixEntry>>(this, "history", read, [this](Result<std::vector<FixEntry>> fixes) {
        if (!fixes) {
            m_stack->showError(fixes.error());
        } else {
            m_fixes->setRows(std::move(fixes).value());
            if (m_fixes->rowCount() == 0)
                m_stack->showEmpty({tr("Nothing was fixed yet."), tr("Every fix is listed here with what it changed, and can be undone.")});
            else
                m_stack->showData();
            m_shown.reset();
            if (m_fixes->rowCount() > 0 && !m_table->currentIndex().isValid())
                m_table->setCurrentIndex(m_table->model()->index(0, 0));
            choose();
        }
    });
}

std::optional<FixEntry> FixHistoryView::current() const
{
    const int row = m_table->tableRow(m_table->currentIndex());
    return row >= 0 && row < m_fixes->rowCount() ? std::optional(m_fixes->rowAt(row)) : std::nullopt;
}

void FixHistoryView::choose()
{
    const auto fix = current();
    allow();
    if (!fix)
        m_changesStack->showEmpty({tr("What a fix changed appears here."), {}});
    else if (m_shown != fix->operation.id)
        showChanges(*fix);
}

void FixHistoryView::showChanges(const FixEntry &fix)
{
    m_shown = fix.operation.id;
    m_changesStack->begin();
    m_readingChanges = m_session->ask<Plan>(this, "changes", [id = fix.operation.id](Inquiry &inquiry) { return keptPlan(inquiry, id); }, [this](const Result<Plan> &plan) {
        if (!plan)
            return m_changesStack->showError(plan.error());
        m_changes->setAppliedPlan(*plan);
        m_changesStack->showData();
    });
}

void FixHistoryView::allow()
{
    const auto fix = current();
    m_undo->setEnabled(fix && !fix->undone() && !m_session->isReadOnly());
    m_undo->setToolTip(fix && fix->undone() ? tr("It was undone already.") : m_session->isReadOnly() ? tr("The database is open for reading only.") : QString());
}

void FixHistoryView::previewUndo()
{
    const auto fix = current();
    if (!fix)
        return;
    m_undo->setEnabled(false);
    const auto read = [id = fix->operation.id](Inquiry &inquiry) -> Result<Shown> {
        TRY(plan, inversePlan(inquiry, id));
        TRY(moves, bucketMoves(inquiry, plan));
        return Shown{plan, moves};
    };
    m_session->ask<Shown>(this, "undo", read, [this, fix = *fix](const Result<Shown> &shown) {
        allow();
        if (shown)
            openUndo(fix, *shown);
        else
            Q_EMIT refused(shown.error());
    });
}

void FixHistoryView::openUndo(const FixEntry &fix, const Shown &shown)
{
    ActText text;
    text.title = tr("Undo a fix");
    text.explanation = tr("Rows become what they were; ledger entries stay, and their opposites are added. Where later work depends on the fix, nothing happens.");
    text.doIt = tr("Undo");
    text.changes = changeLines(shown.plan, shown.moves);
    auto *dialog = new ActDialog(text, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::findingOut, dialog, &ActDialog::showFindingOut);
    connect(dialog, &ActDialog::doRequested, this, [this, id = fix.operation.id, dialog = QPointer(dialog)](const QString &reason) {
        const auto take = [id, reason](Connection &connection, const Scope &scope) {
            Request request;
            request.reason = reason;
            return undo(connection, scope, id, request);
        };
        m_session->act<Done<UndoReply>>(this, take, [this, dialog](const Result<Done<UndoReply>> &done) {
            if (!done) {
                if (dialog)
                    dialog->fail(done.error());
                return;
            }
            if (dialog)
                dialog->succeed();
            load(m_company);
            Q_EMIT undone(done->reply.rows, done->reply.postings);
        });
    });
    dialog->open();
}

} // namespace reckoner
