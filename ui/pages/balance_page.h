// The shape that Credits, Minutes and Tokens share: the accounts above; below, for the chosen one, its buckets as bars, the actions of those who may,
// and its lists in tabs.
#pragma once

#include "models/tables/row_table_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/bucket_bar.h"
#include "ui/widgets/table_view.h"

class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace reckoner {

class ActionRow;

class BalancePage : public Page
{
    Q_OBJECT
public:
    FilterParts usedFilterParts() const override { return FilterPart::Company; }
    TableView *mainTable() const override { return m_accounts; }
    /// Chooses the account of this id.
    void takeSubject(const QString &id) override;

protected:
    /// `name` keeps the columns; `title` says what the accounts are.
    BalancePage(const PageContext &context, const QString &name, const QString &title);

    template <typename RowType>
    void setAccounts(RowTableModel<RowType> *model)
    {
        m_accounts->setTable(model, TableView::Sorting::InMemory);
    }
    TableView *accounts() const { return m_accounts; }
    StateStack *accountStack() const { return m_accountStack; }

    struct List
    {
        TableView *table = nullptr;
        StateStack *stack = nullptr;
    };
    template <typename RowType>
    List addList(const QString &name, const QString &title, RowTableModel<RowType> *model)
    {
        List list;
        list.table = new TableView(m_name + u'/' + name, title, this);
        list.table->setTable(model, TableView::Sorting::InMemory);
        list.stack = new StateStack(list.table, this);
        addTab(list, title);
        return list;
    }
    /// A list's rows, or why there are none.
    template <typename RowType>
    static void showRows(const List &list, RowTableModel<RowType> *model, std::vector<RowType> rows, const EmptyText &empty)
    {
        model->setRows(std::move(rows));
        if (model->rowCount() == 0)
            list.stack->showEmpty(empty);
        else
            list.stack->showData();
    }
    QPushButton *addAction(const QString &text, const std::function<void()> &run);
    /// Who may not act sees the button greyed, and why.
    void allow(QPushButton *button, bool isPossible, Permission permission);

    /// The accounts have arrived: keeps the chosen one, or chooses the one of this id.
    void accountsShown(const EmptyText &empty, const QVariant &preferred = {});
    /// Each with the question that explains it, where there is one.
    void showBuckets(const std::vector<BucketFigures> &buckets, const std::vector<BalanceQuestion> &questions);

    /// The chosen account has changed, or its figures: shows bars and actions, asks for the lists.
    virtual void showAccount(int row) = 0;

private:
    void addTab(const List &list, const QString &title);
    void choose();
    int placeOf(const QVariant &id) const;
    void diagnose();

    QString m_name;
    TableView *m_accounts;
    StateStack *m_accountStack;
    QWidget *m_detail;
    QVBoxLayout *m_bars = nullptr;
    std::vector<BalanceQuestion> m_questions; ///< of the first bars
    ActionRow *m_actions = nullptr;
    QTabWidget *m_tabs = nullptr;
    QString m_chosen; ///< id of the account on show
    QVariant m_wanted; ///< id of the account that another page asked for, until it is there
};

} // namespace reckoner
