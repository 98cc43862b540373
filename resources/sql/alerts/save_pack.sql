-- Puts a pack on sale, or changes the one of that unit, currency and name. price_nanos: nano-units of its currency.
-- may: move_money
INSERT INTO packs (id, unit, quantity, price_nanos, currency, name) VALUES (:id, :unit, :quantity, :price_nanos, :currency, :name)
ON CONFLICT (unit, currency, name) DO UPDATE SET quantity = excluded.quantity, price_nanos = excluded.price_nanos, retired_at = NULL
