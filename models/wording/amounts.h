// Amounts as a person reads them: the user's locale, the company's currency, cents; four decimals only below 1 where cents would hide
// something (0.002468 -> $0.0025). Never used for JSON.
#pragma once

#include "models/core/currency.h"
#include "models/core/money.h"

#include <QLocale>

namespace reckoner::wording {

QString money(Money amount, const Currency &currency, const QLocale &locale = QLocale());
QString exactMoney(Money amount, const Currency &currency, const QLocale &locale = QLocale()); ///< every digit: tool tips
QString count(qint64 number, const QLocale &locale = QLocale());
QString unitPrice(UnitPrice price, const Currency &currency, const QLocale &locale = QLocale()); ///< every digit
QString unitPrice(UnitPrice price, const QLocale &locale = QLocale()); ///< in a list with a column of its own for the currency

} // namespace reckoner::wording
