-- The job that a draft is linked to. Parameters: company_id, draft_job_id (text).
-- may: see_usage
-- all companies: the writing door checked the act's company
SELECT job_id FROM draft_links WHERE company_id = :company_id AND draft_job_id = :draft_job_id AND undone_at IS NULL
