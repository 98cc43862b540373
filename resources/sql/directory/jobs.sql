-- Jobs, newest first. Every role finds a job by its id or title; only who sees usage gets the list (jobs.cpp). Slot conditions: an id, a title.
-- Slot live: not deleted. Slot limit: how many.
-- may: see_balances
SELECT id, company_id, title, kind, status, row_count, draft_job_id, created_by, meta_json, {{us:created_at}} AS created_at
FROM jobs
WHERE company_id IN (:companies) {{conditions}} {{live}}
ORDER BY created_at DESC, id DESC {{limit}}
