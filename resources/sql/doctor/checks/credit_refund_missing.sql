-- Failed jobs that may have credits out. Order: company, job.
-- may: administer
SELECT c.*, p.email AS email FROM {{part credit_jobs}}
WHERE c.status = 'failed' AND c.deleted_at IS NULL AND (c.state IS NULL OR c.monthly + c.addon > c.monthly_returned + c.addon_returned)
ORDER BY c.company_id, c.job_id
