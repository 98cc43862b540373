-- Failed jobs that may have credits out, by company, then oldest first: what was reserved and is not all back, or a cost without a reservation.
-- Slot conditions: created from, to.
-- may: see_balances
SELECT j.id, j.company_id, j.title, c.name AS company_name, j.meta_json, j.created_by, {{us:j.created_at}} AS created_us, CASE WHEN r.job_id IS NULL THEN 0 ELSE 1 END AS is_reserved,
  r.profile_id, p.email, r.cost, r.monthly - r.monthly_returned AS monthly_out, r.addon - r.addon_returned AS addon_out
FROM jobs j JOIN companies c ON c.id = j.company_id LEFT JOIN credit_reservations r ON r.job_id = j.id LEFT JOIN profiles p ON p.id = r.profile_id
WHERE j.company_id IN (:companies) AND j.status = 'failed' AND j.deleted_at IS NULL {{conditions}}
  AND ((r.state IN ('reserved', 'committed') AND r.monthly + r.addon > r.monthly_returned + r.addon_returned)
    OR (r.job_id IS NULL AND (j.meta_json ->> 'credit_cost') IS NOT NULL))
ORDER BY j.company_id, j.created_at, j.id
