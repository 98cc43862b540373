-- What was used of an allocation is what logs drew from it, and the rest of it remains. Of one that was taken over from an older platform only what its opening
-- left could be drawn. Answers allocations checked and allocations broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN a.used_tokens <> COALESCE(d.tokens, 0) + COALESCE(a.allocated_tokens - g.amount_units, 0)
    OR a.allocated_tokens - a.used_tokens <> a.remaining_tokens THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM company_token_allocations a LEFT JOIN (SELECT allocation_id, SUM(tokens) AS tokens FROM token_draws GROUP BY allocation_id) AS d ON d.allocation_id = a.id
LEFT JOIN usage_ledger g ON g.account_id = a.id AND g.unit = 'tokens' AND g.kind = 'opening' AND g.kind <> 'charge'
