// Whether what a widget says has room in it.
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>

namespace reckoner {

/// Of a label, button or choice that shows its text in one piece; empty where it has room.
inline QString cutText(const QWidget &widget)
{
    if (qobject_cast<const Card *>(&widget) || dynamic_cast<const ElidedLabel *>(&widget))
        return {}; // shortens its lines itself, and says them whole to a screen reader and in its tool tip
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty() || !label->pixmap().isNull())
            return {};
        const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() + 1
                                            : label->sizeHint().width() <= label->width() + 1 && label->sizeHint().height() <= label->height() + 1;
        return fits ? QString() : label->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() || (button->sizeHint().width() <= button->width() + 1 && button->fontMetrics().height() <= button->height()) ? QString() : button->text();
    return {};
}

} // namespace reckoner
