#include "ui/widgets/tab_order.h"

#include <QWidget>
#include <algorithm>
#include <vector>

namespace reckoner {

namespace {

/// Children that share a height are a row.
std::vector<QWidget *> childrenAsRead(const QWidget &parent)
{
    std::vector<QWidget *> children;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && !widget->isWindow() && widget->isVisible())
            children.push_back(widget);
    }
    std::ranges::stable_sort(children, {}, [](const QWidget *child) { return child->geometry().top(); });
    const bool isRightToLeft = parent.layoutDirection() == Qt::RightToLeft;
    for (auto begin = children.begin(); begin != children.end();) {
        int bottom = (*begin)->geometry().bottom();
        auto end = std::next(begin);
        for (; end != children.end() && (*end)->geometry().top() <= bottom; ++end)
            bottom = std::max(bottom, (*end)->geometry().bottom());
        std::stable_sort(begin, end, [isRightToLeft](const QWidget *one, const QWidget *other) {
            return isRightToLeft ? one->geometry().right() > other->geometry().right() : one->geometry().left() < other->geometry().left();
        });
        begin = end;
    }
    return children;
}

void collectStops(QWidget &widget, std::vector<QWidget *> &stops)
{
    if ((widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy())
        stops.push_back(&widget);
    for (QWidget *child : childrenAsRead(widget))
        collectStops(*child, stops);
}

} // namespace

void orderTabsAsRead(QWidget &root)
{
    std::vector<QWidget *> stops;
    collectStops(root, stops);
    for (size_t place = 1; place < stops.size(); ++place)
        QWidget::setTabOrder(stops[place - 1], stops[place]);
}

} // namespace reckoner
