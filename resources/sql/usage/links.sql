-- Drafts linked to jobs, newest first, with the rows that came through each link.
-- may: see_usage
SELECT l.id AS id, l.company_id AS company_id, c.name AS company_name, l.draft_job_id AS draft_job_id, l.job_id AS job_id, j.title AS job_title, l.operation_id AS operation_id,
  COALESCE(o.actor, '') AS actor, (SELECT COUNT(*) FROM usage_link_history h WHERE h.link_id = l.id AND h.returned_at IS NULL) AS row_count,
  {{us:l.created_at}} AS linked_at, CASE WHEN l.undone_at IS NULL THEN 0 ELSE 1 END AS undone
FROM draft_links l
JOIN companies c ON c.id = l.company_id
JOIN jobs j ON j.id = l.job_id
LEFT JOIN operations o ON o.id = l.operation_id
WHERE l.company_id IN (:companies)
ORDER BY l.created_at DESC, l.id DESC
LIMIT 500
