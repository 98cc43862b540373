#include "ui/widgets/chip_row.h"

#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestChip = 260;
constexpr int kPartsBehind = 2; ///< the note and the stretch

} // namespace

ChipRow::ChipRow(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this)), m_note(new QLabel)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_note->setTextFormat(Qt::PlainText);
    m_row->addWidget(m_note);
    m_row->addStretch();
}

void ChipRow::setChips(const QList<Chip> &chips, const QString &note)
{
    const bool looksTheSame = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(), [](const Chip &a, const Chip &b) { return a.looksLike(b); });
    m_chips = chips;
    if (!looksTheSame) // else who has put the focus on one keeps it
        rebuild();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setVisible(!chips.isEmpty() || !note.isEmpty());
}

void ChipRow::rebuild()
{
    while (m_row->count() > kPartsBehind) {
        QLayoutItem *item = m_row->takeAt(0);
        item->widget()->deleteLater(); // it may be the chip whose click brought us here
        item->widget()->hide();
        delete item;
    }
    for (int place = 0; place < m_chips.size(); ++place)
        m_row->insertWidget(place, chipFor(place));
}

QWidget *ChipRow::chipFor(int place)
{
    const Chip &chip = m_chips.at(place);
    auto *button = new QToolButton(this);
    button->setText(QString(u' ' + fontMetrics().elidedText(chip.text, Qt::ElideRight, kWidestChip))); // the layout is turned round, so this blank stands at the edge
    button->setIcon(icon("cancel"_L1));
    button->setIconSize(QSize(11, 11));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight); // the cross stands behind the words
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Remove filter: %1").arg(chip.text));
    button->setAccessibleDescription(chip.tip);
    button->setToolTip(chip.tip);
    if (!chip.applies) {
        QPalette faded = button->palette();
        faded.setColor(QPalette::ButtonText, faded.color(QPalette::Disabled, QPalette::ButtonText));
        button->setPalette(faded);
        QFont font = button->font();
        font.setItalic(true);
        button->setFont(font);
    }
    connect(button, &QToolButton::clicked, this, [this, place] {
        const auto remove = m_chips.at(place).remove; // which sets other chips
        remove();
    });
    return button;
}

} // namespace reckoner
