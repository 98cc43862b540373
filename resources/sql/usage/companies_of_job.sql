-- Totals per company and usage type of one job.
-- Parameters: the bounds of a slice (filter.h sliceBindings). Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT t.company_id AS company_id, c.name AS title, c.currency AS currency, t.usage_type AS usage_type,
  CAST(SUM(t.row_count) AS bigint) AS row_count,
  CAST(SUM(t.failed_count) AS bigint) AS failed_count,
  CAST(SUM(t.quantity) AS bigint) AS quantity,
  CAST(SUM(t.questions) AS bigint) AS questions,
  CAST(SUM(t.cost_nanos) AS bigint) AS cost_nanos,
  CAST(SUM(t.estimated_nanos) AS bigint) AS estimated_nanos,
  CAST(SUM(t.unpriced_count) AS bigint) AS unpriced_count
FROM (
  SELECT company_id, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_month_live
  WHERE company_id IN (:companies) AND month >= :from_month AND month < :to_month {{rollup_conditions}}
  UNION ALL
  SELECT company_id, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :head_from_day AND day < :head_to_day {{rollup_conditions}}
  UNION ALL
  SELECT company_id, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :tail_from_day AND day < :tail_to_day {{rollup_conditions}}
  UNION ALL
  SELECT company_id, usage_type, 1 AS row_count, failed AS failed_count, quantity, questions, COALESCE(cost_nanos, 0) AS cost_nanos,
    CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos, unpriced AS unpriced_count
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :head_from AND occurred_at < :head_to {{event_conditions}}
  UNION ALL
  SELECT company_id, usage_type, 1 AS row_count, failed AS failed_count, quantity, questions, COALESCE(cost_nanos, 0) AS cost_nanos,
    CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos, unpriced AS unpriced_count
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :tail_from AND occurred_at < :tail_to {{event_conditions}}
) AS t
JOIN companies c ON c.id = t.company_id
GROUP BY t.company_id, c.name, c.currency, t.usage_type
HAVING SUM(t.row_count) > 0
