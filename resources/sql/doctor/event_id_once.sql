-- An event id is of one metric of its company, and of one token log. Answers event ids checked and event ids broken. Those of usage: key_of_each_event.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.uses > 1 THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT COUNT(*) AS uses FROM usage_metrics WHERE event_id IS NOT NULL GROUP BY company_id, event_id
  UNION ALL SELECT COUNT(*) FROM token_usage_logs WHERE event_id IS NOT NULL GROUP BY company_id, event_id
) AS s
