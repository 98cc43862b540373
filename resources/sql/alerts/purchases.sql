-- Everything bought or granted free, tokens that another program sold among it. Slot conditions: unit, account. Order: newest first.
-- may: see_money
SELECT p.id AS id, p.company_id AS company_id, p.account_id AS account_id,
  COALESCE(f.email, o.name, a.plan, c.name) AS account_name, p.unit AS unit, p.bucket AS bucket, p.quantity AS quantity, p.amount_nanos AS amount_nanos,
  COALESCE(p.currency, c.currency) AS currency, p.reference AS reference, p.paid AS paid, {{us:p.purchased_at}} AS purchased_at, p.operation_id AS operation_id,
  {{us:p.undone_at}} AS undone_at
FROM (
  SELECT id, company_id, account_id, unit, bucket, quantity, amount_nanos, currency, reference, paid, purchased_at, operation_id, undone_at
  FROM bucket_purchases WHERE company_id IN (:companies)
  UNION ALL
  SELECT t.id, t.company_id, n.id, 'tokens', 'allocation', t.tokens, t.amount_nanos, t.currency, t.reference, t.amount_nanos IS NOT NULL, t.purchased_at, t.operation_id, t.undone_at
  FROM token_purchases t JOIN company_token_allocations n ON n.token_purchase_id = t.id
  WHERE t.company_id IN (:companies) AND NOT EXISTS (SELECT 1 FROM bucket_purchases b WHERE b.id = t.id) -- our own program keeps both
) AS p
JOIN companies c ON c.id = p.company_id
LEFT JOIN profiles f ON f.id = p.account_id
LEFT JOIN organizations o ON o.id = p.account_id
LEFT JOIN company_token_allocations a ON a.id = p.account_id
WHERE 1 = 1 {{conditions}}
ORDER BY p.purchased_at DESC, p.id
