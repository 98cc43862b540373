// Where the day begins: the wallet and when it runs out, what needs a person (alerts, drafts that wait), and every balance with its forecast. A
// recruiter sees no money: what is left of credits and minutes instead.
#pragma once

#include "models/alerts/thresholds.h"
#include "models/balances/wallet.h"
#include "models/tables/row_table_model.h"
#include "models/usage/month_comparison.h"
#include "ui/pages/page.h"

class QLabel;

namespace reckoner {

class Card;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context);

    FilterParts usedFilterParts() const override { return FilterPart::Company; }
    TableView *mainTable() const override { return m_balanceTable; }

protected:
    void load() override;

private:
    QWidget *buildCards();
    QWidget *buildLists();
    void showWallets(const std::vector<Wallet> &wallets);
    void showRunOut(const std::vector<BucketForecast> &forecasts);
    void showLeft(Card *card, const std::vector<BucketForecast> &forecasts, Unit unit);
    void showAlerts(const std::vector<Alert> &alerts);
    void showForecasts(std::vector<BucketForecast> forecasts);
    void showDrafts(qint64 drafts);
    void showComparison(std::vector<MonthComparison> comparisons);
    QLabel *buildLinks();
    void follow(const QString &link);
    /// The wallet's figures are explained for one company; the list below explains each balance.
    void addWalletExplanations();
    void openPageOf(Unit unit, CompanyId company, const QString &name);

    bool m_seesMoney;
    Card *m_balance = nullptr; ///< for who sees money
    Card *m_month = nullptr;
    Card *m_total = nullptr;
    Card *m_runOut = nullptr;
    Card *m_credits = nullptr; ///< for who does not
    Card *m_minutes = nullptr;
    QLabel *m_drafts;
    QLabel *m_comparison = nullptr;
    StateStack *m_comparisonStack = nullptr;
    std::vector<MonthComparison> m_compared;
    StateStack *m_cardStack = nullptr;
    RowTableModel<Alert> *m_alerts;
    RowTableModel<BucketForecast> *m_balances;
    TableView *m_alertTable = nullptr;
    TableView *m_balanceTable = nullptr;
    StateStack *m_alertStack = nullptr;
    StateStack *m_balanceStack = nullptr;
};

} // namespace reckoner
