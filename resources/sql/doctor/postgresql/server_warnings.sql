-- What weakens the isolation that the server enforces, one row each: warning (a name), subject (the role, table, view or function).
-- may: administer
-- all companies: about the server, not about data
WITH ours AS (
  SELECT c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relowner, c.relacl
  FROM pg_class c WHERE c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('companies')) AND c.relkind IN ('r', 'v')
), installed AS (SELECT EXISTS (SELECT 1 FROM ours WHERE relname = 'companies' AND relrowsecurity) AS yes)
SELECT 'superuser' AS warning, CAST(session_user AS text) AS subject FROM pg_roles WHERE rolname = session_user AND rolsuper
UNION ALL
SELECT 'owner', CAST(session_user AS text) FROM ours WHERE relname = 'companies' AND pg_has_role(session_user, relowner, 'MEMBER')
  AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = session_user AND rolsuper)
UNION ALL
SELECT 'superuser_in_use', CAST(r.rolname AS text) FROM pg_roles r
WHERE (r.rolsuper OR r.rolbypassrls) AND r.rolname <> session_user
  AND (EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.usename = r.rolname AND a.datname = current_database() AND a.backend_type = 'client backend')
    OR EXISTS (SELECT 1 FROM memberships m WHERE m.login = r.rolname))
UNION ALL
SELECT 'owner_is_member', CAST(r.rolname AS text) FROM pg_roles r, ours o
WHERE o.relname = 'companies' AND NOT r.rolsuper AND r.rolname <> session_user AND pg_has_role(r.oid, o.relowner, 'MEMBER')
  AND EXISTS (SELECT 1 FROM memberships m WHERE m.login = r.rolname)
UNION ALL
SELECT 'no_roles', CAST(current_database() AS text) FROM installed WHERE NOT yes
UNION ALL
SELECT 'no_policy', CAST(o.relname AS text) FROM ours o, installed WHERE yes AND o.relkind = 'r'
  AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = o.oid AND a.attname = 'company_id' AND NOT a.attisdropped)
  AND NOT (o.relrowsecurity AND o.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = o.oid))
UNION ALL
SELECT 'foreign_policy', CAST(o.relname AS text) || ': ' || CAST(p.polname AS text) FROM ours o JOIN pg_policy p ON p.polrelid = o.oid, installed
WHERE yes AND p.polpermissive AND EXISTS (SELECT 1 FROM unnest(p.polroles) AS of_role WHERE of_role = 0 OR CAST(CAST(of_role AS regrole) AS text) NOT LIKE 'reckoner\_%')
UNION ALL
SELECT 'public_right', CAST(o.relname AS text) FROM ours o, installed
WHERE yes AND EXISTS (SELECT 1 FROM aclexplode(o.relacl) AS granted WHERE granted.grantee = 0)
UNION ALL
SELECT 'view_of_owner', CAST(o.relname AS text) FROM ours o WHERE o.relkind = 'v' AND NOT COALESCE(o.reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1']
UNION ALL
SELECT 'unpinned_function', CAST(p.proname AS text) FROM pg_proc p
WHERE p.pronamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('companies')) AND p.prosecdef
  AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) setting WHERE setting LIKE 'search_path=%')
UNION ALL
SELECT 'old_server', current_setting('server_version') WHERE CAST(current_setting('server_version_num') AS integer) < 150000
UNION ALL
SELECT 'no_tls', CAST(session_user AS text) FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND NOT ssl AND inet_server_addr() IS NOT NULL
ORDER BY 1, 2
