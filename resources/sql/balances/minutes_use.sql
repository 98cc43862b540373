-- The copies of an organization follow: minutes used in the period, add-on used ever (never below zero). Parameters: id, company_id, used, addon_used (signed).
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
UPDATE organizations
SET used_minutes = CASE WHEN used_minutes + :used < 0 THEN 0 ELSE used_minutes + :used END,
  overage_minutes_used = CASE WHEN overage_minutes_used + :addon_used < 0 THEN 0 ELSE overage_minutes_used + :addon_used END
WHERE id = :id AND company_id = :company_id
