#include "ui/widgets/action_row.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace reckoner {

constexpr int kAllTheRoom = 100; ///< stretch against the empty room

ActionRow::ActionRow(QWidget *parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->addStretch(1);
}

QPushButton *ActionRow::add(const QString &text, const std::function<void()> &run)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false); // Enter in a list opens the row
    connect(button, &QPushButton::clicked, this, run);
    m_line->addWidget(button);
    m_buttons.append(button);
    return button;
}

QPushButton *ActionRow::add(const char *iconName, const QString &text, const std::function<void()> &run)
{
    QPushButton *button = add(text, run);
    button->setIcon(icon(QLatin1StringView(iconName)));
    return button;
}

void ActionRow::addBefore(QWidget *part)
{
    m_line->insertWidget(0, part, kAllTheRoom);
}

void ActionRow::followMenu(TableView *table)
{
    connect(table, &TableView::menuOpening, this, [this](QMenu *menu) {
        menu->addSeparator();
        for (QPushButton *button : std::as_const(m_buttons)) {
            if (button->isEnabled() && !button->isHidden())
                menu->addAction(button->icon(), button->text(), button, &QPushButton::click);
        }
    });
}

} // namespace reckoner
