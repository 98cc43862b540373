-- Tokens of all logs of [from_at, to_at), by the time of the call.
-- may: see_balances
SELECT CAST(COALESCE(SUM(tokens_used), 0) AS bigint) AS value FROM token_usage_logs
WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at AND NOT held
