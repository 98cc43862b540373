-- What every rule stands on. Rules are laid as the owner of the tables, in their schema; functions with their owner's rights keep that schema as
-- their only search path (temporary tables last), so that no caller's objects get in front. All of it lasts until the transaction ends.
SELECT set_config('role', pg_get_userbyid(relowner), true) FROM pg_class WHERE oid = to_regclass('companies') AND pg_get_userbyid(relowner) <> current_user;
SELECT set_config('search_path', quote_ident(nspname) || ', pg_temp', true)
FROM pg_namespace WHERE oid = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('companies'));

-- Who acts: what our program claims for its transaction, else the login.
CREATE OR REPLACE FUNCTION reckoner_actor() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT left(COALESCE(NULLIF(current_setting('reckoner.actor', true), ''), session_user), 200)
$$;

-- Whether the login is a member of the company in one of the roles; the owner of the tables and a superuser are members of every company.
CREATE OR REPLACE FUNCTION reckoner_is_member(of_company uuid, VARIADIC in_roles text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT pg_has_role(session_user, current_user, 'USAGE')
    OR EXISTS (SELECT 1 FROM memberships WHERE login = session_user AND role = ANY (in_roles) AND (company_id = of_company OR company_id IS NULL))
$$;

-- The companies in which the login has one of the roles by name, and whether it has one in all: asked once per statement by the policies of init --roles.
CREATE OR REPLACE FUNCTION reckoner_companies(VARIADIC in_roles text[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT COALESCE(array_agg(company_id), '{}') FROM memberships WHERE login = session_user AND role = ANY (in_roles) AND company_id IS NOT NULL
$$;
CREATE OR REPLACE FUNCTION reckoner_sees_all(VARIADIC in_roles text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT 1 FROM memberships WHERE login = session_user AND role = ANY (in_roles) AND company_id IS NULL)
$$;

-- Whether an operation is not kept yet, in any company: until then its changes are only its own transaction's.
CREATE OR REPLACE FUNCTION reckoner_operation_is_new(operation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT NOT EXISTS (SELECT 1 FROM operations WHERE id = operation)
$$;

-- A rule with its owner's rights must not act, or tell anything, for a login of another company; before init --roles there are no memberships, and table
-- privileges alone decide.
CREATE OR REPLACE FUNCTION reckoner_admit(of_company uuid, VARIADIC in_roles text[]) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF row_security_active('companies'::regclass) AND NOT reckoner_is_member(of_company, VARIADIC in_roles) THEN
    RAISE EXCEPTION 'reckoner:not_permitted: This company is not yours to change.' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- Tells listeners that something changed: a hint. At most five times in each half second over the whole database, because NOTIFY takes a lock at
-- commit that all share; and once per transaction. A clock that was set back starts anew. Answers whether it told.
CREATE OR REPLACE FUNCTION reckoner_tell() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  half_second bigint;
  told bigint;
BEGIN
  IF current_setting('reckoner.told', true) = '1' THEN
    RETURN false;
  END IF;
  half_second := CAST(floor(date_part('epoch', clock_timestamp()) * 2) AS bigint) * 8;
  told := COALESCE(pg_sequence_last_value('reckoner_told'::regclass), 0) - half_second;
  IF told BETWEEN 5 AND 7 THEN
    RETURN false;
  END IF;
  PERFORM setval('reckoner_told'::regclass, half_second + CASE WHEN told BETWEEN 1 AND 4 THEN told + 1 ELSE 1 END);
  PERFORM set_config('reckoner.told', '1', true), pg_notify('reckoner', '');
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION reckoner_tell_of_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  told CONSTANT boolean := reckoner_tell(); -- an expression, which costs less than PERFORM
BEGIN
  RETURN NULL;
END $$;

-- Our own importer says that its transaction writes rows that are linked, priced, posted and summarised already. The setting only spares other
-- transactions the look; what is believed is the session's value of the sequence, which takes the owner's rights to set.
CREATE OR REPLACE FUNCTION reckoner_is_ingesting() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN current_setting('reckoner.ingest', true) <> ''
    THEN currval('reckoner_ingest'::regclass) = CAST(CAST(pg_current_xact_id_if_assigned() AS text) AS bigint) ELSE false END
$$;
CREATE OR REPLACE FUNCTION reckoner_may_ingest() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN reckoner_is_ingesting();
END $$;
CREATE OR REPLACE FUNCTION reckoner_begin_ingest() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF row_security_active('companies'::regclass) AND NOT pg_has_role(session_user, current_user, 'USAGE')
    AND NOT EXISTS (SELECT 1 FROM memberships WHERE login = session_user AND role IN ('admin', 'backend')) THEN
    RAISE EXCEPTION 'reckoner:not_permitted: Only who records usage may import it.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM setval('reckoner_ingest'::regclass, CAST(CAST(pg_current_xact_id() AS text) AS bigint)), set_config('reckoner.ingest', '1', true);
END $$;
CREATE OR REPLACE FUNCTION reckoner_end_ingest() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('reckoner.ingest', '', true);
END $$;
