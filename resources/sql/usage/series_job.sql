-- Cost and quantity per currency, billing day and usage type of one job. Order: day.
-- Parameters: the bounds of a slice (filter.h sliceBindings). Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT c.currency AS currency, t.day AS day, t.usage_type AS usage_type, CAST(SUM(t.quantity) AS bigint) AS quantity, CAST(SUM(t.cost_nanos) AS bigint) AS cost_nanos
FROM (
  SELECT company_id, day, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :from_day AND day < :to_day {{rollup_conditions}}
  UNION ALL
  {{part day_edges company_id, billing_day AS day}}
) AS t
JOIN companies c ON c.id = t.company_id
GROUP BY c.currency, t.day, t.usage_type
HAVING SUM(t.row_count) > 0
ORDER BY t.day
