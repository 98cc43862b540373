-- How many usage rows came to the job through the active link of the draft. Parameters: company_id, draft_job_id, job_id.
-- may: record_usage
-- all companies: the company is bound
SELECT COUNT(*) AS value
FROM usage_link_history h JOIN draft_links l ON l.id = h.link_id
WHERE l.company_id = :company_id AND l.draft_job_id = :draft_job_id AND l.job_id = :job_id AND l.undone_at IS NULL AND h.returned_at IS NULL
