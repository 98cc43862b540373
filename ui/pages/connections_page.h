// The databases that this person knows: files and servers, opened lately or made here. Opening, trying, changing and removing them, and the sample.
#pragma once

#include "models/session/known_databases.h"
#include "models/tables/row_table_model.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace reckoner {

class ActionRow;
class ConnectionTrial;
class TableView;

struct ConnectionRow
{
    KnownDatabase database;
    bool isOpen = false; ///< now, in this window
    bool isSample = false;
};

class ConnectionsPage : public Page
{
    Q_OBJECT
public:
    explicit ConnectionsPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return {}; }
    TableView *mainTable() const override { return m_table; }

protected:
    void load() override;
    bool followsChanges() const override { return false; }

private:
    QWidget *buildActions();
    QWidget *buildSample();
    std::optional<ConnectionRow> current() const;
    void allow();
    void open(bool readOnly);
    void test();
    void showTest(const QString &text);
    void edit(const std::optional<KnownDatabase> &database);
    void remove();
    void removeSample();

    RowTableModel<ConnectionRow> *m_model;
    TableView *m_table;
    StateStack *m_stack;
    QLabel *m_answer;
    ConnectionTrial *m_trial;
    ActionRow *m_actions = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_openReadOnly = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_sample = nullptr;
};

} // namespace reckoner
