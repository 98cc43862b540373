-- A job, its reservation where it has one, and the draft rows that wait for it. Parameter: job_id.
-- may: administer
SELECT j.title AS title, j.kind AS kind, j.status AS status, j.meta_json AS meta_json, j.created_by AS created_by, {{us:j.created_at}} AS created_at,
  r.state AS state, r.profile_id AS profile_id, r.cost AS cost, r.monthly AS monthly, r.addon AS addon, r.monthly_returned AS monthly_returned,
  r.addon_returned AS addon_returned, {{us:r.reserved_at}} AS reserved_at,
  (SELECT COUNT(*) FROM question_generation_usage q WHERE q.company_id = j.company_id AND q.draft_job_id = j.draft_job_id) AS draft_rows
FROM jobs j LEFT JOIN credit_reservations r ON r.job_id = j.id
WHERE j.company_id IN (:companies) AND j.id = :job_id
