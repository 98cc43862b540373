#include "ui/pages/operation_view.h"

#include "models/directory/companies.h"
#include "models/doctor/bucket_moves.h"
#include "models/ledger/undo.h"
#include "models/session/session.h"
#include "models/wording/sentences.h"
#include "ui/dialogs/operation_dialog.h"
#include "ui/pages/plan_table.h"
#include "ui/widgets/translation.h"

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostEntries = 500;
constexpr int kUndoWidth = 760; ///< rows are named by table and id

QString words(const char *text)
{
    return QCoreApplication::translate("OperationView", text);
}

Outcome addCompany(const Inquiry &inquiry, OperationFacts &facts)
{
    if (!facts.operation.company)
        return {};
    TRY(company, companyById(inquiry, *facts.operation.company));
    facts.companyName = inquiry.scope().companies.size() > 1 ? company.name : QString();
    TRY(calendar, Calendar::named(company.timezone));
    facts.calendar = calendar;
    return {};
}

Outcome addEntries(const Inquiry &inquiry, OperationFacts &facts)
{
    LedgerFilter filter;
    filter.operation = facts.operation.id;
    filter.limit = kMostEntries + 1;
    TRY(entries, ledgerEntries(inquiry, filter));
    facts.areAllEntries = entries.size() <= size_t(kMostEntries);
    if (!facts.areAllEntries)
        entries.resize(kMostEntries);
    facts.entries = std::move(entries);
    return {};
}

/// Who may not undo sees neither the changed rows nor why.
Outcome addChanges(const Inquiry &inquiry, OperationFacts &facts)
{
    if (!may(inquiry.scope().role, act(ActKind::Undo).permission)) {
        facts.whyNot = words(QT_TRANSLATE_NOOP("OperationView", "Only an admin may do this."));
        return {};
    }
    if (facts.operation.kind == "record"_L1) { // a usage row, not an operation of its own
        facts.whyNot = words(QT_TRANSLATE_NOOP("OperationView", "A recording stays; a credit note gives back what it cost."));
        return {};
    }
    TRY(kept, keptPlan(inquiry, facts.operation.id));
    facts.changes = changeLines({kept.changes, {}}, {}); // the postings are listed as entries
    const auto inverse = inversePlan(inquiry, facts.operation.id);
    facts.canBeUndone = inverse.ok();
    if (!inverse)
        facts.whyNot = wording::sentence(inverse.error());
    return {};
}

Result<OperationFacts> factsOf(const Inquiry &inquiry, OperationId id)
{
    OperationFacts facts;
    TRY(operation, operationById(inquiry, id));
    facts.operation = operation;
    CHECK(addCompany(inquiry, facts));
    CHECK(addEntries(inquiry, facts));
    CHECK(addChanges(inquiry, facts));
    return facts;
}

/// What undoing would do, row by row and bucket by bucket.
Result<std::vector<ChangeLine>> undoLines(const Inquiry &inquiry, OperationId id)
{
    TRY(plan, inversePlan(inquiry, id));
    TRY(moves, bucketMoves(inquiry, plan));
    return changeLines(plan, moves);
}

void openUndo(Session *session, const OperationFacts &facts, const std::vector<ChangeLine> &changes, QWidget *parent, const OperationHooks &hooks)
{
    ActText text;
    text.title = facts.movesMoney() ? words(QT_TRANSLATE_NOOP("OperationView", "Reverse an operation")) : words(QT_TRANSLATE_NOOP("OperationView", "Undo an operation"));
    text.explanation = words(QT_TRANSLATE_NOOP("OperationView", "Rows return to what they were, and amounts are taken back by new ledger entries; the old ones stay. It is refused where later work depends on it."));
    text.doIt = facts.movesMoney() ? words(QT_TRANSLATE_NOOP("OperationView", "Reverse")) : words(QT_TRANSLATE_NOOP("OperationView", "Undo"));
    text.changes = changes;
    auto *opened = new ActDialog(text, parent);
    opened->setAttribute(Qt::WA_DeleteOnClose);
    opened->setMinimumWidth(kUndoWidth);
    const QPointer<ActDialog> dialog = opened;
    QObject::connect(session, &Session::findingOut, opened, &ActDialog::showFindingOut);
    QObject::connect(opened, &ActDialog::doRequested, opened, [session, parent, dialog, hooks, id = facts.operation.id](const QString &reason) {
        Request request;
        request.reason = reason;
        session->act<Done<UndoReply>>(
            parent, [id, request](Connection &connection, const Scope &scope) { return undo(connection, scope, id, request); },
            [dialog, hooks](const Result<Done<UndoReply>> &done) {
                if (!done) {
                    if (dialog)
                        dialog->fail(done.error());
                    else
                        hooks.say(wording::sentence(done.error()));
                    return;
                }
                if (dialog)
                    dialog->succeed();
                hooks.say(words(QT_TRANSLATE_NOOP("OperationView", "Undone.")));
            });
    });
    opened->open();
}

void openFacts(Session *session, const OperationFacts &facts, QWidget *parent, const OperationHooks &hooks)
{
    auto *dialog = new OperationDialog(facts, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &OperationDialog::entriesRequested, dialog, [dialog, hooks, id = facts.operation.id] {
        dialog->accept();
        if (hooks.showEntries)
            hooks.showEntries(id);
    });
    QObject::connect(dialog, &OperationDialog::undoRequested, dialog, [session, dialog, facts, parent, hooks] {
        session->ask<std::vector<ChangeLine>>(
            dialog, "undo", [id = facts.operation.id](Inquiry &inquiry) { return undoLines(inquiry, id); },
            [session, dialog, facts, parent, hooks](const Result<std::vector<ChangeLine>> &changes) {
                if (!changes) {
                    hooks.say(wording::sentence(changes.error()));
                    return;
                }
                dialog->accept();
                openUndo(session, facts, *changes, parent, hooks);
            });
    });
    dialog->open();
}

} // namespace

void openOperation(Session *session, OperationId operation, QWidget *parent, const OperationHooks &hooks)
{
    session->ask<OperationFacts>(
        parent, "operation", [operation](Inquiry &inquiry) { return factsOf(inquiry, operation); },
        [session, parent, hooks](const Result<OperationFacts> &facts) {
            if (facts)
                openFacts(session, *facts, parent, hooks);
            else
                hooks.say(wording::sentence(facts.error()));
        });
}

} // namespace reckoner
