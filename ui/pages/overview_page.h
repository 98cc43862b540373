// Where the day begins: the wallet and when it runs out, this month beside the last, spend over time with what is expected, the dearest jobs, and what needs a
// person (alerts with what to do, drafts that wait). A recruiter sees no money: jobs, drafts, and what is left of credits and minutes instead.
#pragma once

#include "models/alerts/thresholds.h"
#include "models/tables/row_table_model.h"
#include "ui/pages/month_change.h"
#include "ui/pages/no_usage.h"
#include "ui/pages/page.h"

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace reckoner {

class OverviewCards;
class SpendOverTime;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Company | FilterPart::Range; }
    /// That of the tab on show.
    TableView *mainTable() const override;

protected:
    void load() override;
    QStringList printedNotes() const override { return textsOf({m_comparison}); }

private:
    struct List
    {
        QLabel *heading = nullptr; ///< none in a tab
        TableView *table = nullptr;
        StateStack *stack = nullptr;
    };
    struct TopJobs
    {
        std::vector<UsageRow> jobs;
        std::optional<NoUsage> why; ///< there are none
    };
    struct Attention
    {
        std::vector<Alert> alerts;
        qint64 drafts = 0; ///< with usage, not saved yet
        Calendar calendar;
    };
    struct Balances
    {
        std::vector<BucketForecast> forecasts;
        Calendar calendar;
    };

    List makeList(const QString &name, const QString &title, TableModel *model);
    QVBoxLayout *buildSheet();
    QWidget *buildCards();
    QWidget *buildComparison();
    QWidget *buildUsage();
    QWidget *buildTopJobs();
    QWidget *buildLists();
    void addExplanations();
    void addDiagnose(TableView *table, const std::function<QUuid(int row)> &account);

    static Result<TopJobs> topJobs(const Inquiry &inquiry, const Filter &filter, const TableOrder &order);
    static Result<Attention> attention(const Inquiry &inquiry, const Filter &filter);
    static Result<Balances> balances(const Inquiry &inquiry, const Filter &filter);
    static Result<std::vector<MonthComparison>> monthsCompared(const Inquiry &inquiry, const Filter &filter);
    void showComparison(std::vector<MonthComparison> comparisons);
    void showTopJobs(TopJobs found);
    void showAttention(Attention found);
    void showBalances(Balances found);
    void showLinks();

    /// Company and range alone: the figures here look at nothing else.
    Filter shownFilter() const;
    void openUsage(const Filter &wanted);
    void openJob(JobId job, const std::optional<CompanyId> &company, const QString &title, const RangeChoice &range);
    void openAccount(Unit unit, CompanyId company, const QString &name, const QUuid &account);
    void openAlert();
    void openBalance();
    void follow(const QString &link);
    void leaveEmpty();

    bool m_seesMoney;
    OverviewCards *m_cards = nullptr;
    StateStack *m_cardStack = nullptr;
    QLabel *m_comparison = nullptr;
    StateStack *m_comparisonStack = nullptr;
    std::vector<MonthComparison> m_compared;
    QLabel *m_links;
    qint64 m_drafts = 0;
    SpendOverTime *m_spend = nullptr; ///< for who sees money
    StateStack *m_spendStack = nullptr;
    QTabWidget *m_tabs = nullptr;
    RowTableModel<UsageRow> *m_jobs;
    RowTableModel<Alert> *m_alerts;
    RowTableModel<BucketForecast> *m_balances;
    List m_jobList;
    List m_alertList;
    List m_balanceList;
    NoUsage m_why;
};

} // namespace reckoner
