-- Says when the monthly bucket was set anew. Parameters: profile_id, company_id, reset_at (time).
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
UPDATE profiles SET credits_reset_at = :reset_at WHERE id = :profile_id AND company_id = :company_id
