// The headings of a table, with an arrow on each column that it is sorted by, and which key it is where there are several. One that has no room is said
// whole in a tool tip.
#pragma once

#include "ui/widgets/sorted_rows.h"

#include <QHeaderView>

namespace reckoner {

class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent = nullptr);

    void showKeys(const QList<SortKey> &keys);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override;
    void paintSection(QPainter *painter, const QRect &area, int column) const override;
    bool viewportEvent(QEvent *event) override;

private:
    qsizetype placeOf(int column) const;
    QList<SortKey> m_keys;
};

} // namespace reckoner
