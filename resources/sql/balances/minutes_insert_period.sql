-- A billing period, with the base minutes that it began with. Parameters: organization_id, company_id, starts_at, ends_at, base_minutes.
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
INSERT INTO billing_periods (organization_id, company_id, starts_at, ends_at, base_minutes)
VALUES (:organization_id, :company_id, :starts_at, :ends_at, :base_minutes)
