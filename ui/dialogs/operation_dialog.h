// One operation, as the history keeps it: what was done, by whom, when and why, what it was given and what came of it; the ledger entries that it posted,
// the rows that it changed, and its undo where it has one.
#pragma once

#include "models/ledger/history.h"
#include "ui/dialogs/act_dialog.h"

#include <QDialog>

class QFormLayout;
class QTabWidget;

namespace reckoner {

struct OperationFacts
{
    OperationEntry operation;
    QString companyName; ///< empty: the operation is of no company, or there is only one
    Calendar calendar = {};
    std::vector<LedgerEntry> entries = {};
    bool areAllEntries = true; ///< false: there are more than are shown
    std::vector<ChangeLine> changes = {};
    bool canBeUndone = false;
    QString whyNot = {}; ///< it cannot
    bool movesMoney() const { return !entries.empty(); }
};

class OperationDialog : public QDialog
{
    Q_OBJECT
public:
    explicit OperationDialog(const OperationFacts &facts, QWidget *parent = nullptr);

Q_SIGNALS:
    void undoRequested();
    void entriesRequested(); ///< on the page that lists them

private:
    QWidget *buildFacts(const OperationFacts &facts);
    void addLists(const OperationFacts &facts, QTabWidget *tabs);
    QWidget *buildButtons(const OperationFacts &facts);
    void addLine(QFormLayout *form, const QString &title, const QString &text);
    void addJson(QTabWidget *tabs, const QString &title, const QJsonObject &json);
};

} // namespace reckoner
