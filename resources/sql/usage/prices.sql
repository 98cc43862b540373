-- Every price entered, of the companies of the scope and of all. Order: type, unit, model, company, newest first.
-- may: see_money
SELECT p.seq AS seq, p.id AS id, p.usage_type AS usage_type, p.unit AS unit, p.currency AS currency, p.company_id AS company_id, c.name AS company_name,
  p.model AS model, p.price_picos AS price_picos, p.minimum_quantity AS minimum_quantity, {{us:p.effective_from}} AS effective_from, p.list AS list
FROM prices p LEFT JOIN companies c ON c.id = p.company_id
WHERE p.company_id IS NULL OR p.company_id IN (:companies)
ORDER BY p.usage_type, p.unit, p.currency, p.model, c.name, p.effective_from DESC, p.seq DESC
