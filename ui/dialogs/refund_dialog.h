// The refund desk's dialog: jobs whose credits come back, each bucket before and after, as a rehearsal of the very act says; for each job how much, and
// for one whose breakdown is not known the split that a person chooses. Pressed twice it gives one refund: what is asked has one key until it is changed.
#pragma once

#include "models/balances/credits.h"
#include "models/session/session.h"
#include "models/tables/row_table_model.h"

#include <QDialog>

class QCheckBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace reckoner {

class WorkingBar;

class TableView;

struct RefundCase
{
    CreditJob job;
    QString jobTitle;
    QString person;
};

/// One job in the list: what it would do, or what came of it.
struct RefundLine
{
    QString job;
    QString person;
    std::optional<CreditStep> step;
    QString note; ///< what expires; why not; done
    QUuid id;
};

class RefundDialog : public QDialog
{
    Q_OBJECT
public:
    RefundDialog(Session *session, const std::vector<RefundCase> &cases, QWidget *parent = nullptr);

    bool isBusy() const { return m_isActing || m_isRehearsing; }

Q_SIGNALS:
    /// Something came back: `text` says what.
    void returned(const QString &text);

protected:
    void reject() override;

private:
    enum class Split { Known, Undecided, Chosen, AllMonthly };
    struct Entry
    {
        RefundCase wanted;
        std::optional<Credits> rows = {}; ///< none: all that is out
        bool isGoodwill = false;
        Split split = Split::Known;
        CreditSplit chosen = {};
        QJsonObject range = {};             ///< of a breakdown that is not known
        std::optional<CreditStep> step = {};
        std::optional<Error> refusal = {};
        bool isDone = false;
        bool isDoable() const { return !isDone && step && step->moved.total().count > 0; }
        CreditRefund refund() const;
    };

    QWidget *buildChoice();
    QWidget *buildSplit();
    QWidget *buildButtons();
    void rehearse();
    void takeRehearsal(const Result<std::vector<JobRefund>> &answer);
    void takeOutcome(Entry &entry, const JobRefund &refund);
    void start();
    void finish(const std::vector<JobRefund> &refunds);
    void fail(const Error &error);
    void showFindingOut(bool isUnderWay);
    void showLines();
    void showChoice();
    void choiceEdited();
    void allow();
    QString noteOf(const Entry &entry) const;
    QString totalText(const std::vector<CreditStep> &steps) const;
    Entry *current();

    Session *m_session;
    std::vector<Entry> m_entries;
    QString m_key;
    int m_revision = 0; ///< of what is asked: another one has another key
    int m_asked = 0;    ///< rehearsals; only the newest answer counts
    bool m_isRehearsing = false;
    bool m_isActing = false;
    bool m_isShowing = false; ///< the choice of another job is being shown, not edited
    RowTableModel<RefundLine> *m_lines;
    TableView *m_table;
    QLabel *m_total;
    QGroupBox *m_choice = nullptr;
    QLineEdit *m_rows = nullptr;
    QCheckBox *m_goodwill = nullptr;
    QWidget *m_split = nullptr;
    QLabel *m_range = nullptr;
    QRadioButton *m_chosen = nullptr;
    QLineEdit *m_monthly = nullptr;
    QLineEdit *m_addon = nullptr;
    QRadioButton *m_allMonthly = nullptr;
    QLineEdit *m_reason;
    QLabel *m_error;
    WorkingBar *m_progress;
    QPushButton *m_do = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace reckoner
