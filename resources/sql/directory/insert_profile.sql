-- Adds a profile with empty buckets; opening balances are posted. Parameters: id, company_id, email, full_name, role, monthly_credits (the
-- allotment), credits_reset_at (time).
-- may: administer
-- all companies: the writing door checked the act's permission and company
INSERT INTO profiles (id, company_id, email, full_name, role, credits_remaining, addon_credits, monthly_credits, credits_reset_at)
VALUES (:id, :company_id, :email, :full_name, :role, 0, 0, :monthly_credits, :credits_reset_at)
