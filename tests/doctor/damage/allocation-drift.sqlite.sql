-- broken
-- An older program counted a call as used and let it remain.
UPDATE company_token_allocations SET used_tokens = used_tokens + 500 WHERE id = (SELECT id FROM company_token_allocations ORDER BY id LIMIT 1)
