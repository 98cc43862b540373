-- The triggers that stand in the database and are enabled.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT DISTINCT CAST(t.tgname AS text) AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('usage_ledger'))
