-- Token logs that nothing has deducted yet: other programs write them. Order: the time of the call, then entry.
-- may: see_balances
SELECT company_id, allocation_id, tokens_used, {{us:occurred_at}} AS occurred_us
FROM token_usage_logs
WHERE company_id IN (:companies) AND operation_id IS NULL AND tokens_used > 0
ORDER BY company_id, token_usage_logs.occurred_at, seq
