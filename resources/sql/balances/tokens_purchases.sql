-- What was bought or granted of tokens, newest first; purchases that another program kept too.
-- may: see_money
SELECT id, company_id, tokens, is_paid, amount_nanos, currency, reference, plan, {{us:purchased_at}} AS purchased_us, {{us:undone_at}} AS undone_us, operation_id
FROM (
  SELECT b.id AS id, b.company_id AS company_id, b.quantity AS tokens, b.paid AS is_paid, b.amount_nanos AS amount_nanos, COALESCE(b.currency, c.currency) AS currency,
    b.reference AS reference, a.plan AS plan, b.purchased_at AS purchased_at, b.undone_at AS undone_at, b.operation_id AS operation_id
  FROM bucket_purchases b JOIN companies c ON c.id = b.company_id LEFT JOIN company_token_allocations a ON a.id = b.account_id
  WHERE b.company_id IN (:companies) AND b.unit = 'tokens'
  UNION ALL
  SELECT t.id, t.company_id, t.tokens, (t.amount_nanos IS NOT NULL), t.amount_nanos, COALESCE(t.currency, c.currency), t.reference,
    (SELECT MIN(a.plan) FROM company_token_allocations a WHERE a.token_purchase_id = t.id), t.purchased_at, t.undone_at, t.operation_id
  FROM token_purchases t JOIN companies c ON c.id = t.company_id
  WHERE t.company_id IN (:companies) AND NOT EXISTS (SELECT 1 FROM bucket_purchases b WHERE b.id = t.id)
) AS purchases
ORDER BY purchases.purchased_at DESC, id DESC
