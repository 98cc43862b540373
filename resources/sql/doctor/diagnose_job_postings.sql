-- What a job took of each bucket of a profile and what came back, by the ledger. Parameters: profile_id, job_id.
-- may: administer
SELECT bucket AS bucket, CAST(SUM(CASE WHEN amount_units < 0 THEN -amount_units ELSE 0 END) AS bigint) AS taken,
  CAST(SUM(CASE WHEN amount_units > 0 THEN amount_units ELSE 0 END) AS bigint) AS returned
FROM usage_ledger
WHERE company_id IN (:companies) AND account_id = :profile_id AND job_id = :job_id AND unit = 'credits' AND kind NOT IN ('charge', 'expire', 'reset')
GROUP BY bucket
ORDER BY bucket DESC
