-- A purchase is undone when the operation that made it is, and only then. Answers purchases checked and purchases broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN (p.undone_at IS NULL) = (o.reversed_by IS NULL) THEN 0 ELSE 1 END), 0) AS bigint) AS broken
FROM (
  SELECT operation_id, undone_at FROM bucket_purchases
  UNION ALL SELECT operation_id, undone_at FROM token_purchases
) AS p JOIN operations o ON o.id = p.operation_id
