-- Billing periods of an organization with the minutes of their metrics, newest first. Parameter: organization_id.
-- may: see_balances
SELECT {{us:p.starts_at}} AS starts_at, {{us:p.ends_at}} AS ends_at, p.base_minutes,
  CAST(COALESCE((SELECT SUM(m.metric_value) FROM usage_metrics m
    WHERE m.organization_id = p.organization_id AND m.metric_type = 'minutes_transcribed' AND m.occurred_at >= p.starts_at AND m.occurred_at < p.ends_at), 0) AS bigint) AS metered
FROM billing_periods p
WHERE p.company_id IN (:companies) AND p.organization_id = :organization_id
ORDER BY p.starts_at DESC
