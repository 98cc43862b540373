-- A key was used by one operation of a company only. Answers keys checked and keys broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN k.uses > 1 THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (SELECT COUNT(*) AS uses FROM operations WHERE key IS NOT NULL GROUP BY company_id, key) AS k
