-- What is called like this: a person by e-mail address or name, an organization, a job, a company, a draft by its id, usage by its event id; deleted
-- things too. Parameter: text.
-- may: administer
-- all companies: a deleted company is in no scope; diagnose lets out only what the scope may see
SELECT t.kind AS kind, t.id AS id, t.company_id AS company_id, t.label AS label, t.is_deleted AS is_deleted, t.id AS of_id,
  c.name AS company_name, c.timezone AS timezone, c.currency AS currency, (c.deleted_at IS NOT NULL) AS company_deleted
FROM (
  SELECT 'company' AS kind, id, id AS company_id, name AS label, (deleted_at IS NOT NULL) AS is_deleted FROM companies WHERE name = :text
  UNION ALL SELECT 'profile', id, company_id, email, deleted_at IS NOT NULL FROM profiles WHERE lower(email) = lower(CAST(:text AS text)) OR full_name = :text
  UNION ALL SELECT 'organization', id, company_id, name, deleted_at IS NOT NULL FROM organizations WHERE name = :text
  UNION ALL SELECT 'job', id, company_id, title, deleted_at IS NOT NULL FROM jobs WHERE company_id IN (:companies) AND title = :text
  UNION ALL SELECT 'draft', id, company_id, draft_job_id, 1 = 0 FROM draft_links WHERE company_id IN (:companies) AND draft_job_id = :text AND undone_at IS NULL
  UNION ALL SELECT DISTINCT 'draft', company_id, company_id, draft_job_id, 1 = 0 FROM question_generation_usage
    WHERE company_id IN (:companies) AND draft_job_id = :text
  UNION ALL SELECT 'usage', usage_id, company_id, event_id, 1 = 0 FROM event_keys WHERE company_id IN (:companies) AND event_id = :text
) AS t
JOIN companies c ON c.id = t.company_id
ORDER BY t.kind, t.company_id
