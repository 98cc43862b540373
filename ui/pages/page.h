// What every page is: a widget that asks the session and shows the answer. It loads when it is shown and when the filter or the database has changed
// while it is; a page that is not on show only remembers that its figures are old.
#pragma once

#include "models/explain/explain.h"
#include "models/session/session.h"
#include "ui/dialogs/act_dialog.h"
#include "ui/widgets/filter_state.h"
#include "ui/widgets/selection_summary.h"
#include "ui/widgets/state_stack.h"

#include <QHash>
#include <QPointer>
#include <QWidget>
#include <functional>

class QLabel;

namespace reckoner {

class RunningJob;
struct ExportWanted;
struct ListOrigin;
struct Printout;
struct ReportTable;
class TableView;
class ThingSource;

/// What the window lends to its pages.
struct PageContext
{
    Session *session = nullptr;
    FilterState *filter = nullptr;
    ThingSource *things = nullptr;
    RunningJob *job = nullptr;
};

class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    virtual FilterParts usedFilterParts() const { return kAllFilterParts; }
    /// The list that Ctrl+F, Ctrl+E and the selection sum are about; none for pages without one.
    virtual TableView *mainTable() const { return nullptr; }
    /// Writes what the page shows as CSV; the default writes the rows of mainTable().
    virtual void exportTo(const QString &path);
    /// Opens the preview of what the page shows, as it will be printed.
    virtual void print();

    /// A file given to the program; false where the page takes none.
    virtual bool takeFile(const QString &) { return false; }
    /// What another page asks it to look at: an account's id, a rule of the data checks, an id to be diagnosed.
    virtual void takeSubject(const QString &) {}

    /// On show now, or no longer.
    void setActive(bool active);
    bool isActive() const { return m_active; }
    /// Asks again, whatever is known.
    void reload();
    void cancelLoading();
    bool isLoading() const { return !m_pending.isEmpty(); }
    /// True when everything that was asked for has been shown.
    bool isSettled() const { return m_loadedOnce && m_pending.isEmpty() && !m_stale; }

Q_SIGNALS:
    void settled();
    void rowsShown(qint64 rows); ///< of the list; below zero: the page has none
    void selectionSummarized(const reckoner::SelectionSummary &summary);
    void zoneShown(const QString &zoneName);
    void toastRequested(const QString &text, const std::function<void()> &undo);
    void fileWritten(const QString &text, const QString &path);
    void exportRequested(); ///< of the list, by the way of Ctrl+E
    void pageRequested(const QString &id, const QString &subject = {});
    void openRequested(const QString &address, bool readOnly); ///< another database
    void sampleRequested();
    void sampleRemovalRequested();
    void renewalRequested(); ///< of the window, in another language

protected:
    /// Asks for everything that the page shows.
    virtual void load() = 0;
    /// Again now, or when it is next on show.
    void askAnew();
    /// Whether a change of the database asks anew. A page whose answer is long work says no, and tells that what it shows is old.
    virtual bool followsChanges() const { return true; }

    Session *session() const { return m_context.session; }
    FilterState *filterState() const { return m_context.filter; }
    const Filter &filter() const { return m_context.filter->filter(); }
    const PageContext &context() const { return m_context; }

    /// Reads on a worker; a newer ask of the same slot replaces the older one. The stack shows waiting and failure; `show` the answer.
    template <typename T>
    void ask(const char *slot, StateStack *stack, Session::ReadJob<T> job, std::function<void(T)> show)
    {
        stack->begin();
        const QByteArray name(slot);
        m_pending.insert(name, session()->ask<T>(this, slot, std::move(job), [this, name, stack, show = std::move(show)](Result<T> answer) {
            if (answer)
                show(std::move(answer).value());
            else
                stack->showError(answer.error());
            finish(name);
        }));
    }

    /// Opens the act dialog; `job` gets what was entered and runs on the writer's thread, `done` hears of success.
    template <typename T>
    void runForm(const ActText &text, std::function<Session::WriteJob<T>(const ActInput &input)> job, std::function<void(T)> done)
    {
        QPointer<ActDialog> dialog = openDialog(text);
        connect(dialog, &ActDialog::doRequested, this, [this, dialog, job = std::move(job), done = std::move(done)] {
            session()->act<T>(this, job(dialog->input()), [this, dialog, done](Result<T> answer) {
                if (answer) {
                    if (dialog)
                        dialog->succeed();
                    done(std::move(answer).value());
                } else if (dialog) {
                    dialog->fail(answer.error());
                } else {
                    sayFailed(answer.error());
                }
            });
        });
    }
    /// The same where only a reason is asked for.
    template <typename T>
    void runAct(const ActText &text, std::function<Session::WriteJob<T>(const QString &reason)> job, std::function<void(T)> done)
    {
        runForm<T>(text, [job = std::move(job)](const ActInput &input) { return job(input.reason); }, std::move(done));
    }
    /// The dialog alone: to look at, where there is nothing to do.
    ActDialog *openDialog(const ActText &text);
    /// Of an act whose dialog was closed while it was found out whether it was done.
    void sayFailed(const Error &error);
    /// Says what was done, with Undo for the operation where there is one.
    void announce(const QString &text, const std::optional<OperationId> &operation);
    void announceExport(const Result<qint64> &rows, const QString &path);
    /// Writes a whole list, with progress and Cancel in the status bar.
    void exportRows(const ExportWanted &wanted, const QString &path);
    /// False while a list goes on beyond the rows that are here: a file of it would pass for the whole.
    virtual bool isListWhole() const { return true; }
    /// Sentences that stand beside the figures: they are printed too.
    virtual QStringList printedNotes() const { return {}; }
    /// The texts of the labels that are on show, without their links.
    static QStringList textsOf(std::initializer_list<const QLabel *> labels);
    /// Cards, charts and lists that are on show, and a list that the page has read for it.
    void preview(const std::vector<ReportTable> &further);
    void previewPages(const Printout &printout);
    /// A list is too long to be printed: it is offered as a file.
    void offerExport(qint64 rows);
    void announceBatch(const QString &text, const std::optional<BatchId> &batch);
    /// What the page announced was undone by its Undo.
    virtual void afterUndo() {}
    /// Why whoever is here may not do what needs this permission; empty where he may. A database that is open for reading only comes first.
    QString refusalOf(Permission permission) const;
    /// Retry and cancel of a view are the page's.
    void adopt(StateStack *stack);
    /// Opens the explanation of a figure; from there the Events page shows its rows.
    void explainFigure(const Question &question);
    /// "Explain" in the menu of an amount, and by Ctrl+I on it: a card or a bar...
    void addExplain(QWidget *amount, const std::function<std::optional<Question>()> &question);
    /// ...or a cell of a list. Nothing is offered where there is no question.
    void addExplain(TableView *table, const std::function<std::optional<Question>(int row, const QString &columnKey)> &question);
    /// Opens the credit note of a usage row.
    void creditUsage(UsageId usage);
    /// Opens the top-up of a company's wallet.
    void topUpWallet(CompanyId company);
    /// Opens an operation, with what it posted and changed, and its undo.
    void showOperation(OperationId operation);

private:
    void finish(const QByteArray &slot);
    void refreshSoon();
    /// What the page shows, in words: title, filter, range, zone, time.
    void describe(std::function<void(const Result<ListOrigin> &)> done);
    void writeList(const QString &path, const ListOrigin &origin);
    QStringList aboutLines(const ListOrigin &origin) const;
    template <typename T>
    void undoBy(Session::WriteJob<T> job);

    PageContext m_context;
    QHash<QByteArray, CancelToken> m_pending;
    bool m_active = false;
    bool m_loadedOnce = false;
    bool m_stale = true;
    bool m_changedMeanwhile = false; ///< the database changed while the page was loading
};

} // namespace reckoner
