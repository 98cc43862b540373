// In a tool tip stands all of a text that had no room; where there is room, there is none.
#pragma once

#include <QStringList>

class QHelpEvent;
class QRect;
class QWidget;

namespace reckoner {

/// Line by line, without what is empty or said already; data is never read as markup, and what is long wraps.
QString tipText(const QStringList &lines);

/// While the mouse stays in `place`, a part of `widget`. Nothing to say takes away what was said before; false then.
bool showTip(const QHelpEvent &event, const QStringList &lines, QWidget *widget, const QRect &place);

} // namespace reckoner
