#include "ui/pages/reconcile_page.h"

#include "models/ledger/undo.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/job_picker.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace reckoner {

namespace {

constexpr int kShownOrphans = 500;

struct Orphans
{
    std::vector<UsageRecord> rows;
    qint64 count = 0;
};

/// Everything of the company, whatever the range of the other pages: work that waits does not depend on the month on show.
Filter waitingWork(const Filter &shared)
{
    Filter filter;
    filter.company = shared.company;
    filter.range.kind = RangeChoice::Kind::Everything;
    return filter;
}

Result<Orphans> orphans(const Inquiry &inquiry, const Filter &shared)
{
    Filter filter = waitingWork(shared);
    filter.status = LinkStatus::Unknown;
    TRY(count, countEvents(inquiry, filter));
    TRY(page, eventsPage(inquiry, filter, EventSort::Time, kShownOrphans, {}));
    return Orphans{std::move(page.rows), count};
}

QString draftSentence(const Draft &draft)
{
    return QCoreApplication::translate("ReconcilePage", "%1 row(s), %2", nullptr, plural(draft.rows)).arg(wording::count(draft.rows), wording::money(draft.cost, draft.currency));
}

} // namespace

ReconcilePage::ReconcilePage(const PageContext &context)
    : Page(context), m_tabs(new QTabWidget(this)),
      m_drafts(new RowTableModel<Draft>(draftColumns(), [](const Draft &draft) { return QVariant(draft.company.toString() + u'/' + draft.draftId); }, this)),
      m_orphans(new RowTableModel<UsageRecord>(eventColumns(), [](const UsageRecord &row) { return QVariant(row.id.uuid()); }, this)),
      m_links(new RowTableModel<Link>(linkColumns(), [](const Link &link) { return QVariant(link.id); }, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Usage without a job"));
    m_draftTab = addTab(QStringLiteral("drafts"), tr("Not saved yet"), m_drafts, draftActions());
    m_orphanTab = addTab(QStringLiteral("orphans"), tr("No job"), m_orphans, orphanActions());
    m_linkTab = addTab(QStringLiteral("links"), tr("Linked lately"), m_links, linkActions());
    m_orphanTab.table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_draftTab.table, &TableView::selectionSummarized, this, &ReconcilePage::draftSelected);
    connect(m_orphanTab.table, &TableView::selectionSummarized, this, &ReconcilePage::allow);
    connect(m_linkTab.table, &TableView::selectionSummarized, this, &ReconcilePage::allow);
    // Enter goes on with the row: to its dialog, or to the job that it still lacks.
    const auto goOn = [](TableView *table, QPushButton *button, QWidget *lacking) {
        connect(table, &TableView::rowOpened, button, [button, lacking] { button->isEnabled() ? button->click() : lacking->setFocus(Qt::OtherFocusReason); });
    };
    goOn(m_draftTab.table, m_reconcile, m_draftJob);
    goOn(m_orphanTab.table, m_assign, m_orphanJob);
    connect(m_linkTab.table, &TableView::rowOpened, this, [this] {
        if (const auto link = currentLink())
            showOperation(link->operation);
    });
    addExplain(m_orphanTab.table, [this](int row, const QString &) -> std::optional<Question> { return UsageQuestion{m_orphans->rowAt(row).id}; });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT rowsShown(mainTable()->table() ? mainTable()->table()->rowCount() : 0); });
    allow();
}

TableView *ReconcilePage::mainTable() const
{
    switch (m_tabs->currentIndex()) {
    case 1:
        return m_orphanTab.table;
    case 2:
        return m_linkTab.table;
    default:
        return m_draftTab.table;
    }
}

template <typename RowType>
ReconcilePage::Tab ReconcilePage::addTab(const QString &name, const QString &title, RowTableModel<RowType> *model, ActionRow *actions)
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 8, 0);
    Tab tab;
    tab.table = new TableView(QStringLiteral("reconcile/") + name, title, page);
    tab.table->setTable(model, TableView::Sorting::InMemory);
    tab.stack = new StateStack(tab.table, page);
    adopt(tab.stack);
    connect(tab.table, &TableView::selectionSummarized, this, &Page::selectionSummarized);
    layout->addWidget(tab.stack, 1);
    layout->addWidget(actions);
    actions->followMenu(tab.table);
    m_tabs->addTab(page, title);
    return tab;
}

/// "Job:" and the field, before the buttons.
QWidget *ReconcilePage::labelled(JobPicker *field)
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Job:"), box);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field, 1);
    return box;
}

ActionRow *ReconcilePage::draftActions()
{
    auto *line = new ActionRow(this);
    m_draftJob = new JobPicker(context().things, line);
    m_draftJob->setAccessibleName(tr("Job that the draft became"));
    m_draftJob->setPlaceholderText(tr("Job that the draft became"));
    connect(m_draftJob, &JobPicker::chosen, this, [this](const Thing &job) {
        m_chosenDraftJob = job;
        allow();
    });
    connect(m_draftJob, &JobPicker::cleared, this, [this] {
        m_chosenDraftJob.reset();
        allow();
    });
    m_reconcile = line->add(tr("&Reconcile…"), [this] { reconcileDraft(); });
    m_reconcileCertain = line->add(tr("Reconcile all that are &certain…"), [this] { reconcileCertain(); });
    line->addBefore(labelled(m_draftJob));
    return line;
}

ActionRow *ReconcilePage::orphanActions()
{
    auto *line = new ActionRow(this);
    m_orphanJob = new JobPicker(context().things, line);
    m_orphanJob->setAccessibleName(tr("Job for the selected rows"));
    m_orphanJob->setPlaceholderText(tr("Job for the selected rows"));
    connect(m_orphanJob, &JobPicker::chosen, this, [this](const Thing &job) {
        m_chosenOrphanJob = job;
        allow();
    });
    connect(m_orphanJob, &JobPicker::cleared, this, [this] {
        m_chosenOrphanJob.reset();
        allow();
    });
    m_assign = line->add(tr("&Assign…"), [this] { assignRows(); });
    line->addBefore(labelled(m_orphanJob));
    return line;
}

ActionRow *ReconcilePage::linkActions()
{
    auto *line = new ActionRow(this);
    m_undo = line->add(tr("&Undo…"), [this] { undoLink(); });
    return line;
}

void ReconcilePage::load()
{
    m_draftJob->setCompany(filter().company);
    m_orphanJob->setCompany(filter().company);
    const Filter shared = filter();
    session()->ask<ResolvedFilter>(this, "zone", [shared](Inquiry &inquiry) { return resolveFilter(inquiry, waitingWork(shared)); },
                                   [this](const Result<ResolvedFilter> &resolved) {
                                       if (resolved)
                                           showTimesIn(resolved->calendar);
                                   });
    ask<std::vector<Draft>>("drafts", m_draftTab.stack, [shared](Inquiry &inquiry) { return listDrafts(inquiry, waitingWork(shared)); },
                            [this](std::vector<Draft> drafts) { showDrafts(std::move(drafts)); });
    ask<Orphans>("orphans", m_orphanTab.stack, [shared](Inquiry &inquiry) { return orphans(inquiry, shared); },
                 [this](Orphans found) { showOrphans(std::move(found.rows), found.count); });
    ask<std::vector<Link>>(
        "links", m_linkTab.stack,
        [shared](Inquiry &inquiry) -> Result<std::vector<Link>> {
            if (!shared.company)
                return listLinks(inquiry);
            TRY(narrowed, inquiry.narrowedTo(*shared.company));
            return listLinks(narrowed);
        },
        [this](std::vector<Link> links) { showLinks(std::move(links)); });
}

void ReconcilePage::showTimesIn(const Calendar &calendar)
{
    for (TableModel *model : std::initializer_list<TableModel *>{m_drafts, m_orphans, m_links})
        model->setCalendar(calendar);
    Q_EMIT zoneShown(calendar.zoneName());
}

void ReconcilePage::showDrafts(std::vector<Draft> drafts)
{
    m_tabs->setTabText(0, drafts.empty() ? tr("Not saved yet") : tr("Not saved yet (%1)").arg(wording::count(qint64(drafts.size()))));
    m_drafts->setRows(std::move(drafts));
    if (m_drafts->rowCount() == 0)
        m_draftTab.stack->showEmpty({tr("Every draft with usage has been saved as a job."), tr("Questions that are generated for a job before it is saved appear here.")});
    else
        m_draftTab.stack->showData();
    Q_EMIT rowsShown(m_drafts->rowCount());
    allow();
}

void ReconcilePage::showOrphans(std::vector<UsageRecord> rows, qint64 count)
{
    m_tabs->setTabText(1, count == 0 ? tr("No job") : tr("No job (%1)").arg(wording::count(count)));
    m_orphans->setRows(std::move(rows));
    if (m_orphans->rowCount() == 0)
        m_orphanTab.stack->showEmpty({tr("All usage belongs to a job or a draft."), tr("Usage that a program records without naming a job appears here.")});
    else
        m_orphanTab.stack->showData();
    allow();
}

void ReconcilePage::showLinks(std::vector<Link> links)
{
    m_links->setRows(std::move(links));
    if (m_links->rowCount() == 0)
        m_linkTab.stack->showEmpty({tr("No draft has been linked to a job yet."), tr("Saving a job with its draft, or reconciling it here, shows it in this list.")});
    else
        m_linkTab.stack->showData();
    allow();
}

std::optional<Draft> ReconcilePage::currentDraft() const
{
    const int row = m_draftTab.table->tableRow(m_draftTab.table->currentIndex());
    return row >= 0 && row < m_drafts->rowCount() ? std::optional(m_drafts->rowAt(row)) : std::nullopt;
}

std::optional<Link> ReconcilePage::currentLink() const
{
    const int row = m_linkTab.table->tableRow(m_linkTab.table->currentIndex());
    return row >= 0 && row < m_links->rowCount() ? std::optional(m_links->rowAt(row)) : std::nullopt;
}

std::vector<UsageRecord> ReconcilePage::selectedOrphans() const
{
    std::vector<UsageRecord> rows;
    QSet<int> once;
    for (const QModelIndex &index : m_orphanTab.table->selectionModel()->selectedIndexes()) {
        const int row = m_orphanTab.table->tableRow(index);
        if (row < 0 || row >= m_orphans->rowCount() || once.contains(row))
            continue;
        once.insert(row);
        rows.push_back(m_orphans->rowAt(row));
    }
    return rows;
}

/// The likeliest job stands ready in the picker; a person still decides.
void ReconcilePage::draftSelected()
{
    const auto draft = currentDraft();
    m_chosenDraftJob.reset();
    if (draft && !draft->suggestions.empty()) {
        const SuggestedJob &likely = draft->suggestions.front();
        m_chosenDraftJob = Thing{Thing::Kind::Job, likely.id.uuid(), likely.title, draft->company, draft->companyName};
    }
    m_draftJob->showTitle(m_chosenDraftJob ? m_chosenDraftJob->name : QString());
    allow();
}

void ReconcilePage::allow()
{
    if (!m_undo)
        return;
    const QString refusal = refusalOf(Permission::Administer);
    const bool mayAct = refusal.isEmpty();
    const auto draft = currentDraft();
    const auto link = currentLink();
    const auto &drafts = m_drafts->rows();
    const bool certain = std::ranges::any_of(drafts, [](const Draft &each) { return !each.suggestions.empty() && each.suggestions.front().certain; });
    m_reconcile->setEnabled(mayAct && draft && m_chosenDraftJob);
    m_reconcileCertain->setEnabled(mayAct && certain);
    m_assign->setEnabled(mayAct && m_chosenOrphanJob && !selectedOrphans().empty());
    m_undo->setEnabled(mayAct && link && !link->undone);
    for (QPushButton *button : {m_reconcile, m_reconcileCertain, m_assign, m_undo})
        button->setToolTip(refusal);
}

void ReconcilePage::reconcileDraft()
{
    const auto draft = currentDraft();
    if (!draft || !m_chosenDraftJob)
        return;
    const Thing job = *m_chosenDraftJob;
    ActText text;
    text.title = tr("Reconcile a draft");
    text.explanation = tr("The draft's usage moves to the job, and usage that still arrives for the draft will too.");
    text.doIt = tr("Reconcile %1 row(s)", nullptr, plural(draft->rows)).arg(wording::count(draft->rows));
    text.changes = {{draftSentence(*draft), tr("draft %1").arg(draft->draftId), job.name}};
    runAct<Done<ReconcileReply>>(
        text,
        [draft = *draft, job](const QString &reason) -> Session::WriteJob<Done<ReconcileReply>> {
            return [draft, job, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return reconcile(connection, scope, draft.company, draft.draftId, JobId(job.id), request);
            };
        },
        [this, job](Done<ReconcileReply> done) {
            announce(tr("Reconciled %1 row(s) with %2.", nullptr, plural(done.reply.reconciled)).arg(wording::count(done.reply.reconciled), job.name), done.operation);
            reload();
        });
}

void ReconcilePage::reconcileCertain()
{
    ActText text;
    text.title = tr("Reconcile all that are certain");
    text.explanation = tr("Drafts whose job names them, or whose link is known, move to that job.");
    for (const Draft &draft : m_drafts->rows()) {
        if (!draft.suggestions.empty() && draft.suggestions.front().certain)
            text.changes.push_back({draftSentence(draft), tr("draft %1").arg(draft.draftId), draft.suggestions.front().title});
    }
    text.doIt = tr("Reconcile %1 draft(s)", nullptr, plural(qint64(text.changes.size()))).arg(wording::count(qint64(text.changes.size())));
    using Dones = std::vector<Done<ReconcileReply>>;
    runAct<Dones>(
        text,
        [](const QString &reason) -> Session::WriteJob<Dones> {
            return [reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return autoReconcile(connection, scope, request);
            };
        },
        [this](Dones done) {
            qint64 rows = 0;
            for (const auto &each : done)
                rows += each.reply.reconciled;
            announceBatch(tr("Reconciled %1 row(s).", nullptr, plural(rows)).arg(wording::count(rows)), done.empty() ? std::nullopt : done.front().batch);
            reload();
        });
}

void ReconcilePage::assignRows()
{
    const auto rows = selectedOrphans();
    if (rows.empty() || !m_chosenOrphanJob)
        return;
    const Thing job = *m_chosenOrphanJob;
    ActText text;
    text.title = tr("Assign usage to a job");
    text.explanation = tr("Cost and quantities stay as they are; only the job changes.");
    text.doIt = tr("Assign %1 row(s)", nullptr, plural(qint64(rows.size()))).arg(wording::count(qint64(rows.size())));
    std::vector<UsageId> ids;
    for (const UsageRecord &row : rows) {
        ids.push_back(row.id);
        const QString cost = row.cost ? wording::money(*row.cost, row.currency) : tr("no cost");
        text.changes.push_back({tr("%1, %2").arg(wording::title(row.type), cost), tr("No job"), job.name});
    }
    runAct<Done<AssignReply>>(
        text,
        [ids, job](const QString &reason) -> Session::WriteJob<Done<AssignReply>> {
            return [ids, job, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return assign(connection, scope, ids, JobId(job.id), request);
            };
        },
        [this, job](Done<AssignReply> done) {
            announce(tr("Assigned %1 row(s) to %2.", nullptr, plural(done.reply.assigned)).arg(wording::count(done.reply.assigned), job.name), done.operation);
            reload();
        });
}

void ReconcilePage::undoLink()
{
    const auto link = currentLink();
    if (!link)
        return;
    ActText text;
    text.title = tr("Undo a reconciliation");
    text.explanation = tr("Every row that came through this link returns to the draft, late ones too.");
    text.doIt = tr("Return %1 row(s)", nullptr, plural(link->rows)).arg(wording::count(link->rows));
    text.changes = {{tr("%1 row(s)", nullptr, plural(link->rows)).arg(wording::count(link->rows)), link->jobTitle, tr("draft %1").arg(link->draftId)}};
    runAct<Done<UndoReply>>(
        text,
        [operation = link->operation](const QString &reason) -> Session::WriteJob<Done<UndoReply>> {
            return [operation, reason](Connection &connection, const Scope &scope) {
                Request request;
                request.reason = reason;
                return undo(connection, scope, operation, request);
            };
        },
        [this](Done<UndoReply>) {
            Q_EMIT toastRequested(tr("The draft has its usage back."), {});
            reload();
        });
}

} // namespace reckoner
