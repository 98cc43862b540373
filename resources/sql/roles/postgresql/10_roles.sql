-- The roles of init --roles. Nobody logs in as one of them: people and programs have logins of their own, which are granted a group; what a login may see
-- of which company stands in memberships. Laid again after every migration; all of it may be repeated.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reckoner_owner', 'reckoner_admin', 'reckoner_finance', 'reckoner_recruiter', 'reckoner_backend']
  LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    END IF;
  END LOOP;
  -- Who lays the roles must be able to hand his tables over, and to migrate them later.
  IF NOT pg_has_role(current_user, 'reckoner_owner', 'MEMBER') THEN
    EXECUTE format('GRANT reckoner_owner TO %I', current_user);
  END IF;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO reckoner_owner', (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = to_regclass('companies')));
  EXECUTE format('GRANT USAGE ON SCHEMA %s TO reckoner_admin, reckoner_finance, reckoner_recruiter, reckoner_backend',
    (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = to_regclass('companies')));
  -- A database of before PostgreSQL 15 lets everybody make things in its public schema.
  IF EXISTS (SELECT 1 FROM pg_namespace, aclexplode(nspacl) AS granted
    WHERE pg_namespace.oid = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('companies')) AND granted.grantee = 0 AND granted.privilege_type = 'CREATE') THEN
    EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM PUBLIC', (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = to_regclass('companies')));
  END IF;
  -- A function that is made later is nobody's to call; tables are so by themselves.
  ALTER DEFAULT PRIVILEGES FOR ROLE reckoner_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
END $$;
