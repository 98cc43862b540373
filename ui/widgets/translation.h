// The words of the screen in the user's language. The source text is English already; its plural forms ("1 row", "2 rows") are a translation like
// any other, so that every language chooses its own.
#pragma once

#include <QLocale>

namespace reckoner {

/// Loads the program's own words for the language of the locale, else the English plurals, and Qt's words of its own dialogs where the system has
/// them. Once, before the first window.
void installTranslations(const QLocale &locale = QLocale());

/// A count as tr() takes it to choose the plural form: another number where it is too large for an int, of the same form in every language. The
/// text itself shows the count by %1.
int plural(qint64 count);

} // namespace reckoner
