-- Every usage row with an event id has its key, and every key its row. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(broken), 0) AS bigint) AS broken
FROM (
  SELECT CASE WHEN SUM(sides) <> 0 OR COUNT(*) <> 2 THEN 1 ELSE 0 END AS broken
  FROM (
    SELECT company_id, event_id, id AS usage_id, 1 AS sides FROM usage_events WHERE event_id IS NOT NULL
    UNION ALL
    SELECT company_id, event_id, usage_id, -1 FROM event_keys
  ) AS both_sides
  GROUP BY company_id, event_id, usage_id
) AS groups
