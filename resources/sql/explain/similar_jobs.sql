-- What every other job of the same kind cost in all, where it has usage. Parameters: kind, job_id (left out).
-- may: see_usage
SELECT r.job_id AS job_id, CAST(SUM(r.cost_nanos) AS bigint) AS cost_nanos
FROM rollup_job_month_live r JOIN jobs j ON j.id = r.job_id
WHERE r.company_id IN (:companies) AND j.kind = :kind AND r.job_id <> :job_id
GROUP BY r.job_id
HAVING SUM(r.row_count) > 0
