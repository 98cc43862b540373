-- How many lines of the ledger the login may see.
-- may: see_usage
-- all companies: row-level security limits it
SELECT COUNT(*) AS value FROM usage_ledger
