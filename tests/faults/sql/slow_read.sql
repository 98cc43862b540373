-- Reads the companies for a while.
-- all companies: a test
SELECT CAST(pg_sleep(0.4) AS text) AS slept, name FROM companies
