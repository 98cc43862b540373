-- What became of a transaction of this program's own, where the answer to its COMMIT was lost: committed, aborted, in progress; NULL where it is long past. Parameter: xid (text).
-- may: see_balances
-- all companies: no data
SELECT pg_xact_status(CAST(CAST(:xid AS text) AS xid8)) AS status
