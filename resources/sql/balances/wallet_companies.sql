-- Name, currency, zone and wallet threshold (nanos) of the companies of the scope. Order: name.
-- may: see_money
SELECT id, name, currency, timezone, wallet_threshold_nanos FROM companies WHERE id IN (:companies) ORDER BY name, id
