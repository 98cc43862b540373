-- Minutes transcribed since the stored period of their organization began. Slot conditions: one organization. Order: organization, time.
-- may: see_balances
SELECT m.organization_id, m.id, {{us:m.occurred_at}} AS at, m.metric_value, m.base_minutes, m.addon_minutes
FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
WHERE o.company_id IN (:companies) AND m.metric_type = 'minutes_transcribed' AND m.occurred_at >= o.current_period_start {{conditions}}
ORDER BY m.organization_id, m.occurred_at, m.seq
