-- Allocations of which not as much is said to be used, or to remain, as their logs drew; of one that was taken over from an older platform what its opening did
-- not leave counts as drawn. Order: company, allocation.
-- may: administer
SELECT s.*
FROM (
  SELECT a.id AS id, a.company_id AS company_id, c.name AS company_name, a.plan AS plan, a.allocated_tokens AS allocated_tokens, a.used_tokens AS used_tokens,
    a.remaining_tokens AS remaining_tokens, CAST(COALESCE(d.tokens, 0) + COALESCE(a.allocated_tokens - g.amount_units, 0) AS bigint) AS drawn
  FROM company_token_allocations a
  JOIN companies c ON c.id = a.company_id
  LEFT JOIN (SELECT allocation_id, SUM(tokens) AS tokens FROM token_draws WHERE company_id IN (:companies) GROUP BY allocation_id) AS d ON d.allocation_id = a.id
  LEFT JOIN usage_ledger g ON g.account_id = a.id AND g.unit = 'tokens' AND g.kind = 'opening' AND g.kind <> 'charge'
  WHERE a.company_id IN (:companies)
) AS s
WHERE s.used_tokens <> s.drawn OR s.remaining_tokens <> s.allocated_tokens - s.drawn
ORDER BY s.company_id, s.id
