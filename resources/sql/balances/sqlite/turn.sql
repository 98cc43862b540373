-- Waits until nobody else is at the same thing, and keeps others out until the transaction ends: the writer of a SQLite file is alone anyway. Parameter: what (text).
-- may: see_balances
-- all companies: a lock, no data
SELECT 1 AS alone WHERE :what IS NOT NULL
