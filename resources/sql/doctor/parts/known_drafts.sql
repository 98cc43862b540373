-- drafts: those not saved yet; known: the jobs that they have become, by a remembered link (0), by the job that names the draft (1), by the job whose id
-- the draft is (2).
drafts AS MATERIALIZED (
  SELECT company_id, draft_job_id, lower(draft_job_id) AS lower_id, COUNT(*) AS row_count, CAST(COALESCE(SUM(cost_nanos), 0) AS bigint) AS cost_nanos,
    MIN(occurred_at) AS oldest, MAX(occurred_at) AS newest
  FROM question_generation_usage
  WHERE draft_job_id IS NOT NULL AND job_id IS NULL AND company_id IN (:companies)
  GROUP BY company_id, draft_job_id
), known AS (
  SELECT 0 AS known_by, d.company_id, d.draft_job_id, l.job_id
  FROM drafts d JOIN draft_links l ON l.company_id = d.company_id AND l.draft_job_id = d.draft_job_id AND l.undone_at IS NULL
  UNION ALL
  SELECT 1, d.company_id, d.draft_job_id, j.id FROM drafts d JOIN jobs j ON j.company_id = d.company_id AND j.draft_job_id = d.draft_job_id
  UNION ALL
  SELECT 2, d.company_id, d.draft_job_id, j.id FROM jobs j JOIN drafts d ON d.company_id = j.company_id AND d.lower_id = {{text:j.id}}
  WHERE j.company_id IN (:companies)
)
