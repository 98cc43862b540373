-- Usage whose job is none of its company's, per company, type and job; of_company: whose the job is, if anybody's. Order: company, type, job.
-- may: administer
SELECT e.company_id AS company_id, e.usage_type AS usage_type, e.job_id AS job_id, COUNT(*) AS row_count, c.currency AS currency,
  CAST(COALESCE(SUM(e.cost_nanos), 0) AS bigint) AS cost_nanos, o.name AS of_company
FROM usage_events e
JOIN companies c ON c.id = e.company_id
LEFT JOIN jobs j ON j.company_id = e.company_id AND j.id = e.job_id
LEFT JOIN jobs f ON f.id = e.job_id
LEFT JOIN companies o ON o.id = f.company_id
WHERE e.company_id IN (:companies) AND e.job_id IS NOT NULL AND j.id IS NULL
GROUP BY e.company_id, e.usage_type, e.job_id, c.currency, o.name
ORDER BY e.company_id, e.usage_type, e.job_id
