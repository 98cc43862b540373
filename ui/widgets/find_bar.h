// Ctrl+F: looks for a text in the table of the page, says how often it is there, and goes from one to the next. A list of any length is looked through while
// all else goes on.
#pragma once

#include "ui/widgets/text_finder.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace reckoner {

class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(TableView *table);
    void close();
    QString answer() const;
    bool isLooking() const { return !m_finder.isDone(); }

private:
    enum class Direction { Forward, Backward };
    void typed();
    void begin();
    void step(Direction direction);
    void goTo(const TextFinder::Match &match);
    void showAnswer();
    /// Where the table stands.
    TextFinder::Match here() const;

    QPointer<TableView> m_table;
    TextFinder m_finder;
    bool m_goToFirst = false; ///< as soon as one is found
    std::optional<TextFinder::Match> m_shown;
    QLineEdit *m_text;
    QLabel *m_answer;
};

} // namespace reckoner
