-- A usage row's job is a job of its company; a question row has a job or a draft, never both; no draft row waits although its draft is linked.
-- Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN e.job_id IS NOT NULL AND (j.id IS NULL OR e.draft_job_id IS NOT NULL) THEN 1
    WHEN e.draft_job_id IS NOT NULL AND EXISTS (SELECT 1 FROM draft_links l WHERE l.company_id = e.company_id AND l.draft_job_id = e.draft_job_id AND l.undone_at IS NULL) THEN 1
    ELSE 0 END), 0) AS bigint) AS broken
FROM usage_events e LEFT JOIN jobs j ON j.company_id = e.company_id AND j.id = e.job_id
