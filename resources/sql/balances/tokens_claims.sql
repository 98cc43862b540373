-- What names a company for the token logs that have none: the call as it was asked for, the application, its job, the profile. Newest entry first.
-- Slot conditions: one log, cursor. Parameter: row_limit.
-- may: see_unattributed
-- all companies: these logs are of none, and who sees them sees all companies
SELECT l.id AS id, o.request AS request, a.company_id AS application_company, j.company_id AS job_company, p.company_id AS profile_company
FROM token_usage_logs l
  LEFT JOIN operations o ON o.id = l.id AND o.kind = 'deduct_tokens'
  LEFT JOIN job_applications a ON a.id = l.job_application_id
  LEFT JOIN jobs j ON j.id = a.job_id
  LEFT JOIN profiles p ON p.id = l.profile_id
WHERE l.company_id IS NULL {{conditions}}
ORDER BY l.seq DESC
LIMIT :row_limit
