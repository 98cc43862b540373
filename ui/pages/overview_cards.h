// The figures at the head of the Overview. Who sees money: the wallet, what was charged, and when it runs out. Who does not: jobs, drafts that wait, and what
// is left of credits and minutes.
#pragma once

#include "models/alerts/forecast.h"
#include "models/balances/wallet.h"
#include "models/usage/filter.h"

#include <QWidget>

namespace reckoner {

class Card;

/// What a recruiter begins the day with.
struct RecruiterFigures
{
    qint64 jobs = 0;   ///< with usage in the range
    qint64 drafts = 0; ///< with usage, not saved yet
    qint64 monthlyCredits = 0;
    qint64 addonCredits = 0;
    qint64 baseMinutes = 0;
    qint64 addonMinutes = 0;
};
/// `jobs` of a company, or of all, over the range.
Result<RecruiterFigures> recruiterFigures(const Inquiry &inquiry, const Filter &filter);

class OverviewCards : public QWidget
{
    Q_OBJECT
public:
    OverviewCards(bool seesMoney, QWidget *parent);

    void showWallets(const std::vector<Wallet> &wallets);
    void showRunOut(const std::vector<BucketForecast> &forecasts, const Calendar &calendar);
    void showFigures(const RecruiterFigures &figures, const QString &rangeTitle);

    Card *balance() const { return m_balance; } ///< none for a recruiter, like the next two
    Card *month() const { return m_month; }
    Card *total() const { return m_total; }

Q_SIGNALS:
    void pageRequested(const QString &page);
    void rangeRequested(const reckoner::RangeChoice &range); ///< the usage behind a figure
    void balancesRequested();

private:
    Card *add(const QString &title, const QString &tip, const std::function<void()> &run);
    void addWallet();
    void addRecruiter();

    Card *m_balance = nullptr;
    Card *m_month = nullptr;
    Card *m_total = nullptr;
    Card *m_runOut = nullptr;
    Card *m_jobs = nullptr;
    Card *m_drafts = nullptr;
    Card *m_credits = nullptr;
    Card *m_minutes = nullptr;
};

} // namespace reckoner
