-- Jobs that took credits, of one profile or one job: slot conditions. Order: job.
-- may: administer
SELECT c.*, p.email AS email FROM {{part credit_jobs}}
WHERE 1 = 1 {{conditions}}
ORDER BY c.company_id, c.job_id
