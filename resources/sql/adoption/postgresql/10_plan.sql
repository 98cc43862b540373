-- Adoption: what an older platform's tables lack of ours is found by laying our own tables beside them (schema reckoner_model) and comparing the catalogs.
-- What is found stands here as steps; a step's command is run in the order of its phase. Both schemas are gone before the transaction ends.
-- Phases: 10 names and new tables, 15 triggers off, 20 columns, 21 columns computed from others, 40 what must be there and defaults, 49 keys, 50 other
-- constraints, 55 indexes, 60 constraints validated, 70 triggers on.
CREATE SCHEMA reckoner_adoption;

-- Where their tables are, whose they are, and the business time of the adoption.
CREATE TABLE reckoner_adoption.place (target text NOT NULL, owner text NOT NULL, at timestamptz NOT NULL);

CREATE TABLE reckoner_adoption.steps (
  seq integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  phase integer NOT NULL,
  table_name text NOT NULL,
  action text CHECK (action IN ('add', 'alter', 'rename', 'fill', 'keep')), -- NULL: part of another step, not shown
  detail text,
  row_count bigint,
  command text
);

-- Why it cannot be: code and sentence of the error.
CREATE TABLE reckoner_adoption.obstacles (seq integer GENERATED ALWAYS AS IDENTITY, code text NOT NULL, sentence text NOT NULL);

-- The tables of schema.md that an older platform may have. More of theirs with a name of ours are in the way.
CREATE TABLE reckoner_adoption.older (place integer GENERATED ALWAYS AS IDENTITY, name text NOT NULL PRIMARY KEY, id oid, row_count bigint);
INSERT INTO reckoner_adoption.older (name) VALUES ('companies'), ('profiles'), ('organizations'), ('organization_members'), ('jobs'), ('job_applications'),
  ('cv_parsing_usage'), ('question_generation_usage'), ('video_interview_usage'), ('token_purchases'), ('company_token_allocations'), ('token_usage_logs'),
  ('bucket_purchases'), ('usage_metrics'), ('usage_failures');

-- Columns that must be there and that are computed where they are not.
CREATE TABLE reckoner_adoption.computed (table_name text NOT NULL, column_name text NOT NULL);
INSERT INTO reckoner_adoption.computed VALUES ('companies', 'name'), ('profiles', 'email'), ('organizations', 'company_id'), ('organizations', 'name'), ('organization_members', 'company_id'),
  ('jobs', 'title'), ('cv_parsing_usage', 'billing_day'), ('question_generation_usage', 'billing_day'), ('question_generation_usage', 'total_tokens'),
  ('video_interview_usage', 'billing_day'), ('company_token_allocations', 'allocated_tokens'), ('company_token_allocations', 'remaining_tokens'), ('token_usage_logs', 'operation_type'),
  ('token_usage_logs', 'tokens_used'), ('usage_metrics', 'company_id');

-- Columns that were there before.
CREATE TABLE reckoner_adoption.had (table_name text NOT NULL, column_name text NOT NULL);

-- What is being written to their tables at this moment is waited for; what comes later waits, and finds the rules.
CREATE FUNCTION reckoner_adoption.take() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;
  FOR t IN
    SELECT c.relname AS name FROM pg_class c JOIN reckoner_adoption.place p ON c.relnamespace = to_regnamespace(quote_ident(p.target))
    WHERE c.relkind = 'r' AND (c.relname IN ('ledger', 'job_usage_summary') OR c.relname IN (SELECT o.name FROM reckoner_adoption.older o))
    ORDER BY c.relname
  LOOP
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', t.name);
  END LOOP;
END $$;

CREATE FUNCTION reckoner_adoption.step(of_phase integer, of_table text, of_action text, of_detail text, of_rows bigint, of_command text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO reckoner_adoption.steps (phase, table_name, action, detail, row_count, command) VALUES (of_phase, of_table, of_action, of_detail, of_rows, of_command)
$$;

CREATE FUNCTION reckoner_adoption.stop(of_code text, of_sentence text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO reckoner_adoption.obstacles (code, sentence) VALUES (of_code, of_sentence)
$$;

CREATE FUNCTION reckoner_adoption.has(of_table text, of_column text) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM reckoner_adoption.had WHERE table_name = of_table AND column_name = of_column)
$$;

-- Where a type or table of ours is named, it will be where theirs are.
CREATE FUNCTION reckoner_adoption.moved(definition text) RETURNS text LANGUAGE sql AS $$
  SELECT replace(definition, 'reckoner_model.', '')
$$;

CREATE FUNCTION reckoner_adoption.counted(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  amount bigint;
BEGIN
  EXECUTE query INTO amount;
  RETURN amount;
END $$;

CREATE FUNCTION reckoner_adoption.run(first_phase integer, last_phase integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  step record;
BEGIN
  FOR step IN SELECT command FROM reckoner_adoption.steps WHERE phase BETWEEN first_phase AND last_phase AND command IS NOT NULL ORDER BY phase, seq LOOP
    EXECUTE step.command;
  END LOOP;
END $$;

-- What of theirs does not hold yet stays NOT VALID: it binds every new row, and is validated by a later adoption once it holds.
CREATE FUNCTION reckoner_adoption.validate() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  step record;
BEGIN
  FOR step IN SELECT command FROM reckoner_adoption.steps WHERE phase = 60 ORDER BY seq LOOP
    BEGIN
      EXECUTE step.command;
    EXCEPTION WHEN check_violation OR foreign_key_violation THEN
      NULL;
    END;
  END LOOP;
END $$;
