-- Profiles by company and e-mail. Slot conditions: an id, an e-mail address, a name. Slot live: not deleted. Slot limit: how many.
-- may: see_balances
SELECT id, company_id, email, full_name, role, credits_remaining, addon_credits, monthly_credits, {{us:credits_reset_at}} AS credits_reset_at,
  {{us:created_at}} AS created_at
FROM profiles
WHERE company_id IN (:companies) {{conditions}} {{live}}
ORDER BY company_id, email, id {{limit}}
