-- The period of an organization that was opened last, with the base minutes that were posted for its metrics. Slot conditions: as of a time.
-- Parameter: organization_id.
-- may: see_balances
SELECT p.organization_id, {{us:p.starts_at}} AS starts_at, {{us:p.ends_at}} AS ends_at, p.base_minutes,
  CAST(COALESCE((SELECT SUM(m.base_minutes) FROM usage_metrics m WHERE m.organization_id = p.organization_id AND m.metric_type = 'minutes_transcribed'
    AND m.operation_id IS NOT NULL AND m.occurred_at >= p.starts_at AND m.occurred_at < p.ends_at), 0) AS bigint) AS base_posted
FROM billing_periods p
WHERE p.company_id IN (:companies) AND p.organization_id = :organization_id {{conditions}}
ORDER BY p.starts_at DESC
LIMIT 1
