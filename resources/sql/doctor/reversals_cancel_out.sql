-- What an operation moved of a bucket and what its undoing moved are together nothing. A fix that made or mended charges is undone by credit notes of
-- rows that stay, so that its money is left out here. Answers buckets of undone operations checked and buckets broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.amount <> 0 THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT p.undone, l.account_id, l.unit, l.bucket, SUM(l.amount_units) AS amount
  FROM (
    SELECT o.id AS undone, o.id AS operation_id, o.kind AS kind FROM operations o JOIN operations u ON u.reverses = o.id WHERE u.refused_code IS NULL
    UNION ALL
    SELECT o.id, u.id, o.kind FROM operations o JOIN operations u ON u.reverses = o.id WHERE u.refused_code IS NULL
  ) AS p JOIN usage_ledger l ON l.operation_id = p.operation_id AND l.kind <> 'charge'
  WHERE NOT (p.kind = 'fix' AND l.unit = 'money')
  GROUP BY p.undone, l.account_id, l.unit, l.bucket
) AS s
