#include "ui/pages/page.h"

#include "models/ledger/act.h"
#include "models/ledger/undo.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "models/exchange/export_list.h"
#include "ui/dialogs/explain_dialog.h"
#include "ui/dialogs/print_preview.h"
#include "ui/pages/list_export.h"
#include "ui/pages/operation_view.h"
#include "ui/pages/page_report.h"
#include "ui/widgets/running_job.h"
#include "ui/widgets/shown_path.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/translation.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTextDocumentFragment>

namespace reckoner {

static const QKeySequence kExplainKey(Qt::CTRL | Qt::Key_I);

Page::Page(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    connect(m_context.filter, &FilterState::changed, this, &Page::askAnew);
    if (m_context.session)
        connect(m_context.session, &Session::changed, this, &Page::refreshSoon);
}

void Page::setActive(bool active)
{
    m_active = active;
    if (active && m_stale)
        reload();
}

void Page::askAnew()
{
    m_stale = true;
    if (m_active)
        reload();
}

void Page::reload()
{
    m_stale = false;
    m_changedMeanwhile = false;
    m_loadedOnce = true;
    load();
    if (m_pending.isEmpty())
        Q_EMIT settled();
}

/// A change while the page loads waits for the answer: asking anew each time would never get one while another program writes without pause.
void Page::refreshSoon()
{
    if (!followsChanges())
        return;
    if (!m_active)
        m_stale = true;
    else if (isLoading())
        m_changedMeanwhile = true;
    else
        reload();
}

void Page::finish(const QByteArray &slot)
{
    m_pending.remove(slot);
    if (!m_pending.isEmpty())
        return;
    if (m_changedMeanwhile && m_active)
        reload();
    else
        Q_EMIT settled();
}

void Page::cancelLoading()
{
    for (const CancelToken &token : std::as_const(m_pending))
        token.cancel();
}

QString Page::refusalOf(Permission permission) const
{
    if (!session())
        return tr("No database is open.");
    if (session()->isReadOnly())
        return tr("The database is open for reading only.");
    return may(session()->role(), permission) ? QString() : tr("Your role does not allow this.");
}

void Page::adopt(StateStack *stack)
{
    connect(stack, &StateStack::retryRequested, this, &Page::reload);
    connect(stack, &StateStack::cancelRequested, this, &Page::cancelLoading);
}

void Page::explainFigure(const Question &question)
{
    openExplanation(session(), question, this, [this](const Filter &rows) {
        filterState()->set(rows);
        Q_EMIT pageRequested(QStringLiteral("events"));
    });
}

void Page::addExplain(QWidget *amount, const std::function<std::optional<Question>()> &question)
{
    auto *action = new QAction(tr("Explain…"), amount);
    action->setShortcut(kExplainKey);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, question] {
        if (const auto asked = question())
            explainFigure(*asked);
    });
    amount->addAction(action);
    amount->setContextMenuPolicy(Qt::ActionsContextMenu);
    if (amount->focusPolicy() == Qt::NoFocus)
        amount->setFocusPolicy(Qt::StrongFocus);
}

void Page::addExplain(TableView *table, const std::function<std::optional<Question>(int row, const QString &columnKey)> &question)
{
    connect(table, &TableView::menuOpening, this, [this, question](QMenu *menu, int row, const QString &columnKey) {
        if (const auto asked = question(row, columnKey))
            connect(menu->addAction(tr("Explain…\tCtrl+I")), &QAction::triggered, this, [this, asked] { explainFigure(*asked); });
    });
    auto *action = new QAction(table);
    action->setShortcut(kExplainKey);
    action->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(action);
    connect(action, &QAction::triggered, this, [this, table, question] {
        const QModelIndex current = table->currentIndex();
        if (!current.isValid())
            return;
        if (const auto asked = question(table->tableRow(current), table->table()->heads().at(current.column()).key))
            explainFigure(*asked);
    });
}

void Page::showOperation(OperationId operation)
{
    openOperation(session(), operation, this,
                  {[this](const QString &text) { Q_EMIT toastRequested(text, {}); }, [this](OperationId id) { Q_EMIT pageRequested(QStringLiteral("ledger"), id.toString()); }});
}

ActDialog *Page::openDialog(const ActText &text)
{
    auto *dialog = new ActDialog(text, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (session())
        connect(session(), &Session::findingOut, dialog, &ActDialog::showFindingOut);
    dialog->open();
    return dialog;
}

void Page::sayFailed(const Error &error)
{
    Q_EMIT toastRequested(wording::sentence(error), {});
}

template <typename T>
void Page::undoBy(Session::WriteJob<T> job)
{
    session()->act<T>(this, std::move(job), [this](Result<T> answer) {
        Q_EMIT toastRequested(answer ? tr("Undone.") : wording::sentence(answer.error()), {});
        if (answer)
            afterUndo();
    });
}

void Page::announce(const QString &text, const std::optional<OperationId> &operation)
{
    if (!operation || !may(session()->role(), reckoner::act(ActKind::Undo).permission)) {
        Q_EMIT toastRequested(text, {});
        return;
    }
    Q_EMIT toastRequested(text, [this, id = *operation] {
        undoBy<Done<UndoReply>>([id](Connection &connection, const Scope &scope) { return undo(connection, scope, id, {}); });
    });
}

void Page::announceBatch(const QString &text, const std::optional<BatchId> &batch)
{
    if (!batch || !may(session()->role(), reckoner::act(ActKind::Undo).permission)) {
        Q_EMIT toastRequested(text, {});
        return;
    }
    Q_EMIT toastRequested(text, [this, id = *batch] {
        undoBy<std::vector<Done<UndoReply>>>([id](Connection &connection, const Scope &scope) { return undoBatch(connection, scope, id, {}); });
    });
}

void Page::announceExport(const Result<qint64> &rows, const QString &path)
{
    if (rows)
        Q_EMIT fileWritten(tr("%1 The file is %2.").arg(tr("Exported %1 row(s).", nullptr, plural(*rows)).arg(wording::count(*rows)), shownPath(path)), path);
    else
        sayFailed(rows.error());
}

void Page::describe(std::function<void(const Result<ListOrigin> &)> done)
{
    QStringList cellFilters;
    for (const CellFilter &each : mainTable() ? mainTable()->cellFilters() : QList<CellFilter>())
        cellFilters.append(QCoreApplication::translate("Filter", each.isNot ? "%1: not %2" : "%1: %2").arg(mainTable()->table()->heads().at(each.column).title, mainTable()->textOf(each)));
    const auto complete = [cellFilters, done = std::move(done)](Result<ListOrigin> origin) {
        if (origin && !cellFilters.isEmpty())
            origin->filter = (QStringList{origin->filter} + cellFilters).join(QStringLiteral(", "));
        done(origin);
    };
    if (!session()) {
        complete(ListOrigin{});
        return;
    }
    session()->ask<ListOrigin>(this, "describe", [wanted = filter(), title = windowTitle()](Inquiry &inquiry) { return originOf(inquiry, title, wanted); }, complete);
}

void Page::exportTo(const QString &path)
{
    if (!isListWhole()) {
        Q_EMIT toastRequested(tr("Only the newest rows are here. Scroll to the end of the list first, or write all of it on the page Export."), {});
        return;
    }
    describe([this, path](const Result<ListOrigin> &origin) {
        if (origin)
            writeList(path, *origin);
        else
            sayFailed(origin.error());
    });
}

void Page::exportRows(const ExportWanted &wanted, const QString &path)
{
    RunningJob *job = m_context.job;
    const auto write = [wanted, job, path](Inquiry &inquiry) {
        const auto writer = listFormatOfFile(path).open(path);
        return exportList(inquiry, wanted, *writer, [job](qint64 done, qint64 total) { job->report(done, done, total); });
    };
    const CancelToken cancel = session()->ask<qint64>(this, "export", write, [this, job, path](const Result<qint64> &rows) {
        job->end();
        announceExport(rows, path);
    });
    job->begin(tr("Export"), cancel);
}

/// Totals are left out: a file is added up by who reads it.
void Page::writeList(const QString &path, const ListOrigin &origin)
{
    TableBlock block = mainTable()->shownBlock();
    block.rows.removeIf([this](int row) { return mainTable()->isTotalRow(row); });
    auto *writing = new ListExport(block, origin, listFormatOfFile(path).open(path), m_context.job, this);
    connect(writing, &ListExport::finished, this, [this, writing, path](const Outcome &outcome) {
        announceExport(outcome ? Result<qint64>(writing->rows()) : Result<qint64>(outcome.error()), path);
        writing->deleteLater();
    });
    writing->start();
}

// --- on paper ---

void Page::print()
{
    if (isLoading())
        Q_EMIT toastRequested(tr("The page is still loading; print it when it is done."), {});
    else if (const qint64 rows = shownRows(*this); rows > kMostPrintedRows)
        offerExport(rows);
    else
        preview({});
}

void Page::preview(const std::vector<ReportTable> &further)
{
    describe([this, further](const Result<ListOrigin> &origin) {
        if (!origin) {
            sayFailed(origin.error());
            return;
        }
        auto report = std::make_shared<Report>(reportOf(*this));
        report->tables.insert(report->tables.end(), further.begin(), further.end());
        report->title = windowTitle();
        report->about = aboutLines(*origin);
        report->notes = printedNotes();
        if (report->cards.empty() && report->charts.empty() && report->tables.empty()) {
            Q_EMIT toastRequested(tr("This page shows nothing that could be printed."), {});
            return;
        }
        previewPages({windowTitle(), isWide(*report), [report](QPagedPaintDevice &device, const OnPage &onPage) { return paintReport(*report, device, onPage); }});
    });
}

void Page::previewPages(const Printout &printout)
{
    openPrintPreview(printout, this, [this](const Result<int> &pages) {
        Q_EMIT toastRequested(pages ? tr("Printed %1 page(s).", nullptr, *pages).arg(wording::count(*pages)) : wording::sentence(pages.error()), {});
    });
}

/// Company and filter, range, time of making: what applies to this page, a line each.
QStringList Page::aboutLines(const ListOrigin &origin) const
{
    QStringList lines;
    if (!origin.filter.isEmpty())
        lines.append(origin.filter);
    if (usedFilterParts().testFlag(FilterPart::Range) && !origin.range.isEmpty())
        lines.append(origin.range);
    const auto calendar = Calendar::named(origin.timezone);
    lines.append(tr("Made %1 (%2)").arg(wording::timeText(origin.madeAt, calendar ? *calendar : Calendar()), origin.timezone));
    return lines;
}

QStringList Page::textsOf(std::initializer_list<const QLabel *> labels)
{
    QStringList texts;
    for (const QLabel *label : labels) {
        if (label && label->isVisible() && !label->text().isEmpty())
            texts.append(Qt::mightBeRichText(label->text()) ? QTextDocumentFragment::fromHtml(label->text()).toPlainText() : label->text());
    }
    return texts;
}

void Page::offerExport(qint64 rows)
{
    auto *question = new QMessageBox(QMessageBox::Information, tr("Too long to print"),
                                     tr("This list has %1 rows; up to %2 can be printed. Filter it, or export it to a file.").arg(wording::count(rows), wording::count(kMostPrintedRows)),
                                     QMessageBox::Close, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *file = question->addButton(tr("&Export…"), QMessageBox::AcceptRole);
    question->setDefaultButton(file);
    connect(file, &QPushButton::clicked, this, &Page::exportRequested);
    question->open();
}

} // namespace reckoner
