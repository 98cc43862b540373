// What can be done with the row of a list: buttons below it, to the right. They stand in the list's own menu too.
#pragma once

#include <QWidget>
#include <functional>

class QHBoxLayout;
class QPushButton;

namespace reckoner {

class TableView;

class ActionRow : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);

    QPushButton *add(const QString &text, const std::function<void()> &run);
    QPushButton *add(const char *iconName, const QString &text, const std::function<void()> &run);
    /// Before the buttons, with all the room that they leave.
    void addBefore(QWidget *part);
    /// The buttons that can be pressed are offered in the menu of the table.
    void followMenu(TableView *table);
    const QList<QPushButton *> &buttons() const { return m_buttons; }

private:
    QHBoxLayout *m_line;
    QList<QPushButton *> m_buttons;
};

} // namespace reckoner
