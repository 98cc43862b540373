-- As minutes_metered, as if an organization had another period: minutes for which nothing was posted yet, one by one, and those posted since the period
-- began, in one sum for that period and one for what lies after it. Parameters: organization_id, period_start, period_end (times). Order: time.
-- may: see_balances
SELECT m.organization_id AS organization_id, m.id AS id, m.seq AS seq, {{us:m.occurred_at}} AS at_us, m.metric_value AS metric_value, m.base_minutes AS base_minutes,
  m.addon_minutes AS addon_minutes, 0 AS is_posted
FROM usage_metrics m
WHERE m.company_id IN (:companies) AND m.organization_id = :organization_id AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NULL AND m.occurred_at >= :period_start
UNION ALL
SELECT m.organization_id, NULL, 0, {{us:MIN(m.occurred_at)}}, CAST(SUM(m.metric_value) AS bigint), CAST(SUM(m.base_minutes) AS bigint), CAST(SUM(m.addon_minutes) AS bigint), 1
FROM usage_metrics m
WHERE m.company_id IN (:companies) AND m.organization_id = :organization_id AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NOT NULL AND m.occurred_at >= :period_start
GROUP BY m.organization_id, m.occurred_at < :period_end
ORDER BY at_us, seq
