// Money by period as stacked bars, one part for each usage type. Hovering tells the values, a click or Enter chooses the period, the arrow keys walk over
// the bars, and a sentence says it all to who does not see it. Amounts stay exact; only the drawing is in doubles.
#pragma once

#include "models/core/calendar.h"
#include "models/core/currency.h"
#include "models/core/money.h"

#include <QStringList>
#include <QWidget>

namespace reckoner {

struct ChartPeriod
{
    DayRange days;
    std::vector<Money> values; ///< one for each series
};

struct StackedSeries
{
    QStringList titles; ///< of the series
    Currency currency;
    std::vector<ChartPeriod> periods; ///< without gaps, oldest first
};

inline constexpr size_t kMostBars = 800; ///< of three parts each: kMostChartPoints

/// Neighbours put together so that at most `most` periods are left. Errors: overflow.
Result<std::vector<ChartPeriod>> mergedPeriods(const std::vector<ChartPeriod> &periods, size_t most);
/// "CV Parsing, Question Generation, 1 Nov 2026 to 21 Nov 2026: $12.51 in 21 periods, most on 3 Nov 2026 ($5.00)."
QString chartSummary(const StackedSeries &series);

class StackedSeriesChart : public QWidget
{
    Q_OBJECT
public:
    explicit StackedSeriesChart(QWidget *parent = nullptr);
    ~StackedSeriesChart() override;

    void setSeries(const StackedSeries &series);
    int periodCount() const;
    int currentPeriod() const;
    /// Title and every value of a period, one a line.
    QString periodText(int period) const;
    QSize sizeHint() const override { return {640, 240}; }

Q_SIGNALS:
    void periodChosen(const reckoner::DayRange &days);

private:
    class Plot;
    Plot *m_plot;
};

} // namespace reckoner
