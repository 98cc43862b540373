-- A restore of one table lost a charge.
-- broken
DELETE FROM usage_ledger WHERE id = (SELECT MIN(id) FROM usage_ledger WHERE kind = 'charge');
