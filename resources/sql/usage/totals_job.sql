-- Totals per currency and usage type of one job: whole months, whole days and the parts of days at the ends.
-- Parameters: the bounds of a slice (filter.h sliceBindings). Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT c.currency AS currency, t.usage_type AS usage_type,
  {{part sums}}
FROM (
  {{part job_months company_id}}
  UNION ALL
  {{part day_edges company_id}}
) AS t
JOIN companies c ON c.id = t.company_id
GROUP BY c.currency, t.usage_type
