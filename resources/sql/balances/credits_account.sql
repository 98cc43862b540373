-- A profile's credits, held until the transaction ends; reset_at: when the monthly bucket was last set anew. Parameter: profile_id.
-- may: see_balances
SELECT p.id, p.company_id, p.credits_remaining, p.addon_credits, p.monthly_credits, {{us:COALESCE(p.credits_reset_at, p.created_at)}} AS reset_at,
  CASE WHEN p.deleted_at IS NULL THEN 0 ELSE 1 END AS is_deleted, (SELECT c.timezone FROM companies c WHERE c.id = p.company_id) AS timezone
FROM profiles p
WHERE p.id = :profile_id AND p.company_id IN (:companies)
{{lock}}
