// What was charged in each period of a range, by type, with the band of what is expected after it: as a chart with a sentence below, and as a table. One
// currency at a time, because two are never added.
#pragma once

#include "models/alerts/spend_outlook.h"
#include "models/tables/row_table_model.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace reckoner {

class ChartPanel;
class StackedSeriesChart;
class TableView;

/// A period as the table has it: what it cost, or what it is expected to.
struct SpendPeriod
{
    SeriesPoint point;
    std::optional<ExpectedSpend> expected = {};
};

class SpendOverTime : public QWidget
{
    Q_OBJECT
public:
    explicit SpendOverTime(QWidget *parent = nullptr);

    /// False where nothing was used in any currency. The currency that was chosen stays.
    bool showOutlooks(SpendOutlooks outlooks);
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void daysChosen(const reckoner::DayRange &days);
    void typeChosen(reckoner::UsageType type);
    /// What was done with the picture, or why it was not.
    void told(const QString &sentence);

private:
    bool listsCurrencies() const;
    void showCurrency();
    QString caption(const SpendOutlook &outlook) const;

    SpendOutlooks m_outlooks;
    RowTableModel<SpendPeriod> *m_periods;
    StackedSeriesChart *m_chart;
    TableView *m_table;
    ChartPanel *m_panel;
    QComboBox *m_currency;
    QLabel *m_caption;
};

} // namespace reckoner
