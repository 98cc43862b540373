-- Reservations with their job and profile, newest first. Slot conditions: job, profile, state, cursor. Parameter: row_limit.
-- may: see_balances
SELECT r.job_id, r.company_id, j.title, r.profile_id, p.email, r.state, r.cost, r.monthly, r.addon, r.monthly_returned, r.addon_returned, r.rows_used,
  {{us:r.period_start}} AS period_start, {{us:r.created_at}} AS created_at
FROM credit_reservations r JOIN jobs j ON j.id = r.job_id JOIN profiles p ON p.id = r.profile_id
WHERE r.company_id IN (:companies) {{conditions}}
ORDER BY r.created_at DESC, r.job_id DESC
LIMIT :row_limit
