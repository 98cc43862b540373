-- Whether a process of the server is still there, which is not this connection's. Parameter: process.
-- may: see_balances
-- all companies: it is of the server, and no row of anybody
SELECT COUNT(*) AS value FROM pg_stat_activity WHERE pid = :process AND pid <> pg_backend_pid()
