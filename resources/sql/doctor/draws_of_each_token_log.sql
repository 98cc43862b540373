-- The tokens of a log that was deducted were drawn from allocations or are still overdrawn; of a log that nothing deducted there is neither.
-- A log that was taken over from an older platform is in the opening of its allocation. Answers logs checked and logs broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN s.used <> s.covered THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT CASE WHEN l.operation_id IS NULL THEN 0 ELSE l.tokens_used END AS used, COALESCE(d.tokens, 0) + COALESCE(o.tokens - o.settled, 0) AS covered
  FROM token_usage_logs l LEFT JOIN (SELECT log_id, SUM(tokens) AS tokens FROM token_draws GROUP BY log_id) AS d ON d.log_id = l.id
    LEFT JOIN token_overdrafts o ON o.log_id = l.id
  WHERE NOT EXISTS (SELECT 1 FROM operations t WHERE t.id = l.operation_id AND t.kind = 'adopt')
) AS s
