// Diagnose: why does it not work for this person, organization, job, or whatever has this id? The cause is named first, with the button that leads to its
// remedy; then every check with its reason, and what it draws from. Reads only. For admins.
#pragma once

#include "models/doctor/diagnose.h"
#include "models/tables/row_table_model.h"
#include "ui/pages/diagnosis_rows.h"
#include "ui/pages/page.h"

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace reckoner {

class ThingField;

class DiagnosePage : public Page
{
    Q_OBJECT
public:
    explicit DiagnosePage(const PageContext &context);

    FilterParts usedFilterParts() const override { return {}; }
    TableView *mainTable() const override { return m_checkTable; }
    /// An id that another page asks about.
    void takeSubject(const QString &subject) override;

    /// Files, as the buttons choose them.
    void saveTo(const QString &path);
    void compareWith(const QString &path);

protected:
    void load() override;

private:
    struct List
    {
        RowTableModel<FactRow> *model = nullptr;
        StateStack *stack = nullptr;
    };
    QWidget *buildQuestion();
    QWidget *buildCause();
    QWidget *buildView();
    List addList(FactList list, const QString &name, const QString &title);
    QPushButton *addButton(QLayout *line, const char *iconName, const QString &text, void (DiagnosePage::*run)());

    void ask();
    void askAboutFilter();
    std::optional<qint64> wouldUse() const;
    void show(Diagnosis diagnosis);
    void showCause();
    static void showList(const List &list, std::vector<FactRow> rows, const QString &why);
    void goToRemedy();
    void follow(const Remedy &remedy);
    void openCheck();
    void openFact(const FactRow &row);
    void chooseSaved();
    void chooseCompared();
    void copy();

    ThingField *m_who = nullptr;
    QLineEdit *m_wouldUse = nullptr;
    QPushButton *m_ask = nullptr;
    QFrame *m_cause = nullptr;
    QLabel *m_causeIcon = nullptr;
    QLabel *m_causeText = nullptr;
    QLabel *m_subject = nullptr;
    QPushButton *m_remedy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_copy = nullptr;
    RowTableModel<DiagnosisCheck> *m_checks;
    TableView *m_checkTable;
    QTabWidget *m_lists = nullptr;
    List m_balances;
    List m_periods;
    List m_purchases;
    List m_draws;
    List m_refusals;
    List m_comparison;
    QWidget *m_view = nullptr;
    StateStack *m_stack = nullptr;

    QString m_asked; ///< whom or what the diagnosis is about; empty: nobody yet
    std::optional<Diagnosis> m_diagnosis;
};

} // namespace reckoner
