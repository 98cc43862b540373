-- The next period of an organization begins: nothing of it is used yet. Parameters: id, company_id, starts_at, ends_at.
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
UPDATE organizations SET current_period_start = :starts_at, current_period_end = :ends_at, used_minutes = 0 WHERE id = :id AND company_id = :company_id
