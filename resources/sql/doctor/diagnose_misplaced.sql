-- Credits that came back to a bucket of a profile for a job that had not taken them from it, by job. Parameter: profile_id.
-- may: administer
SELECT l.job_id AS job_id, MAX(j.title) AS title, l.bucket AS bucket, CAST(SUM(l.amount_units) AS bigint) AS too_many
FROM usage_ledger l LEFT JOIN jobs j ON j.id = l.job_id
WHERE l.company_id IN (:companies) AND l.account_id = :profile_id AND l.unit = 'credits' AND l.job_id IS NOT NULL AND l.kind NOT IN ('charge', 'expire', 'reset')
GROUP BY l.job_id, l.bucket
HAVING SUM(l.amount_units) > 0
ORDER BY MAX(j.title), l.bucket
