-- What the ledger says a job took and got back, by profile. What expired at once had come back before; what a data check set right is neither, and what was
-- taken back again did not come back. Parameter: job_id.
-- may: see_money
SELECT account_id,
  CAST(SUM(CASE WHEN bucket = 'monthly' AND (kind = 'reserve' OR (amount_units < 0 AND kind NOT IN ('expire', 'refund', 'rollback', 'commit'))) THEN -amount_units ELSE 0 END) AS bigint) AS monthly_taken,
  CAST(SUM(CASE WHEN bucket = 'addon' AND (kind = 'reserve' OR (amount_units < 0 AND kind NOT IN ('expire', 'refund', 'rollback', 'commit'))) THEN -amount_units ELSE 0 END) AS bigint) AS addon_taken,
  CAST(SUM(CASE WHEN bucket = 'monthly' AND kind <> 'reserve' AND (amount_units > 0 OR kind IN ('refund', 'rollback', 'commit')) THEN amount_units ELSE 0 END) AS bigint) AS monthly_returned,
  CAST(SUM(CASE WHEN bucket = 'addon' AND kind <> 'reserve' AND (amount_units > 0 OR kind IN ('refund', 'rollback', 'commit')) THEN amount_units ELSE 0 END) AS bigint) AS addon_returned,
  {{us:MIN(occurred_at)}} AS occurred_at
FROM usage_ledger
WHERE company_id IN (:companies) AND kind NOT IN ('charge', 'correction') AND unit = 'credits' AND account_type = 'profile' AND job_id = :job_id
GROUP BY account_id
