-- Every company that the login may see; on PostgreSQL row-level security has already left out the others. By name.
-- may: see_balances
-- all companies: this makes the scope
SELECT id FROM companies WHERE deleted_at IS NULL ORDER BY name, id
