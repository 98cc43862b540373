-- What token allocations gave, in the order of time. Parameters: companies, allocation_ids.
-- may: see_balances
SELECT d.allocation_id AS account_id, {{us:l.occurred_at}} AS slot, d.tokens AS amount, d.tokens AS first_amount
FROM token_draws d JOIN token_usage_logs l ON l.id = d.log_id
WHERE d.company_id IN (:companies) AND d.allocation_id IN (:allocation_ids)
ORDER BY l.occurred_at, l.seq
