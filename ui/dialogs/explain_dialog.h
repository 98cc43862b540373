// "Explain" of any amount: the figure, its formula, the prices with their dates, the rounding and the rows behind it. Read on a reader thread; opened
// from the right-click menu of the amount or by Ctrl+I. It shows one amount and changes nothing.
#pragma once

#include "models/explain/explain.h"
#include "models/session/session.h"
#include "models/tables/row_table_model.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace reckoner {

class StateStack;
class TableView;

class ExplainDialog : public QDialog
{
    Q_OBJECT
public:
    ExplainDialog(Session *session, const Question &question, QWidget *parent = nullptr);
    ~ExplainDialog() override; ///< what it asked for is canceled

Q_SIGNALS:
    /// The rows are wanted on the Events page, with this filter.
    void rowsRequested(const reckoner::Filter &filter);

private:
    QWidget *buildView();
    void load();
    void showAll(std::vector<Explanation> explanations);
    void showOne(int index);
    void showWhatRows(const Explanation &explanation);
    void copy() const;

    Session *m_session;
    Question m_question;
    CancelToken m_asked;
    std::vector<Explanation> m_explanations; ///< one per currency
    QComboBox *m_currency;
    QLabel *m_figure;
    QLabel *m_formula;
    QLabel *m_prices;
    QLabel *m_rounding;
    QLabel *m_rowsTitle;
    TableView *m_table;
    RowTableModel<ExplainedRow> *m_rows;
    StateStack *m_stack;
    QPushButton *m_copy;
    QPushButton *m_show;
};

/// Opens the dialog beside a page; `toRows` goes to the Events page with the filter of the rows.
ExplainDialog *openExplanation(Session *session, const Question &question, QWidget *parent, std::function<void(const Filter &)> toRows = {});

} // namespace reckoner
