-- Whether a draft of the company is another job's, by an active link or by the job's own word. Parameters: company_id, draft_job_id, job_id.
-- may: record_usage
-- all companies: the company is bound
SELECT (SELECT COUNT(*) FROM draft_links WHERE company_id = :company_id AND draft_job_id = :draft_job_id AND job_id <> :job_id AND undone_at IS NULL)
  + (SELECT COUNT(*) FROM jobs WHERE company_id = :company_id AND draft_job_id = :draft_job_id AND id <> :job_id) AS value
