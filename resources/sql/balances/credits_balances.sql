-- The credits of profiles as stored, with what is reserved, by company and e-mail. Slot conditions: an id. Slot live: not deleted.
-- may: see_balances
SELECT p.id, p.company_id, p.email, p.full_name, p.credits_remaining, p.addon_credits, p.monthly_credits,
  {{us:COALESCE(p.credits_reset_at, p.created_at)}} AS reset_at, c.timezone,
  CAST(COALESCE((SELECT SUM(r.monthly - r.monthly_returned) FROM credit_reservations r WHERE r.profile_id = p.id AND r.state = 'reserved'), 0) AS bigint) AS reserved_monthly,
  CAST(COALESCE((SELECT SUM(r.addon - r.addon_returned) FROM credit_reservations r WHERE r.profile_id = p.id AND r.state = 'reserved'), 0) AS bigint) AS reserved_addon
FROM profiles p JOIN companies c ON c.id = p.company_id
WHERE p.company_id IN (:companies) {{conditions}} {{live}}
ORDER BY p.company_id, p.email, p.id
