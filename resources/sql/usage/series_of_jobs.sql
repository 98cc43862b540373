-- Cost per job and billing day of some jobs. Order: day. Parameters: the bounds of a slice (filter.h sliceBindings), shown_jobs (uuids).
-- Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT c.currency AS currency, t.job_id AS job_id, t.day AS day, CAST(SUM(t.cost_nanos) AS bigint) AS cost_nanos
FROM (
  SELECT company_id, job_id, day, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :from_day AND day < :to_day AND job_id IN (:shown_jobs) {{rollup_conditions}}
  UNION ALL
  {{part day_edges company_id, job_id, billing_day AS day}}
) AS t
JOIN companies c ON c.id = t.company_id
WHERE t.job_id IN (:shown_jobs)
GROUP BY c.currency, t.job_id, t.day
ORDER BY t.day
