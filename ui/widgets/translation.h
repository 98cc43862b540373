// The words of the screen in the user's language. The source text is English already; its plural forms ("1 row", "2 rows") are a translation like
// any other, so that every language chooses its own.
#pragma once

#include <QLocale>
#include <optional>
#include <vector>

namespace reckoner {

/// A language that the program has all its words in.
struct Language
{
    QString code; ///< "de"
    QString name; ///< as its speakers call it: "Deutsch"
};

/// English first, the others by their own names.
std::vector<Language> availableLanguages();

/// What was chosen in the settings ("de"); empty: the system's.
QString chosenLanguage();
/// Kept in the settings, for windows opened from then on. Empty: the system's again. A code that is none of availableLanguages() is a broken invariant.
void setLanguage(const QString &code);

/// The locale of words, numbers, money and dates: of the code given ("de", "hi_IN"), else what was chosen, else the system's. A language alone has its
/// usual country, and the system's country where the system speaks that language too. Nothing where the given code names none of availableLanguages().
std::optional<QLocale> localeFor(const QString &code);

/// Makes the locale the program's and loads its words for that language, else the English plurals, and Qt's words of its own dialogs where the system
/// has them; words loaded before are taken back. Before the first window.
void installTranslations(const QLocale &locale = QLocale());

/// A count as tr() takes it to choose the plural form: another number where it is too large for an int, of the same form in every language. The
/// text itself shows the count by %1.
int plural(qint64 count);

} // namespace reckoner
