-- One bucket of an account: what is stored, what its postings sum to, and what bought - drawn + given back leaves. Slots: the table and column of the stored
-- copy. Parameters: account_id, unit, bucket (posting.h bucketKinds).
-- may: administer
-- example table: profiles
-- example column: addon_credits
WITH purchases AS (
  SELECT quantity, operation_id, undone_at FROM bucket_purchases WHERE account_id = :account_id AND unit = :unit AND bucket = :bucket
  UNION ALL
  SELECT p.tokens, p.operation_id, p.undone_at
  FROM token_purchases p JOIN company_token_allocations a ON a.token_purchase_id = p.id
  WHERE :unit = 'tokens' AND :bucket = 'allocation' AND a.id = :account_id AND NOT EXISTS (SELECT 1 FROM bucket_purchases b WHERE b.id = p.id)
)
SELECT s.{{column}} AS stored,
  (SELECT CAST(COALESCE(SUM(l.amount_units), 0) AS bigint) FROM usage_ledger l
    WHERE l.account_id = :account_id AND l.unit = :unit AND l.bucket = :bucket AND l.kind <> 'charge') AS posted,
  (SELECT CAST(COALESCE(SUM(p.quantity), 0) AS bigint) FROM purchases p WHERE p.undone_at IS NULL)
    + (SELECT CAST(COALESCE(SUM(l.amount_units), 0) AS bigint) FROM usage_ledger l
      WHERE l.account_id = :account_id AND l.unit = :unit AND l.bucket = :bucket AND l.kind <> 'charge' AND (l.kind = 'settle' OR NOT EXISTS ( -- a fix may settle together with the purchase
        SELECT 1 FROM purchases p LEFT JOIN operations u ON u.reverses = p.operation_id WHERE p.operation_id = l.operation_id OR u.id = l.operation_id))) AS bought_left,
  (SELECT CAST(COALESCE(SUM(-l.amount_units), 0) AS bigint) FROM usage_ledger l
    WHERE l.account_id = :account_id AND l.unit = :unit AND l.bucket = :bucket AND l.kind = 'expire') AS expired
FROM {{table}} s
WHERE s.company_id IN (:companies) AND s.id = :account_id
