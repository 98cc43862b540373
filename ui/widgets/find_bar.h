// Ctrl+F: looks for text in the table of the page.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace reckoner {

class TableView;

class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(TableView *table);
    void close();

private:
    enum class Direction { Forward, Backward };
    void look(Direction direction);
    TableView *m_table = nullptr;
    QLineEdit *m_text;
    QLabel *m_answer;
};

} // namespace reckoner
