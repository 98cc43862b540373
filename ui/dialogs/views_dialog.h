// All saved views that one sees, to be opened, renamed, shared or deleted by who may.
#pragma once

#include "models/tables/row_table_model.h"
#include "models/usage/saved_views.h"

#include <QDialog>

class QPushButton;

namespace reckoner {

class TableView;

struct ViewLine
{
    SavedView view;
    QString pageTitle;
    QString filterWords;
};

class ViewsDialog : public QDialog
{
    Q_OBJECT
public:
    ViewsDialog(const Scope &scope, bool isReadOnly, QWidget *parent = nullptr);

    void setViews(std::vector<ViewLine> views);

Q_SIGNALS:
    void openRequested(const reckoner::SavedView &view);
    void renameRequested(const reckoner::SavedView &view);
    void shareRequested(const reckoner::SavedView &view, bool shared);
    void removeRequested(const reckoner::SavedView &view);

private:
    const SavedView *current() const;
    void openCurrent();
    void allow();

    Scope m_scope;
    bool m_isReadOnly;
    RowTableModel<ViewLine> *m_lines;
    TableView *m_table;
    QPushButton *m_open;
    QPushButton *m_rename;
    QPushButton *m_share;
    QPushButton *m_remove;
};

} // namespace reckoner
