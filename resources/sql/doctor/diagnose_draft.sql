-- The usage rows of a draft that no job has, and the job that it is linked to or that names it. Parameter: draft_job_id (text).
-- may: administer
SELECT COUNT(*) AS draft_rows, {{us:MIN(q.occurred_at)}} AS oldest,
  (SELECT MAX(j.title) FROM draft_links l JOIN jobs j ON j.id = l.job_id
    WHERE l.company_id IN (:companies) AND l.draft_job_id = :draft_job_id AND l.undone_at IS NULL) AS linked_title,
  (SELECT MAX(j.title) FROM jobs j WHERE j.company_id IN (:companies) AND j.draft_job_id = :draft_job_id) AS saved_title
FROM question_generation_usage q
WHERE q.company_id IN (:companies) AND q.draft_job_id = :draft_job_id
