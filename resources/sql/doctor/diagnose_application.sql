-- An application with its job, and what was recorded for it. Parameter: application_id.
-- may: administer
-- all companies: an application may lack its company; its own and its job's are compared
SELECT a.company_id AS company_id, a.job_id AS job_id, j.company_id AS job_company_id, j.title AS job_title, {{us:a.ai_analyzed_at}} AS analyzed_at,
  (SELECT COUNT(*) FROM cv_parsing_usage u WHERE u.company_id = COALESCE(a.company_id, j.company_id) AND u.application_id = a.id) AS usage_rows,
  (SELECT COUNT(*) FROM token_usage_logs l WHERE l.company_id = COALESCE(a.company_id, j.company_id) AND l.job_application_id = a.id) AS token_logs
FROM job_applications a LEFT JOIN jobs j ON j.id = a.job_id
WHERE a.id = :application_id
