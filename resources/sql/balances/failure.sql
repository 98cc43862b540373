-- A recording that failed. Parameter: id (uuid).
-- may: see_money
SELECT id, company_id, payload, error, {{us:created_at}} AS created_us, {{us:resolved_at}} AS resolved_us
FROM usage_failures
WHERE id = :id AND (company_id IN (:companies) OR company_id IS NULL)
