-- Unsaved drafts whose job is known: a job names the draft, and no link exists. Order: company, draft.
-- may: see_usage
SELECT q.company_id AS company_id, q.draft_job_id AS draft_job_id, j.id AS job_id, COUNT(*) AS row_count
FROM question_generation_usage q
JOIN jobs j ON j.company_id = q.company_id AND j.draft_job_id = q.draft_job_id
WHERE q.draft_job_id IS NOT NULL AND q.company_id IN (:companies)
GROUP BY q.company_id, q.draft_job_id, j.id
ORDER BY q.company_id, q.draft_job_id
