-- Packs on sale. Slot conditions: one pack by unit, currency and name. Order: unit, currency, quantity, name.
-- may: see_money
SELECT id, unit, quantity, price_nanos, currency, name FROM packs
WHERE retired_at IS NULL {{conditions}}
ORDER BY unit, currency, quantity, name, id
