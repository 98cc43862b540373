// A column whose words have an icon before them: how bad, passed or not.
#pragma once

#include "ui/delegates/cell_delegate.h"

#include <QIcon>
#include <functional>

namespace reckoner {

class IconDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using IconOf = std::function<QIcon(int row)>; ///< row of the list itself
    IconDelegate(IconOf iconOf, QObject *parent) : CellDelegate(parent), m_iconOf(std::move(iconOf)) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        option->icon = m_iconOf(tablePlace(index).row);
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }

private:
    IconOf m_iconOf;
};

} // namespace reckoner
