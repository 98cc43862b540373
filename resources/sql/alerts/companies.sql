-- Companies of the scope with what their alerts need. Order: name.
-- may: see_balances
SELECT id, name, currency, timezone, wallet_threshold_nanos FROM companies WHERE id IN (:companies) ORDER BY name, id
