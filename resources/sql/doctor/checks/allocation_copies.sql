-- Allocations of which not as much is said to be used, or to remain, as their logs drew. Order: company, allocation.
-- may: administer
SELECT a.id AS id, a.company_id AS company_id, c.name AS company_name, a.plan AS plan, a.allocated_tokens AS allocated_tokens, a.used_tokens AS used_tokens,
  a.remaining_tokens AS remaining_tokens, CAST(COALESCE(d.tokens, 0) AS bigint) AS drawn
FROM company_token_allocations a
JOIN companies c ON c.id = a.company_id
LEFT JOIN (SELECT allocation_id, SUM(tokens) AS tokens FROM token_draws WHERE company_id IN (:companies) GROUP BY allocation_id) AS d ON d.allocation_id = a.id
WHERE a.company_id IN (:companies) AND (a.used_tokens <> COALESCE(d.tokens, 0) OR a.remaining_tokens <> a.allocated_tokens - COALESCE(d.tokens, 0))
ORDER BY a.company_id, a.id
