-- No bucket of credits, tokens or minutes is below zero by its postings; only a wallet can be owed. Answers buckets checked and buckets broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.amount < 0 THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT account_id, unit, bucket, SUM(amount_units) AS amount
  FROM usage_ledger
  WHERE kind <> 'charge' AND unit <> 'money'
  GROUP BY account_id, unit, bucket
) AS s
