// Credits of every person: both buckets as bars, what is reserved for which job, the history, what was bought; grants, resets and returns for those
// who may.
#pragma once

#include "models/alerts/purchases.h"
#include "models/balances/credits.h"
#include "ui/pages/balance_page.h"

namespace reckoner {

class CreditsPage : public BalancePage
{
    Q_OBJECT
public:
    explicit CreditsPage(const PageContext &context);

protected:
    void load() override;
    void showAccount(int row) override;

private:
    void loadLists();
    void showReservations(std::vector<Reservation> reservations);
    void allowActions();
    void grant();
    void reset();
    void giveBack();
    std::optional<Reservation> currentReservation() const;
    BillingMonth currentMonth() const; ///< of the account on show

    RowTableModel<CreditBalance> *m_balances;
    RowTableModel<Reservation> *m_reservations;
    RowTableModel<CreditEntry> *m_history;
    RowTableModel<Purchase> *m_purchases;
    List m_reservationList;
    std::optional<List> m_historyList;  ///< for roles that see the ledger
    std::optional<List> m_purchaseList; ///< likewise
    std::optional<CreditBalance> m_shown;
    QHash<QUuid, Calendar> m_calendars; ///< by company
    QPushButton *m_grant = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_giveBack = nullptr;
};

} // namespace reckoner
