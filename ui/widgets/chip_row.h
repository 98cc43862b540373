// What narrows the figures, as chips that can be taken away one by one. Chips that do not apply to the page are greyed.
#pragma once

#include "ui/widgets/filter_state.h"

#include <QWidget>

class QHBoxLayout;

namespace reckoner {

class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    void setChips(const QList<FilterChip> &chips, FilterParts used);

Q_SIGNALS:
    void removed(reckoner::FilterPart part);

private:
    QWidget *chipFor(const FilterChip &chip, bool applies);
    QHBoxLayout *m_row;
};

} // namespace reckoner
