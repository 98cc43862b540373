#include "ui/widgets/chip_row.h"

#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace reckoner {

using namespace Qt::StringLiterals;

ChipRow::ChipRow(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addStretch();
}

void ChipRow::setChips(const QList<FilterChip> &chips, FilterParts used)
{
    while (m_row->count() > 1) {
        QLayoutItem *item = m_row->takeAt(0);
        item->widget()->deleteLater(); // it may be the chip whose click brought us here
        item->widget()->hide();
        delete item;
    }
    for (const FilterChip &chip : chips)
        m_row->insertWidget(m_row->count() - 1, chipFor(chip, used.testFlag(chip.part)));
    setVisible(!chips.isEmpty());
}

QWidget *ChipRow::chipFor(const FilterChip &chip, bool applies)
{
    auto *button = new QToolButton(this);
    button->setText(QString(u' ' + chip.text)); // the layout is turned round, so this blank stands at the edge
    button->setIcon(icon("cancel"_L1));
    button->setIconSize(QSize(11, 11));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight); // the cross stands behind the words
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Remove filter: %1").arg(chip.text));
    button->setToolTip(applies ? tr("Remove this filter") : tr("This page does not use this filter"));
    if (!applies) {
        QPalette faded = button->palette();
        faded.setColor(QPalette::ButtonText, faded.color(QPalette::Disabled, QPalette::ButtonText));
        button->setPalette(faded);
        QFont font = button->font();
        font.setItalic(true);
        button->setFont(font);
    }
    connect(button, &QToolButton::clicked, this, [this, part = chip.part] { Q_EMIT removed(part); });
    return button;
}

} // namespace reckoner
