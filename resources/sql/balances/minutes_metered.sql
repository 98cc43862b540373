-- Minutes transcribed for which nothing was posted yet, one by one; and those posted since the stored period of their organization began, in one sum for
-- that period and one for what lies after it. Slot conditions: one organization. Order: organization, time.
-- may: see_balances
SELECT m.organization_id AS organization_id, m.id AS id, m.seq AS seq, {{us:m.occurred_at}} AS at_us, m.metric_value AS metric_value, m.base_minutes AS base_minutes,
  m.addon_minutes AS addon_minutes, 0 AS is_posted
FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
WHERE o.company_id IN (:companies) AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NULL {{conditions}}
UNION ALL
SELECT o.id, NULL, 0, CASE WHEN m.occurred_at < o.current_period_end THEN {{us:o.current_period_start}} ELSE {{us:o.current_period_end}} END,
  CAST(SUM(m.metric_value) AS bigint), CAST(SUM(m.base_minutes) AS bigint), CAST(SUM(m.addon_minutes) AS bigint), 1
FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
WHERE o.company_id IN (:companies) AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NOT NULL AND m.occurred_at >= o.current_period_start {{conditions}}
GROUP BY o.id, m.occurred_at < o.current_period_end
ORDER BY organization_id, at_us, seq
