-- choose allocation=starter
-- An older program switched off what it thought was used up.
UPDATE company_token_allocations SET is_active = false WHERE company_id = (SELECT company_id FROM token_usage_logs ORDER BY company_id, seq LIMIT 1)
