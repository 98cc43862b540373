#include "models/wording/amounts.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <atomic>

namespace reckoner::wording {

using namespace Qt::StringLiterals;

static std::atomic<bool> everyDecimalIsWanted = false; // amounts are worded on worker threads too

static constexpr int kMoneyScale = 9;
static constexpr int kUnitPriceScale = 12;
static constexpr int kFineDecimals = 4; // ui.md: four decimals only below 1 where cents would hide something

/// A whole number of 10^-scale units.
struct Decimal
{
    quint64 magnitude = 0;
    bool negative = false;
    int scale = 0;
};

static Decimal decimalOf(qint64 value, int scale)
{
    return {value < 0 ? quint64(0) - quint64(value) : quint64(value), value < 0, scale};
}

static quint64 powerOfTen(int exponent)
{
    quint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// Half to even.
static Decimal rounded(const Decimal &decimal, int scale)
{
    if (scale >= decimal.scale)
        return decimal;
    const quint64 divisor = powerOfTen(decimal.scale - scale);
    const quint64 remainder = decimal.magnitude % divisor;
    quint64 quotient = decimal.magnitude / divisor;
    if (remainder > divisor / 2 || (remainder == divisor / 2 && quotient % 2 != 0))
        ++quotient;
    return {quotient, decimal.negative, scale};
}

static QString localDigits(const QString &digits, const QLocale &locale)
{
    const char16_t zero = locale.zeroDigit().at(0).unicode();
    QString local = digits;
    for (QChar &digit : local)
        digit = QChar(char16_t(digit.unicode() - u'0' + zero));
    return local;
}

/// Whole part grouped by the locale, then the decimals without trailing zeros beyond `leastDecimals`; no sign.
static QString numberText(const Decimal &decimal, int leastDecimals, const QLocale &locale)
{
    const quint64 unit = powerOfTen(decimal.scale);
    const QString whole = locale.toString(qulonglong(decimal.magnitude / unit));
    QString decimals = decimal.scale == 0 ? QString() : QString::number(decimal.magnitude % unit).rightJustified(decimal.scale, u'0');
    while (decimals.size() > leastDecimals && decimals.endsWith(u'0'))
        decimals.chop(1);
    decimals = decimals.leftJustified(leastDecimals, u'0');
    return decimals.isEmpty() ? whole : QString(whole + locale.decimalPoint() + localDigits(decimals, locale));
}

struct Symbol
{
    QLatin1StringView code;
    QStringView symbol;
};
// The symbols that are read without doubt in any language (CLDR); every other currency is named by its code.
static constexpr auto kSymbols = std::to_array<Symbol>({
    {"USD"_L1, u"$"}, {"EUR"_L1, u"\u20ac"}, {"GBP"_L1, u"\u00a3"}, {"JPY"_L1, u"\u00a5"}, {"INR"_L1, u"\u20b9"}, {"KRW"_L1, u"\u20a9"},
    {"ILS"_L1, u"\u20aa"}, {"VND"_L1, u"\u20ab"}, {"PHP"_L1, u"\u20b1"}, {"CNY"_L1, u"CN\u00a5"}, {"BRL"_L1, u"R$"}, {"MXN"_L1, u"MX$"},
    {"CAD"_L1, u"CA$"}, {"AUD"_L1, u"A$"}, {"NZD"_L1, u"NZ$"}, {"HKD"_L1, u"HK$"}, {"TWD"_L1, u"NT$"},
});

static QString currencySymbol(const Currency &currency)
{
    const auto found = std::ranges::find_if(kSymbols, [&currency](const Symbol &each) { return currency.code() == each.code; });
    return found == kSymbols.end() ? currency.code() : found->symbol.toString();
}

/// The number beside the symbol, in the locale's order. A code is set off by a space where the locale has none.
static QString withSymbol(const QString &number, bool negative, const Currency &currency, const QLocale &locale)
{
    const QString symbol = currencySymbol(currency);
    const QString one = locale.toString(1);
    // The C locale of servers would put the symbol last.
    QString pattern = locale.language() == QLocale::C ? QString(symbol + one) : locale.toCurrencyString(qlonglong(1), symbol);
    const bool isCode = symbol == currency.code();
    if (isCode && pattern == QString(symbol + one))
        pattern = symbol + QChar(QChar::Nbsp) + one;
    else if (isCode && pattern == QString(one + symbol))
        pattern = one + QChar(QChar::Nbsp) + symbol;
    const QString text = pattern.replace(one, number);
    return negative ? QString(locale.negativeSign() + text) : text;
}

static QString amountText(const Decimal &decimal, int leastDecimals, const Currency &currency, const QLocale &locale)
{
    // A small debt that rounds to nothing is not shown as minus nothing.
    const bool negative = decimal.negative && decimal.magnitude != 0;
    return withSymbol(numberText(decimal, leastDecimals, locale), negative, currency, locale);
}

static bool isBelowOne(Money amount)
{
    constexpr qint64 kNanosPerUnit = 1'000'000'000;
    return amount.nanos() > -kNanosPerUnit && amount.nanos() < kNanosPerUnit;
}

void showEveryDecimal(bool isWanted)
{
    everyDecimalIsWanted = isWanted;
}

QString money(Money amount, const Currency &currency, const QLocale &locale)
{
    if (everyDecimalIsWanted)
        return exactMoney(amount, currency, locale);
    const Decimal exact = decimalOf(amount.nanos(), kMoneyScale);
    const int minorDigits = currency.minorDigits();
    const Decimal shown = rounded(exact, minorDigits);
    if (minorDigits < kFineDecimals && isBelowOne(amount)) {
        const Decimal fine = rounded(exact, kFineDecimals);
        if (fine.magnitude != shown.magnitude * powerOfTen(kFineDecimals - minorDigits))
            return amountText(fine, kFineDecimals, currency, locale);
    }
    return amountText(shown, minorDigits, currency, locale);
}

QString exactMoney(Money amount, const Currency &currency, const QLocale &locale)
{
    return amountText(decimalOf(amount.nanos(), kMoneyScale), currency.minorDigits(), currency, locale);
}

static std::optional<Currency> currencyOfSymbol(const QString &symbol)
{
    const auto found = std::ranges::find_if(kSymbols, [&symbol](const Symbol &each) { return each.symbol == symbol; });
    const auto currency = Currency::parse(found == kSymbols.end() ? symbol : QString(found->code));
    return currency ? std::optional(*currency) : std::nullopt;
}

std::optional<QString> amountFromEnglish(const QString &text, const QLocale &locale)
{
    static const QRegularExpression form(u"^(-?)([^\\d\\s,.-]{0,3})\u00a0?(\\d{1,3}(?:,\\d{3})*|\\d+)((?:\\.\\d+)?)$"_s);
    const auto match = form.match(text);
    const QString symbol = match.captured(2);
    const bool isGrouped = match.captured(3).contains(u',');
    if (!match.hasMatch() || (symbol.isEmpty() && !isGrouped && match.capturedLength(4) < 3)) // a plain number is an amount where it has cents
        return {};
    const auto currency = symbol.isEmpty() ? std::optional<Currency>() : currencyOfSymbol(symbol);
    if (!symbol.isEmpty() && !currency)
        return {};
    const QString whole = match.captured(3).remove(u',');
    const QString decimals = match.captured(4).mid(1);
    bool fits = false;
    QString number = locale.toString(whole.toULongLong(&fits));
    if (!fits)
        return {};
    if (!decimals.isEmpty())
        number += locale.decimalPoint() + localDigits(decimals, locale);
    const bool negative = !match.captured(1).isEmpty();
    return currency ? withSymbol(number, negative, *currency, locale) : negative ? QString(locale.negativeSign() + number) : number;
}

QString count(qint64 number, const QLocale &locale)
{
    return locale.toString(number);
}

QString unitPrice(UnitPrice price, const Currency &currency, const QLocale &locale)
{
    return amountText(decimalOf(price.picos(), kUnitPriceScale), currency.minorDigits(), currency, locale);
}

QString unitPrice(UnitPrice price, const QLocale &locale)
{
    return numberText(decimalOf(price.picos(), kUnitPriceScale), 2, locale);
}

} // namespace reckoner::wording
