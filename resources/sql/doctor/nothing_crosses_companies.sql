-- What belongs to a company names only what is of the same company: profiles, jobs, organizations, allocations, purchases and logs, wherever they are
-- referred to. Answers references checked and references broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN r.company_id = r.other_company_id THEN 0 ELSE 1 END), 0) AS bigint) AS broken
FROM (
  SELECT u.company_id AS company_id, p.company_id AS other_company_id FROM cv_parsing_usage u JOIN profiles p ON p.id = u.profile_id
  UNION ALL SELECT u.company_id, p.company_id FROM question_generation_usage u JOIN profiles p ON p.id = u.profile_id
  UNION ALL SELECT u.company_id, p.company_id FROM video_interview_usage u JOIN profiles p ON p.id = u.profile_id
  UNION ALL SELECT u.company_id, j.company_id FROM usage_events u JOIN jobs j ON j.id = u.job_id
  UNION ALL SELECT j.company_id, p.company_id FROM jobs j JOIN profiles p ON p.id = j.created_by
  UNION ALL SELECT m.company_id, o.company_id FROM organization_members m JOIN organizations o ON o.id = m.organization_id
  UNION ALL SELECT m.company_id, p.company_id FROM organization_members m JOIN profiles p ON p.id = m.profile_id
  UNION ALL SELECT m.company_id, o.company_id FROM usage_metrics m JOIN organizations o ON o.id = m.organization_id
  UNION ALL SELECT b.company_id, o.company_id FROM billing_periods b JOIN organizations o ON o.id = b.organization_id
  UNION ALL SELECT r.company_id, j.company_id FROM credit_reservations r JOIN jobs j ON j.id = r.job_id
  UNION ALL SELECT r.company_id, p.company_id FROM credit_reservations r JOIN profiles p ON p.id = r.profile_id
  UNION ALL SELECT l.company_id, j.company_id FROM usage_ledger l JOIN jobs j ON j.id = l.job_id
  UNION ALL SELECT d.company_id, j.company_id FROM draft_links d JOIN jobs j ON j.id = d.job_id
  UNION ALL SELECT d.company_id, a.company_id FROM token_draws d JOIN company_token_allocations a ON a.id = d.allocation_id
  UNION ALL SELECT d.company_id, l.company_id FROM token_draws d JOIN token_usage_logs l ON l.id = d.log_id
  UNION ALL SELECT t.company_id, l.company_id FROM token_overdrafts t JOIN token_usage_logs l ON l.id = t.log_id
  UNION ALL SELECT a.company_id, p.company_id FROM company_token_allocations a JOIN token_purchases p ON p.id = a.token_purchase_id
  UNION ALL SELECT k.company_id, u.company_id FROM event_keys k JOIN usage_events u ON u.id = k.usage_id
) AS r
