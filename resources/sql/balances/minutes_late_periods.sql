-- Periods that are closed and in which another program metered minutes for which nothing was posted yet, with what those posted left of base. Slot
-- conditions: one organization. Order: organization, time.
-- may: see_balances
SELECT p.organization_id, {{us:p.starts_at}} AS starts_at, {{us:p.ends_at}} AS ends_at, p.base_minutes,
  CAST(COALESCE((SELECT SUM(d.base_minutes) FROM usage_metrics d WHERE d.organization_id = p.organization_id AND d.metric_type = 'minutes_transcribed'
    AND d.operation_id IS NOT NULL AND d.occurred_at >= p.starts_at AND d.occurred_at < p.ends_at), 0) AS bigint) AS base_posted
FROM organizations o JOIN billing_periods p ON p.organization_id = o.id
WHERE o.company_id IN (:companies) AND p.starts_at < o.current_period_start AND EXISTS (
  SELECT 1 FROM usage_metrics m WHERE m.organization_id = p.organization_id AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NULL
    AND m.occurred_at >= p.starts_at AND m.occurred_at < p.ends_at) {{conditions}}
ORDER BY p.organization_id, p.starts_at
