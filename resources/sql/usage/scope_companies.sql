-- Zone and currency of the companies of the scope. Order: zone, company.
-- may: see_usage
SELECT id, timezone, currency FROM companies WHERE id IN (:companies) ORDER BY timezone, id
