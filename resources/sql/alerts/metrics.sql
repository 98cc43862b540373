-- Minutes transcribed since the period that each organization stands in began. Order: organization, time.
-- may: see_balances
SELECT m.organization_id AS organization_id, {{us:m.occurred_at}} AS at, m.metric_value AS minutes, m.base_minutes AS base_minutes
FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
WHERE o.company_id IN (:companies) AND m.metric_type = 'minutes_transcribed' AND m.occurred_at >= o.current_period_start
ORDER BY m.organization_id, m.occurred_at, m.seq
