-- Token allocations in the order in which they are drawn: the one that expires first, then the oldest.
-- may: see_balances
SELECT id, company_id, plan, allocated_tokens, remaining_tokens, token_purchase_id, {{us:starts_at}} AS starts_us, {{us:expires_at}} AS expires_us, is_active,
  {{us:created_at}} AS created_us
FROM company_token_allocations
WHERE company_id IN (:companies)
ORDER BY company_id, expires_at NULLS LAST, company_token_allocations.created_at, id
