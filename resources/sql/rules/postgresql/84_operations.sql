-- Operations that back ends run with one call each (85 to 87): reserve, commit, roll back and refund credits, deduct tokens, consume minutes. What they share:
-- who may, the key, the refusal that is kept, the posting. A function with its owner's rights answers every call with a reply: what was done, or
-- {"error":{"code","message","details"}}. A step reads what was asked from operations.request; the digest of that is the program's, so that one key means
-- the same to both. Source: domain.md, cli.md (the replies), reliability.md (Writing).

-- JSON as the program writes it: without blanks, keys in order. Each kind has a statement of its own, whose plan is kept; one for all would be planned
-- anew for every value.
CREATE OR REPLACE FUNCTION reckoner_canonical(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  kind CONSTANT text := jsonb_typeof(value);
BEGIN
  IF kind = 'object' THEN
    RETURN (SELECT '{' || COALESCE(string_agg(CAST(to_json(e.key) AS text) || ':'
        || CASE WHEN jsonb_typeof(e.value) IN ('string', 'boolean', 'null') THEN CAST(e.value AS text) ELSE reckoner_canonical(e.value) END, ',' ORDER BY e.key COLLATE "C"), '') || '}'
      FROM jsonb_each(value) e);
  ELSIF kind = 'array' THEN
    RETURN (SELECT '[' || COALESCE(string_agg(reckoner_canonical(e.value), ',' ORDER BY e.place), '') || ']'
      FROM jsonb_array_elements(value) WITH ORDINALITY AS e (value, place));
  ELSIF kind = 'number' THEN
    RETURN CAST(trim_scale(CAST(value #>> '{}' AS numeric)) AS text);
  END IF;
  RETURN CAST(value AS text);
END $$;

CREATE OR REPLACE FUNCTION reckoner_iso(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || rtrim(rtrim(to_char(at AT TIME ZONE 'UTC', '.US'), '0'), '.') || 'Z'
$$;

-- The sentence with its {placeholders} filled from the details, in one pass: a value that holds braces is not filled again.
CREATE OR REPLACE FUNCTION reckoner_sentence(sentence text, details jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(COALESCE(details ->> substring(part FROM '^\{([^}]*)\}$'), part), '' ORDER BY place)
  FROM regexp_matches(sentence, '\{[^}]*\}|[^{]+|\{', 'g') WITH ORDINALITY AS found (parts, place), unnest(found.parts) AS part
$$;

-- What was asked is not to be done: the step is rolled back and this is answered.
CREATE OR REPLACE FUNCTION reckoner_deny(code text, sentence text, details jsonb DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'RK001',
    MESSAGE = CAST(jsonb_build_object('code', code, 'message', reckoner_sentence(sentence, details), 'details', details) AS text);
END $$;

CREATE OR REPLACE FUNCTION reckoner_deny_unseen(kind text, of_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_deny('not_found', 'There is no {kind} "{text}" that you may see.', jsonb_build_object('kind', kind, 'text', COALESCE(CAST(of_id AS text), '')));
END $$;

CREATE OR REPLACE FUNCTION reckoner_deny_amount(given bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_deny('invalid_input', 'The amount must be a whole number above zero, not {given}.', jsonb_build_object('given', COALESCE(CAST(given AS text), 'nothing')));
END $$;

-- The step was done before: nothing of this one stays, and this is answered.
CREATE OR REPLACE FUNCTION reckoner_repeat(reply jsonb, operation uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'RK002', MESSAGE = CAST(reply || jsonb_build_object('operation_id', operation, 'duplicate', true) AS text);
END $$;

-- A text from outside, with blanks as they are: 1 to 200 characters, none of them a control character.
CREATE OR REPLACE FUNCTION reckoner_check_text(given text, field text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF given ~ '^\s*$' THEN
    PERFORM reckoner_deny('invalid_input', '{field} is empty.', jsonb_build_object('field', field));
  ELSIF length(given) > 200 THEN
    PERFORM reckoner_deny('invalid_input', '{field} is longer than {longest} characters.', jsonb_build_object('field', field, 'longest', 200));
  ELSIF given ~ '[\u0001-\u001f\u007f-\u009f]' THEN
    PERFORM reckoner_deny('invalid_input', '{field} holds a control character.', jsonb_build_object('field', field));
  END IF;
END $$;

-- In which role the login records for a company (none: for all of them): admin or back end, or NULL. Before init --roles there are no memberships, and
-- table privileges alone decide. Our program may act as less than its login is, and for one company alone.
CREATE OR REPLACE FUNCTION reckoner_recording_role(of_company uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  held text;
BEGIN
  IF CAST(of_company AS text) <> NULLIF(current_setting('reckoner.company', true), '') THEN
    RETURN NULL;
  ELSIF NOT row_security_active('companies'::regclass) THEN
    held := CASE WHEN has_table_privilege(session_user, 'usage_ledger', 'INSERT') THEN 'admin' END;
  ELSIF pg_has_role(session_user, current_user, 'USAGE') THEN
    held := 'admin';
  ELSE
    SELECT CAST(min(role) AS text) INTO held FROM memberships -- admin before backend
    WHERE login = session_user AND role IN ('admin', 'backend') AND (company_id = of_company OR company_id IS NULL);
  END IF;
  RETURN CASE WHEN held = 'admin' AND current_setting('reckoner.role', true) = 'backend' THEN 'backend' ELSE held END;
END $$;

-- The role in some company, for what belongs to none yet.
CREATE OR REPLACE FUNCTION reckoner_any_recording_role() RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT COALESCE(reckoner_recording_role(NULL),
      (SELECT CAST(min(role) AS text) FROM memberships WHERE login = session_user AND role IN ('admin', 'backend') AND row_security_active('companies'::regclass))));
END $$;

-- The operation as it is asked for. `named`: the thing whose company it is; another company's is not there for the login.
CREATE OR REPLACE FUNCTION reckoner_asked(of_kind text, of_company uuid, named text, named_id uuid, asked jsonb, under_key text, because text, at timestamptz, of_batch uuid)
RETURNS operations LANGUAGE plpgsql AS $$
DECLARE
  operation operations;
BEGIN
  operation.role := CASE WHEN of_company IS NULL THEN reckoner_any_recording_role() ELSE reckoner_recording_role(of_company) END;
  IF operation.role IS NULL AND reckoner_any_recording_role() IS NULL THEN
    PERFORM reckoner_deny('not_permitted', 'The login {login} records usage for no company; an admin adds it with reckoner-cli users add.', jsonb_build_object('login', session_user));
  ELSIF operation.role IS NULL OR (of_company IS NULL AND named IS NOT NULL) THEN
    PERFORM reckoner_deny_unseen(named, named_id);
  END IF;
  IF length(under_key) > 200 OR under_key !~ '^[!-~][ -~]*$' THEN -- hardly ever
    PERFORM reckoner_check_text(under_key, 'key');
  END IF;
  operation.id := reckoner_new_id();
  operation.company_id := of_company;
  operation.kind := of_kind;
  operation.actor := reckoner_actor();
  operation.login := session_user;
  operation.key := under_key;
  operation.request := asked;
  operation.digest := substring(sha256(convert_to(of_kind, 'UTF8') || '\x00'::bytea || convert_to(reckoner_canonical(asked), 'UTF8')) FROM 1 FOR 16);
  operation.reason := NULLIF(because, '');
  operation.batch_id := of_batch;
  operation.business_at := COALESCE(at, now());
  RETURN operation;
END $$;

-- Keeps it, and answers what its caller is told.
CREATE OR REPLACE FUNCTION reckoner_kept(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO operations (id, company_id, kind, actor, login, role, key, digest, request, reply, refused_code, reason, batch_id, business_at)
  VALUES (operation.id, operation.company_id, operation.kind, operation.actor, operation.login, operation.role, operation.key, operation.digest, operation.request,
    operation.reply, operation.refused_code, operation.reason, operation.batch_id, operation.business_at);
  RETURN operation.reply || jsonb_build_object('operation_id', operation.id, 'duplicate', false)
    || CASE WHEN operation.batch_id IS NULL THEN '{}' ELSE jsonb_build_object('batch_id', operation.batch_id) END;
END $$;

-- Another operation inside this one's transaction, which the caller keeps once it has a reply: what was due stands for itself.
CREATE OR REPLACE FUNCTION reckoner_beside(operation operations, of_kind text, asked jsonb) RETURNS operations LANGUAGE plpgsql AS $$
BEGIN
  operation.id := reckoner_new_id();
  operation.kind := of_kind;
  operation.key := NULL;
  operation.request := asked;
  operation.digest := substring(sha256(convert_to(of_kind, 'UTF8') || '\x00'::bytea || convert_to(reckoner_canonical(asked), 'UTF8')) FROM 1 FOR 16);
  RETURN operation;
END $$;

-- Appends a line to the ledger, nothing for an amount of 0; the stored copy of the bucket, if there is one, follows and is kept with the line.
CREATE OR REPLACE FUNCTION reckoner_post(operation operations, of_type text, account uuid, of_unit text, of_bucket text, units bigint, of_kind text, of_note text,
  of_job uuid, source_type text, source uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  after bigint;
BEGIN
  IF units = 0 THEN
    RETURN;
  END IF;
  CASE of_unit || ' ' || of_bucket
    WHEN 'credits monthly' THEN
      UPDATE profiles SET credits_remaining = credits_remaining + units
      WHERE id = account AND company_id = operation.company_id AND credits_remaining + units >= 0 RETURNING credits_remaining INTO after;
    WHEN 'credits addon' THEN
      UPDATE profiles SET addon_credits = addon_credits + units
      WHERE id = account AND company_id = operation.company_id AND addon_credits + units >= 0 RETURNING addon_credits INTO after;
    WHEN 'tokens allocation' THEN
      UPDATE company_token_allocations SET remaining_tokens = remaining_tokens + units
      WHERE id = account AND company_id = operation.company_id AND remaining_tokens + units >= 0 RETURNING remaining_tokens INTO after;
    WHEN 'minutes addon' THEN
      UPDATE organizations SET overage_minutes = overage_minutes + units
      WHERE id = account AND company_id = operation.company_id AND overage_minutes + units >= 0 RETURNING overage_minutes INTO after;
    WHEN 'minutes base' THEN -- without a copy
  END CASE;
  IF after IS NULL AND of_bucket <> 'base' THEN
    PERFORM reckoner_deny('conflict', 'The account no longer holds the {amount} {unit} that this takes away; it was used since.',
      jsonb_build_object('amount', -units, 'unit', of_unit, 'account_id', account));
  END IF;
  INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, job_id, operation_id, actor, reason, note,
    balance_after, occurred_at)
  VALUES (operation.company_id, of_type, account, of_unit, of_bucket, units, of_kind, source_type, CAST(source AS text), of_job, operation.id, operation.actor,
    operation.reason, of_note, after, at);
END $$;

-- What is kept under a key is answered again; a key that stands for something else is not.
CREATE OR REPLACE FUNCTION reckoner_answered_before(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  kept operations;
BEGIN
  IF operation.key IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT * INTO kept FROM operations
  WHERE COALESCE(company_id, '00000000-0000-0000-0000-000000000000') = COALESCE(operation.company_id, '00000000-0000-0000-0000-000000000000') AND key = operation.key;
  IF NOT FOUND THEN
    RETURN NULL;
  ELSIF kept.digest IS DISTINCT FROM operation.digest THEN
    PERFORM reckoner_deny('duplicate_key_mismatch', 'This key was used before for something else; use another key.', jsonb_build_object('operation_id', kept.id));
  ELSIF kept.refused_code IS NOT NULL THEN
    RETURN jsonb_build_object('error', jsonb_build_object('code', kept.refused_code, 'message', kept.reply -> 'message', 'details', kept.reply - 'message'));
  END IF;
  RETURN kept.reply || jsonb_build_object('operation_id', kept.id, 'duplicate', true)
    || CASE WHEN kept.batch_id IS NULL THEN '{}' ELSE jsonb_build_object('batch_id', kept.batch_id) END;
END $$;

-- A refusal is kept under its key, so that repeating it gives the same; one that names its account also for support. What was refused because somebody else
-- did the same under this key at this moment is answered as done.
CREATE OR REPLACE FUNCTION reckoner_refused(operation operations, problem jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  code CONSTANT text := problem ->> 'code';
  is_refusal CONSTANT boolean := code IN ('insufficient_credits', 'insufficient_tokens', 'insufficient_minutes', 'invalid_state', 'breakdown_unknown');
  answer jsonb;
BEGIN
  IF is_refusal OR code IN ('conflict', 'already_exists') THEN
    answer := reckoner_answered_before(operation);
    IF answer IS NOT NULL THEN
      RETURN answer;
    END IF;
  END IF;
  IF is_refusal AND operation.key IS NOT NULL THEN
    operation.refused_code := code;
    operation.reply := problem -> 'details' || jsonb_build_object('message', problem -> 'message');
    PERFORM reckoner_kept(operation);
  END IF;
  IF is_refusal AND operation.company_id IS NOT NULL AND problem -> 'details' ? 'account_id' THEN
    INSERT INTO refusals (id, company_id, account_id, code, details, actor, occurred_at)
    VALUES (reckoner_new_id(), operation.company_id, CAST(problem -> 'details' ->> 'account_id' AS uuid), code, problem -> 'details', operation.actor, operation.business_at);
  END IF;
  RETURN jsonb_build_object('error', problem);
END $$;

-- What went wrong inside a call, as the reply to it; NULL where it is a fault and not an answer.
CREATE OR REPLACE FUNCTION reckoner_problem(state text, message text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN state = 'RK001' THEN CAST(message AS jsonb)
    WHEN state = '22003' THEN jsonb_build_object('code', 'overflow', 'message', 'A number here is larger than a count can hold.', 'details', '{}'::jsonb)
    WHEN message ~ '^reckoner:[a-z_]+: ' THEN
      jsonb_build_object('code', substring(message FROM '^reckoner:([a-z_]+):'), 'message', substring(message FROM '^reckoner:[a-z_]+: (.*)$'), 'details', '{}'::jsonb) END
$$;

-- What a call answers that did nothing: `repeated` is what its step had done before, `problem` why it was not done. NULL where somebody kept a reply under its
-- key at this very moment.
CREATE OR REPLACE FUNCTION reckoner_answer_undone(operation operations, repeated jsonb, problem jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  broken text;
BEGIN
  IF repeated IS NULL THEN
    RETURN reckoner_refused(operation, problem);
  END IF;
  -- By a rival under this very key, perhaps, while this one waited for its lock.
  RETURN COALESCE(reckoner_answered_before(operation), repeated || CASE WHEN operation.batch_id IS NULL THEN '{}' ELSE jsonb_build_object('batch_id', operation.batch_id) END);
EXCEPTION
  WHEN SQLSTATE 'RK001' THEN
    RETURN jsonb_build_object('error', CAST(SQLERRM AS jsonb));
  WHEN unique_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    IF broken <> 'operations_key' THEN
      RAISE;
    END IF;
    RETURN NULL;
END $$;

-- The whole of a call: permission, key, change and postings, operation with its reply. A rival under the same key or event is looked at again.
CREATE OR REPLACE FUNCTION reckoner_perform(of_kind text, of_company uuid, named text, named_id uuid, asked jsonb, under_key text, because text, at timestamptz, of_batch uuid)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  operation operations;
  answer jsonb;
  problem jsonb;
  broken text;
BEGIN
  FOR attempt IN 1..6 LOOP
    answer := NULL;
    BEGIN
      operation := reckoner_asked(of_kind, of_company, named, named_id, asked, under_key, because, at, of_batch);
      answer := reckoner_answered_before(operation);
      IF answer IS NOT NULL THEN
        RETURN answer;
      END IF;
      operation.reply := CASE of_kind
        WHEN 'reserve' THEN reckoner_reserve_step(operation)
        WHEN 'commit' THEN reckoner_commit_step(operation)
        WHEN 'rollback' THEN reckoner_rollback_step(operation)
        WHEN 'refund_credits' THEN reckoner_refund_step(operation)
        WHEN 'deduct_tokens' THEN reckoner_deduct_step(operation)
        WHEN 'fail_job' THEN reckoner_fail_step(operation)
        WHEN 'complete_job' THEN reckoner_complete_step(operation)
        WHEN 'consume_minutes' THEN reckoner_consume_step(operation) END;
      RETURN reckoner_kept(operation);
    EXCEPTION
      WHEN SQLSTATE 'RK002' THEN -- the step was done before
        answer := CAST(SQLERRM AS jsonb);
      WHEN unique_violation THEN
        GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
        IF broken NOT IN ('operations_key', 'token_usage_logs_event') THEN
          RAISE;
        END IF;
        problem := jsonb_build_object('code', 'busy', 'message', 'The same is being done by somebody else at this moment; try again.', 'details', '{}'::jsonb);
      WHEN OTHERS THEN
        problem := reckoner_problem(SQLSTATE, SQLERRM);
        IF problem IS NULL THEN
          RAISE;
        END IF;
    END;
    IF answer IS NOT NULL OR problem ->> 'code' <> 'busy' THEN
      answer := reckoner_answer_undone(operation, answer, problem);
      IF answer IS NOT NULL THEN
        RETURN answer;
      END IF;
    END IF;
    PERFORM pg_sleep(0.005 + random() * 0.02 * attempt);
  END LOOP;
  RETURN jsonb_build_object('error', problem);
END $$;
