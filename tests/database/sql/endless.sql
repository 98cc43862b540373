-- Runs until it is interrupted.
-- may: see_usage
WITH RECURSIVE counted (n) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT n + 1 FROM counted) SELECT MAX(n) AS n FROM counted
