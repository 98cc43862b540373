-- Keeps a paid purchase of tokens also where other programs look for it. Parameter: id (uuid of the purchase).
-- may: move_money
-- all companies: the writing door checked the act's permission and company
-- example amount, sqlite: amount_nanos
-- example amount, postgresql: amount
INSERT INTO token_purchases (id, company_id, tokens, {{amount}}, currency, reference, purchased_at, operation_id)
SELECT id, company_id, quantity, {{amount}}, currency, reference, purchased_at, operation_id FROM bucket_purchases WHERE id = :id
