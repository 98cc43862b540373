-- What was given back for a usage row never exceeds what was charged for it. Answers ledger entries checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT CAST(COALESCE(SUM(entries), 0) AS bigint) AS checked, CAST(COALESCE(SUM(CASE WHEN back > 0 AND back > charged THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT reference_id, COUNT(*) AS entries, SUM(CASE WHEN kind = 'charge' THEN 0 ELSE amount_units END) AS back,
    SUM(CASE WHEN kind = 'charge' THEN -amount_units ELSE 0 END) AS charged
  FROM usage_ledger WHERE unit = 'money' AND kind IN ('charge', 'credit_note', 'correction') GROUP BY reference_id
) AS sums
