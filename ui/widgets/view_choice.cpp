#include "ui/widgets/view_choice.h"

#include "models/wording/amounts.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QSettings>
#include <algorithm>

namespace reckoner {

using namespace Qt::StringLiterals;

namespace {

const auto kEveryDecimal = "view/every_decimal"_L1;
const auto kFirstDay = "view/first_day_of_week"_L1;
const auto kTextPercent = "view/text_percent"_L1;
const auto kProviderCost = "view/provider_cost"_L1;

} // namespace

bool everyDecimalIsShown()
{
    return QSettings().value(kEveryDecimal, false).toBool();
}

void setEveryDecimalShown(bool isShown)
{
    QSettings().setValue(kEveryDecimal, isShown);
}

Qt::DayOfWeek firstDayOfWeek()
{
    return chosenFirstDay().value_or(QLocale().firstDayOfWeek());
}

std::optional<Qt::DayOfWeek> chosenFirstDay()
{
    const int kept = QSettings().value(kFirstDay).toInt();
    return kept >= Qt::Monday && kept <= Qt::Sunday ? std::optional(Qt::DayOfWeek(kept)) : std::nullopt;
}

void setFirstDay(const std::optional<Qt::DayOfWeek> &day)
{
    if (day)
        QSettings().setValue(kFirstDay, int(*day));
    else
        QSettings().remove(kFirstDay);
}

int textPercent()
{
    const int kept = QSettings().value(kTextPercent).toInt();
    return std::ranges::find(kTextPercents, kept) == std::end(kTextPercents) ? kTextPercents[0] : kept;
}

void setTextPercent(int percent)
{
    QSettings().setValue(kTextPercent, percent);
}

bool providerCostIsShown()
{
    return QSettings().value(kProviderCost, true).toBool();
}

void setProviderCostShown(bool isShown)
{
    QSettings().setValue(kProviderCost, isShown);
}

void applyViewChoices()
{
    wording::showEveryDecimal(everyDecimalIsShown());
    theme::setTextPercent(textPercent());
}

} // namespace reckoner
