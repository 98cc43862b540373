-- Their tables beside ours: what is to be added, altered and renamed, and what is in the way.

-- One column of theirs that ours is of another type: how it is altered, and whether every value stays what it is.
CREATE FUNCTION reckoner_adoption.alter_type(of_table text, of_column text, new_type text, base_type text, domain_check text, old_type text)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  given CONSTANT text := quote_ident(of_column);
  is_text CONSTANT boolean := base_type = 'text' AND old_type NOT IN ('text');
  converted text;
  changed bigint;
  violating bigint := 0;
  type text := new_type;
BEGIN
  converted := CASE
    WHEN old_type = 'timestamp without time zone' THEN given || ' AT TIME ZONE ''UTC'''
    WHEN is_text THEN format('CAST(%s AS text)', given)
    ELSE format('CAST(%s AS %s)', given, base_type) END;
  IF base_type IN ('bigint', 'integer') OR base_type LIKE 'numeric%' THEN
    changed := reckoner_adoption.counted(format('SELECT COUNT(*) FROM %I WHERE CAST(%s AS numeric) <> CAST(%s AS numeric)', of_table, converted, given));
    IF changed > 0 THEN
      PERFORM reckoner_adoption.stop('invalid_state', format('%s values of %I.%I (%s) would change as %s; they must be put right first.', changed, of_table, of_column, old_type, base_type));
    END IF;
  END IF;
  IF domain_check IS NOT NULL THEN
    violating := reckoner_adoption.counted(format('SELECT COUNT(*) FROM %I, LATERAL (SELECT %s AS given) v WHERE NOT (%s)', of_table, converted,
      regexp_replace(domain_check, '\mVALUE\M', 'v.given', 'g')));
    IF violating > 0 THEN
      type := base_type;
      PERFORM reckoner_adoption.step(50, of_table, 'alter', format('%s values of %I are out of range: they stay, new ones are refused (CHECK, NOT VALID)', violating, of_column), violating,
        format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s) NOT VALID', of_table, of_table || '_' || of_column || '_adopted', regexp_replace(domain_check, '\mVALUE\M', given, 'g')));
    END IF;
  END IF;
  IF type = old_type THEN
    RETURN NULL;
  END IF;
  RETURN format('ALTER COLUMN %s TYPE %s USING %s', given, type, CASE WHEN type = base_type THEN converted ELSE format('CAST(%s AS %s)', converted, type) END);
END $$;

-- An id that is any text by ours (a candidate's, an interview's) can refer to no column of theirs.
CREATE FUNCTION reckoner_adoption.drop_references(of_table text, of_column text, theirs oid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c record;
BEGIN
  FOR c IN
    SELECT k.conname AS name, k.confrelid::regclass AS to_table FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = theirs AND a.attname = of_column
    WHERE k.conrelid = theirs AND k.contype = 'f' AND a.attnum = ANY (k.conkey)
  LOOP
    PERFORM reckoner_adoption.step(19, of_table, 'alter', format('reference %I to %s is dropped: %I becomes text, and holds ids of any form', c.name, c.to_table, of_column), NULL,
      format('ALTER TABLE %I DROP CONSTRAINT %I', of_table, c.name));
  END LOOP;
END $$;

CREATE FUNCTION reckoner_adoption.compare_columns(of_table text, theirs oid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c record;
  changes text[] := '{}';
  computed text[] := '{}';
  later text[] := '{}';
  nulls text[] := '{}';
  added text[] := '{}';
  altered text[] := '{}';
  clause text;
  missing bigint;
  is_computed boolean;
BEGIN
  FOR c IN
    SELECT a.attname AS name, reckoner_adoption.moved(format_type(a.atttypid, a.atttypmod)) AS type,
      CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) END AS base_type,
      (SELECT substring(pg_get_constraintdef(k.oid) FROM '^CHECK \((.*)\)$') FROM pg_constraint k WHERE k.contypid = t.oid) AS domain_check,
      a.attnotnull AS needed, a.attidentity <> '' AS is_counted, a.attgenerated <> '' AS is_generated, reckoner_adoption.moved(pg_get_expr(d.adbin, d.adrelid)) AS its_default,
      CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation THEN ' COLLATE "C"' ELSE '' END AS collation,
      o.attname IS NOT NULL AS is_there, format_type(o.atttypid, o.atttypmod) AS old_type, o.attnotnull AS old_needed, pg_get_expr(od.adbin, od.adrelid) AS old_default,
      COALESCE(o.attidentity <> '' OR o.attgenerated <> '', false) AS is_theirs
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_attribute o ON o.attrelid = theirs AND o.attname = a.attname AND o.attnum > 0 AND NOT o.attisdropped
      LEFT JOIN pg_attrdef od ON od.adrelid = o.attrelid AND od.adnum = o.attnum
    WHERE a.attrelid = to_regclass('reckoner_model.' || of_table) AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attnum
  LOOP
    is_computed := EXISTS (SELECT 1 FROM reckoner_adoption.computed f WHERE f.table_name = of_table AND f.column_name = c.name);
    IF NOT c.is_there THEN
      added := added || CAST(c.name AS text);
      clause := format('ADD COLUMN %I %s%s', c.name, c.type, c.collation);
      IF c.is_generated THEN
        computed := computed || (clause || ' GENERATED ALWAYS AS (' || c.its_default || ') STORED');
      ELSIF c.is_counted THEN
        changes := changes || (clause || ' GENERATED ALWAYS AS IDENTITY');
      ELSIF c.name = 'source' THEN -- what was there came from somewhere else
        changes := changes || (clause || ' NOT NULL DEFAULT ''imported''');
        later := later || format('ALTER COLUMN %I SET DEFAULT %s', c.name, c.its_default);
      ELSIF c.its_default IS NULL OR c.its_default = 'now()' THEN
        changes := changes || clause;
        IF c.its_default IS NOT NULL THEN
          later := later || format('ALTER COLUMN %I SET DEFAULT now()', c.name);
        ELSIF c.needed AND NOT is_computed THEN
          PERFORM reckoner_adoption.stop('invalid_state', format('The table %I has no column %I, and nothing says what it would hold.', of_table, c.name));
        END IF;
        IF c.needed THEN
          later := later || format('ALTER COLUMN %I SET NOT NULL', c.name);
        END IF;
      ELSE
        changes := changes || (clause || ' DEFAULT ' || c.its_default || CASE WHEN c.needed THEN ' NOT NULL' ELSE '' END);
      END IF;
      CONTINUE;
    END IF;
    INSERT INTO reckoner_adoption.had VALUES (of_table, c.name);
    IF c.base_type = 'uuid' AND c.old_type <> 'uuid' THEN
      PERFORM reckoner_adoption.stop('not_a_database', format('%I.%I is %s, and Reckoner''s ids are UUIDs: these tables cannot be adopted in place. Make a new database '
        '(reckoner-cli --db NEW init) and import their rows: COPY each usage table to a CSV file, then reckoner-cli --db NEW import FILE --type TYPE --company NAME.', of_table, c.name, c.old_type));
      CONTINUE;
    END IF;
    IF c.is_theirs THEN
      CONTINUE;
    END IF;
    IF c.old_type <> c.type THEN
      clause := reckoner_adoption.alter_type(of_table, c.name, c.type, c.base_type, c.domain_check, c.old_type);
      IF clause IS NOT NULL THEN
        changes := changes || clause;
        altered := altered || CASE WHEN c.old_type = c.base_type THEN format('%s checked', c.name) ELSE format('%s %s to %s', c.name, c.old_type, c.base_type) END;
        IF c.old_type = 'uuid' THEN
          PERFORM reckoner_adoption.drop_references(of_table, c.name, theirs);
        END IF;
        IF c.old_default IS NOT NULL THEN
          changes := changes || format('ALTER COLUMN %I DROP DEFAULT', c.name);
          IF c.its_default IS NOT NULL THEN
            later := later || format('ALTER COLUMN %I SET DEFAULT CAST(%s AS %s)', c.name, CASE WHEN c.base_type = 'text' THEN format('CAST(%s AS text)', c.old_default) ELSE c.old_default END, c.type);
          END IF;
        END IF;
      END IF;
    END IF;
    IF c.old_default IS NOT NULL AND c.its_default IS NULL THEN -- absent is absent: the rules price and compute it
      altered := altered || format('%s without its default %s', c.name, c.old_default);
      changes := changes || format('ALTER COLUMN %I DROP DEFAULT', c.name);
    ELSIF c.old_default IS NULL AND c.its_default IS NOT NULL THEN
      later := later || format('ALTER COLUMN %I SET DEFAULT %s', c.name, c.its_default);
    END IF;
    IF c.old_needed AND NOT c.needed THEN
      altered := altered || format('%s may be NULL', c.name);
      changes := changes || format('ALTER COLUMN %I DROP NOT NULL', c.name);
    ELSIF c.needed AND NOT c.old_needed THEN
      altered := altered || format('%s may not be NULL', c.name);
      missing := reckoner_adoption.counted(format('SELECT COUNT(*) FROM %I WHERE %I IS NULL', of_table, c.name));
      IF missing > 0 AND c.its_default IS NULL AND NOT is_computed THEN
        PERFORM reckoner_adoption.stop('invalid_state', format('%s rows of %I have no %I, and nothing says what it would be.', missing, of_table, c.name));
      ELSIF missing > 0 AND c.its_default IS NOT NULL AND c.its_default <> 'now()' AND NOT is_computed THEN
        nulls := nulls || format('%1$I = COALESCE(%1$I, CAST(%2$s AS %3$s))', c.name, c.its_default, c.type);
        PERFORM reckoner_adoption.step(30, of_table, 'fill', format('%I: %s where it is NULL', c.name, c.its_default), missing, NULL);
      END IF;
      later := later || format('ALTER COLUMN %I SET NOT NULL', c.name);
    END IF;
  END LOOP;
  IF added <> '{}' THEN
    PERFORM reckoner_adoption.step(20, of_table, 'add', 'columns ' || array_to_string(added, ', '), (SELECT o.row_count FROM reckoner_adoption.older o WHERE o.name = of_table), NULL);
  END IF;
  IF altered <> '{}' THEN
    PERFORM reckoner_adoption.step(20, of_table, 'alter', array_to_string(altered, '; '), (SELECT o.row_count FROM reckoner_adoption.older o WHERE o.name = of_table), NULL);
  END IF;
  IF changes <> '{}' THEN
    PERFORM reckoner_adoption.step(20, of_table, NULL, NULL, NULL, format('ALTER TABLE %I %s', of_table, array_to_string(changes, ', ')));
  END IF;
  IF computed <> '{}' THEN
    PERFORM reckoner_adoption.step(21, of_table, NULL, NULL, NULL, format('ALTER TABLE %I %s', of_table, array_to_string(computed, ', ')));
  END IF;
  IF nulls <> '{}' THEN
    PERFORM reckoner_adoption.step(30, of_table, NULL, NULL, NULL, format('UPDATE %I SET %s', of_table, array_to_string(nulls, ', ')));
  END IF;
  IF later <> '{}' THEN
    PERFORM reckoner_adoption.step(40, of_table, NULL, NULL, NULL, format('ALTER TABLE %I %s', of_table, array_to_string(later, ', ')));
  END IF;
END $$;

-- Keys, references, checks and indexes of ours that theirs lack. Of a table that is made anew only its references are laid anew.
CREATE FUNCTION reckoner_adoption.compare_constraints(of_table text, theirs oid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c record;
  given_name text;
  added text[] := '{}';
BEGIN
  FOR c IN
    SELECT k.conname AS name, k.contype AS kind, reckoner_adoption.moved(pg_get_constraintdef(k.oid)) AS definition
    FROM pg_constraint k
    WHERE k.conrelid = to_regclass('reckoner_model.' || of_table) AND k.contype IN ('p', 'u', 'f', 'c') AND (theirs IS NULL) = (k.contype = 'f' AND theirs IS NULL)
      AND NOT EXISTS (
        SELECT 1 FROM pg_constraint o
        WHERE o.conrelid = theirs AND o.contype = k.contype AND (k.contype = 'p' OR pg_get_constraintdef(o.oid) = reckoner_adoption.moved(pg_get_constraintdef(k.oid))))
    ORDER BY CASE k.contype WHEN 'p' THEN 1 WHEN 'u' THEN 2 ELSE 3 END, k.conname
  LOOP
    given_name := c.name || CASE WHEN EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conrelid = theirs AND o.conname = c.name)
      OR (c.kind IN ('p', 'u') AND to_regclass(quote_ident(c.name)) IS NOT NULL) THEN '_adopted' ELSE '' END;
    IF theirs IS NULL THEN
      PERFORM reckoner_adoption.step(50, of_table, NULL, NULL, NULL, format('ALTER TABLE %I ADD CONSTRAINT %I %s', of_table, given_name, c.definition));
    ELSIF c.kind IN ('p', 'u') THEN
      added := added || c.definition;
      PERFORM reckoner_adoption.step(49, of_table, NULL, NULL, NULL, format('ALTER TABLE %I ADD CONSTRAINT %I %s', of_table, given_name, c.definition));
    ELSE
      added := added || CASE c.kind WHEN 'c' THEN 'check ' || c.name ELSE c.definition END;
      PERFORM reckoner_adoption.step(50, of_table, NULL, NULL, NULL, format('ALTER TABLE %I ADD CONSTRAINT %I %s NOT VALID', of_table, given_name, c.definition));
      PERFORM reckoner_adoption.step(60, of_table, NULL, NULL, NULL, format('ALTER TABLE %I VALIDATE CONSTRAINT %I', of_table, given_name));
    END IF;
  END LOOP;
  IF theirs IS NULL THEN
    RETURN;
  END IF;
  FOR c IN
    SELECT x.relname AS name, reckoner_adoption.moved(pg_get_indexdef(i.indexrelid)) AS definition
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
    WHERE i.indrelid = to_regclass('reckoner_model.' || of_table) AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
    ORDER BY x.relname
  LOOP
    added := added || ('index ' || CAST(c.name AS text));
    PERFORM reckoner_adoption.step(55, of_table, NULL, NULL, NULL, CASE WHEN to_regclass(quote_ident(c.name)) IS NULL THEN c.definition
      ELSE regexp_replace(c.definition, 'INDEX (\S+) ON', 'INDEX \1_adopted ON') END);
  END LOOP;
  IF added <> '{}' THEN
    PERFORM reckoner_adoption.step(50, of_table, 'add', array_to_string(added, ', '), NULL, NULL);
  END IF;
END $$;

-- Their own triggers rest while the rows are filled, and are as they were afterwards. One that writes to a table that is renamed would stop every INSERT.
CREATE FUNCTION reckoner_adoption.keep_theirs(of_table text, theirs oid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
BEGIN
  FOR t IN
    SELECT g.tgname AS name, g.tgenabled AS enabled, p.proname AS function, p.prosrc AS source
    FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid WHERE g.tgrelid = theirs AND NOT g.tgisinternal ORDER BY g.tgname
  LOOP
    PERFORM reckoner_adoption.step(15, of_table, 'keep', format('trigger %I of theirs (function %I) stays, and runs beside Reckoner''s rules', t.name, t.function), NULL,
      format('ALTER TABLE %I DISABLE TRIGGER %I', of_table, t.name));
    IF t.enabled <> 'D' THEN
      PERFORM reckoner_adoption.step(70, of_table, NULL, NULL, NULL, format('ALTER TABLE %I ENABLE %s TRIGGER %I', of_table, CASE t.enabled WHEN 'R' THEN 'REPLICA' WHEN 'A' THEN 'ALWAYS' ELSE '' END, t.name));
    END IF;
    IF t.source ~ ('\m(' || (SELECT string_agg(s.table_name, '|') FROM reckoner_adoption.steps s WHERE s.action = 'rename') || ')\M') THEN
      PERFORM reckoner_adoption.stop('invalid_state', format('The trigger %I on %I uses a table that is renamed, and would then refuse every row: drop it first (its function is %I).', t.name, of_table, t.function));
    END IF;
  END LOOP;
  FOR t IN
    SELECT a.attname AS name FROM pg_attribute a
    WHERE a.attrelid = theirs AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
      AND NOT EXISTS (SELECT 1 FROM pg_attribute o WHERE o.attrelid = to_regclass('reckoner_model.' || of_table) AND o.attname = a.attname)
  LOOP
    PERFORM reckoner_adoption.step(0, of_table, 'keep', format('column %I of theirs has no default and must be given: rows that Reckoner adds are refused until it has one', t.name), NULL, NULL);
  END LOOP;
  FOR t IN SELECT polname AS name FROM pg_policy WHERE polrelid = theirs LOOP
    PERFORM reckoner_adoption.step(0, of_table, 'keep', format('policy %I of theirs stays: it may let logins see more than Reckoner''s roles would', t.name), NULL, NULL);
  END LOOP;
  FOR t IN
    SELECT DISTINCT v.relname AS name, a.attname AS column_name
    FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class JOIN pg_attribute a ON a.attrelid = theirs AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_rewrite'::regclass AND d.refobjid = theirs AND v.oid <> theirs
      AND EXISTS (SELECT 1 FROM reckoner_adoption.steps s WHERE s.table_name = of_table AND s.command ~ ('ALTER COLUMN "?' || a.attname || '"? TYPE '))
  LOOP
    PERFORM reckoner_adoption.stop('invalid_state', format('The view %I reads %I.%I, whose type must change: drop the view, adopt, and make it again.', t.name, of_table, t.column_name));
  END LOOP;
END $$;

-- What stands where our views are to be.
CREATE FUNCTION reckoner_adoption.rename_views() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
BEGIN
  FOR t IN
    SELECT v.name, c.relkind AS kind
    FROM unnest(ARRAY['ledger', 'job_usage_summary', 'usage_events', 'minutes_balance', 'stale_periods', 'question_usage_status', 'rollup_currency_day_live',
      'rollup_company_day_live', 'rollup_job_day_live', 'rollup_job_month_live']) AS v (name) JOIN pg_class c ON c.oid = to_regclass(v.name)
  LOOP
    PERFORM reckoner_adoption.step(10, t.name, 'rename', format('to %I; Reckoner''s view takes the name', t.name || '_legacy'),
      CASE WHEN t.kind IN ('r', 'p') THEN reckoner_adoption.counted(format('SELECT COUNT(*) FROM %I', t.name)) END,
      format('ALTER %s %I RENAME TO %I', CASE t.kind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, t.name, t.name || '_legacy'));
    IF to_regclass(t.name || '_legacy') IS NOT NULL THEN
      PERFORM reckoner_adoption.stop('invalid_state', format('%I is to be renamed %I, and that name is taken.', t.name, t.name || '_legacy'));
    END IF;
  END LOOP;
END $$;

-- Everything of ours that they have not: types and functions first, because the tables use them.
CREATE FUNCTION reckoner_adoption.add_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  place record;
  t record;
  own text[] := '{}';
BEGIN
  SELECT quote_ident(p.target) AS target, quote_ident(p.owner) AS owner INTO place FROM reckoner_adoption.place p;
  FOR t IN SELECT typname AS name FROM pg_type WHERE typnamespace = 'reckoner_model'::regnamespace AND typtype = 'd' ORDER BY oid LOOP
    PERFORM reckoner_adoption.step(10, '', NULL, NULL, NULL, format('ALTER DOMAIN reckoner_model.%I OWNER TO %s; ALTER DOMAIN reckoner_model.%1$I SET SCHEMA %3$s', t.name, place.owner, place.target));
  END LOOP;
  FOR t IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'reckoner_model'::regnamespace LOOP
    PERFORM reckoner_adoption.step(10, '', NULL, NULL, NULL, format('ALTER FUNCTION %s OWNER TO %s; ALTER FUNCTION %1$s SET SCHEMA %3$s', t.name, place.owner, place.target));
  END LOOP;
  FOR t IN SELECT c.conname AS name, c.conrelid::regclass AS of_table FROM pg_constraint c WHERE c.connamespace = 'reckoner_model'::regnamespace AND c.contype = 'f' LOOP
    PERFORM reckoner_adoption.step(10, '', NULL, NULL, NULL, format('ALTER TABLE %s DROP CONSTRAINT %I', t.of_table, t.name));
  END LOOP;
  FOR t IN
    SELECT c.relname AS name, c.relkind AS kind, o.name IS NOT NULL AS is_contract, o.id AS theirs
    FROM pg_class c LEFT JOIN reckoner_adoption.older o ON o.name = c.relname
    WHERE c.relnamespace = 'reckoner_model'::regnamespace AND (c.relkind = 'r' OR (c.relkind = 'S' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'i')))
    ORDER BY o.place, c.relname
  LOOP
    IF t.theirs IS NOT NULL THEN
      CONTINUE;
    ELSIF to_regclass(t.name) IS NOT NULL THEN
      PERFORM reckoner_adoption.stop('invalid_state', format('There is a table %I, and Reckoner needs that name for a table of its own: rename it first.', t.name));
    ELSIF t.kind = 'S' THEN
      PERFORM reckoner_adoption.step(10, t.name, NULL, NULL, NULL, format('ALTER SEQUENCE reckoner_model.%I OWNER TO %s; ALTER SEQUENCE reckoner_model.%1$I SET SCHEMA %3$s', t.name, place.owner, place.target));
      CONTINUE;
    ELSIF t.is_contract THEN
      PERFORM reckoner_adoption.step(10, t.name, 'add', 'table', 0, NULL);
    ELSE
      own := own || CAST(t.name AS text);
    END IF;
    PERFORM reckoner_adoption.step(10, t.name, NULL, NULL, NULL, format('ALTER TABLE reckoner_model.%I OWNER TO %s; ALTER TABLE reckoner_model.%1$I SET SCHEMA %3$s', t.name, place.owner, place.target));
    PERFORM reckoner_adoption.compare_constraints(t.name, NULL);
  END LOOP;
  PERFORM reckoner_adoption.step(10, '(Reckoner''s own)', 'add', format('%s tables: %s', cardinality(own), array_to_string(own, ', ')), NULL, NULL);
END $$;

CREATE FUNCTION reckoner_adoption.compare() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
  owner text;
BEGIN
  SELECT p.owner INTO owner FROM reckoner_adoption.place p;
  UPDATE reckoner_adoption.older SET id = to_regclass(name) WHERE to_regclass(name) IS NOT NULL;
  PERFORM reckoner_adoption.rename_views();
  PERFORM reckoner_adoption.add_tables();
  FOR t IN SELECT o.name, o.id, c.relkind AS kind, pg_get_userbyid(c.relowner) AS its_owner FROM reckoner_adoption.older o JOIN pg_class c ON c.oid = o.id ORDER BY o.place LOOP
    IF t.kind <> 'r' THEN
      PERFORM reckoner_adoption.stop('invalid_state', format('%I is not a plain table.', t.name));
      CONTINUE;
    ELSIF t.its_owner <> owner THEN
      PERFORM reckoner_adoption.stop('invalid_state', format('%I is owned by %I, other tables by %I: give them one owner.', t.name, t.its_owner, owner));
    END IF;
    UPDATE reckoner_adoption.older SET row_count = reckoner_adoption.counted(format('SELECT COUNT(*) FROM %I', t.name)) WHERE name = t.name;
    PERFORM reckoner_adoption.compare_columns(t.name, t.id);
    PERFORM reckoner_adoption.compare_constraints(t.name, t.id);
    PERFORM reckoner_adoption.keep_theirs(t.name, t.id);
  END LOOP;
END $$;
