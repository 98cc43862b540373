-- Cost and quantity per currency, billing day and usage type of some companies. Order: day.
-- Parameters: the bounds of a slice (filter.h sliceBindings). Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT c.currency AS currency, t.day AS day, t.usage_type AS usage_type, CAST(SUM(t.quantity) AS bigint) AS quantity, CAST(SUM(t.cost_nanos) AS bigint) AS cost_nanos
FROM (
  {{part whole_days company_id, day}}
  UNION ALL
  {{part day_edges company_id, billing_day AS day}}
) AS t
JOIN companies c ON c.id = t.company_id
GROUP BY c.currency, t.day, t.usage_type
HAVING SUM(t.row_count) > 0
ORDER BY t.day
