#include "ui/pages/month_change.h"

#include "models/wording/amounts.h"
#include "models/wording/sentences.h"
#include "ui/pages/overview_page.h"

#include <QLocale>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kWordJoiner = 0x2060;

QString moneyText(Money amount, const MonthComparison &month)
{
    return wording::money(amount, month.currency).toHtmlEscaped();
}

/// A line may end after a minus: not before the amount that it belongs to.
QString movedText(Money change, const MonthComparison &month)
{
    if (!change.isNegative())
        return u'+' + moneyText(change, month);
    QString text = moneyText(change, month);
    return text.startsWith(u'-') ? text.insert(1, QChar(kWordJoiner)) : text;
}

QString bold(const QString &text)
{
    return u"<b>%1</b>"_s.arg(text);
}

QString changeText(const MonthComparison &month)
{
    const QString now = bold(moneyText(month.now, month));
    const QString size = bold(moneyText(month.change.isNegative() ? month.change.negated() : month.change, month));
    const QString name = QLocale().toString(month.daysBefore.from.date(), u"MMMM"_s);
    const QString last = wording::dayText(month.daysBefore.to.plusDays(-1));
    if (month.change.isZero())
        return OverviewPage::tr("This month %1, as much as in the same days of %2 (to %3).").arg(now, name, last);
    if (month.change.isNegative())
        return OverviewPage::tr("This month %1, %2 less than in the same days of %3 (to %4).").arg(now, size, name, last);
    return OverviewPage::tr("This month %1, %2 more than in the same days of %3 (to %4).").arg(now, size, name, last);
}

QString typesText(const MonthComparison &month)
{
    QStringList types;
    for (const UsageTypeInfo &type : usageTypes()) {
        if (const Money change = month.typeChange[size_t(type.type)]; !change.isZero())
            types.append(wording::title(type.type).toHtmlEscaped() + u' ' + movedText(change, month));
    }
    return types.isEmpty() ? QString() : u' ' + OverviewPage::tr("By type: %1.").arg(types.join(u", "_s));
}

QString moversText(const MonthComparison &month, size_t place)
{
    QStringList movers;
    for (size_t i = 0; i < month.movers.size(); ++i) {
        const MonthMover &mover = month.movers[i];
        const QString title = mover.job ? mover.title : OverviewPage::tr("No job");
        movers.append(u"<a href=\"%1:%2\">%3</a> %4"_s.arg(place).arg(i).arg(title.toHtmlEscaped(), movedText(mover.change, month)));
    }
    return movers.isEmpty() ? QString() : u' ' + OverviewPage::tr("Moved most: %1.").arg(movers.join(u", "_s));
}

} // namespace

QString monthChangeText(const std::vector<MonthComparison> &comparisons)
{
    QStringList lines;
    for (size_t i = 0; i < comparisons.size(); ++i) {
        const MonthComparison &month = comparisons[i];
        if (!month.now.isZero() || !month.before.isZero())
            lines.append(changeText(month) + typesText(month) + moversText(month, i));
    }
    return lines.join(u"<br>"_s);
}

} // namespace reckoner
