-- Usage rows per billing day of some jobs. Parameters: the bounds of a slice (filter.h sliceBindings).
-- Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT t.day AS day, CAST(SUM(t.row_count) AS bigint) AS row_count
FROM (
  SELECT day, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :from_day AND day < :to_day {{rollup_conditions}}
  UNION ALL
  {{part day_edges billing_day AS day}}
) AS t
GROUP BY t.day
HAVING SUM(t.row_count) > 0
