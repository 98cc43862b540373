-- How many lines the ledger has: its ids are given one by one and no line is ever deleted.
-- may: see_usage
-- all companies: a count; the file is the boundary
SELECT COALESCE(MAX(id), 0) AS value FROM usage_ledger
