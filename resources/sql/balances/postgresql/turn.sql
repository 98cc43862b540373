-- Waits until nobody else is at the same thing, and keeps others out until the transaction ends. Parameter: what (text).
-- may: see_balances
-- all companies: a lock, no data
SELECT 1 AS alone FROM pg_advisory_xact_lock(hashtextextended(CAST(:what AS text), 0))
