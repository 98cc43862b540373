-- What other programs logged and nothing deducted, by company. Order: company.
-- may: administer
SELECT l.company_id AS company_id, c.name AS company_name, COUNT(*) AS logs, CAST(SUM(l.tokens_used) AS bigint) AS tokens, {{us:MIN(l.occurred_at)}} AS first_us
FROM token_usage_logs l JOIN companies c ON c.id = l.company_id
WHERE l.company_id IN (:companies) AND l.operation_id IS NULL AND l.tokens_used > 0 AND NOT l.held
GROUP BY l.company_id, c.name
ORDER BY l.company_id
