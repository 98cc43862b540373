-- Per currency, day, type and status: the roll-up equals the sum of its companies. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(broken), 0) AS bigint) AS broken
FROM (
  SELECT CASE WHEN SUM(row_count) <> 0 OR SUM(failed_count) <> 0 OR SUM(quantity) <> 0 OR SUM(questions) <> 0 OR SUM(cost_nanos) <> 0 OR SUM(estimated_nanos) <> 0 OR SUM(unpriced_count) <> 0 THEN 1 ELSE 0 END AS broken
  FROM (
    SELECT c.currency AS currency, d.day AS day, d.usage_type AS usage_type, d.status AS status, d.row_count AS row_count, d.failed_count AS failed_count, d.quantity AS quantity, d.questions AS questions, d.cost_nanos AS cost_nanos, d.estimated_nanos AS estimated_nanos, d.unpriced_count AS unpriced_count
    FROM rollup_company_day_live d JOIN companies c ON c.id = d.company_id
    UNION ALL
    SELECT currency, day, usage_type, status, -row_count, -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count FROM rollup_currency_day_live
  ) AS both_sides
  GROUP BY currency, day, usage_type, status
) AS groups
