-- Metrics of other programs that came for a period which was closed already, and for which nothing was posted. Parameter: organization_id. Order: time.
-- may: see_balances
SELECT m.organization_id, m.id, {{us:m.occurred_at}} AS at, m.metric_value, m.base_minutes, m.addon_minutes
FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
WHERE o.company_id IN (:companies) AND o.id = :organization_id AND m.metric_type = 'minutes_transcribed' AND m.base_minutes IS NULL AND m.occurred_at < o.current_period_start
ORDER BY m.occurred_at, m.seq
