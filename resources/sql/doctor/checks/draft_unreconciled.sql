-- Drafts whose job is known and whose rows still wait, with what tells the job (known_by: 0 a link, 1 the job names the draft, 2 the draft is the job's
-- id). Order: company, draft, the surest first. links_before: how often it was linked already.
-- may: administer
WITH {{part known_drafts}}
SELECT k.known_by AS known_by, k.company_id AS company_id, k.draft_job_id AS draft_job_id, k.job_id AS job_id, j.title AS title, c.currency AS currency,
  d.row_count AS row_count, d.cost_nanos AS cost_nanos, {{us:d.oldest}} AS oldest_us,
  (SELECT COUNT(*) FROM draft_links l WHERE l.company_id = k.company_id AND l.draft_job_id = k.draft_job_id) AS links_before
FROM known k
JOIN drafts d ON d.company_id = k.company_id AND d.draft_job_id = k.draft_job_id
JOIN jobs j ON j.company_id = k.company_id AND j.id = k.job_id
JOIN companies c ON c.id = k.company_id
ORDER BY k.company_id, k.draft_job_id, k.known_by
