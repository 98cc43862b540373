-- Tokens of a company, for back ends: one call logs what an operation used and draws it from the allocations in force when it happened: the one that expires
-- first, then the oldest. Logs that other programs wrote are counted first. Source: domain.md, "Tokens". The same steps on SQLite: balances/tokens_deduct.

-- What was asked makes sense by itself.
CREATE OR REPLACE FUNCTION reckoner_check_call(operation text, input bigint, output bigint, model text, event_id text, metadata jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF COALESCE(operation, '') NOT IN ('cv_parse', 'cv_analyze', 'scoring', 'decision') THEN
    PERFORM reckoner_deny('invalid_input', '{given} is no operation that uses tokens: cv_parse, cv_analyze, scoring or decision.',
      jsonb_build_object('field', 'operation', 'given', COALESCE(operation, '')));
  ELSIF COALESCE(input, -1) < 0 OR COALESCE(output, -1) < 0 THEN
    PERFORM reckoner_deny('invalid_input', '{field} must not be below zero.', jsonb_build_object('field', CASE WHEN COALESCE(input, -1) < 0 THEN 'input' ELSE 'output' END));
  ELSIF output > 9223372036854775807 - input THEN
    PERFORM reckoner_deny('overflow', 'The tokens of this call are more than a count can hold.');
  ELSIF input + output = 0 THEN
    PERFORM reckoner_deny('invalid_input', 'The amount must be a whole number above zero, not {given}.', jsonb_build_object('field', 'input', 'given', 0));
  ELSIF jsonb_typeof(metadata) <> 'object' THEN
    PERFORM reckoner_deny('invalid_input', '{field} must be a JSON object.', jsonb_build_object('field', 'metadata'));
  END IF;
  PERFORM reckoner_check_text(model, 'model'), reckoner_check_text(event_id, 'event_id');
END $$;

-- Who acts by default: the profile that our program says, else the one whose e-mail address the claimed actor is.
CREATE OR REPLACE FUNCTION reckoner_acting_profile() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT COALESCE(CAST(NULLIF(current_setting('reckoner.profile', true), '') AS uuid), (SELECT CAST(min(CAST(id AS text)) AS uuid) FROM profiles
      WHERE email = reckoner_actor() AND deleted_at IS NULL AND reckoner_recording_role(company_id) IS NOT NULL HAVING count(*) = 1)));
END $$;

-- What a call names, as far as the login may see it: the application with its job, and the profile, each with its company.
CREATE OR REPLACE FUNCTION reckoner_call_chain(application uuid, profile uuid, OUT known job_applications, OUT job jobs, OUT of_profile uuid) LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT * INTO known FROM job_applications a WHERE a.id = application AND reckoner_recording_role(a.company_id) IS NOT NULL;
  SELECT * INTO job FROM jobs j WHERE j.id = known.job_id AND reckoner_recording_role(j.company_id) IS NOT NULL;
  SELECT p.company_id INTO of_profile FROM profiles p WHERE p.id = profile AND reckoner_recording_role(p.company_id) IS NOT NULL;
END $$;

-- The company of a call: the one it names, else the application's, else its job's, else the profile's; none where any two that are known disagree.
CREATE OR REPLACE FUNCTION reckoner_company_of_call(named uuid, application uuid, profile uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  chain CONSTANT record := reckoner_call_chain(application, COALESCE(profile, reckoner_acting_profile()));
  known CONSTANT uuid[] := ARRAY(SELECT DISTINCT company FROM unnest(ARRAY[named, (chain.known).company_id, (chain.job).company_id, chain.of_profile]) AS company
    WHERE company IS NOT NULL);
BEGIN
  RETURN CASE WHEN cardinality(known) = 1 THEN known[1] END;
END $$;

-- What a company holds: its allocations in the order in which they are drawn, with what remains of each after the logs that nothing has deducted yet, and
-- what is overdrawn.
CREATE OR REPLACE FUNCTION reckoner_token_holding(company uuid, OUT ids uuid[], OUT remaining bigint[], OUT overdrawn bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
  log record;
  part bigint;
  rest bigint;
  place bigint;
BEGIN
  SELECT COALESCE(array_agg(id ORDER BY expires_at NULLS LAST, created_at, id), '{}'), COALESCE(array_agg(CAST(remaining_tokens AS bigint) ORDER BY expires_at NULLS LAST, created_at, id), '{}')
  INTO ids, remaining FROM company_token_allocations WHERE company_id = company;
  SELECT COALESCE(SUM(tokens - settled), 0) INTO overdrawn FROM token_overdrafts WHERE company_id = company AND settled < tokens;
  FOR log IN
    SELECT allocation_id, tokens_used, occurred_at FROM token_usage_logs WHERE company_id = company AND operation_id IS NULL AND tokens_used > 0 AND NOT held ORDER BY occurred_at, seq
  LOOP
    rest := log.tokens_used;
    -- From the allocation that it names, then from those in force when the call was made.
    FOR place IN
      SELECT array_position(ids, log.allocation_id) WHERE log.allocation_id = ANY (ids)
      UNION ALL
      SELECT reckoner_tokens_in_force(ids, log.occurred_at)
    LOOP
      part := LEAST(rest, GREATEST(remaining[place], 0));
      remaining[place] := remaining[place] - part;
      rest := rest - part;
    END LOOP;
    overdrawn := overdrawn + rest;
  END LOOP;
END $$;

-- The places of the allocations that are in force at a time, in their order.
CREATE OR REPLACE FUNCTION reckoner_tokens_in_force(ids uuid[], at timestamptz) RETURNS SETOF integer LANGUAGE sql STABLE AS $$
  SELECT CAST(listed.place AS integer)
  FROM unnest(ids) WITH ORDINALITY AS listed (id, place) JOIN company_token_allocations a ON a.id = listed.id
  WHERE a.is_active AND a.starts_at <= at AND (a.expires_at IS NULL OR at < a.expires_at)
  ORDER BY listed.place
$$;

CREATE OR REPLACE FUNCTION reckoner_tokens_remaining(ids uuid[], remaining bigint[], at timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CAST(COALESCE(SUM(remaining[place]), 0) AS bigint) FROM reckoner_tokens_in_force(ids, at) AS place);
END $$;

-- At least two decimals, no trailing zeros beyond them.
CREATE OR REPLACE FUNCTION reckoner_money(amount numeric) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CAST(CASE WHEN scale(trim_scale(amount)) < 2 THEN round(amount, 2) ELSE trim_scale(amount) END AS text)
$$;

CREATE OR REPLACE FUNCTION reckoner_deduct_reply(log token_usage_logs, remaining bigint, overdrawn bigint, seen_as text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('log_id', log.id, 'company_id', log.company_id, 'tokens', log.tokens_used, 'remaining', remaining, 'overdrawn', overdrawn,
      'cost', CASE WHEN seen_as = 'admin' THEN reckoner_money(log.total_cost) END));
END $$;

-- An event that was logged before is answered as it was then. Another program's row has no content to compare: its event id says that it is the same. Whether
-- the caller may overdraw is not what happened.
CREATE OR REPLACE FUNCTION reckoner_repeat_event(operation operations) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  log token_usage_logs;
  kept operations;
  holding record;
BEGIN
  FOR log IN
    SELECT * FROM token_usage_logs
    WHERE event_id = operation.request ->> 'event_id' AND (company_id = operation.company_id OR company_id IS NULL) ORDER BY company_id IS NULL
  LOOP
    SELECT * INTO kept FROM operations WHERE id = log.id AND operations.kind = 'deduct_tokens';
    IF FOUND AND kept.request - 'overdraft' = operation.request - 'overdraft' THEN
      PERFORM reckoner_repeat(kept.reply, kept.id);
    END IF;
    CONTINUE WHEN log.company_id IS DISTINCT FROM operation.company_id; -- of no company, and something else
    IF kept.id IS NOT NULL THEN
      PERFORM reckoner_deny('duplicate_key_mismatch', 'Event {event_id} was recorded before with other content.',
        jsonb_build_object('event_id', operation.request ->> 'event_id', 'id', log.id));
    ELSIF log.company_id IS NULL THEN
      PERFORM reckoner_repeat(reckoner_deduct_reply(log, NULL, 0, operation.role));
    END IF;
    holding := reckoner_token_holding(log.company_id);
    PERFORM reckoner_repeat(reckoner_deduct_reply(log, reckoner_tokens_remaining(holding.ids, holding.remaining, operation.business_at), holding.overdrawn, operation.role));
  END LOOP;
END $$;

-- The application may be deleted one day; the log is still to say whose it was. What was erased stays erased.
CREATE OR REPLACE FUNCTION reckoner_keep_labels(company uuid, application job_applications) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF company IS NULL OR application.id IS NULL OR EXISTS (SELECT 1 FROM names WHERE kind = 'application' AND thing_id = CAST(application.id AS text)) THEN
    RETURN;
  END IF;
  INSERT INTO names (kind, thing_id, company_id, label)
  SELECT 'application', CAST(application.id AS text), company, CAST(application.candidate_id AS text) WHERE application.candidate_id IS NOT NULL
  UNION ALL
  SELECT 'candidate', company || '/' || COALESCE(CAST(application.candidate_id AS text), CAST(application.id AS text)), company, application.candidate_name
  WHERE application.candidate_name IS NOT NULL
  ON CONFLICT (kind, thing_id) DO UPDATE SET label = excluded.label WHERE names.erased_at IS NULL;
END $$;

-- So much of one allocation for one log.
CREATE OR REPLACE FUNCTION reckoner_draw_tokens(operation operations, allocation uuid, drawn bigint, job uuid, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_post(operation, 'allocation', allocation, 'tokens', 'allocation', -drawn, 'deduct', NULL, job, 'token_usage_logs', operation.id, at);
  INSERT INTO token_draws (log_id, allocation_id, company_id, tokens) VALUES (operation.id, allocation, operation.company_id, drawn);
END $$;

-- The operation of a call is its log. A log that no company is known for has no operation: nothing was deducted, and it counts once it is attributed.
CREATE OR REPLACE FUNCTION reckoner_deduct_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  asked CONSTANT jsonb := operation.request;
  total CONSTANT bigint := CAST(asked ->> 'input' AS bigint) + CAST(asked ->> 'output' AS bigint);
  at CONSTANT timestamptz := COALESCE(CAST(asked ->> 'at' AS timestamptz), operation.business_at);
  profile CONSTANT uuid := COALESCE(CAST(asked ->> 'profile' AS uuid), reckoner_acting_profile());
  chain CONSTANT record := reckoner_call_chain(CAST(asked ->> 'application' AS uuid), profile);
  holding record;
  remaining bigint[];
  places integer[];
  drawn bigint[] := '{}';
  place integer;
  rest bigint := total;
  there bigint;
  log token_usage_logs;
BEGIN
  IF operation.company_id IS NOT NULL THEN
    -- Nobody else draws from or adds to the company's tokens until the transaction ends.
    PERFORM pg_advisory_xact_lock(hashtextextended('tokens of ' || operation.company_id, 0));
    PERFORM id FROM company_token_allocations WHERE company_id = operation.company_id ORDER BY id FOR UPDATE;
  END IF;
  PERFORM reckoner_repeat_event(operation);
  holding := reckoner_token_holding(operation.company_id);
  remaining := holding.remaining;
  places := ARRAY(SELECT reckoner_tokens_in_force(holding.ids, at));
  there := reckoner_tokens_remaining(holding.ids, remaining, at);
  IF operation.company_id IS NOT NULL AND there < total AND NOT asked ? 'overdraft' THEN
    PERFORM reckoner_deny('insufficient_tokens', 'Not enough: {available} available, {required} required, {short} short.',
      jsonb_build_object('available', there, 'required', total, 'short', total - there, 'account_id', operation.company_id));
  END IF;
  FOREACH place IN ARRAY places LOOP
    drawn[place] := LEAST(rest, GREATEST(remaining[place], 0));
    remaining[place] := remaining[place] - drawn[place];
    rest := rest - drawn[place];
  END LOOP;
  INSERT INTO token_usage_logs (id, company_id, job_application_id, profile_id, allocation_id, operation_type, input_tokens, output_tokens, model_used, metadata, event_id,
    operation_id, occurred_at)
  VALUES (operation.id, operation.company_id, CAST(asked ->> 'application' AS uuid), profile,
    (SELECT holding.ids[p] FROM unnest(places) WITH ORDINALITY AS listed (p, n) WHERE drawn[p] > 0 ORDER BY n LIMIT 1), asked ->> 'operation',
    CAST(asked ->> 'input' AS bigint), CAST(asked ->> 'output' AS bigint), asked ->> 'model', COALESCE(asked -> 'metadata', '{}'), asked ->> 'event_id',
    CASE WHEN operation.company_id IS NOT NULL THEN operation.id END, at)
  RETURNING * INTO log;
  IF operation.company_id IS NULL THEN
    RETURN reckoner_deduct_reply(log, NULL, 0, operation.role);
  END IF;
  FOREACH place IN ARRAY places LOOP
    IF drawn[place] > 0 THEN
      PERFORM reckoner_draw_tokens(operation, holding.ids[place], drawn[place], (chain.job).id, at);
    END IF;
  END LOOP;
  IF rest > 0 THEN
    INSERT INTO token_overdrafts (log_id, company_id, tokens) VALUES (log.id, operation.company_id, rest);
  END IF;
  PERFORM reckoner_keep_labels(operation.company_id, chain.known);
  RETURN reckoner_deduct_reply(log, reckoner_tokens_remaining(holding.ids, remaining, operation.business_at), holding.overdrawn + rest, operation.role);
END $$;

-- Logs a call that used tokens and deducts them. `overdraft`: the call has happened already, so it is logged whatever is left. An event id is once per company.
-- The provider's cost is not for a back end to see.
CREATE OR REPLACE FUNCTION reckoner_deduct_tokens(operation text, input bigint, output bigint, model text DEFAULT NULL, company uuid DEFAULT NULL, application uuid DEFAULT NULL,
  profile uuid DEFAULT NULL, key text DEFAULT NULL, event_id text DEFAULT NULL, overdraft boolean DEFAULT false, at timestamptz DEFAULT NULL, metadata jsonb DEFAULT '{}',
  reason text DEFAULT NULL, business_time timestamptz DEFAULT now(), batch uuid DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  asked jsonb;
  owner uuid;
  answer jsonb;
BEGIN
  PERFORM reckoner_check_call(operation, input, output, model, event_id, metadata);
  asked := jsonb_strip_nulls(jsonb_build_object('operation', operation, 'input', input, 'output', output, 'model', model, 'company', company, 'application', application,
    'profile', profile, 'event_id', event_id, 'overdraft', NULLIF(overdraft, false), 'at', reckoner_iso(at)));
  IF metadata <> '{}' THEN
    asked := asked || jsonb_build_object('metadata', metadata);
  END IF;
  owner := reckoner_company_of_call(company, application, profile);
  answer := reckoner_perform('deduct_tokens', owner, CASE WHEN owner IS NOT NULL THEN 'company' END, owner, asked, key, reason, business_time, batch);
  IF COALESCE(reckoner_recording_role(owner), '') <> 'admin' AND answer ? 'cost' THEN
    answer := answer || '{"cost": null}';
  END IF;
  RETURN answer;
EXCEPTION
  WHEN SQLSTATE 'RK001' THEN
    RETURN jsonb_build_object('error', CAST(SQLERRM AS jsonb));
END $$;
