// The refund desk: failed jobs whose credits are still out, several at once; every job that took credits, with what came back and what expired since; and
// the credit note of a usage row.
#pragma once

#include "models/balances/credits.h"
#include "models/tables/row_table_model.h"
#include "ui/dialogs/refund_dialog.h"
#include "ui/pages/page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace reckoner {

class RefundsPage : public Page
{
    Q_OBJECT
public:
    explicit RefundsPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Company; }
    TableView *mainTable() const override;
    /// A job, by its id.
    void takeSubject(const QString &job) override;

protected:
    void load() override;

private:
    struct List
    {
        TableView *table = nullptr;
        StateStack *stack = nullptr;
    };
    /// What the ledger says of the job on show.
    struct JobCredits
    {
        std::vector<CreditEntry> entries;
        std::optional<Reservation> reservation;
        bool wasMonthReset = false; ///< since its credits were taken
    };
    static Result<JobCredits> jobCredits(const Inquiry &inquiry, const CreditJob &job);

    template <typename RowType>
    List makeList(const QString &name, const QString &title, RowTableModel<RowType> *model, QWidget *parent);
    QWidget *buildFailed();
    QWidget *buildAll();
    QWidget *buildDetail();
    QWidget *buildCreditNote();
    void loadReservations();
    void showFailed(std::vector<FailedJob> jobs);
    void showReservations(std::vector<Reservation> reservations);
    void chooseJob();
    void showJob(JobCredits credits);
    void allow();
    std::vector<RefundCase> chosenCases() const;
    std::optional<CreditJob> currentJob() const;
    void returnCredits();
    void creditRow();

    QTabWidget *m_tabs;
    RowTableModel<FailedJob> *m_failed;
    RowTableModel<Reservation> *m_reservations;
    RowTableModel<CreditEntry> *m_entries;
    List m_failedList;
    List m_allList;
    List m_entryList;
    QLineEdit *m_search = nullptr;
    QComboBox *m_state = nullptr;
    QTimer m_searchPause; ///< between two keys
    QLabel *m_summary = nullptr;
    QPushButton *m_returnFailed = nullptr;
    QPushButton *m_returnChosen = nullptr;
    QLineEdit *m_usage = nullptr;
    QPushButton *m_credit = nullptr;
    std::optional<JobId> m_shownJob;
};

} // namespace reckoner
