// A column of files: below one's own folder as ~/…; copied and told whole.
#pragma once

#include "ui/delegates/cell_delegate.h"
#include "ui/widgets/shown_path.h"

namespace reckoner {

class PathDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    QString displayText(const QVariant &value, const QLocale &) const override { return shownPath(value.toString()); }
};

} // namespace reckoner
