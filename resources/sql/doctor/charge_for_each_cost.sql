-- Every usage row with a cost other than zero has exactly one charge, of that cost (charges taken back, which are above zero, counted off); no charge is without its row. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(broken), 0) AS bigint) AS broken
FROM (
  SELECT CASE WHEN SUM(sides) <> 0 OR SUM(nanos) <> 0 OR COUNT(DISTINCT company_id) <> 1 THEN 1 ELSE 0 END AS broken
  FROM (
    SELECT {{reference:id}} AS usage_id, company_id, 1 AS sides, cost_nanos AS nanos FROM usage_events WHERE cost_nanos <> 0
    UNION ALL
    SELECT reference_id, company_id, CASE WHEN amount_units > 0 THEN 1 ELSE -1 END, amount_units FROM usage_ledger WHERE kind = 'charge'
  ) AS both_sides
  GROUP BY usage_id
) AS groups
