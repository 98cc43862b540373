-- The billing day of every usage row is the day of its time in the company's zone. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN z.timezone IS NULL OR e.billing_day IS NULL OR e.billing_day <> (e.occurred_at + 1000000 * z.offset_seconds - (((e.occurred_at + 1000000 * z.offset_seconds) % 86400000000 + 86400000000) % 86400000000)) / 86400000000 THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM usage_events e
JOIN companies c ON c.id = e.company_id
LEFT JOIN zone_offsets z ON z.timezone = c.timezone AND z.from_at = (SELECT MAX(f.from_at) FROM zone_offsets f WHERE f.timezone = c.timezone AND f.from_at <= e.occurred_at)
