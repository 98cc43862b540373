-- A period follows what another program made of it. Parameters: organization_id, company_id, starts_at (which period), ends_at, base_minutes.
-- may: see_balances
-- all companies: the organization is held by this operation
UPDATE billing_periods SET ends_at = :ends_at, base_minutes = :base_minutes
WHERE organization_id = :organization_id AND company_id = :company_id AND starts_at = :starts_at
