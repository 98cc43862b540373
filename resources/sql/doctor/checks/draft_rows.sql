-- The rows of a draft. Parameters: companies (one), draft_job_id (text). Order: time.
-- may: administer
SELECT id FROM question_generation_usage
WHERE company_id IN (:companies) AND draft_job_id = :draft_job_id AND job_id IS NULL
ORDER BY occurred_at, seq
