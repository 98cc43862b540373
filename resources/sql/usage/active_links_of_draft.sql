-- The job and the link that a draft leads to. Parameters: company_id, draft_job_id (text).
-- may: record_usage
-- all companies: the importer resolved the company through the scope
SELECT id, job_id FROM draft_links WHERE company_id = :company_id AND draft_job_id = :draft_job_id AND undone_at IS NULL
