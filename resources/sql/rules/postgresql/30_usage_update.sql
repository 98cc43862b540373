-- A usage row is updated: it is a fact, so only its link to a job moves, and a cost that was NULL is filled once. The BEFORE trigger guards and completes
-- the row; the AFTER trigger posts late costs, moves roll-ups, and makes the links that other programs' updates mean, for the whole statement at once.

{{each usage_type}}
CREATE OR REPLACE FUNCTION reckoner_{{type_name}}_keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  facts record := NEW;
  link uuid;
BEGIN
  IF row_security_active('companies'::regclass) THEN
    PERFORM reckoner_admit(OLD.company_id, 'admin', 'backend');
  END IF;
  IF NEW.cost_source IS NULL THEN
    RAISE EXCEPTION 'reckoner:invalid_state: Every cost has a source.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF OLD.cost IS NULL THEN
    facts.cost := NULL;
    facts.cost_source := OLD.cost_source;
    facts.price_id := OLD.price_id;
    IF {{type}} = 1 THEN
      facts.second_price_id := OLD.second_price_id;
    END IF;
    IF NEW.cost IS NOT NULL AND NEW.price_id IS NULL AND NEW.cost_source = 'list' THEN
      NEW.cost_source := 'given';
    END IF;
  ELSIF NEW.cost IS DISTINCT FROM OLD.cost OR NEW.cost_source <> OLD.cost_source OR NEW.price_id IS DISTINCT FROM OLD.price_id THEN
    RAISE EXCEPTION 'reckoner:invalid_state: A recorded cost cannot change; correct it in the ledger.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  facts.cost_nanos := OLD.cost_nanos; -- computed after this trigger
  facts.job_id := OLD.job_id;
  IF {{type}} = 1 THEN
    facts.draft_job_id := OLD.draft_job_id;
  END IF;
  IF facts IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'reckoner:invalid_state: A usage row is a fact; only its link to a job can change.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;

  IF NEW.job_id IS DISTINCT FROM OLD.job_id AND NEW.job_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = NEW.job_id AND company_id = NEW.company_id) THEN
    RAISE EXCEPTION 'reckoner:not_found: The job is not one of this company.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF {{type}} = 1 THEN
    IF NEW.job_id IS NULL AND NEW.draft_job_id IS NOT NULL THEN
      PERFORM reckoner_draft_lock(NEW.company_id, NEW.draft_job_id, false);
      SELECT id, job_id INTO link, NEW.job_id
      FROM draft_links WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND undone_at IS NULL;
      IF FOUND THEN
        INSERT INTO usage_link_history (link_id, usage_id, company_id) VALUES (link, NEW.id, NEW.company_id) ON CONFLICT DO NOTHING;
      END IF;
    END IF;
    IF NEW.job_id IS NOT NULL THEN
      NEW.draft_job_id := NULL;
    END IF;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS {{table}}_keep ON {{table}};
CREATE TRIGGER {{table}}_keep BEFORE UPDATE ON {{table}} FOR EACH ROW EXECUTE FUNCTION reckoner_{{type_name}}_keep();

CREATE OR REPLACE FUNCTION reckoner_{{type_name}}_move() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off SET jit = off AS $$
DECLARE
  draft record;
BEGIN
  INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, job_id, operation_id, actor, occurred_at)
  SELECT n.company_id, 'company', n.company_id, 'money', 'wallet', -n.cost, 'charge', '{{table}}', CAST(n.id AS text), n.job_id, n.id, reckoner_actor(), n.occurred_at
  FROM moved n JOIN unmoved o ON o.id = n.id
  WHERE o.cost IS NULL AND n.cost <> 0;
  INSERT INTO usage_deltas (company_id, day, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT company_id, day, reckoner_month(day), job_id, {{type}}, status,
    row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM (
    SELECT company_id, day, job_id, status, SUM(sign) AS row_count, SUM(sign * failed) AS failed_count, SUM(sign * quantity) AS quantity, SUM(sign * questions) AS questions,
      SUM(sign * cost_nanos) AS cost_nanos, SUM(sign * estimated_nanos) AS estimated_nanos, SUM(sign * unpriced) AS unpriced_count
    FROM (VALUES (CAST(NULL AS text))) AS absent (draft_job_id), LATERAL (
      SELECT sign, company_id, billing_day AS day, COALESCE(job_id, '00000000-0000-0000-0000-000000000000') AS job_id,
        CASE WHEN job_id IS NOT NULL THEN 2 WHEN draft_job_id IS NOT NULL THEN 1 ELSE 0 END AS status,
        {{failed}} AS failed, {{quantity}} AS quantity, {{questions}} AS questions, COALESCE(cost_nanos, 0) AS cost_nanos,
        CASE source WHEN 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos,
        CASE WHEN cost_nanos IS NULL AND ({{type}} <> 2 OR {{quantity}} > 0) THEN 1 ELSE 0 END AS unpriced
      FROM (SELECT -1 AS sign, * FROM unmoved UNION ALL SELECT 1, * FROM moved) AS both_sides) AS rows
    GROUP BY company_id, day, job_id, status) AS sums
  WHERE row_count <> 0 OR cost_nanos <> 0 OR estimated_nanos <> 0 OR unpriced_count <> 0;
  IF FOUND THEN
    PERFORM reckoner_tell();
  END IF;
  IF {{type}} = 1 THEN
    -- Drafts that went to a job without a link: each makes its link, which takes the draft's other rows along. Rows that their BEFORE trigger led
    -- through another draft's link are in the history already.
    FOR draft IN
      SELECT DISTINCT o.company_id, o.draft_job_id, n.job_id
      FROM moved n JOIN unmoved o ON o.id = n.id
      WHERE o.job_id IS NULL AND o.draft_job_id IS NOT NULL AND n.job_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM usage_link_history h JOIN draft_links l ON l.id = h.link_id
        WHERE h.usage_id = n.id AND h.returned_at IS NULL AND l.job_id = n.job_id AND l.undone_at IS NULL)
    LOOP
      PERFORM reckoner_link_draft(draft.company_id, draft.draft_job_id, draft.job_id);
    END LOOP;
    INSERT INTO usage_link_history (link_id, usage_id, company_id)
    SELECT l.id, n.id, n.company_id
    FROM moved n JOIN unmoved o ON o.id = n.id
      JOIN draft_links l ON l.company_id = o.company_id AND l.draft_job_id = o.draft_job_id AND l.job_id = n.job_id AND l.undone_at IS NULL
    WHERE o.job_id IS NULL
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS {{table}}_move ON {{table}};
CREATE TRIGGER {{table}}_move AFTER UPDATE ON {{table}} REFERENCING OLD TABLE AS unmoved NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION reckoner_{{type_name}}_move();
{{end}}
