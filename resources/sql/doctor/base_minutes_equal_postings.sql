-- The base minutes that an organization has left by its postings are those its last period began with, less what was posted for that period's metrics.
-- Answers organizations checked and organizations broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN a.base_left <> a.posted THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT p.base_minutes - COALESCE((SELECT SUM(m.base_minutes) FROM usage_metrics m WHERE m.organization_id = p.organization_id
      AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NOT NULL AND m.occurred_at >= p.starts_at AND m.occurred_at < p.ends_at), 0) AS base_left,
    COALESCE((SELECT SUM(l.amount_units) FROM usage_ledger l
      WHERE l.account_id = p.organization_id AND l.unit = 'minutes' AND l.bucket = 'base' AND l.kind <> 'charge'), 0) AS posted
  FROM billing_periods p
  WHERE p.starts_at = (SELECT MAX(x.starts_at) FROM billing_periods x WHERE x.organization_id = p.organization_id)
) AS a
