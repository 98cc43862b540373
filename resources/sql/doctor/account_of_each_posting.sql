-- The account of every ledger entry, and of every purchase, is there and of the same company. Answers entries checked and entries broken.
-- may: set_up
-- all companies: verify looks at the whole database
WITH accounts AS (
  SELECT 'company' AS account_type, id, id AS company_id FROM companies
  UNION ALL SELECT 'profile', id, company_id FROM profiles
  UNION ALL SELECT 'organization', id, company_id FROM organizations
  UNION ALL SELECT 'allocation', id, company_id FROM company_token_allocations
)
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN a.company_id = e.company_id THEN 0 ELSE 1 END), 0) AS bigint) AS broken
FROM (
  SELECT account_type, account_id, company_id FROM usage_ledger
  UNION ALL
  SELECT CASE unit WHEN 'money' THEN 'company' WHEN 'credits' THEN 'profile' WHEN 'minutes' THEN 'organization' ELSE 'allocation' END, account_id, company_id
  FROM bucket_purchases
) AS e LEFT JOIN accounts a ON a.account_type = e.account_type AND a.id = e.account_id
