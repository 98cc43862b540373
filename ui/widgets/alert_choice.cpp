#include "ui/widgets/alert_choice.h"

#include <QSettings>

namespace reckoner {

using namespace Qt::StringLiterals;

static const auto kTold = "notices/alerts"_L1;

bool alertsAreTold()
{
    return QSettings().value(kTold, true).toBool();
}

void setAlertsAreTold(bool areTold)
{
    QSettings().setValue(kTold, areTold);
}

} // namespace reckoner
