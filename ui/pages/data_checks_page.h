// Data checks: what is wrong in the data, each finding with the rows that would mend it, before and after; choose, apply, accept; and the history of
// fixes with undo. A check runs when the page is first opened, by its button and by F5, and after what the page did or undid itself; when others have
// changed the data since, it says so. For admins.
#pragma once

#include "models/doctor/fix.h"
#include "models/tables/row_table_model.h"
#include "ui/pages/finding_rows.h"
#include "ui/pages/page.h"
#include "ui/pages/plan_table.h"

#include <array>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace reckoner {

class Card;
class ChoicePanel;
class FixHistoryView;
struct PageInfo;

inline constexpr std::array kFindingGroups = {RuleGroup::Drafts, RuleGroup::Usage, RuleGroup::Tokens, RuleGroup::Minutes, RuleGroup::Credits, RuleGroup::Ledger};
inline constexpr int kFindingIcon = 18;

class DataChecksPage : public Page
{
    Q_OBJECT
public:
    explicit DataChecksPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Company; }
    TableView *mainTable() const override;
    /// Shows the findings of one rule.
    void takeSubject(const QString &rule) override;

protected:
    void load() override;
    bool followsChanges() const override { return false; }
    void afterUndo() override;

private:
    /// What a check found.
    struct Run
    {
        std::vector<FindingRow> rows;
        qint64 examined = 0;
        Instant at;
        std::optional<CompanyId> company; ///< it looked at this one alone
        bool wasCanceled = false;
    };
    /// What is about to be applied: exactly this.
    struct Preview
    {
        QStringList findings;
        Choices choices;
        std::optional<CompanyId> company; ///< of all of them, if it is one
        Plan plan;
        std::vector<BucketMove> moves;
        QString hash; ///< of the check that showed it
    };

    QWidget *buildFindings();
    QWidget *buildHead();
    QWidget *buildCards();
    QWidget *buildFilterLine();
    QWidget *buildDetail();
    QWidget *buildResult();

    void runCheck();
    void showProgress(const CheckProgress &progress);
    void cancelCheck();
    void showCanceled();
    void showRun(Run run);
    void stopShowingProgress();
    void tellFound() const;
    void noteChange();
    void checkOwnChange();
    void showHeadline();
    void showFilteredRows();
    void showCards();
    void filterChanged();

    void choose();
    void showFinding(const FindingRow &row);
    void showNoFinding();
    void planCurrent();
    void showPlan(const Preview &preview);
    void allow();
    std::optional<FindingRow> current() const;
    QStringList selectedReady() const;
    QStringList shownReady(const QString &rule = {}) const;
    void fillMenu(QMenu *menu);

    static const PageInfo &pageFor(const FindingRow &row);
    static Result<Preview> preview(const Inquiry &inquiry, Preview wanted);
    void applyThis();
    void applySelected();
    void applyRule();
    void applyAll();
    void previewFix(const QStringList &findings, const Choices &choices = {});
    void openFix(const Preview &preview);
    static Result<FixReply> fixPreviewed(Connection &connection, const Scope &scope, const Preview &preview, const QString &reason);
    void showFixed(const FixReply &reply);
    void acceptFinding();
    void openThing();

    QTabWidget *m_tabs;
    QLabel *m_headline = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_oldIcon = nullptr;
    QLabel *m_old = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_applyAll = nullptr;
    std::vector<Card *> m_cards; ///< by group
    QComboBox *m_severity = nullptr;
    QComboBox *m_group = nullptr;
    QComboBox *m_rule = nullptr;
    QLineEdit *m_text = nullptr;
    QCheckBox *m_withAccepted = nullptr;
    QFrame *m_result = nullptr;
    QLabel *m_resultText = nullptr;
    RowTableModel<FindingRow> *m_model;
    TableView *m_table;
    StateStack *m_stack;
    QWidget *m_detail = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_messageIcon = nullptr;
    QLabel *m_about = nullptr;
    ChoicePanel *m_choices = nullptr;
    PlanTable *m_plan = nullptr;
    StateStack *m_planStack = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_applySelected = nullptr;
    QPushButton *m_applyRule = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_open = nullptr;
    FixHistoryView *m_history;

    std::optional<Run> m_run;
    std::optional<Filter> m_loadedFilter;
    QString m_shownFinding;     ///< id of the finding in the detail
    int m_lastPlan = 0;         ///< number of the last question for a plan: older answers are of no use
    bool m_isPlanned = false;   ///< its plan, with what was chosen, is on show
    bool m_isOld = false;       ///< the data has changed since the check
    /// What this page did itself, of which the next change tells: its list shows that already, or a check has to show it.
    enum class OwnChange { None, Shown, ToBeChecked } m_ownChange = OwnChange::None;
    bool m_isChecking = false;
    bool m_isCanceled = false;  ///< the check that runs was given up
};

} // namespace reckoner
