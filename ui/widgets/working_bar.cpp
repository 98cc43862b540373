#include "ui/widgets/working_bar.h"

namespace reckoner {

WorkingBar::WorkingBar(const QString &spokenName, int height, QWidget *parent) : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    setFixedHeight(height);
    setAccessibleName(spokenName);
    QSizePolicy keepsPlace = sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    setSizePolicy(keepsPlace);
}

} // namespace reckoner
