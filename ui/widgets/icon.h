// Our icons: one colour, drawn from resources/icons in the colour of the palette, so that they follow theme, selection and disabling.
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QLatin1StringView>

namespace reckoner {

/// The icon of resources/icons/<name>.svg.
QIcon icon(QLatin1StringView name);
/// The same in a colour that says how things stand, beside a word or shape that says it too.
QIcon icon(QLatin1StringView name, theme::Tone tone);

} // namespace reckoner
