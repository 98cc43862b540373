-- The price that charged a usage row, by its id: for who sees the row, also where the price list is not for him. Parameter: id (uuid).
-- may: see_usage
SELECT p.id AS id, p.usage_type AS usage_type, p.unit AS unit, p.currency AS currency, p.company_id AS company_id, p.model AS model, p.price_picos AS price_picos,
  p.minimum_quantity AS minimum_quantity, {{us:p.effective_from}} AS effective_from, p.list AS list
FROM prices p
WHERE p.id = :id AND (p.company_id IS NULL OR p.company_id IN (:companies))
