-- Drafts with rows from before a time whose job nobody knows. Parameter: before. Order: company, draft.
-- may: administer
WITH {{part known_drafts}}
SELECT d.company_id AS company_id, d.draft_job_id AS draft_job_id, c.currency AS currency, d.row_count AS row_count, d.cost_nanos AS cost_nanos,
  {{us:d.oldest}} AS oldest_us, {{us:d.newest}} AS newest_us
FROM drafts d JOIN companies c ON c.id = d.company_id
WHERE d.oldest < :before
  AND NOT EXISTS (SELECT 1 FROM known k WHERE k.company_id = d.company_id AND k.draft_job_id = d.draft_job_id)
ORDER BY d.company_id, d.draft_job_id
