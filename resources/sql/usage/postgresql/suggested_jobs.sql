-- Jobs that a draft may have become: the job that names it (certain), else jobs of the company created closest to the draft's last use, within 60 days.
-- Parameters: company_id, draft_job_id (text), near_at, from_at, to_at. Order: certain first, then closest. At most 3.
-- may: see_usage
-- all companies: the draft was found through the scope
SELECT j.id AS id, j.title AS title, CASE WHEN j.draft_job_id = :draft_job_id THEN 1 ELSE 0 END AS certain
FROM jobs j
WHERE j.company_id = :company_id AND j.deleted_at IS NULL AND (j.draft_job_id = :draft_job_id OR (j.draft_job_id IS NULL AND j.created_at >= :from_at AND j.created_at < :to_at))
ORDER BY CASE WHEN j.draft_job_id = :draft_job_id THEN 0 ELSE 1 END, abs(extract(epoch FROM j.created_at - CAST(:near_at AS timestamptz))), j.title
LIMIT 3
