-- The billing periods of an organization do not overlap, and none begins after the stored one. (Another program may move the stored one on; the next
-- step follows.) Answers periods checked and periods broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.ends_at > s.next_start OR s.starts_at > s.stored_start THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT p.starts_at, p.ends_at, LEAD(p.starts_at) OVER (PARTITION BY p.organization_id ORDER BY p.starts_at) AS next_start, o.current_period_start AS stored_start
  FROM billing_periods p LEFT JOIN organizations o ON o.id = p.organization_id
) AS s
