// A chart with its figures one press away: "Show as table".
#pragma once

#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace reckoner {

class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    /// Takes both.
    ChartPanel(const QString &title, QWidget *chart, QWidget *table, QWidget *parent = nullptr);

    /// Something of the page's between title and toggle (by day, week, month).
    void addControl(QWidget *control);
    bool showsTable() const;
    void showTable(bool isTable);

private:
    QWidget *m_controls;
    QToolButton *m_toggle;
    QStackedLayout *m_stack;
};

} // namespace reckoner
