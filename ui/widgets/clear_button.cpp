#include "ui/widgets/clear_button.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace reckoner {

void giveClearButton(QLineEdit &line)
{
    const QString name = QCoreApplication::translate("ClearButton", "Clear");
    line.setClearButtonEnabled(true);
    for (auto *button : line.findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

} // namespace reckoner
