-- A usage row is inserted (ARCHITECTURE.md, "The rules that the database keeps"). A BEFORE trigger fills the row: day, link, quantities, price; what it
-- needs for every row it finds with one query. An AFTER trigger keys, posts and summarises all rows of the statement at once.
-- While our own importer writes (reckoner_is_ingesting), rows come finished, and keys, postings and roll-ups come from it as well.

-- The cost for an exact sum of quantity times price in picos: one rounding to nanos, half to even.
CREATE OR REPLACE FUNCTION reckoner_cost(picos numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE picos % 2000 WHEN 500 THEN trunc(picos * 0.000000000001, 9) ELSE round(picos * 0.000000000001, 9) END
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
  RETURN CAST((at AT TIME ZONE 'UTC') + interval '1 second' * seconds AS date) - DATE '1970-01-01';
END $$;

-- The billing month of a billing day: year * 12 + month - 1.
CREATE OR REPLACE FUNCTION reckoner_month(day integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CAST(date_part('year', DATE '1970-01-01' + day) * 12 + date_part('month', DATE '1970-01-01' + day) - 1 AS integer)
$$;

{{each usage_type}}
CREATE OR REPLACE FUNCTION reckoner_{{type_name}}_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  model_named text := '';
  job_known boolean;
  price_unit text;
  picos bigint;
  minimum bigint;
  second_picos bigint := 0;
  second_minimum bigint := 0;
  quantity bigint;
  second_quantity bigint := 0;
  amount numeric;
  link uuid;
BEGIN
  IF reckoner_is_ingesting() THEN
    RAISE EXCEPTION 'reckoner:invalid_state: An imported row must come with its billing day and cost source.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF row_security_active('companies'::regclass) THEN
    PERFORM reckoner_admit(NEW.company_id, 'admin', 'backend');
  END IF;
  IF {{type}} = 1 THEN
    model_named := COALESCE(NEW.model_used, '');
    NEW.second_price_id := NULL;
  END IF;

  -- The billing day, whether the job is one of the company, and the best price. The half of a pair counts here like the pair; that is settled below.
  SELECT CAST((NEW.occurred_at AT TIME ZONE 'UTC') + interval '1 second' * CASE c.timezone WHEN 'UTC' THEN 0 ELSE
      (SELECT z.offset_seconds FROM zone_offsets z WHERE z.timezone = c.timezone AND z.from_at <= NEW.occurred_at ORDER BY z.from_at DESC LIMIT 1)
      END AS date) - DATE '1970-01-01',
    NEW.job_id IS NOT NULL AND EXISTS (SELECT 1 FROM jobs j WHERE j.id = NEW.job_id AND j.company_id = NEW.company_id),
    p.id, p.unit, p.price_picos, p.minimum_quantity
  INTO NEW.billing_day, job_known, NEW.price_id, price_unit, picos, minimum
  FROM companies c LEFT JOIN LATERAL (
    SELECT id, unit, price_picos, minimum_quantity
    FROM prices
    WHERE NEW.cost IS NULL AND usage_type = '{{type_name}}' AND currency = c.currency AND effective_from <= NEW.occurred_at
      AND COALESCE(company_id, '00000000-0000-0000-0000-000000000000') IN (NEW.company_id, nobody) AND COALESCE(model, '') IN (model_named, '')
      AND unit = ANY (CASE {{type}} WHEN 0 THEN ARRAY['cv'] WHEN 1 THEN ARRAY['prompt_token', 'completion_token', 'token', 'question'] ELSE ARRAY['minute'] END)
    ORDER BY company_id IS NULL, model IS NULL, CASE unit WHEN 'token' THEN 2 WHEN 'question' THEN 3 ELSE 1 END, effective_from DESC, seq DESC
    LIMIT 1) AS p ON true
  WHERE c.id = NEW.company_id AND c.deleted_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'reckoner:not_found: There is no such company.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  NEW.created_at := now();
  IF NEW.billing_day IS NULL THEN
    NEW.billing_day := reckoner_first_billing_day(NEW.company_id, NEW.occurred_at);
  END IF;
  IF NEW.profile_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM profiles WHERE id = NEW.profile_id AND company_id = NEW.company_id) THEN
    RAISE EXCEPTION 'reckoner:invalid_input: The profile is not of this company.' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- The link: an unknown job is kept beside it, or is a draft; a draft that is itself a job, or is linked to one, goes to that job.
  IF {{type}} <> 1 THEN
    IF NEW.application_id IS NOT NULL AND EXISTS (SELECT 1 FROM job_applications WHERE id = NEW.application_id AND company_id <> NEW.company_id) THEN
      RAISE EXCEPTION 'reckoner:invalid_input: The application is not of this company.' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF NEW.job_id IS NOT NULL AND NOT job_known THEN
      NEW.given_job_id := NEW.job_id;
      NEW.job_id := NULL;
    END IF;
  ELSIF job_known THEN
    NEW.draft_job_id := NULL;
  ELSIF NEW.job_id IS NOT NULL OR NEW.draft_job_id IS NOT NULL THEN
    NEW.draft_job_id := COALESCE(NEW.draft_job_id, CAST(NEW.job_id AS text));
    NEW.job_id := NULL;
    IF NEW.draft_job_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
      SELECT id INTO NEW.job_id FROM jobs WHERE id = CAST(NEW.draft_job_id AS uuid) AND company_id = NEW.company_id;
    END IF;
    IF NEW.job_id IS NULL THEN
      PERFORM reckoner_draft_lock(NEW.company_id, NEW.draft_job_id, false);
      SELECT id, job_id INTO link, NEW.job_id
      FROM draft_links WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND undone_at IS NULL;
      -- A row that is there already will not be inserted (ON CONFLICT), so it does not come through the link now.
      IF link IS NOT NULL AND NOT EXISTS (SELECT 1 FROM question_generation_usage WHERE id = NEW.id) THEN
        INSERT INTO usage_link_history (link_id, usage_id, company_id) VALUES (link, NEW.id, NEW.company_id);
      END IF;
    END IF;
    IF NEW.job_id IS NOT NULL THEN
      NEW.draft_job_id := NULL;
    END IF;
  END IF;

  -- Quantities.
  IF {{type}} = 1 THEN
    IF NEW.prompt_tokens > 0 AND NEW.completion_tokens > 9223372036854775807 - NEW.prompt_tokens THEN
      RAISE EXCEPTION 'reckoner:overflow: The tokens of this row are more than a count can hold.' USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
    NEW.total_tokens := COALESCE(NEW.total_tokens, NEW.prompt_tokens + NEW.completion_tokens);
  ELSIF {{type}} = 2 THEN
    IF NEW.duration_minutes <= 0 OR (NEW.duration_minutes IS NULL AND NEW.duration_seconds <= 0) THEN
      NEW.rejected_value := CAST(COALESCE(NEW.duration_minutes, NEW.duration_seconds) AS text);
      NEW.duration_minutes := NULL;
      NEW.duration_seconds := NULL;
    ELSIF NEW.duration_minutes IS NULL AND NEW.duration_seconds IS NOT NULL THEN
      NEW.duration_minutes := GREATEST(1, NEW.duration_seconds / 60 + CASE WHEN NEW.duration_seconds % 60 >= 30 THEN 1 ELSE 0 END);
    ELSIF NEW.duration_seconds < 0 THEN
      NEW.duration_seconds := NULL;
    END IF;
  END IF;

  -- The price. A cost that the writer gave stays as it is.
  IF NEW.cost IS NOT NULL THEN
    NEW.cost_source := 'given';
    RETURN NEW;
  END IF;
  NEW.cost_source := 'list';
  IF {{type}} = 0 THEN
    quantity := CASE WHEN NEW.parse_successful THEN 1 ELSE 0 END;
  ELSIF {{type}} = 2 THEN
    quantity := NEW.duration_minutes;
  ELSE
    IF price_unit IN ('prompt_token', 'completion_token') THEN
      SELECT p.id, p.unit, p.price_picos, p.minimum_quantity, s.id, COALESCE(s.price_picos, 0), COALESCE(s.minimum_quantity, 0)
      INTO NEW.price_id, price_unit, picos, minimum, NEW.second_price_id, second_picos, second_minimum
      FROM companies c JOIN prices p ON p.currency = c.currency LEFT JOIN LATERAL (
        SELECT id, price_picos, minimum_quantity
        FROM prices
        WHERE p.unit = 'prompt_token' AND unit = 'completion_token' AND usage_type = p.usage_type AND currency = p.currency
          AND COALESCE(company_id, '00000000-0000-0000-0000-000000000000') = COALESCE(p.company_id, nobody) AND COALESCE(model, '') = COALESCE(p.model, '')
          AND effective_from <= NEW.occurred_at
        ORDER BY effective_from DESC, seq DESC
        LIMIT 1) AS s ON true
      WHERE c.id = NEW.company_id AND p.usage_type = '{{type_name}}' AND p.effective_from <= NEW.occurred_at
        AND COALESCE(p.company_id, '00000000-0000-0000-0000-000000000000') IN (NEW.company_id, nobody) AND COALESCE(p.model, '') IN (model_named, '')
        AND (p.unit IN ('token', 'question') OR (p.unit = 'prompt_token' AND s.id IS NOT NULL))
      ORDER BY p.company_id IS NULL, p.model IS NULL, CASE p.unit WHEN 'token' THEN 2 WHEN 'question' THEN 3 ELSE 1 END, p.effective_from DESC, p.seq DESC
      LIMIT 1;
    END IF;
    quantity := CASE price_unit WHEN 'prompt_token' THEN NEW.prompt_tokens WHEN 'question' THEN NEW.question_count ELSE NEW.total_tokens END;
    second_quantity := CASE price_unit WHEN 'prompt_token' THEN NEW.completion_tokens ELSE 0 END;
  END IF;
  IF {{type}} = 0 AND quantity = 0 THEN
    NEW.cost := 0;
  ELSIF quantity IS NULL THEN
    NEW.price_id := NULL;
  ELSE
    amount := reckoner_cost(CASE WHEN quantity > 0 THEN CAST(GREATEST(quantity, minimum) AS numeric) * picos ELSE 0 * picos END
      + CASE WHEN second_quantity > 0 THEN CAST(GREATEST(second_quantity, second_minimum) AS numeric) * second_picos ELSE 0 END);
    IF amount > 9223372036.854775807 THEN
      RAISE EXCEPTION 'reckoner:overflow: The cost of this row is more than an amount can hold.' USING ERRCODE = 'numeric_value_out_of_range';
    END IF;
    NEW.cost := amount;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS reckoner_fill ON {{table}};
CREATE TRIGGER reckoner_fill BEFORE INSERT ON {{table}} FOR EACH ROW
WHEN (NEW.billing_day IS NULL OR NOT reckoner_is_ingesting()) EXECUTE FUNCTION reckoner_{{type_name}}_fill();

-- Event keys, postings, roll-ups of a whole statement. Only question rows have drafts: for the others the name finds the empty column of `absent`.
CREATE OR REPLACE FUNCTION reckoner_{{type_name}}_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF reckoner_is_ingesting() THEN
    IF NOT reckoner_may_ingest() THEN
      RAISE EXCEPTION 'reckoner:not_permitted: Only an import may write finished rows.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO event_keys (company_id, event_id, usage_type, usage_id)
  SELECT company_id, event_id, {{type}}, id FROM recorded WHERE event_id IS NOT NULL;
  INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, job_id, operation_id, actor, occurred_at)
  SELECT company_id, 'company', company_id, 'money', 'wallet', -cost, 'charge', '{{table}}', CAST(id AS text), job_id, id, reckoner_actor(), occurred_at
  FROM recorded WHERE cost <> 0;
  INSERT INTO usage_deltas (company_id, currency, day, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT company_id, (SELECT c.currency FROM companies c WHERE c.id = sums.company_id), day, reckoner_month(day), job_id, {{type}}, status,
    row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM (
    SELECT company_id, day, job_id, status, COUNT(*) AS row_count, SUM(failed) AS failed_count, SUM(quantity) AS quantity, SUM(questions) AS questions,
      SUM(cost_nanos) AS cost_nanos, SUM(estimated_nanos) AS estimated_nanos, SUM(unpriced) AS unpriced_count
    FROM (VALUES (CAST(NULL AS text))) AS absent (draft_job_id), LATERAL (
      SELECT company_id, billing_day AS day, COALESCE(job_id, '00000000-0000-0000-0000-000000000000') AS job_id,
        CASE WHEN job_id IS NOT NULL THEN 2 WHEN draft_job_id IS NOT NULL THEN 1 ELSE 0 END AS status,
        {{failed}} AS failed, {{quantity}} AS quantity, {{questions}} AS questions, COALESCE(cost_nanos, 0) AS cost_nanos,
        CASE source WHEN 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos,
        CASE WHEN cost_nanos IS NULL AND ({{type}} <> 2 OR {{quantity}} > 0) THEN 1 ELSE 0 END AS unpriced
      FROM recorded) AS rows
    GROUP BY company_id, day, job_id, status) AS sums;
  IF FOUND THEN
    PERFORM reckoner_tell();
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS reckoner_record ON {{table}};
CREATE TRIGGER reckoner_record AFTER INSERT ON {{table}} REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION reckoner_{{type_name}}_record();
{{end}}
