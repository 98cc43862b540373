// Tokens of every company: its allocations as bars, the calls that used them with the provider's cost, by operation, what was bought. Prepaid: never
// a wallet charge.
#pragma once

#include "models/balances/tokens.h"
#include "ui/pages/balance_page.h"

namespace reckoner {

class TokensPage : public BalancePage
{
    Q_OBJECT
public:
    explicit TokensPage(const PageContext &context);

protected:
    void load() override;
    void showAccount(int row) override;

private:
    void loadLists();
    void allowActions();
    void allocate();
    void approve();
    std::optional<TokenLog> currentLog() const;
    EmptyText whyNoLogs() const;

    RowTableModel<TokenBalance> *m_balances;
    RowTableModel<TokenLog> *m_logs;
    RowTableModel<TokenUse> *m_uses;
    RowTableModel<TokenAllocation> *m_allocations;
    RowTableModel<TokenPurchase> *m_purchases;
    List m_allocationList;
    List m_logList;
    List m_useList;
    List m_purchaseList;
    std::optional<TokenBalance> m_shown;
    QHash<QUuid, Calendar> m_calendars; ///< by company
    qint64 m_unattributed = 0; ///< logs outside every company
    QPushButton *m_allocate = nullptr;
    QPushButton *m_approve = nullptr;
};

} // namespace reckoner
