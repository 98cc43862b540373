-- What was used of an allocation is what logs drew from it, and the rest of it remains. Answers allocations checked and allocations broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN a.used_tokens <> COALESCE(d.tokens, 0) OR a.allocated_tokens - a.used_tokens <> a.remaining_tokens THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM company_token_allocations a LEFT JOIN (SELECT allocation_id, SUM(tokens) AS tokens FROM token_draws GROUP BY allocation_id) AS d ON d.allocation_id = a.id
