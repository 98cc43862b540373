-- Per company, month, job, type and status: the month equals the sum of its days. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(broken), 0) AS bigint) AS broken
FROM (
  SELECT CASE WHEN SUM(row_count) <> 0 OR SUM(failed_count) <> 0 OR SUM(quantity) <> 0 OR SUM(questions) <> 0 OR SUM(cost_nanos) <> 0 OR SUM(estimated_nanos) <> 0 OR SUM(unpriced_count) <> 0 THEN 1 ELSE 0 END AS broken
  FROM (
    SELECT company_id, {{month:day}} AS month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count FROM rollup_job_day_live
    UNION ALL
    SELECT company_id, month, job_id, usage_type, status, -row_count, -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count FROM rollup_job_month_live
  ) AS both_sides
  GROUP BY company_id, month, job_id, usage_type, status
) AS groups
