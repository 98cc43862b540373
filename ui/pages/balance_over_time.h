// What was in the wallet of one company at the end of each day: as a chart with a sentence below, and as a table.
#pragma once

#include "models/balances/wallet_days.h"
#include "models/tables/row_table_model.h"

#include <QWidget>

class QLabel;

namespace reckoner {

class ChartPanel;
class LineChart;
class TableView;

class BalanceOverTime : public QWidget
{
    Q_OBJECT
public:
    explicit BalanceOverTime(QWidget *parent = nullptr);

    QString title() const;
    void showCourse(const BalanceCourse &course);
    /// The range, and whose wallet it is: for paper too.
    const QLabel *caption() const { return m_caption; }

Q_SIGNALS:
    void dayChosen(const reckoner::DayRange &day);
    /// What was done with the picture, or why it was not.
    void told(const QString &sentence);

private:
    RowTableModel<DayBalance> *m_days;
    LineChart *m_chart;
    TableView *m_table;
    ChartPanel *m_panel;
    QLabel *m_caption;
};

} // namespace reckoner
