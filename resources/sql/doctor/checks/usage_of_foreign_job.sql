-- Usage whose job is none of its company's, per company, type and job; of_company: whose the job is, if anybody's. Order: company, type, job.
-- may: administer
SELECT e.company_id AS company_id, e.usage_type AS usage_type, e.job_id AS job_id, e.row_count AS row_count, c.currency AS currency, e.cost_nanos AS cost_nanos, o.name AS of_company
FROM (
  {{each usage_type UNION ALL}}
  SELECT company_id, {{type}} AS usage_type, job_id, COUNT(*) AS row_count, CAST(COALESCE(SUM(cost_nanos), 0) AS bigint) AS cost_nanos
  FROM {{table}} u
  WHERE company_id IN (:companies) AND job_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = u.job_id AND j.company_id = u.company_id)
  GROUP BY company_id, job_id
  {{end}}
) AS e
JOIN companies c ON c.id = e.company_id
LEFT JOIN jobs f ON f.id = e.job_id
LEFT JOIN companies o ON o.id = f.company_id
ORDER BY e.company_id, e.usage_type, e.job_id
