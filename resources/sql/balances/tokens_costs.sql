-- What the providers charged for the logs of [from_at, to_at), and how many of them have no cost.
-- may: see_money
SELECT CAST(COALESCE(SUM(total_cost_nanos), 0) AS bigint) AS cost_nanos, CAST(COUNT(*) - COUNT(total_cost_nanos) AS bigint) AS uncosted
FROM token_usage_logs
WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at AND NOT held
