// Whether the window tells when something begins to run short: what was chosen in the settings; yes until then.
#pragma once

namespace reckoner {

bool alertsAreTold();
void setAlertsAreTold(bool areTold);

} // namespace reckoner
