-- Jobs that hold credits of a profile and should not: failed or completed with credits still reserved, failed and committed, or reserved before a time.
-- Oldest first. Parameters: profile_id, before (time).
-- may: administer
SELECT j.id AS id, j.title AS title, j.status AS status, r.state AS state, {{us:r.reserved_at}} AS reserved_at,
  r.cost - r.monthly_returned - r.addon_returned AS credits_out
FROM credit_reservations r JOIN jobs j ON j.id = r.job_id
WHERE r.company_id IN (:companies) AND r.profile_id = :profile_id AND r.cost > r.monthly_returned + r.addon_returned
  AND ((j.status = 'failed' AND r.state IN ('reserved', 'committed')) OR (r.state = 'reserved' AND (j.status = 'completed' OR r.reserved_at < :before)))
ORDER BY r.reserved_at, j.id
