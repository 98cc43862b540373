-- Metrics of an organization in a period, newest first. Parameters: organization_id, from_at, to_at (half-open), row_limit.
-- may: see_balances
SELECT m.id, m.seq, {{us:m.occurred_at}} AS occurred_at, m.metric_value, m.base_minutes, m.addon_minutes, m.refunded_minutes, m.operation_id, m.source
FROM usage_metrics m
WHERE m.company_id IN (:companies) AND m.organization_id = :organization_id AND m.metric_type = 'minutes_transcribed' AND m.occurred_at >= :from_at
  AND m.occurred_at < :to_at
ORDER BY m.occurred_at DESC, m.seq DESC
LIMIT :row_limit
