-- Companies of the scope, by name. Slot conditions: an id, a name. Slot live: nothing (the scope holds no deleted company).
-- may: see_balances
SELECT id, name, currency, timezone, {{us:created_at}} AS created_at
FROM companies
WHERE id IN (:companies) {{conditions}} {{live}}
ORDER BY name, id
