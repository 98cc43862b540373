-- Totals per company and usage type of one job.
-- Parameters: the bounds of a slice (filter.h sliceBindings). Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT t.company_id AS company_id, c.name AS title, c.currency AS currency, t.usage_type AS usage_type,
  {{part sums}}
FROM (
  {{part job_months company_id}}
  UNION ALL
  {{part day_edges company_id}}
) AS t
JOIN companies c ON c.id = t.company_id
GROUP BY t.company_id, c.name, c.currency, t.usage_type
HAVING SUM(t.row_count) > 0
