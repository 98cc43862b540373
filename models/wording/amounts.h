// Amounts as a person reads them: the user's locale, the company's currency, cents; four decimals only below 1 where cents would hide
// something (0.002468 -> $0.0025). Never used for JSON.
#pragma once

#include "models/core/currency.h"
#include "models/core/money.h"

#include <QLocale>
#include <optional>

namespace reckoner::wording {

/// From now on money() shows every decimal that an amount has, in the whole program: what a person chose for the window.
void showEveryDecimal(bool isWanted);
QString money(Money amount, const Currency &currency, const QLocale &locale = QLocale());
QString exactMoney(Money amount, const Currency &currency, const QLocale &locale = QLocale()); ///< every digit: tool tips
/// An amount or count as rules and findings write it for programs too ("$1,234.50", "12.51", "6,100"), in the locale's form. Nothing where the text is none.
std::optional<QString> amountFromEnglish(const QString &text, const QLocale &locale = QLocale());
QString count(qint64 number, const QLocale &locale = QLocale());
QString unitPrice(UnitPrice price, const Currency &currency, const QLocale &locale = QLocale()); ///< every digit
QString unitPrice(UnitPrice price, const QLocale &locale = QLocale()); ///< in a list with a column of its own for the currency

} // namespace reckoner::wording
