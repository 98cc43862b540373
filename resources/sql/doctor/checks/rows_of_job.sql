-- Rows of one type that are of a job, or (job_id NULL) of neither job nor draft. Parameters: companies (one), usage_type, job_id. Order: time.
-- may: administer
SELECT id FROM usage_events
WHERE company_id IN (:companies) AND usage_type = :usage_type AND job_id IS NOT DISTINCT FROM :job_id AND draft_job_id IS NULL
ORDER BY occurred_at, seq
