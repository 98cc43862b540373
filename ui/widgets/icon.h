// Our icons: one colour, drawn from resources/icons in the colour of the palette, so that they follow theme, selection and disabling.
#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace reckoner {

/// The icon of resources/icons/<name>.svg.
QIcon icon(QLatin1StringView name);

} // namespace reckoner
