-- The copy of the minutes that an organization used is what was posted for the metrics of its stored period. A metric of another program that nothing
-- posted yet may be counted in it or not. Answers organizations checked and organizations broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN a.used_minutes BETWEEN a.posted AND a.metered THEN 0 ELSE 1 END), 0) AS bigint) AS broken
FROM (
  SELECT o.used_minutes, COALESCE(m.metered, 0) AS metered, COALESCE(m.posted, 0) AS posted
  FROM organizations o LEFT JOIN (
    SELECT p.id, SUM(u.metric_value) AS metered, SUM(CASE WHEN u.operation_id IS NULL THEN 0 ELSE u.metric_value END) AS posted
    FROM organizations p JOIN usage_metrics u ON u.organization_id = p.id
    WHERE u.metric_type = 'minutes_transcribed' AND u.occurred_at >= p.current_period_start AND u.occurred_at < p.current_period_end
    GROUP BY p.id
  ) AS m ON m.id = o.id
  WHERE o.current_period_start IS NOT NULL AND o.current_period_end IS NOT NULL
) AS a
