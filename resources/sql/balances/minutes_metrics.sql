-- Metrics of an organization, newest entry first. Slot conditions: the page. Parameters: organization_id, row_limit.
-- may: see_balances
SELECT m.id, m.seq, {{us:m.occurred_at}} AS occurred_at, m.metric_value, m.base_minutes, m.addon_minutes, m.refunded_minutes, m.operation_id, m.source
FROM usage_metrics m
WHERE m.company_id IN (:companies) AND m.organization_id = :organization_id AND m.metric_type = 'minutes_transcribed' {{conditions}}
ORDER BY m.seq DESC
LIMIT :row_limit
