-- A usage row is inserted (ARCHITECTURE.md, "The rules that the database keeps"). A BEFORE trigger fills the row: day, link, quantities, price; what it
-- needs for every row it finds with one query, and what is rare stands behind one test. An AFTER trigger keys, posts and summarises the whole statement.
-- While our own importer writes (reckoner_begin_ingest), rows come finished, and keys, postings and roll-ups come from it as well.
-- These functions plan without sequential scans, which look cheap for small tables and are not at one row at a time, and without JIT: a plan made for a
-- COPY of millions also serves the single row after it.

-- The price in force for a usage: the most specific one, then the best unit, then the latest. A prompt or completion price counts here like the pair that
-- it may be half of. Plain SQL, so that the planner takes it into the query that asks.
CREATE OR REPLACE FUNCTION reckoner_best_price(of_type text, of_units text[], of_currency text, of_company uuid, of_model text, at timestamptz)
RETURNS TABLE (id uuid, unit text, picos bigint, minimum bigint) LANGUAGE sql STABLE AS $$
  SELECT id, unit, price_picos, minimum_quantity
  FROM prices
  WHERE usage_type = of_type AND currency = of_currency AND effective_from <= at AND unit = ANY (of_units)
    AND COALESCE(company_id, '00000000-0000-0000-0000-000000000000') = ANY (ARRAY[of_company, '00000000-0000-0000-0000-000000000000'])
    AND COALESCE(model, '') = ANY (ARRAY[of_model, ''])
  ORDER BY CASE WHEN company_id IS NULL THEN 8 ELSE 0 END + CASE WHEN model IS NULL THEN 4 ELSE 0 END + CASE unit WHEN 'token' THEN 2 WHEN 'question' THEN 3 ELSE 1 END,
    effective_from DESC, seq DESC
  LIMIT 1
$$;

-- The same where pairs are in the list: a prompt price counts only with a completion price of its level.
CREATE OR REPLACE FUNCTION reckoner_best_pair(of_type text, of_currency text, of_company uuid, of_model text, at timestamptz)
RETURNS TABLE (id uuid, unit text, picos bigint, minimum bigint, second_id uuid, second_picos bigint, second_minimum bigint) LANGUAGE sql STABLE AS $$
  SELECT p.id, p.unit, p.price_picos, p.minimum_quantity, s.id, s.price_picos, s.minimum_quantity
  FROM prices p LEFT JOIN LATERAL (
    SELECT c.id, c.price_picos, c.minimum_quantity
    FROM prices c
    WHERE p.unit = 'prompt_token' AND c.unit = 'completion_token' AND c.usage_type = p.usage_type AND c.currency = p.currency AND c.effective_from <= at
      AND COALESCE(c.company_id, '00000000-0000-0000-0000-000000000000') = COALESCE(p.company_id, '00000000-0000-0000-0000-000000000000')
      AND COALESCE(c.model, '') = COALESCE(p.model, '')
    ORDER BY c.effective_from DESC, c.seq DESC
    LIMIT 1) AS s ON true
  WHERE p.usage_type = of_type AND p.currency = of_currency AND p.effective_from <= at
    AND COALESCE(p.company_id, '00000000-0000-0000-0000-000000000000') = ANY (ARRAY[of_company, '00000000-0000-0000-0000-000000000000'])
    AND COALESCE(p.model, '') = ANY (ARRAY[of_model, ''])
    AND (p.unit IN ('token', 'question') OR (p.unit = 'prompt_token' AND s.id IS NOT NULL))
  ORDER BY p.company_id IS NULL, p.model IS NULL, CASE p.unit WHEN 'token' THEN 2 WHEN 'question' THEN 3 ELSE 1 END, p.effective_from DESC, p.seq DESC
  LIMIT 1
$$;

-- The seconds that a zone is ahead of UTC; no row before the first change that zone_offsets knows.
CREATE OR REPLACE FUNCTION reckoner_zone_offset(of_zone text, at timestamptz) RETURNS TABLE (seconds integer) LANGUAGE sql STABLE AS $$
  SELECT offset_seconds FROM zone_offsets WHERE timezone = of_zone AND from_at <= at ORDER BY from_at DESC LIMIT 1
$$;

-- The billing day of an instant before the first change that zone_offsets knows for the zone.
CREATE OR REPLACE FUNCTION reckoner_first_billing_day(of_company uuid, at timestamptz) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  seconds integer;
BEGIN
  SELECT z.offset_seconds INTO seconds
  FROM companies c JOIN zone_offsets z ON z.timezone = c.timezone WHERE c.id = of_company ORDER BY z.from_at LIMIT 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'reckoner:invalid_input: The billing zone of the company is unknown.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN CAST(at AT TIME ZONE (interval '1 second' * seconds) AS date) - DATE '1970-01-01';
END $$;

-- The billing month of a billing day: year * 12 + month - 1.
CREATE OR REPLACE FUNCTION reckoner_month(day integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CAST(date_part('year', DATE '1970-01-01' + day) * 12 + date_part('month', DATE '1970-01-01' + day) - 1 AS integer)
$$;

-- Drafts and their links take turns: usage of a draft shares this lock, a link has it alone, so that no row slips between "is there a link" and
-- "which rows are there". Few keys, so that a COPY with many drafts takes few locks.
CREATE OR REPLACE FUNCTION reckoner_draft_lock(of_company uuid, of_draft text, alone boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  program CONSTANT integer := 1380141902; -- "RCKN"
  draft CONSTANT integer := hashtext(CAST(of_company AS text) || of_draft) & 1023;
BEGIN
  IF alone THEN
    PERFORM pg_advisory_xact_lock(program, draft);
  ELSE
    PERFORM pg_advisory_xact_lock_shared(program, draft);
  END IF;
END $$;

-- The cost for an exact sum of quantity times price in picos: one rounding to nanos, half to even.
CREATE OR REPLACE FUNCTION reckoner_cost(picos numeric) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF picos >= 9223372036854775807500 THEN
    RAISE EXCEPTION 'reckoner:overflow: The cost of this row is more than an amount can hold.' USING ERRCODE = 'numeric_value_out_of_range';
  END IF;
  RETURN CASE picos % 2000 WHEN 500 THEN trunc(picos * 0.000000000001, 9) ELSE round(picos * 0.000000000001, 9) END;
END $$;

-- A row of a company that is there, by a login of that company, with a profile and an application of that company. Refuses a stranger first, so that it
-- is told nothing.
CREATE OR REPLACE FUNCTION reckoner_admit_usage(of_company uuid, of_profile uuid, of_application uuid) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM reckoner_admit(of_company, 'admin', 'backend');
  IF NOT EXISTS (SELECT 1 FROM companies WHERE id = of_company AND deleted_at IS NULL) THEN
    RAISE EXCEPTION 'reckoner:not_found: There is no such company.' USING ERRCODE = 'foreign_key_violation';
  ELSIF of_profile IS NOT NULL AND NOT EXISTS (SELECT 1 FROM profiles WHERE id = of_profile AND company_id = of_company) THEN
    RAISE EXCEPTION 'reckoner:invalid_input: The profile is not of this company.' USING ERRCODE = 'invalid_parameter_value';
  ELSIF EXISTS (SELECT 1 FROM job_applications WHERE id = of_application AND company_id <> of_company) THEN
    RAISE EXCEPTION 'reckoner:invalid_input: The application is not of this company.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
END $$;

-- The job that usage of a draft goes to: the draft may itself be the id of a job, or be linked to one, and then the history says so. NULL: none yet.
CREATE OR REPLACE FUNCTION reckoner_job_of_draft(of_company uuid, draft text, of_usage uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  job uuid;
  link uuid;
BEGIN
  IF draft ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
    SELECT id INTO job FROM jobs WHERE id = CAST(draft AS uuid) AND company_id = of_company;
    IF FOUND THEN
      RETURN job;
    END IF;
  END IF;
  PERFORM reckoner_draft_lock(of_company, draft, false);
  SELECT id, job_id INTO link, job FROM draft_links WHERE company_id = of_company AND draft_job_id = draft AND undone_at IS NULL;
  -- A row that is there already will not be inserted (ON CONFLICT), so it does not come through the link now.
  IF FOUND AND NOT EXISTS (SELECT 1 FROM question_generation_usage WHERE id = of_usage) THEN
    INSERT INTO usage_link_history (link_id, usage_id, company_id) VALUES (link, of_usage, of_company);
  END IF;
  RETURN job;
END $$;

-- The fill rules. Each finds what a usual row needs with one query, and tests once whether there is anything unusual about it; only then it looks closer.
-- A failed parse costs nothing, also where there is no price.
CREATE OR REPLACE FUNCTION reckoner_cv_parsing_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off AS $$
DECLARE
  known_job uuid;
  price bigint;
  minimum bigint;
  picos numeric;
BEGIN
  IF reckoner_is_ingesting() THEN
    IF NEW.billing_day IS NULL THEN
      RAISE EXCEPTION 'reckoner:invalid_state: An imported row must come with its billing day and cost source.' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NEW;
  END IF;
  SELECT CAST(NEW.occurred_at AT TIME ZONE CASE c.timezone WHEN 'UTC' THEN interval '0' ELSE interval '1 second' *
      (SELECT z.seconds FROM reckoner_zone_offset(c.timezone, NEW.occurred_at) z) END AS date) - DATE '1970-01-01',
    j.id, p.id, p.picos, p.minimum
  INTO NEW.billing_day, known_job, NEW.price_id, price, minimum
  FROM companies c LEFT JOIN jobs j ON j.id = NEW.job_id AND j.company_id = NEW.company_id
    LEFT JOIN LATERAL reckoner_best_price('cv_parsing', ARRAY['cv'], c.currency, NEW.company_id, '', NEW.occurred_at) p ON true
  WHERE c.id = NEW.company_id AND c.deleted_at IS NULL;
  picos := CASE WHEN NEW.parse_successful THEN CAST(GREATEST(1, minimum) AS numeric) * price ELSE 0 END;
  IF NEW.billing_day IS NULL OR NEW.job_id IS DISTINCT FROM known_job OR NEW.profile_id IS NOT NULL OR NEW.application_id IS NOT NULL
    OR NEW.cost IS NOT NULL OR NEW.cost_source IS DISTINCT FROM 'list' OR NEW.created_at IS DISTINCT FROM now() OR picos IS NULL OR picos % 1000 = 500
    OR picos >= 9223372036854775807500 OR (row_security_active('companies'::regclass) AND NOT pg_has_role(session_user, current_user, 'USAGE')) THEN
    PERFORM reckoner_admit_usage(NEW.company_id, NEW.profile_id, NEW.application_id);
    NEW.created_at := now();
    NEW.billing_day := COALESCE(NEW.billing_day, reckoner_first_billing_day(NEW.company_id, NEW.occurred_at));
    IF NEW.job_id IS DISTINCT FROM known_job THEN
      NEW.given_job_id := NEW.job_id;
      NEW.job_id := NULL;
    END IF;
    IF NEW.cost IS NOT NULL THEN
      NEW.cost_source := 'given';
      NEW.price_id := NULL;
    ELSE
      NEW.cost_source := 'list';
      NEW.cost := reckoner_cost(picos);
    END IF;
    RETURN NEW;
  END IF;
  NEW.cost := round(picos * 0.000000000001, 9);
  RETURN NEW;
END $$;

-- A question row whose job is unknown is a draft; a draft that is itself a job, or is linked to one, goes to that job.
CREATE OR REPLACE FUNCTION reckoner_question_generation_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off AS $$
DECLARE
  known_job uuid;
  price bigint;
  minimum bigint;
  picos numeric;
  unit text;
BEGIN
  IF reckoner_is_ingesting() THEN
    IF NEW.billing_day IS NULL THEN
      RAISE EXCEPTION 'reckoner:invalid_state: An imported row must come with its billing day and cost source.' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NEW;
  END IF;
  SELECT CAST(NEW.occurred_at AT TIME ZONE CASE c.timezone WHEN 'UTC' THEN interval '0' ELSE interval '1 second' *
      (SELECT z.seconds FROM reckoner_zone_offset(c.timezone, NEW.occurred_at) z) END AS date) - DATE '1970-01-01',
    j.id, COALESCE(NEW.total_tokens, NEW.prompt_tokens + NEW.completion_tokens), p.unit, p.id, p.picos, p.minimum
  INTO NEW.billing_day, known_job, NEW.total_tokens, unit, NEW.price_id, price, minimum
  FROM companies c LEFT JOIN jobs j ON j.id = NEW.job_id AND j.company_id = NEW.company_id
    LEFT JOIN LATERAL reckoner_best_price('question_generation', ARRAY['prompt_token', 'completion_token', 'token', 'question'], c.currency, NEW.company_id,
      NEW.model_used, NEW.occurred_at) p ON true
  WHERE c.id = NEW.company_id AND c.deleted_at IS NULL;
  IF unit = 'token' THEN
    picos := CASE WHEN NEW.total_tokens > 0 THEN CAST(GREATEST(NEW.total_tokens, minimum) AS numeric) * price ELSE 0 END;
  ELSIF unit = 'question' THEN
    picos := CASE WHEN NEW.question_count > 0 THEN CAST(GREATEST(NEW.question_count, minimum) AS numeric) * price ELSE 0 END;
  END IF;
  IF NEW.billing_day IS NULL OR NEW.job_id IS DISTINCT FROM known_job OR NEW.profile_id IS NOT NULL OR NEW.draft_job_id IS NOT NULL OR NEW.second_price_id IS NOT NULL
    OR NEW.cost IS NOT NULL OR NEW.cost_source IS DISTINCT FROM 'list' OR NEW.created_at IS DISTINCT FROM now() OR picos IS NULL OR picos % 1000 = 500
    OR picos >= 9223372036854775807500 OR (row_security_active('companies'::regclass) AND NOT pg_has_role(session_user, current_user, 'USAGE')) THEN
    PERFORM reckoner_admit_usage(NEW.company_id, NEW.profile_id, NULL);
    NEW.created_at := now();
    NEW.billing_day := COALESCE(NEW.billing_day, reckoner_first_billing_day(NEW.company_id, NEW.occurred_at));
    IF NEW.draft_job_id IS NOT NULL OR NEW.job_id IS DISTINCT FROM known_job THEN
      NEW.draft_job_id := COALESCE(NEW.draft_job_id, CAST(NEW.job_id AS text));
      NEW.job_id := COALESCE(known_job, reckoner_job_of_draft(NEW.company_id, NEW.draft_job_id, NEW.id));
      IF NEW.job_id IS NOT NULL THEN
        NEW.draft_job_id := NULL;
      END IF;
    END IF;
    NEW.second_price_id := NULL;
    IF NEW.cost IS NULL AND unit IN ('prompt_token', 'completion_token') THEN
      SELECT p.id, p.second_id, CASE p.unit
          WHEN 'token' THEN CASE WHEN NEW.total_tokens > 0 THEN CAST(GREATEST(NEW.total_tokens, p.minimum) AS numeric) * p.picos ELSE 0 END
          WHEN 'question' THEN CASE WHEN NEW.question_count > 0 THEN CAST(GREATEST(NEW.question_count, p.minimum) AS numeric) * p.picos ELSE 0 END
          ELSE CASE WHEN NEW.prompt_tokens > 0 THEN CAST(GREATEST(NEW.prompt_tokens, p.minimum) AS numeric) * p.picos ELSE 0 END
            + CASE WHEN NEW.completion_tokens > 0 THEN CAST(GREATEST(NEW.completion_tokens, p.second_minimum) AS numeric) * p.second_picos ELSE 0 END END
      INTO NEW.price_id, NEW.second_price_id, picos
      FROM companies c, LATERAL reckoner_best_pair('question_generation', c.currency, NEW.company_id, NEW.model_used, NEW.occurred_at) p
      WHERE c.id = NEW.company_id;
    END IF;
    IF NEW.cost IS NOT NULL THEN
      NEW.cost_source := 'given';
      NEW.price_id := NULL;
    ELSE
      NEW.cost_source := 'list';
      NEW.cost := reckoner_cost(picos);
    END IF;
    RETURN NEW;
  END IF;
  NEW.cost := round(picos * 0.000000000001, 9);
  RETURN NEW;
END $$;

-- Minutes from seconds where they are absent: halves up, at least 1; an unusable duration is kept as text and never billed.
CREATE OR REPLACE FUNCTION reckoner_video_interview_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off AS $$
DECLARE
  known_job uuid;
  price bigint;
  minimum bigint;
  picos numeric;
BEGIN
  IF reckoner_is_ingesting() THEN
    IF NEW.billing_day IS NULL THEN
      RAISE EXCEPTION 'reckoner:invalid_state: An imported row must come with its billing day and cost source.' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.duration_minutes <= 0 OR (NEW.duration_minutes IS NULL AND NEW.duration_seconds <= 0) THEN
    NEW.rejected_value := CAST(COALESCE(NEW.duration_minutes, NEW.duration_seconds) AS text);
    NEW.duration_minutes := NULL;
    NEW.duration_seconds := NULL;
  ELSIF NEW.duration_minutes IS NULL AND NEW.duration_seconds IS NOT NULL THEN
    NEW.duration_minutes := GREATEST(1, NEW.duration_seconds / 60 + CASE WHEN NEW.duration_seconds % 60 >= 30 THEN 1 ELSE 0 END);
  ELSIF NEW.duration_seconds < 0 THEN
    NEW.duration_seconds := NULL;
  END IF;
  SELECT CAST(NEW.occurred_at AT TIME ZONE CASE c.timezone WHEN 'UTC' THEN interval '0' ELSE interval '1 second' *
      (SELECT z.seconds FROM reckoner_zone_offset(c.timezone, NEW.occurred_at) z) END AS date) - DATE '1970-01-01',
    j.id, p.id, p.picos, p.minimum
  INTO NEW.billing_day, known_job, NEW.price_id, price, minimum
  FROM companies c LEFT JOIN jobs j ON j.id = NEW.job_id AND j.company_id = NEW.company_id
    LEFT JOIN LATERAL reckoner_best_price('video_interview', ARRAY['minute'], c.currency, NEW.company_id, '',
      CASE WHEN NEW.duration_minutes IS NOT NULL THEN NEW.occurred_at END) p ON true
  WHERE c.id = NEW.company_id AND c.deleted_at IS NULL;
  picos := CAST(GREATEST(NEW.duration_minutes, minimum) AS numeric) * price;
  IF NEW.billing_day IS NULL OR NEW.job_id IS DISTINCT FROM known_job OR NEW.profile_id IS NOT NULL OR NEW.application_id IS NOT NULL
    OR NEW.cost IS NOT NULL OR NEW.cost_source IS DISTINCT FROM 'list' OR NEW.created_at IS DISTINCT FROM now() OR picos IS NULL OR picos % 1000 = 500
    OR picos >= 9223372036854775807500 OR (row_security_active('companies'::regclass) AND NOT pg_has_role(session_user, current_user, 'USAGE')) THEN
    PERFORM reckoner_admit_usage(NEW.company_id, NEW.profile_id, NEW.application_id);
    NEW.created_at := now();
    NEW.billing_day := COALESCE(NEW.billing_day, reckoner_first_billing_day(NEW.company_id, NEW.occurred_at));
    IF NEW.job_id IS DISTINCT FROM known_job THEN
      NEW.given_job_id := NEW.job_id;
      NEW.job_id := NULL;
    END IF;
    IF NEW.cost IS NOT NULL THEN
      NEW.cost_source := 'given';
      NEW.price_id := NULL;
    ELSE
      NEW.cost_source := 'list';
      NEW.cost := reckoner_cost(picos);
    END IF;
    RETURN NEW;
  END IF;
  NEW.cost := round(picos * 0.000000000001, 9);
  RETURN NEW;
END $$;

{{each usage_type}}
-- No WHEN: PostgreSQL would parse and plan it anew for every INSERT.
DROP TRIGGER IF EXISTS {{table}}_fill ON {{table}};
CREATE TRIGGER {{table}}_fill BEFORE INSERT ON {{table}} FOR EACH ROW EXECUTE FUNCTION reckoner_{{type_name}}_fill();

-- Event key, posting and roll-up difference of what was recorded: of a single row, as back ends write them, with plain inserts, and of many set-based.
-- Only question rows have drafts: for the other types the name finds the empty column of `absent`.
CREATE OR REPLACE FUNCTION reckoner_{{type_name}}_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off SET jit = off AS $$
DECLARE
  nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  one record;
  told boolean;
BEGIN
  IF reckoner_is_ingesting() THEN
    RETURN NULL;
  END IF;
  SELECT n.*, EXISTS (SELECT 1 FROM recorded OFFSET 1) AS are_many
  INTO one
  FROM (VALUES (CAST(NULL AS text))) AS absent (draft_job_id), LATERAL (
    SELECT id, company_id, job_id, event_id, occurred_at, billing_day, cost, COALESCE(cost_nanos, 0) AS cost_nanos,
      CASE WHEN job_id IS NOT NULL THEN 2 WHEN draft_job_id IS NOT NULL THEN 1 ELSE 0 END AS status,
      {{failed}} AS failed, {{quantity}} AS quantity, {{questions}} AS questions,
      CASE source WHEN 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos,
      CASE WHEN cost_nanos IS NULL AND ({{type}} <> 2 OR {{quantity}} > 0) THEN 1 ELSE 0 END AS unpriced
    FROM recorded) AS n;
  IF NOT FOUND THEN
    RETURN NULL;
  ELSIF one.are_many THEN
    INSERT INTO event_keys (company_id, event_id, usage_type, usage_id)
    SELECT company_id, event_id, {{type}}, id FROM recorded WHERE event_id IS NOT NULL;
    INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, job_id, operation_id, actor, occurred_at)
    SELECT company_id, 'company', company_id, 'money', 'wallet', -cost, 'charge', '{{table}}', CAST(id AS text), job_id, id, reckoner_actor(), occurred_at
    FROM recorded WHERE cost <> 0;
    INSERT INTO usage_deltas (company_id, day, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
    SELECT company_id, day, reckoner_month(day), job_id, {{type}}, status,
      row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
    FROM (
      SELECT company_id, day, job_id, status, COUNT(*) AS row_count, SUM(failed) AS failed_count, SUM(quantity) AS quantity, SUM(questions) AS questions,
        SUM(cost_nanos) AS cost_nanos, SUM(estimated_nanos) AS estimated_nanos, SUM(unpriced) AS unpriced_count
      FROM (VALUES (CAST(NULL AS text))) AS absent (draft_job_id), LATERAL (
        SELECT company_id, billing_day AS day, COALESCE(job_id, nobody) AS job_id, CASE WHEN job_id IS NOT NULL THEN 2 WHEN draft_job_id IS NOT NULL THEN 1 ELSE 0 END AS status,
          {{failed}} AS failed, {{quantity}} AS quantity, {{questions}} AS questions, COALESCE(cost_nanos, 0) AS cost_nanos,
          CASE source WHEN 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos,
          CASE WHEN cost_nanos IS NULL AND ({{type}} <> 2 OR {{quantity}} > 0) THEN 1 ELSE 0 END AS unpriced
        FROM recorded) AS n
      GROUP BY company_id, day, job_id, status) AS sums;
  ELSE
    IF one.event_id IS NOT NULL THEN
      INSERT INTO event_keys (company_id, event_id, usage_type, usage_id) VALUES (one.company_id, one.event_id, {{type}}, one.id);
    END IF;
    IF one.cost <> 0 THEN
      INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, job_id, operation_id, actor, occurred_at)
      VALUES (one.company_id, 'company', one.company_id, 'money', 'wallet', -one.cost, 'charge', '{{table}}', CAST(one.id AS text), one.job_id, one.id, reckoner_actor(), one.occurred_at);
    END IF;
    INSERT INTO usage_deltas (company_id, day, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
    VALUES (one.company_id, one.billing_day, reckoner_month(one.billing_day), COALESCE(one.job_id, nobody), {{type}}, one.status,
      1, one.failed, one.quantity, one.questions, one.cost_nanos, one.estimated_nanos, one.unpriced);
  END IF;
  told := reckoner_tell();
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS {{table}}_record ON {{table}};
CREATE TRIGGER {{table}}_record AFTER INSERT ON {{table}} REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION reckoner_{{type_name}}_record();
{{end}}
