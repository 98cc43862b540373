// What was used and what it cost: four cards, spend over time, and the job table. A card filters by its type, a bar by its period, a job by itself.
#pragma once

#include "models/tables/row_table_model.h"
#include "models/usage/figures.h"
#include "ui/pages/no_usage.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;

namespace reckoner {

class Card;
class ChartPanel;
class StackedSeriesChart;

class UsagePage : public Page
{
    Q_OBJECT
public:
    explicit UsagePage(const PageContext &context);

    TableView *mainTable() const override { return m_table; }

protected:
    void load() override;

private:
    QWidget *buildCards();
    QWidget *buildChart();
    QWidget *buildTable();
    void showCards(const std::vector<Cards> &cards);
    void showCredits(const std::vector<Cards> &cards);
    void showSeries(std::vector<Series> series);
    void showChart();
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
    void openJob(const QVariant &id);
    void sortBy(const QString &columnKey, Qt::SortOrder order);
    SeriesStep step() const;

    std::array<Card *, 3> m_cards = {};
    Card *m_total = nullptr;
    QLabel *m_range;
    QLabel *m_credits;
    QLabel *m_more;
    StateStack *m_cardStack = nullptr;
    StateStack *m_chartStack = nullptr;
    StateStack *m_tableStack = nullptr;
    QComboBox *m_step = nullptr;
    QComboBox *m_currency = nullptr;
    ChartPanel *m_panel = nullptr;
    StackedSeriesChart *m_chart = nullptr;
    TableView *m_chartTable = nullptr;
    TableView *m_table = nullptr;
    RowTableModel<SeriesPoint> *m_points;
    RowTableModel<UsageRow> *m_jobs;
    std::vector<Series> m_series;
    TableOrder m_order;
    NoUsage m_why;
};

} // namespace reckoner
