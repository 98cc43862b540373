-- What was paid by one of our operations was paid in the currency of the company. Answers purchases checked and purchases broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN p.amount_nanos IS NOT NULL AND p.currency <> c.currency THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM bucket_purchases p JOIN companies c ON c.id = p.company_id
WHERE p.operation_id IS NOT NULL
