-- Jobs that cost credits and have no reservation, and reservations that their job does not show. Order: company, job.
-- may: administer
SELECT c.*, p.email AS email FROM {{part credit_jobs}}
WHERE (c.meta_json ->> 'credit_cost') IS NOT NULL AND c.state IS NULL
  OR c.state IS NOT NULL AND ((c.meta_json ->> 'monthly_deducted') IS NULL OR (c.meta_json ->> 'addon_deducted') IS NULL)
ORDER BY c.company_id, c.job_id
