-- Name, currency and zone of the companies of the scope. Order: name.
-- may: see_money
SELECT id, name, currency, timezone FROM companies WHERE id IN (:companies) ORDER BY name, id
