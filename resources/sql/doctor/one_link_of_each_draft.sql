-- A draft of a company is linked to one job at most, and every usage row that came through a link is of its company. Answers links checked and links broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.active > 1 OR s.strangers > 0 THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT l.company_id, l.draft_job_id, COUNT(DISTINCT CASE WHEN l.undone_at IS NULL THEN l.id END) AS active,
    SUM(CASE WHEN h.company_id <> l.company_id THEN 1 ELSE 0 END) AS strangers
  FROM draft_links l LEFT JOIN usage_link_history h ON h.link_id = l.id
  GROUP BY l.company_id, l.draft_job_id
) AS s
