#include "ui/widgets/find_bar.h"

#include "models/tables/paged_table_model.h"
#include "models/wording/amounts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

namespace reckoner {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_text(new QLineEdit), m_answer(new QLabel)
{
    m_text->setAccessibleName(tr("Find in this page"));
    m_text->setAccessibleDescription(tr("Enter goes to the next, Shift+Enter to the one before, Esc closes."));
    m_text->setPlaceholderText(tr("Find in this page"));
    m_text->setMaximumWidth(320);
    m_answer->setFont(theme::tabular(m_answer->font()));
    auto *next = new QToolButton;
    next->setText(tr("Next"));
    next->setFocusPolicy(Qt::StrongFocus);
    auto *previous = new QToolButton;
    previous->setText(tr("Previous"));
    previous->setFocusPolicy(Qt::StrongFocus);
    auto *shut = new QToolButton;
    shut->setIcon(icon("cancel"_L1));
    shut->setAutoRaise(true);
    shut->setFocusPolicy(Qt::StrongFocus);
    shut->setAccessibleName(tr("Close find"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 2, 10, 2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, next, previous, m_answer})
        row->addWidget(part);
    row->addStretch();
    row->addWidget(shut);
    const auto forward = [this] { step(Direction::Forward); };
    const auto backward = [this] { step(Direction::Backward); };
    connect(m_text, &QLineEdit::textEdited, this, &FindBar::typed);
    connect(m_text, &QLineEdit::returnPressed, this, forward);
    connect(next, &QToolButton::clicked, this, forward);
    connect(previous, &QToolButton::clicked, this, backward);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_Return, m_text, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, backward);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_finder, &TextFinder::progressed, this, [this] {
        if (m_goToFirst && !m_finder.matches().empty())
            step(Direction::Forward);
        showAnswer();
    });
    hide();
}

void FindBar::open(TableView *table)
{
    if (m_table)
        disconnect(m_table->model(), nullptr, this, nullptr);
    m_table = table;
    // Rows in another order, or other rows, are looked through anew.
    connect(table->model(), &QAbstractItemModel::layoutChanged, this, &FindBar::begin);
    connect(table->model(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_table && !m_table->isPaged())
            begin();
    });
    show();
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
    begin();
}

void FindBar::close()
{
    hide();
    m_finder.stop();
    if (!m_table)
        return;
    disconnect(m_table->model(), nullptr, this, nullptr);
    m_table->setFocus();
}

void FindBar::typed()
{
    m_goToFirst = true;
    begin();
}

void FindBar::begin()
{
    m_shown.reset();
    m_finder.stop();
    if (m_table && isVisible() && !m_text->text().isEmpty())
        m_finder.start(m_table, m_text->text(), here().first);
    showAnswer();
}

TextFinder::Match FindBar::here() const
{
    const auto *paged = qobject_cast<const PagedTableModelBase *>(m_table->table());
    const QModelIndex current = m_table->currentIndex();
    const qint64 first = paged ? paged->firstRow() : 0;
    return current.isValid() ? TextFinder::Match(first + current.row(), int(m_table->shownColumns().indexOf(current.column()))) : TextFinder::Match(first, -1);
}

void FindBar::step(Direction direction)
{
    if (!m_table || m_text->text().isEmpty())
        return;
    TextFinder::Match from = m_shown.value_or(here());
    if (m_goToFirst && !m_shown) // the cell on which one stands counts too, while one types
        from.second -= 1;
    const auto match = direction == Direction::Forward ? m_finder.after(from) : m_finder.before(from);
    m_goToFirst = !match && !m_finder.isDone();
    if (match)
        goTo(*match);
    showAnswer();
}

void FindBar::goTo(const TextFinder::Match &match)
{
    m_shown = match;
    m_table->goTo(match.first, m_table->shownColumns().value(match.second));
}

QString FindBar::answer() const
{
    return m_answer->text();
}

void FindBar::showAnswer()
{
    const QString found = wording::count(qint64(m_finder.matches().size()));
    if (!m_table || m_text->text().isEmpty())
        m_answer->clear();
    else if (!m_finder.isDone())
        m_answer->setText(tr("%1 found in %2 of %3 rows…").arg(found, wording::count(m_finder.rowsLookedAt()), wording::count(m_finder.rows())));
    else if (m_finder.matches().empty())
        m_answer->setText(tr("Not in this table"));
    else if (m_shown && m_finder.matches().contains(*m_shown))
        m_answer->setText(tr("%1 of %2").arg(wording::count(m_finder.place(*m_shown)), found));
    else
        m_answer->setText(tr("%1 found").arg(found));
}

} // namespace reckoner
