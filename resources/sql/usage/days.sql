-- Usage rows per billing day of some companies. Parameters: the bounds of a slice (filter.h sliceBindings).
-- Slots rollup_conditions, event_conditions: type, job, status.
-- may: see_usage
SELECT t.day AS day, CAST(SUM(t.row_count) AS bigint) AS row_count
FROM (
  {{part whole_days day}}
  UNION ALL
  {{part day_edges billing_day AS day}}
) AS t
GROUP BY t.day
HAVING SUM(t.row_count) > 0
