-- The company of a token log, NULL where it has none; no row where there is no such log. Parameter: id (uuid).
-- may: see_unattributed
-- all companies: who asks sees all companies
SELECT company_id FROM token_usage_logs WHERE id = :id
