-- What each kind of call used in [from_at, to_at), by operation and currency.
-- may: see_money
SELECT l.operation_type AS operation_type, c.currency AS currency, COUNT(*) AS calls, CAST(SUM(l.input_tokens) AS bigint) AS input_tokens,
  CAST(SUM(l.output_tokens) AS bigint) AS output_tokens, CAST(SUM(l.tokens_used) AS bigint) AS tokens_used, CAST(SUM(l.total_cost_nanos) AS bigint) AS cost_nanos,
  CAST(COUNT(*) - COUNT(l.total_cost_nanos) AS bigint) AS uncosted
FROM token_usage_logs l JOIN companies c ON c.id = l.company_id
WHERE l.company_id IN (:companies) AND l.occurred_at >= :from_at AND l.occurred_at < :to_at AND NOT l.held
GROUP BY l.operation_type, c.currency
ORDER BY l.operation_type, c.currency
