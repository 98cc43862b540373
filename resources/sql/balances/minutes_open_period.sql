-- The next period of an organization begins. Parameters: id, company_id, starts_at, ends_at, used (posted for metrics in it: none, unless periods moved).
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
UPDATE organizations SET current_period_start = :starts_at, current_period_end = :ends_at, used_minutes = :used WHERE id = :id AND company_id = :company_id
