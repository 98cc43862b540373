// ISO 4217 currency codes, as three capital letters, with their number of minor digits.
#pragma once

#include "models/core/result.h"

#include <QString>

namespace reckoner {

class Currency
{
public:
    Currency() = default; ///< USD
    /// Three letters of a currency in use. Errors: invalid_input.
    static Result<Currency> parse(QStringView code);
    const QString &code() const { return m_code; }
    /// Digits after the point where the amount is shown (2 for USD, 0 for JPY, 3 for KWD).
    int minorDigits() const;
    bool operator==(const Currency &other) const = default;

private:
    explicit Currency(QString code) : m_code(std::move(code)) {}
    QString m_code = QStringLiteral("USD");
};

} // namespace reckoner
