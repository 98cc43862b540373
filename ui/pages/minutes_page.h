// Minutes of every organization: base and add-on as bars, what was used and when, the billing periods, what was bought, what was refused; for those who
// may: buy, close periods that are over, set the counter by the metrics, give back.
#pragma once

#include "models/alerts/purchases.h"
#include "models/balances/minutes.h"
#include "ui/pages/balance_page.h"

namespace reckoner {

class MinutesPage : public BalancePage
{
    Q_OBJECT
public:
    explicit MinutesPage(const PageContext &context);

protected:
    void load() override;
    void showAccount(int row) override;

private:
    void loadLists();
    void openRowsOfLists();
    std::optional<Question> questionOf(const MinutesMetric &metric) const;
    void allowActions();
    void buy();
    void roll();
    void sync();
    void giveBack();
    std::optional<MinutesMetric> currentMetric() const;

    RowTableModel<MinutesBalance> *m_balances;
    RowTableModel<MinutesMetric> *m_metrics;
    RowTableModel<BillingPeriod> *m_periods;
    RowTableModel<Purchase> *m_purchases;
    RowTableModel<MinutesRefusal> *m_refusals;
    List m_metricList;
    List m_periodList;
    std::optional<List> m_purchaseList; ///< for roles that see money
    std::optional<List> m_refusalList;  ///< likewise
    std::optional<MinutesBalance> m_shown;
    QPushButton *m_buy = nullptr;
    QPushButton *m_roll = nullptr;
    QPushButton *m_sync = nullptr;
    QPushButton *m_giveBack = nullptr;
};

} // namespace reckoner
