-- Companies that use tokens, by name: they have an allocation or a log.
-- may: see_balances
SELECT id FROM companies c
WHERE id IN (:companies) AND (EXISTS (SELECT 1 FROM company_token_allocations a WHERE a.company_id = c.id) OR EXISTS (SELECT 1 FROM token_usage_logs l WHERE l.company_id = c.id))
ORDER BY name, id
