-- What is stored of a metric as its split is what was posted for it, less what was given back; for a metric that nothing posted there is nothing.
-- Answers metrics checked and metrics broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.base_minutes <> s.base_posted OR s.addon_minutes <> s.addon_posted THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT CASE WHEN m.operation_id IS NULL THEN 0 ELSE m.base_minutes END AS base_minutes, CASE WHEN m.operation_id IS NULL THEN 0 ELSE m.addon_minutes END AS addon_minutes,
    COALESCE(p.base_posted, 0) AS base_posted, COALESCE(p.addon_posted, 0) AS addon_posted
  FROM usage_metrics m LEFT JOIN (
    SELECT l.reference_id AS metric_id, -SUM(CASE WHEN l.bucket = 'base' THEN l.amount_units ELSE 0 END) AS base_posted,
      -SUM(CASE WHEN l.bucket = 'addon' THEN l.amount_units ELSE 0 END) AS addon_posted
    FROM usage_ledger l
    WHERE l.unit = 'minutes' AND l.reference_type = 'usage_metrics' AND l.kind NOT IN ('charge', 'expire')
    GROUP BY l.reference_id
  ) AS p ON p.metric_id = {{reference:m.id}}
  WHERE m.metric_type = 'minutes_transcribed'
) AS s
