-- What has an id, deleted things too: kind, id, company, label, and for a part of something the thing that is diagnosed with it (`of_id`). Parameter: id (uuid).
-- may: administer
-- all companies: a deleted company is in no scope; diagnose lets out only what the scope may see
SELECT t.kind AS kind, t.id AS id, t.company_id AS company_id, t.label AS label, t.is_deleted AS is_deleted, t.of_id AS of_id,
  c.name AS company_name, c.timezone AS timezone, c.currency AS currency, (c.deleted_at IS NOT NULL) AS company_deleted
FROM (
  SELECT 'company' AS kind, id, id AS company_id, name AS label, (deleted_at IS NOT NULL) AS is_deleted, id AS of_id FROM companies WHERE id = :id
  UNION ALL SELECT 'profile', id, company_id, email, deleted_at IS NOT NULL, id FROM profiles WHERE id = :id
  UNION ALL SELECT 'organization', id, company_id, name, deleted_at IS NOT NULL, id FROM organizations WHERE id = :id
  UNION ALL SELECT 'job', id, company_id, title, deleted_at IS NOT NULL, id FROM jobs WHERE id = :id
  UNION ALL SELECT 'application', id, company_id, candidate_id, deleted_at IS NOT NULL, job_id FROM job_applications WHERE id = :id
  UNION ALL SELECT 'usage', id, company_id, NULL, 1 = 0, job_id FROM usage_events WHERE id = :id
  UNION ALL SELECT 'token_log', id, company_id, operation_type, 1 = 0, job_application_id FROM token_usage_logs WHERE id = :id
  UNION ALL SELECT 'metric', id, company_id, NULL, 1 = 0, organization_id FROM usage_metrics WHERE id = :id
  UNION ALL SELECT 'allocation', id, company_id, plan, 1 = 0, company_id FROM company_token_allocations WHERE id = :id
  UNION ALL SELECT 'purchase', id, company_id, unit, 1 = 0, account_id FROM bucket_purchases WHERE id = :id
  UNION ALL SELECT 'operation', id, company_id, kind, 1 = 0, batch_id FROM operations WHERE id = :id
) AS t
LEFT JOIN companies c ON c.id = t.company_id
ORDER BY t.kind
