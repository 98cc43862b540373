-- A job as its credits see it, held until the transaction ends (its profile is held before it, in every step). Parameter: job_id.
-- may: see_balances
SELECT id, company_id, status, meta_json
FROM jobs
WHERE id = :job_id AND company_id IN (:companies) AND deleted_at IS NULL
{{lock}}
