-- A token log, and the companies that it could belong to: its application's, its application's job's and its profile's. Parameter: log_id.
-- may: see_unattributed
-- all companies: a log may lack its company; diagnose lets out only what the scope may see
SELECT l.company_id AS company_id, l.tokens_used AS tokens_used, (l.operation_id IS NOT NULL) AS is_posted, (l.total_cost_nanos IS NOT NULL) AS is_costed,
  l.model_used AS model_used, COALESCE(a.company_id, j.company_id) AS application_company_id, p.company_id AS profile_company_id,
  COALESCE((SELECT o.tokens - o.settled FROM token_overdrafts o WHERE o.log_id = l.id), 0) AS overdrawn
FROM token_usage_logs l
  LEFT JOIN job_applications a ON a.id = l.job_application_id
  LEFT JOIN jobs j ON j.id = a.job_id
  LEFT JOIN profiles p ON p.id = l.profile_id
WHERE l.id = :log_id
