#include "models/core/currency.h"

#include <algorithm>
#include <array>

namespace reckoner {

using namespace Qt::StringLiterals;

struct IsoCurrency
{
    char16_t code[4];
    int minorDigits;
    constexpr std::u16string_view codeView() const { return {code, 3}; }
};

// ISO 4217, codes in use that have minor units, in order of code. Left out because nothing is billed in them: metals, fund and testing codes (XAU, XDR, XTS...).
static constexpr auto kCurrencies = std::to_array<IsoCurrency>({
    {u"AED", 2}, {u"AFN", 2}, {u"ALL", 2}, {u"AMD", 2}, {u"AOA", 2}, {u"ARS", 2}, {u"AUD", 2}, {u"AWG", 2}, {u"AZN", 2},
    {u"BAM", 2}, {u"BBD", 2}, {u"BDT", 2}, {u"BHD", 3}, {u"BIF", 0}, {u"BMD", 2}, {u"BND", 2}, {u"BOB", 2}, {u"BOV", 2},
    {u"BRL", 2}, {u"BSD", 2}, {u"BTN", 2}, {u"BWP", 2}, {u"BYN", 2}, {u"BZD", 2}, {u"CAD", 2}, {u"CDF", 2}, {u"CHE", 2},
    {u"CHF", 2}, {u"CHW", 2}, {u"CLF", 4}, {u"CLP", 0}, {u"CNY", 2}, {u"COP", 2}, {u"COU", 2}, {u"CRC", 2}, {u"CUP", 2},
    {u"CVE", 2}, {u"CZK", 2}, {u"DJF", 0}, {u"DKK", 2}, {u"DOP", 2}, {u"DZD", 2}, {u"EGP", 2}, {u"ERN", 2}, {u"ETB", 2},
    {u"EUR", 2}, {u"FJD", 2}, {u"FKP", 2}, {u"GBP", 2}, {u"GEL", 2}, {u"GHS", 2}, {u"GIP", 2}, {u"GMD", 2}, {u"GNF", 0},
    {u"GTQ", 2}, {u"GYD", 2}, {u"HKD", 2}, {u"HNL", 2}, {u"HTG", 2}, {u"HUF", 2}, {u"IDR", 2}, {u"ILS", 2}, {u"INR", 2},
    {u"IQD", 3}, {u"IRR", 2}, {u"ISK", 0}, {u"JMD", 2}, {u"JOD", 3}, {u"JPY", 0}, {u"KES", 2}, {u"KGS", 2}, {u"KHR", 2},
    {u"KMF", 0}, {u"KPW", 2}, {u"KRW", 0}, {u"KWD", 3}, {u"KYD", 2}, {u"KZT", 2}, {u"LAK", 2}, {u"LBP", 2}, {u"LKR", 2},
    {u"LRD", 2}, {u"LSL", 2}, {u"LYD", 3}, {u"MAD", 2}, {u"MDL", 2}, {u"MGA", 2}, {u"MKD", 2}, {u"MMK", 2}, {u"MNT", 2},
    {u"MOP", 2}, {u"MRU", 2}, {u"MUR", 2}, {u"MVR", 2}, {u"MWK", 2}, {u"MXN", 2}, {u"MXV", 2}, {u"MYR", 2}, {u"MZN", 2},
    {u"NAD", 2}, {u"NGN", 2}, {u"NIO", 2}, {u"NOK", 2}, {u"NPR", 2}, {u"NZD", 2}, {u"OMR", 3}, {u"PAB", 2}, {u"PEN", 2},
    {u"PGK", 2}, {u"PHP", 2}, {u"PKR", 2}, {u"PLN", 2}, {u"PYG", 0}, {u"QAR", 2}, {u"RON", 2}, {u"RSD", 2}, {u"RUB", 2},
    {u"RWF", 0}, {u"SAR", 2}, {u"SBD", 2}, {u"SCR", 2}, {u"SDG", 2}, {u"SEK", 2}, {u"SGD", 2}, {u"SHP", 2}, {u"SLE", 2},
    {u"SOS", 2}, {u"SRD", 2}, {u"SSP", 2}, {u"STN", 2}, {u"SVC", 2}, {u"SYP", 2}, {u"SZL", 2}, {u"THB", 2}, {u"TJS", 2},
    {u"TMT", 2}, {u"TND", 3}, {u"TOP", 2}, {u"TRY", 2}, {u"TTD", 2}, {u"TWD", 2}, {u"TZS", 2}, {u"UAH", 2}, {u"UGX", 0},
    {u"USD", 2}, {u"USN", 2}, {u"UYI", 0}, {u"UYU", 2}, {u"UYW", 4}, {u"UZS", 2}, {u"VED", 2}, {u"VES", 2}, {u"VND", 0},
    {u"VUV", 0}, {u"WST", 2}, {u"XAD", 2}, {u"XAF", 0}, {u"XCD", 2}, {u"XCG", 2}, {u"XOF", 0}, {u"XPF", 0}, {u"YER", 2},
    {u"ZAR", 2}, {u"ZMW", 2}, {u"ZWG", 2},
});
static_assert(std::ranges::is_sorted(kCurrencies, {}, &IsoCurrency::codeView));

static const IsoCurrency *findCurrency(std::u16string_view code)
{
    const auto found = std::ranges::lower_bound(kCurrencies, code, {}, &IsoCurrency::codeView);
    return found != kCurrencies.end() && found->codeView() == code ? &*found : nullptr;
}

static Error notACurrency(QStringView code)
{
    return Error{ErrorCode::InvalidInput, RECKONER_TEXT("\"{code}\" is not a currency in use; give its three letters of ISO 4217, such as USD."),
                 {{u"code"_s, code.left(20).toString()}}};
}

Result<Currency> Currency::parse(QStringView code)
{
    if (code.size() != 3)
        return notACurrency(code);
    char16_t capitals[3];
    for (qsizetype place = 0; place < 3; ++place) {
        const char16_t unit = code[place].unicode();
        capitals[place] = unit >= u'a' && unit <= u'z' ? char16_t(unit - u'a' + u'A') : unit;
    }
    const IsoCurrency *found = findCurrency({capitals, 3});
    if (!found)
        return notACurrency(code);
    // The table outlives every string, so that parsing one per imported row allocates nothing.
    return Currency(QString::fromRawData(reinterpret_cast<const QChar *>(found->code), 3));
}

int Currency::minorDigits() const
{
    const IsoCurrency *found = findCurrency({reinterpret_cast<const char16_t *>(m_code.utf16()), size_t(m_code.size())});
    ensure(found, "a currency is one of the table's");
    return found->minorDigits;
}

} // namespace reckoner
