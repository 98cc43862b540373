#include "ui/charts/balance_line.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/charts/stacked_series.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

QString chartWords(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

} // namespace

QString noBalanceText()
{
    return chartWords(QT_TRANSLATE_NOOP("Chart", "Nothing has moved this wallet yet."));
}

QString balanceSummary(const BalanceLine &line, int lowest)
{
    if (line.balances.empty())
        return noBalanceText();
    const auto money = [&line](Money amount) { return wording::money(amount, line.currency); };
    const QString days = daysTitle({line.first, line.dayAt(line.days())});
    if (line.days() == 1)
        return chartWords(QT_TRANSLATE_NOOP("Chart", "Balance, %1: %2.")).arg(days, money(line.balances.front()));
    return chartWords(QT_TRANSLATE_NOOP("Chart", "Balance, %1: from %2 to %3, lowest on %4 (%5)."))
        .arg(days, money(line.balances.front()), money(line.balances.back()), wording::dayText(line.dayAt(lowest)), money(line.balances.at(size_t(lowest))));
}

QString balanceText(const BalanceLine &line, int place)
{
    const Money balance = line.balances.at(size_t(place));
    const QString text = balance.isNegative() ? chartWords(QT_TRANSLATE_NOOP("Chart", "Owed: %1")) : chartWords(QT_TRANSLATE_NOOP("Chart", "Balance: %1"));
    return wording::dayText(line.dayAt(place)) + u'\n' + text.arg(wording::exactMoney(balance.isNegative() ? balance.negated() : balance, line.currency));
}

QString thresholdText(const BalanceLine &line)
{
    return line.threshold ? chartWords(QT_TRANSLATE_NOOP("Chart", "Alert below %1")).arg(wording::money(*line.threshold, line.currency)) : QString();
}

} // namespace reckoner
