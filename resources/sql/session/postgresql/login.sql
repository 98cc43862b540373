-- Who is connected: the login, whether it is a superuser or owns the tables, and whether the group roles of `init --roles` exist.
-- may: see_balances
-- all companies: about the login, not about data
SELECT CAST(session_user AS text) AS login,
  CASE WHEN (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN 1 ELSE 0 END AS is_superuser,
  CASE WHEN EXISTS (SELECT 1 FROM pg_class WHERE oid = to_regclass('companies') AND pg_has_role(session_user, relowner, 'MEMBER')) THEN 1 ELSE 0 END AS is_owner,
  CASE WHEN EXISTS (SELECT 1 FROM pg_class WHERE oid = to_regclass('companies') AND relrowsecurity) THEN 1 ELSE 0 END AS has_roles
