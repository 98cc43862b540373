-- Bought - drawn + given back = left, for each account: what was bought or granted and not undone, and every posting that is neither of a purchase nor of
-- its undoing. What was bought before an older platform's tables were taken over is in the openings. Slots: the table and column of the stored copy. Parameters: unit, bucket (posting.h bucketKinds). Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
-- example table: profiles
-- example column: addon_credits
WITH purchases AS (
  SELECT account_id, quantity, operation_id, undone_at FROM bucket_purchases WHERE unit = :unit AND bucket = :bucket
    AND NOT EXISTS (SELECT 1 FROM operations t WHERE t.id = operation_id AND t.kind = 'adopt')
  UNION ALL
  SELECT a.id, p.tokens, p.operation_id, p.undone_at
  FROM token_purchases p JOIN company_token_allocations a ON a.token_purchase_id = p.id
  WHERE :unit = 'tokens' AND :bucket = 'allocation' AND NOT EXISTS (SELECT 1 FROM bucket_purchases b WHERE b.id = p.id) -- kept in both by our own program
    AND NOT EXISTS (SELECT 1 FROM operations t WHERE t.id = p.operation_id AND t.kind = 'adopt')
),
bought AS (
  SELECT account_id, CAST(SUM(quantity) AS bigint) AS quantity FROM purchases WHERE undone_at IS NULL GROUP BY account_id
),
moved AS (
  SELECT l.account_id, CAST(SUM(l.amount_units) AS bigint) AS quantity
  FROM usage_ledger l
  WHERE l.kind <> 'charge' AND l.unit = :unit AND l.bucket = :bucket AND (l.kind = 'settle' OR NOT EXISTS ( -- a fix may settle what was overdrawn together with the purchase
    SELECT 1 FROM purchases p LEFT JOIN operations u ON u.reverses = p.operation_id
    WHERE p.account_id = l.account_id AND (p.operation_id = l.operation_id OR u.id = l.operation_id)))
  GROUP BY l.account_id
)
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.{{column}} <> COALESCE(b.quantity, 0) + COALESCE(m.quantity, 0) THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM {{table}} s LEFT JOIN bought b ON b.account_id = s.id LEFT JOIN moved m ON m.account_id = s.id
