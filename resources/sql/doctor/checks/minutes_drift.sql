-- Organizations in a sound period whose copy of the used minutes is not what was metered, or of whose metrics some were not posted. waiting: how many, in
-- this period and in closed ones. Parameter: now (time). Order: company, organization.
-- may: administer
WITH metered AS (
  SELECT p.id AS organization_id, CAST(SUM(u.metric_value) AS bigint) AS minutes, SUM(CASE WHEN u.operation_id IS NULL THEN 1 ELSE 0 END) AS waiting
  FROM organizations p JOIN usage_metrics u ON u.organization_id = p.id
  WHERE p.company_id IN (:companies) AND u.metric_type = 'minutes_transcribed' AND u.occurred_at >= p.current_period_start AND u.occurred_at < p.current_period_end
  GROUP BY p.id
), late AS (
  SELECT u.organization_id AS organization_id, COUNT(*) AS waiting
  FROM usage_metrics u JOIN organizations p ON p.id = u.organization_id
  JOIN billing_periods b ON b.organization_id = u.organization_id AND u.occurred_at >= b.starts_at AND u.occurred_at < b.ends_at
  WHERE p.company_id IN (:companies) AND u.operation_id IS NULL AND u.metric_type = 'minutes_transcribed' AND u.occurred_at < p.current_period_start
  GROUP BY u.organization_id
)
SELECT d.*
FROM (
  SELECT COALESCE((SELECT m.minutes FROM metered m WHERE m.organization_id = o.id), 0) AS metered,
    COALESCE((SELECT m.waiting FROM metered m WHERE m.organization_id = o.id), 0) + COALESCE((SELECT l.waiting FROM late l WHERE l.organization_id = o.id), 0) AS waiting,
    {{part organization_periods}}
  WHERE o.company_id IN (:companies) AND o.deleted_at IS NULL AND o.current_period_start <= :now AND o.current_period_end > :now
    AND (k.starts_at IS NULL OR o.current_period_start = k.starts_at OR o.current_period_start >= k.ends_at)
) AS d
WHERE d.used_minutes <> d.metered OR d.waiting > 0
ORDER BY d.company_id, d.id
