-- Minutes transcribed since the stored period of their organization began, and earlier ones for which nothing was posted yet. Slot conditions: one
-- organization. Order: organization, time.
-- may: see_balances
SELECT m.organization_id AS organization_id, m.id AS id, m.seq AS seq, {{us:m.occurred_at}} AS at_us, m.metric_value AS metric_value, m.base_minutes AS base_minutes,
  m.addon_minutes AS addon_minutes, m.operation_id AS operation_id
FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
WHERE o.company_id IN (:companies) AND m.metric_type = 'minutes_transcribed' AND m.occurred_at >= o.current_period_start {{conditions}}
UNION ALL
SELECT m.organization_id, m.id, m.seq, {{us:m.occurred_at}}, m.metric_value, m.base_minutes, m.addon_minutes, m.operation_id
FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
WHERE o.company_id IN (:companies) AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NULL AND m.occurred_at < o.current_period_start {{conditions}}
ORDER BY organization_id, at_us, seq
