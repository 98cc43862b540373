-- Per company, day, job, type and status: the roll-up equals the sum of its usage rows. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(broken), 0) AS bigint) AS broken
FROM (
  SELECT CASE WHEN SUM(row_count) <> 0 OR SUM(failed_count) <> 0 OR SUM(quantity) <> 0 OR SUM(questions) <> 0 OR SUM(cost_nanos) <> 0 OR SUM(estimated_nanos) <> 0 OR SUM(unpriced_count) <> 0 THEN 1 ELSE 0 END AS broken
  FROM (
    SELECT company_id, billing_day AS day, COALESCE(job_id, {{no_job}}) AS job_id, usage_type, status,
      1 AS row_count, failed AS failed_count, quantity, questions, COALESCE(cost_nanos, 0) AS cost_nanos,
      CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos, unpriced AS unpriced_count
    FROM usage_events
    UNION ALL
    SELECT company_id, day, job_id, usage_type, status, -row_count, -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count FROM rollup_job_day_live
  ) AS both_sides
  GROUP BY company_id, day, job_id, usage_type, status
) AS groups
