// The names of the triggers that the rule files lay: verify sees by them whether somebody took a rule away.
#pragma once

#include "models/database/database_url.h"

#include <QStringList>

namespace reckoner {

QStringList ruleTriggerNames(Dialect dialect);

} // namespace reckoner
