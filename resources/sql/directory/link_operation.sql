-- The operation that made the active link of a draft to a job. Parameters: company_id, draft_job_id, job_id.
-- may: record_usage
-- all companies: the company is bound
SELECT operation_id FROM draft_links
WHERE company_id = :company_id AND draft_job_id = :draft_job_id AND job_id = :job_id AND undone_at IS NULL
