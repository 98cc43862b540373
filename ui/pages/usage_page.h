// What was used and what it cost: four cards, spend over time, and the job table. A card filters by its type, a bar by its period, a job by itself.
#pragma once

#include "models/tables/row_table_model.h"
#include "models/usage/figures.h"
#include "ui/charts/stacked_series.h"
#include "ui/pages/no_usage.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;

namespace reckoner {

class Card;
class ChartPanel;
class StackedSeriesChart;

/// A part of the chart in a period, as its table has it.
struct SpendLine
{
    DayRange days;
    QString part;
    MoneyCell cost;
};

class UsagePage : public Page
{
    Q_OBJECT
public:
    explicit UsagePage(const PageContext &context);

    TableView *mainTable() const override { return m_table; }
    /// Every job of the filter, those too that the table leaves out.
    void exportTo(const QString &path) override;

protected:
    void load() override;
    QStringList printedNotes() const override { return textsOf({m_range, m_credits, m_more}); }

private:
    void askForSeries();
    void askForJobs();
    QWidget *buildCards();
    QWidget *buildChart();
    QWidget *buildTable();
    void showCards(const std::vector<Cards> &cards);
    void showCredits(const std::vector<Cards> &cards);
    /// What the chart shows: by type, or by job. One of each currency.
    struct SpendChart
    {
        StackedSeries series;
        std::vector<SpendLine> lines;          ///< the same as a table
        std::vector<std::optional<JobId>> jobs; ///< of the parts; empty: they are the types
        bool isNothing = false;
    };
    static SpendChart chartOf(const Series &series);
    static SpendChart chartOf(const JobSeries &series);
    /// What a chart is divided into.
    struct Parts
    {
        SeriesStep step = SeriesStep::Day;
        Qt::DayOfWeek firstOfWeek = Qt::Monday;
        bool byJob = false; ///< else by type
    };
    static Result<std::vector<SpendChart>> charts(const Inquiry &inquiry, const Filter &filter, const Parts &parts);
    static qint64 usedPeriods(const SpendChart &chart);
    void showCharts(std::vector<SpendChart> charts);
    void showChart();
    void chooseSeries(int part);
    void connectChart();
    void restoreOrder();
    void filterBy(const QString &columnKey, int row, bool isNot);
    /// The job table, or why there is none.
    struct JobAnswer
    {
        UsageTable table;
        std::optional<NoUsage> why;
    };
    static Result<JobAnswer> jobAnswer(const Inquiry &inquiry, const Filter &filter, const TableOrder &order);
    void showTable(JobAnswer answer);
    void leaveEmpty();
    /// The figure of a cell of the job table.
    std::optional<Question> questionOf(int row, const QString &columnKey) const;
    void chooseType(UsageType type);
    void chooseDays(const DayRange &days);
    void openJob(const QVariant &id);
    void takeOrder();
    SeriesStep step() const;

    std::array<Card *, 3> m_cards = {};
    Card *m_total = nullptr;
    QLabel *m_range;
    QLabel *m_credits;
    QLabel *m_more;
    StateStack *m_cardStack = nullptr;
    StateStack *m_chartStack = nullptr;
    StateStack *m_tableStack = nullptr;
    QComboBox *m_parts = nullptr;
    QComboBox *m_step = nullptr;
    QComboBox *m_currency = nullptr;
    ChartPanel *m_panel = nullptr;
    StackedSeriesChart *m_chart = nullptr;
    TableView *m_chartTable = nullptr;
    TableView *m_table = nullptr;
    RowTableModel<SpendLine> *m_points;
    RowTableModel<UsageRow> *m_jobs;
    std::vector<SpendChart> m_charts;
    TableOrder m_order;
    NoUsage m_why;
};

} // namespace reckoner
