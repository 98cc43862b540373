// A table over a list of any length. The model holds a window of the list; the scroll bar here spans the whole list, and the window moves with it.
// Selection and current cell are of the list, so they stay while the window moves.
#pragma once

#include "ui/widgets/table_view.h"

#include <QWidget>

class QScrollBar;

namespace reckoner {

class PagedTableModelBase;

class LongTableView : public QWidget
{
    Q_OBJECT
public:
    LongTableView(const QString &name, const QString &spokenName, QWidget *parent = nullptr);

    void setTable(PagedTableModelBase *model, TableView::Sorting sorting);
    TableView *view() const { return m_view; }
    QScrollBar *scrollBar() const { return m_bar; }
    /// The first row on show, counted in the list.
    qint64 topRow() const;
    void scrollToRow(qint64 listRow);
    /// What is selected, to be selected again in a list that was read anew.
    struct Held
    {
        QList<ListRange> selection;
        qint64 currentRow = -1;
        int currentColumn = 0;
    };
    Held hold() const { return {m_selection, m_currentRow, m_currentColumn}; }
    /// `arrived`: so many rows stand above it now.
    void giveBack(Held held, qint64 arrived);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followBar(int top);
    void followView(int top);
    void fitBar();
    void center();
    void moveWindow(qint64 top);
    void keepSelection();
    void restoreSelection();
    void goTo(qint64 listRow, int column);
    bool handleEnds(int key, Qt::KeyboardModifiers modifiers);
    void selectAll();
    void selectUpTo(qint64 listRow);
    int visibleRows() const;
    qint64 lastTop() const;

    TableView *m_view;
    QScrollBar *m_bar;
    PagedTableModelBase *m_model = nullptr;
    QList<ListRange> m_selection;
    qint64 m_currentRow = -1;
    int m_currentColumn = 0;
    bool m_following = false; ///< one of the two bars moves the other
    bool m_moving = false;    ///< the window moves; what the view selects then is not the user's
    bool m_centerSoon = false;
};

} // namespace reckoner
