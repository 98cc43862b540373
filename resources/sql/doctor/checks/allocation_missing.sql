-- Companies that use tokens and have no allocation in force, with how many allocations they had and what is overdrawn. Parameter: now (time). Order: company.
-- may: administer
SELECT c.id AS company_id, c.name AS name, {{us:(SELECT MAX(l.occurred_at) FROM token_usage_logs l WHERE l.company_id = c.id)}} AS last_us,
  (SELECT COUNT(*) FROM company_token_allocations a WHERE a.company_id = c.id) AS allocations,
  CAST(COALESCE((SELECT SUM(d.tokens - d.settled) FROM token_overdrafts d WHERE d.company_id = c.id AND d.settled < d.tokens), 0) AS bigint) AS overdrawn
FROM companies c
WHERE c.id IN (:companies) AND c.deleted_at IS NULL AND EXISTS (SELECT 1 FROM token_usage_logs l WHERE l.company_id = c.id)
  AND NOT EXISTS (
    SELECT 1 FROM company_token_allocations a
    WHERE a.company_id = c.id AND a.is_active AND a.starts_at <= :now AND (a.expires_at IS NULL OR a.expires_at > :now))
ORDER BY c.id
