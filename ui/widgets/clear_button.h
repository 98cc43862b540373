// The button in a field that empties it. Qt's has no name, so that a screen reader says "button" alone.
#pragma once

class QLineEdit;

namespace reckoner {

/// In place of setClearButtonEnabled(true).
void giveClearButton(QLineEdit &line);

} // namespace reckoner
