-- A login that becomes a member is granted the group of its role, whoever makes it a member: who administers a company can let people in without being a
-- superuser. With the last membership of a role the group goes, too, unless another database of this server has Reckoner's roles: groups are of the whole
-- server, and whether the login is a member there cannot be seen from here. A group that is kept so opens no row without a membership.
SELECT set_config('search_path', quote_ident(nspname) || ', pg_temp', true)
FROM pg_namespace WHERE oid = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('companies'));

GRANT reckoner_admin, reckoner_finance, reckoner_recruiter, reckoner_backend TO reckoner_owner WITH ADMIN OPTION;

-- Only logins: a group that became a member of another would bring all of its own with it.
CREATE OR REPLACE FUNCTION reckoner_let_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(1380141902, -2); -- who is let in and who is let out take turns
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = NEW.login AND rolcanlogin) THEN
    RAISE EXCEPTION 'reckoner:not_found: This server has no login %; a superuser makes it with CREATE ROLE ... LOGIN.', NEW.login USING ERRCODE = 'undefined_object';
  END IF;
  IF NOT pg_has_role(NEW.login, 'reckoner_' || NEW.role, 'MEMBER') THEN
    EXECUTE format('GRANT %I TO %I', 'reckoner_' || NEW.role, NEW.login);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION reckoner_let_in() FROM PUBLIC;
DROP TRIGGER IF EXISTS memberships_let_in ON memberships;
CREATE TRIGGER memberships_let_in AFTER INSERT OR UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION reckoner_let_in();

CREATE OR REPLACE FUNCTION reckoner_let_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held CONSTANT name := 'reckoner_' || OLD.role;
BEGIN
  PERFORM pg_advisory_xact_lock(1380141902, -2);
  IF EXISTS (SELECT 1 FROM memberships WHERE login = OLD.login AND role = OLD.role)
    OR EXISTS (SELECT 1 FROM pg_shdepend WHERE refclassid = CAST('pg_authid' AS regclass) AND refobjid = CAST(CAST(held AS text) AS regrole)
      AND dbid NOT IN (0, (SELECT oid FROM pg_database WHERE datname = current_database())))
    OR NOT EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
      WHERE m.roleid = CAST(CAST(held AS text) AS regrole) AND r.rolname = OLD.login) THEN
    RETURN NULL;
  END IF;
  EXECUTE format('REVOKE %I FROM %I', held, OLD.login);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION reckoner_let_out() FROM PUBLIC;
DROP TRIGGER IF EXISTS memberships_let_out ON memberships;
CREATE TRIGGER memberships_let_out AFTER UPDATE OR DELETE ON memberships FOR EACH ROW EXECUTE FUNCTION reckoner_let_out();

-- Members of before.
DO $$
DECLARE
  member record;
BEGIN
  FOR member IN
    SELECT DISTINCT login, 'reckoner_' || role AS "group" FROM memberships WHERE login IN (SELECT rolname FROM pg_roles WHERE rolcanlogin)
  LOOP
    IF NOT pg_has_role(member.login, member."group", 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', member."group", member.login);
    END IF;
  END LOOP;
END $$;
