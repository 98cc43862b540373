// The codes that rows hold ("rolled_back", "addon") as words of a person: one table, for lists on screen, the command line and paper.
#pragma once

#include <QString>
#include <QStringList>

namespace reckoner::wording {

/// "Rolled back" for "rolled_back", in the user's language. What is no code of ours (another program's own text) stays as it is.
QString word(const QString &code);
/// The same within a sentence: "The {bucket} credits" -> "The add-on credits", by the table of such forms; else word().
QString wordWithin(const QString &code);
/// Every code that has a word.
QStringList wordCodes();

} // namespace reckoner::wording
