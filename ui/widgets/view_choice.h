// How figures are shown on this computer, as it was chosen in the settings: decimals of money, the first day of a week, the size of the text, what
// providers cost. Windows opened from then on follow it.
#pragma once

#include "models/tables/column.h"

#include <QLatin1StringView>
#include <Qt>
#include <optional>
#include <span>
#include <vector>

namespace reckoner {

/// Every decimal that an amount has, wherever money is shown; else cents, and four decimals only below 1 where cents would hide something.
bool everyDecimalIsShown();
void setEveryDecimalShown(bool isShown);

/// The day that calendars and charts begin a week with: the chosen one, else the locale's. Exports and the command line begin weeks on Monday.
Qt::DayOfWeek firstDayOfWeek();
std::optional<Qt::DayOfWeek> chosenFirstDay();
void setFirstDay(const std::optional<Qt::DayOfWeek> &day);

inline constexpr int kTextPercents[] = {100, 125, 150, 200};
/// Of the size that the desktop gives to text; one of kTextPercents.
int textPercent();
void setTextPercent(int percent);

/// The columns of what the model's provider takes, beside what is charged.
bool providerCostIsShown();
void setProviderCostShown(bool isShown);

/// Makes the choices those of the program: before the first window, and when one of them has changed.
void applyViewChoices();

/// The columns of a list without those of the provider's cost where that is not to be shown.
template <typename RowType>
std::vector<Column<RowType>> chosenColumns(std::span<const Column<RowType>> columns)
{
    std::vector<Column<RowType>> chosen(columns.begin(), columns.end());
    if (!providerCostIsShown())
        std::erase_if(chosen, [](const Column<RowType> &column) { return QLatin1StringView(column.title).startsWith(QLatin1StringView("Provider cost")); });
    return chosen;
}

} // namespace reckoner
