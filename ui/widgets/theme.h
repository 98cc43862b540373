// How the program looks: Fusion, one light and one dark palette, and the few colours and fonts that pages share. Colours never carry a meaning
// alone: a word, a shape or a place always says the same.
#pragma once

#include <QColor>
#include <QFont>
#include <QStringView>
#include <optional>

namespace reckoner::theme {

enum class Choice { System, Light, Dark };
std::optional<Choice> choiceFromName(QStringView name); ///< "system", "light", "dark"

Choice choice();
/// Sets style and palette of the application.
void apply(Choice choice);
/// The size of all text, in percent of the desktop's own.
void setTextPercent(int percent);
/// Looks at the desktop's palette again, where it is followed: call on QEvent::ThemeChange.
void followSystem();
bool isDark();

inline constexpr int kSeriesColors = 4;
/// Colours of chart series and their cards, told apart in both themes with red, green or blue blindness too, and 3 : 1 against every background
/// (tests/ui/tst_theme). Between neighbours stands a line of the background.
QColor series(int index);
QColor series(int index, bool dark);

enum class Tone { Good, Warning, Bad };
QColor tone(Tone tone);
/// Secondary text on the window, at least 4.5 : 1 against it.
QColor mutedText();
/// Hairlines between parts.
QColor line();
/// The font, or the nearest one whose digits are all equally wide.
QFont tabular(const QFont &font);

} // namespace reckoner::theme
