-- Since when there is data of each organization: its first billing period.
-- may: see_balances
SELECT organization_id AS account_id, {{us:MIN(starts_at)}} AS first_at FROM billing_periods WHERE company_id IN (:companies) GROUP BY organization_id
