-- Token logs that nothing has deducted yet: other programs write them. Those that wait for approval are not counted. Order: the time of the call, then entry.
-- may: see_balances
SELECT l.id AS id, l.company_id AS company_id, l.allocation_id AS allocation_id, a.job_id AS job_id, l.tokens_used AS tokens_used, {{us:l.occurred_at}} AS occurred_us
FROM token_usage_logs l LEFT JOIN job_applications a ON a.id = l.job_application_id AND a.company_id = l.company_id
WHERE l.company_id IN (:companies) AND l.operation_id IS NULL AND l.tokens_used > 0 AND NOT l.held
ORDER BY l.company_id, l.occurred_at, l.seq
