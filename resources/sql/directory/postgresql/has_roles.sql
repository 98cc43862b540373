-- Whether init --roles was here: since then the login decides.
-- may: see_balances
-- all companies: about the database, not about data
SELECT COUNT(*) AS value FROM pg_class WHERE oid = to_regclass('companies') AND relrowsecurity
