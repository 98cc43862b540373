-- The first few companies of the scope, to tell a person what a login sees. By name.
-- may: see_balances
SELECT name FROM companies WHERE id IN (:companies) ORDER BY name, id LIMIT 3
