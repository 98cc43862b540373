// Every ledger entry, newest first, any number of them: more are read by key as the list is scrolled to its end. From an entry to what it is of, to its
// operation with the undo, and to its explanation; and from an operation back to its entries. Bucket, account and operation narrow it as "Only this" does
// other lists: they stand in links, views and the history. Above it, where it is wanted: the balance of one company's wallet over time.
#pragma once

#include "models/ledger/history.h"
#include "models/tables/row_table_model.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace reckoner {

class BalanceOverTime;
class TableView;

class LedgerPage : public Page
{
    Q_OBJECT
public:
    explicit LedgerPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Company | FilterPart::Range | FilterPart::Type | FilterPart::Job; }
    TableView *mainTable() const override { return m_table; }
    /// An operation, whose entries are shown.
    void takeSubject(const QString &operation) override;

protected:
    void load() override;
    bool isListWhole() const override { return m_isAtEnd; }
    QStringList printedNotes() const override;

private:
    struct Answer
    {
        std::vector<NamedEntry> entries;
        QString range;
        Calendar calendar;
    };
    struct Wanted
    {
        Filter filter;
        LedgerFilter entries;
        std::vector<ListFilter> lists;
    };
    static Result<Answer> answerFor(const Inquiry &inquiry, const Wanted &wanted);

    QWidget *buildFilters();
    QWidget *buildBalance();
    QWidget *buildActions();
    Wanted wanted() const;
    void loadBalance();
    void loadMore();
    void showEntries(Answer answer);
    void showCount();
    QString headingOf(const QString &column) const;
    std::vector<ListFilter> listsWithout(QLatin1StringView column) const;
    void narrowTo(std::vector<ListFilter> others, QLatin1StringView column, const QString &value, const QString &text);
    void takeBucket();
    void followLists();
    void nameLists();
    void widen();
    const NamedEntry *current() const;
    void allow();
    std::optional<CompanyId> oneCompany() const;
    std::optional<CompanyId> walletCompany() const;
    void wantBalance(bool isWanted);
    void openCurrentOperation();
    void openSource();
    void showUsage(UsageId usage);
    void onlyAccount();
    void filterBy(const QString &columnKey, int row);

    QLabel *m_range;
    QComboBox *m_bucket = nullptr;
    QPushButton *m_operationButton = nullptr;
    QPushButton *m_sourceButton = nullptr;
    QPushButton *m_accountButton = nullptr;
    QPushButton *m_topUpButton = nullptr;
    RowTableModel<NamedEntry> *m_model;
    TableView *m_table;
    StateStack *m_stack;
    QToolButton *m_balanceButton = nullptr;
    BalanceOverTime *m_balance = nullptr;
    StateStack *m_balanceStack = nullptr;
    std::vector<NamedEntry> m_entries;
    bool m_isAtEnd = false;
    bool m_isLoadingMore = false;
    QString m_rangeText;
    std::vector<ListFilter> m_lists; ///< bucket, account and operation that are on show, of the filter that all pages share
};

} // namespace reckoner
