-- A profile that this operation has just written. Parameter: id (uuid).
-- may: administer
-- all companies: the profile was made by this operation
SELECT id, company_id, email, full_name, role, credits_remaining, addon_credits, monthly_credits, {{us:credits_reset_at}} AS credits_reset_at,
  {{us:created_at}} AS created_at
FROM profiles
WHERE id = :id
