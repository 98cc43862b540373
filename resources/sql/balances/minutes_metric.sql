-- One metric with the organization that it belongs to. Parameter: metric_id.
-- may: see_balances
SELECT m.id, m.seq, {{us:m.occurred_at}} AS occurred_at, m.metric_value, m.base_minutes, m.addon_minutes, m.refunded_minutes, m.operation_id, m.source, m.company_id, m.organization_id
FROM usage_metrics m
WHERE m.company_id IN (:companies) AND m.id = :metric_id AND m.metric_type = 'minutes_transcribed'
