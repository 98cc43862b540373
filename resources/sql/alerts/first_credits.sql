-- Since when there is data of each profile: its first reservation.
-- may: see_balances
SELECT profile_id AS account_id, {{us:MIN(reserved_at)}} AS first_at FROM credit_reservations WHERE company_id IN (:companies) GROUP BY profile_id
