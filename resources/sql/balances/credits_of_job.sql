-- What the ledger says a job took and got back, by profile. What expired at once had come back before. Parameter: job_id.
-- may: see_money
SELECT account_id,
  CAST(SUM(CASE WHEN bucket = 'monthly' AND amount_units < 0 AND kind <> 'expire' THEN -amount_units ELSE 0 END) AS bigint) AS monthly_taken,
  CAST(SUM(CASE WHEN bucket = 'addon' AND amount_units < 0 AND kind <> 'expire' THEN -amount_units ELSE 0 END) AS bigint) AS addon_taken,
  CAST(SUM(CASE WHEN bucket = 'monthly' AND amount_units > 0 THEN amount_units ELSE 0 END) AS bigint) AS monthly_returned,
  CAST(SUM(CASE WHEN bucket = 'addon' AND amount_units > 0 THEN amount_units ELSE 0 END) AS bigint) AS addon_returned,
  {{us:MIN(occurred_at)}} AS occurred_at
FROM usage_ledger
WHERE company_id IN (:companies) AND kind <> 'charge' AND unit = 'credits' AND account_type = 'profile' AND job_id = :job_id
GROUP BY account_id
