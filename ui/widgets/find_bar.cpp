#include "ui/widgets/find_bar.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/table_view.h"

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
    m_text->setPlaceholderText(tr("Find in this page"));
    m_text->setMaximumWidth(320);
    auto *next = new QToolButton;
    next->setText(tr("Next"));
    auto *previous = new QToolButton;
    previous->setText(tr("Previous"));
    auto *shut = new QToolButton;
    shut->setIcon(icon("cancel"_L1));
    shut->setAutoRaise(true);
    shut->setAccessibleName(tr("Close find"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 2, 10, 2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, next, previous, m_answer})
        row->addWidget(part);
    row->addStretch();
    row->addWidget(shut);
    connect(m_text, &QLineEdit::textEdited, this, [this] { look(Direction::Forward); });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { look(Direction::Forward); });
    connect(next, &QToolButton::clicked, this, [this] { look(Direction::Forward); });
    connect(previous, &QToolButton::clicked, this, [this] { look(Direction::Backward); });
    connect(new QShortcut(Qt::SHIFT | Qt::Key_Return, m_text, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            [this] { look(Direction::Backward); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open(TableView *table)
{
    m_table = table;
    m_answer->clear();
    show();
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    if (m_table)
        m_table->setFocus();
}

void FindBar::look(Direction direction)
{
    if (!m_table || m_text->text().isEmpty()) {
        m_answer->clear();
        return;
    }
    const bool found = m_table->findText(m_text->text(), direction == Direction::Forward);
    m_answer->setText(found ? QString() : tr("Not in this table"));
}

} // namespace reckoner
