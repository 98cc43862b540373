#include "models/explain/explanation.h"
#include "models/wording/amounts.h"
#include "models/wording/sentences.h"

#include <QCoreApplication>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kShortTokens = 10'000; ///< from so many on they are said in thousands

QString words(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

bool isMachine(const QLocale &locale)
{
    return locale == QLocale::c();
}

QString unitWords(PriceUnit unit, qint64 quantity)
{
    switch (unit) {
    case PriceUnit::Cv: return quantity == 1 ? words("CV") : words("CVs");
    case PriceUnit::Token: return words("tokens");
    case PriceUnit::PromptToken: return words("prompt tokens");
    case PriceUnit::CompletionToken: return words("completion tokens");
    case PriceUnit::Question: return quantity == 1 ? words("question") : words("questions");
    case PriceUnit::Minute: return words("min");
    }
    Q_UNREACHABLE();
}

QString priceText(UnitPrice price, const QLocale &locale)
{
    return isMachine(locale) ? price.toDecimal() : wording::unitPrice(price, locale);
}

qint64 withoutSign(qint64 amount)
{
    return amount < 0 ? -amount : amount;
}

QString amountText(qint64 amount, const Figure &figure, const QLocale &locale)
{
    if (figure.kind != Figure::Kind::Money)
        return wording::count(amount, locale);
    const Money money = Money::fromNanos(amount);
    return isMachine(locale) ? money.toDecimal() : wording::exactMoney(money, figure.currency, locale);
}

QString factorsText(const Term &term, const QLocale &locale)
{
    QStringList factors;
    for (const Factor &factor : term.factors)
        factors += u"%1 %2 x %3"_s.arg(wording::count(factor.quantity, locale), unitWords(factor.unit, factor.quantity), priceText(factor.price, locale));
    return factors.join(u" + "_s);
}

/// A price that began later is said with its day, UTC.
QString sinceText(const Term &term)
{
    return term.since ? words(" (price of %1)").arg(Calendar().dayOf(*term.since).toIso()) : QString();
}

QString rowsText(qint64 rows, const QLocale &locale)
{
    return (rows == 1 ? words("%1 row") : words("%1 rows")).arg(wording::count(rows, locale));
}

/// One usage type of a cost, shortened: "402 CVs x 0.50", "50k tokens".
QString shortTypeText(const Explanation &explanation, UsageType type, const QLocale &locale)
{
    qint64 amount = 0;
    qint64 quantity = 0;
    std::vector<const Factor *> priced;
    bool isMixed = false;
    for (const Term &term : explanation.terms) {
        if (term.type != type)
            continue;
        amount += term.amount;
        quantity += term.quantity;
        isMixed |= term.amount != 0 && term.kind != Term::Kind::Priced;
        for (const Factor &factor : term.factors)
            priced.push_back(&factor);
    }
    if (amount == 0)
        return {};
    if (type == UsageType::QuestionGeneration)
        return quantity >= kShortTokens ? words("%1k tokens").arg(wording::count((quantity + 500) / 1000, locale)) : words("%1 tokens").arg(wording::count(quantity, locale));
    const PriceUnit unit = type == UsageType::CvParsing ? PriceUnit::Cv : PriceUnit::Minute;
    if (priced.size() == 1 && !isMixed)
        return u"%1 %2 x %3"_s.arg(wording::count(priced.front()->quantity, locale), unitWords(unit, priced.front()->quantity), priceText(priced.front()->price, locale));
    return u"%1 %2 (%3)"_s.arg(wording::count(quantity, locale), unitWords(unit, quantity), wording::money(Money::fromNanos(amount), explanation.figure.currency, locale));
}

} // namespace

QString termText(const Term &term, const Figure &figure, const QLocale &locale)
{
    const QString amount = amountText(withoutSign(term.amount), figure, locale);
    switch (term.kind) {
    case Term::Kind::Priced: return factorsText(term, locale) + sinceText(term);
    case Term::Kind::Free: return words("%1 failed, free").arg(wording::count(term.rows, locale));
    case Term::Kind::Given: return words("%1 at given cost %2").arg(rowsText(term.rows, locale), amount);
    case Term::Kind::Adopted: return words("%1 at adopted cost %2").arg(rowsText(term.rows, locale), amount);
    case Term::Kind::Unpriced: return words("%1 without a price").arg(rowsText(term.rows, locale));
    case Term::Kind::NoDuration: return words("%1 without a usable duration").arg(rowsText(term.rows, locale));
    case Term::Kind::Counted: return words("%1 of %2").arg(rowsText(term.rows, locale), term.type ? wording::title(*term.type) : QString());
    case Term::Kind::Sum:
    case Term::Kind::Difference: return u"%1 %2"_s.arg(amount, term.words);
    }
    Q_UNREACHABLE();
}

QString formulaText(const Explanation &explanation, const QLocale &locale)
{
    QString formula;
    for (const Term &term : explanation.terms) {
        const bool isNegative = term.amount < 0;
        if (formula.isEmpty())
            formula = isNegative ? u"- "_s : QString();
        else
            formula += isNegative ? u" - "_s : u" + "_s;
        formula += isNegative && term.factors.size() > 1 ? u"("_s + termText(term, explanation.figure, locale) + u")"_s : termText(term, explanation.figure, locale);
    }
    return formula.isEmpty() ? words("nothing") : formula;
}

QString figureText(const Figure &figure, const QLocale &locale)
{
    if (!figure.amount)
        return words("no cost");
    const QString amount = amountText(*figure.amount, figure, locale);
    switch (figure.kind) {
    case Figure::Kind::Money: return amount;
    case Figure::Kind::Rows: return words("%1 rows").arg(amount);
    case Figure::Kind::Credits: return words("%1 credits").arg(amount);
    case Figure::Kind::Tokens: return words("%1 tokens").arg(amount);
    case Figure::Kind::Minutes: return words("%1 min").arg(amount);
    }
    Q_UNREACHABLE();
}

QString costSentence(const Explanation &explanation, const QLocale &locale)
{
    QStringList parts;
    for (const UsageTypeInfo &type : usageTypes()) {
        const QString part = shortTypeText(explanation, type.type, locale);
        if (!part.isEmpty())
            parts += part;
    }
    const QString figure = wording::money(Money::fromNanos(explanation.figure.amount.value_or(0)), explanation.figure.currency, locale);
    return parts.isEmpty() ? figure : u"%1 = %2"_s.arg(figure, parts.join(u" + "_s));
}

} // namespace reckoner
