-- Who may do what (domain.md, "Who may do what"), for whatever program connects. Grants say which verbs a group has on a table, policies on the rows of
-- which companies: those in which the login is a member with a role that has the verb, so that a recruiter of one company who is admin of another is
-- each only there. A row without a company is for members of all companies. Policies ask once per statement (a subquery of its own).
DO $$
DECLARE
  rule record;
  old record;
  verb text;
  of_verb text[];
  groups text;
  roles text;
  member text;
  restriction text;
BEGIN
  FOR rule IN
    SELECT * FROM (VALUES
      -- table, its company, then the verbs of recruiter, finance, admin and back end: S(elect) I(nsert) U(pdate) D(elete)
      ('companies', 'id', 'S', 'S', 'SIU', 'S'),
      ('profiles', 'company_id', 'S', 'SU', 'SIU', 'S'),
      ('organizations', 'company_id', 'S', 'SU', 'SIU', 'S'),
      ('organization_members', 'company_id', 'S', 'S', 'SIUD', 'S'),
      ('jobs', 'company_id', 'S', 'S', 'SIU', 'SIU'),
      ('job_applications', 'company_id', 'S', 'S', 'SIU', 'SIU'),
      ('prices', 'company_id', '', 'SI', 'SI', ''),
      ('cv_parsing_usage', 'company_id', 'S', 'S', 'SIU', 'SI'),
      ('question_generation_usage', 'company_id', 'S', 'S', 'SIU', 'SIU'),
      ('video_interview_usage', 'company_id', 'S', 'S', 'SIU', 'SI'),
      ('event_keys', 'company_id', '', '', 'SIU', 'SIU'),
      ('rollup_currency_day', 'NULL', 'S', 'S', 'SIUD', ''),
      ('rollup_company_day', 'company_id', 'S', 'S', 'SIUD', ''),
      ('rollup_job_day', 'company_id', 'S', 'S', 'SIUD', ''),
      ('rollup_job_month', 'company_id', 'S', 'S', 'SIUD', ''),
      ('usage_deltas', 'company_id', 'S', 'S', 'SI', 'I'),
      ('usage_ledger', 'company_id', 'S', 'SI', 'SI', 'SI'),
      ('operations', 'company_id', '', 'SIU', 'SIU', 'SI'),
      ('draft_links', 'company_id', 'S', 'S', 'SIU', 'S'),
      ('usage_link_history', 'company_id', 'S', 'S', 'SI', 'SI'),
      ('usage_failures', 'company_id', '', 'S', 'SIU', 'SI'),
      ('token_purchases', 'company_id', '', 'SI', 'SIU', ''),
      ('company_token_allocations', 'company_id', '', 'SIU', 'SIU', 'S'),
      ('token_usage_logs', 'company_id', '', 'S', 'SIUD', 'SI'),
      ('token_draws', 'company_id', '', 'SI', 'SID', 'S'),
      ('token_overdrafts', 'company_id', '', 'SU', 'SIUD', 'S'),
      ('bucket_purchases', 'company_id', '', 'SI', 'SIU', ''),
      ('usage_metrics', 'company_id', 'S', 'S', 'SIU', 'SI'),
      ('billing_periods', 'company_id', 'S', 'S', 'SIUD', 'S'),
      ('credit_reservations', 'company_id', 'S', 'S', 'SIUD', 'S'),
      ('refusals', 'company_id', '', 'S', 'SID', 'S'),
      ('alerts', 'company_id', '', 'SIU', 'SIU', ''),
      ('names', 'company_id', 'S', 'S', 'SIU', 'SIU'),
      ('saved_views', 'company_id', 'SIUD', 'SIUD', 'SIUD', ''),
      ('accepted_findings', 'company_id', '', 'S', 'SID', ''),
      ('expected_work', 'company_id', '', '', 'SID', '')
    ) AS matrix (name, company, recruiter, finance, admin, backend)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', rule.name);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend', rule.name);
    FOR old IN SELECT polname FROM pg_policy WHERE polrelid = CAST(rule.name AS regclass)
    LOOP
      EXECUTE format('DROP POLICY %I ON %I', old.polname, rule.name);
    END LOOP;
    EXECUTE format('CREATE POLICY owner ON %I TO reckoner_owner USING (true) WITH CHECK (true)', rule.name);
    FOREACH verb IN ARRAY ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']
    LOOP
      of_verb := ARRAY(SELECT role FROM (VALUES ('recruiter', rule.recruiter), ('finance', rule.finance), ('admin', rule.admin), ('backend', rule.backend)) AS each (role, verbs)
        WHERE position(left(verb, 1) IN verbs) > 0);
      CONTINUE WHEN cardinality(of_verb) = 0;
      groups := (SELECT string_agg(format('%I', 'reckoner_' || role), ', ') FROM unnest(of_verb) AS each (role));
      roles := (SELECT string_agg(quote_literal(role), ', ') FROM unnest(of_verb) AS each (role));
      member := format('(SELECT reckoner_sees_all(%s))', roles);
      IF rule.company <> 'NULL' THEN
        member := member || format(' OR %I = ANY ((SELECT reckoner_companies(%s))::uuid[])', rule.company, roles);
      END IF;
      -- Rows of no company that are everybody's: default prices to read, a shared view; and what is recorded before its company is known.
      IF (rule.name IN ('prices', 'saved_views') AND verb = 'SELECT') OR (rule.name IN ('usage_failures', 'token_usage_logs') AND verb = 'INSERT') THEN
        member := member || format(' OR (company_id IS NULL AND cardinality((SELECT reckoner_companies(%s))) > 0)', roles);
      ELSIF rule.name = 'operations' AND verb = 'INSERT' THEN
        member := member || format(' OR (company_id IS NULL AND kind IN (''deduct_tokens'', ''manage_views'') AND cardinality((SELECT reckoner_companies(%s))) > 0)', roles);
      ELSIF rule.name = 'saved_views' THEN
        member := member || format(' OR (company_id IS NULL AND NOT shared AND cardinality((SELECT reckoner_companies(%s))) > 0)', roles);
      END IF;
      -- What only an import writes by itself; for single rows the rules write it.
      restriction := CASE
        WHEN verb = 'INSERT' AND rule.name IN ('event_keys', 'usage_deltas', 'usage_link_history') THEN '(SELECT reckoner_may_ingest())'
        WHEN verb = 'INSERT' AND rule.name = 'operations' THEN 'login = session_user'
        WHEN rule.name = 'saved_views' AND verb = 'SELECT' THEN '(shared OR owner = session_user)'
        -- A view is changed by its owner and by an admin, and shared by finance and admin.
        WHEN rule.name = 'saved_views' THEN '(owner = session_user OR (SELECT reckoner_sees_all(''admin'')) OR company_id = ANY ((SELECT reckoner_companies(''admin''))::uuid[]))'
          || ' AND (NOT shared OR (SELECT reckoner_sees_all(''finance'', ''admin'')) OR company_id = ANY ((SELECT reckoner_companies(''finance'', ''admin''))::uuid[]))'
        END;
      member := format('(%s)%s', member, COALESCE(' AND ' || restriction, ''));
      EXECUTE format('CREATE POLICY %I ON %I FOR %s TO %s %s', lower(verb), rule.name, verb, groups, CASE verb
        WHEN 'INSERT' THEN format('WITH CHECK (%s)', member) WHEN 'UPDATE' THEN format('USING (%s) WITH CHECK (%s)', member, member) ELSE format('USING (%s)', member) END);
      IF verb <> 'UPDATE' THEN
        EXECUTE format('GRANT %s ON %I TO %s', verb, rule.name, groups);
      END IF;
    END LOOP;
  END LOOP;

  FOR rule IN
    SELECT * FROM (VALUES
      -- table, columns that may be updated, by whom
      ('companies', 'name, currency, timezone, wallet_threshold_nanos, deleted_at', 'admin'),
      ('profiles', 'email, full_name, role, credits_remaining, addon_credits, monthly_credits, credits_reset_at, deleted_at', 'admin'),
      ('profiles', 'credits_remaining, addon_credits, credits_reset_at', 'finance'),
      ('organizations', 'name, base_minutes, used_minutes, overage_minutes, overage_minutes_used, anchor_day, current_period_start, current_period_end, deleted_at', 'admin'),
      ('organizations', 'overage_minutes', 'finance'),
      ('organization_members', 'organization_id, profile_id, company_id', 'admin'),
      ('jobs', 'title, kind, status, row_count, draft_job_id, created_by, meta_json, deleted_at', 'admin, backend'),
      ('job_applications', 'company_id, job_id, candidate_id, candidate_name, cv_text_length, ai_analyzed_at, deleted_at', 'admin, backend'),
      ('cv_parsing_usage', 'job_id, cost, cost_source, price_id', 'admin'),
      ('question_generation_usage', 'job_id, draft_job_id, cost, cost_source, price_id, second_price_id', 'admin'),
      ('question_generation_usage', 'job_id, draft_job_id', 'backend'),
      ('video_interview_usage', 'job_id, cost, cost_source, price_id', 'admin'),
      ('event_keys', 'digest', 'admin, backend'),
      ('operations', 'reversed_by', 'admin, finance'),
      ('draft_links', 'undone_at', 'admin'),
      ('usage_failures', 'resolved_at', 'admin'),
      ('company_token_allocations', 'plan, allocated_tokens, used_tokens, remaining_tokens, starts_at, expires_at, is_active', 'admin, finance'),
      ('token_usage_logs', 'company_id, allocation_id, operation_id, held, total_cost', 'admin'),
      ('token_overdrafts', 'settled', 'admin, finance'),
      ('token_purchases', 'undone_at', 'admin'),
      ('usage_metrics', 'metric_value, base_minutes, addon_minutes, refunded_minutes, operation_id', 'admin'),
      ('billing_periods', 'starts_at, ends_at, base_minutes', 'admin'),
      ('bucket_purchases', 'undone_at', 'admin'),
      ('credit_reservations', 'profile_id, state, cost, monthly, addon, monthly_returned, addon_returned, rows_used, period_start, reserved_at', 'admin'),
      ('rollup_currency_day', 'row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count', 'admin'),
      ('rollup_company_day', 'row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count', 'admin'),
      ('rollup_job_day', 'row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count', 'admin'),
      ('rollup_job_month', 'row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count, updated_at', 'admin'),
      ('alerts', 'told_at, resolved_at', 'admin, finance'),
      ('names', 'label, erased_at', 'admin, backend'),
      ('saved_views', 'name, page, filter, shared', 'recruiter, finance, admin')
    ) AS columns (name, updated, who)
  LOOP
    EXECUTE format('GRANT UPDATE (%s) ON %I TO %s', rule.updated, rule.name, 'reckoner_' || replace(rule.who, ', ', ', reckoner_'));
  END LOOP;

  -- Narrower than the matrix. A recruiter sees of the ledger what was given back for usage, as the cards show it, and of operations who reconciled a draft.
  -- A back end sees no ledger: the id of what its import posts and no more; of token logs not what the provider charges; of operations its own, to find a key again.
  REVOKE SELECT ON usage_ledger FROM reckoner_recruiter, reckoner_backend;
  GRANT SELECT (company_id, unit, kind, amount_units, reference_id, occurred_at) ON usage_ledger TO reckoner_recruiter;
  GRANT SELECT (id) ON usage_ledger TO reckoner_backend;
  REVOKE SELECT ON token_usage_logs FROM reckoner_backend;
  GRANT SELECT (seq, id, company_id, job_application_id, profile_id, allocation_id, operation_type, tokens_used, input_tokens, output_tokens, model_used, source, metadata,
    event_id, operation_id, held, occurred_at, created_at) ON token_usage_logs TO reckoner_backend;
  DROP POLICY "select" ON usage_ledger;
  CREATE POLICY "select" ON usage_ledger FOR SELECT TO reckoner_finance, reckoner_admin
    USING ((SELECT reckoner_sees_all('finance', 'admin')) OR company_id = ANY ((SELECT reckoner_companies('finance', 'admin'))::uuid[]));
  CREATE POLICY select_given_back ON usage_ledger FOR SELECT TO reckoner_recruiter
    USING (kind IN ('credit_note', 'correction') AND ((SELECT reckoner_sees_all('recruiter')) OR company_id = ANY ((SELECT reckoner_companies('recruiter'))::uuid[])));
  CREATE POLICY select_balances ON usage_ledger FOR SELECT TO reckoner_backend
    USING (unit <> 'money' AND ((SELECT reckoner_sees_all('backend')) OR company_id = ANY ((SELECT reckoner_companies('backend'))::uuid[])));
  -- Charges are posted by the rules and by an import. What a back end draws and gives back is posted by the functions it calls (below); what was bought or
  -- granted is posted by people.
  DROP POLICY "insert" ON usage_ledger;
  CREATE POLICY "insert" ON usage_ledger FOR INSERT TO reckoner_finance, reckoner_admin
    WITH CHECK (((SELECT reckoner_sees_all('finance', 'admin')) OR company_id = ANY ((SELECT reckoner_companies('finance', 'admin'))::uuid[]))
      AND (kind <> 'charge' OR (SELECT reckoner_may_ingest())));
  -- A charge that is missing is posted by a fix.
  CREATE POLICY insert_mended ON usage_ledger FOR INSERT TO reckoner_admin
    WITH CHECK (((SELECT reckoner_sees_all('admin')) OR company_id = ANY ((SELECT reckoner_companies('admin'))::uuid[])) AND unit = 'money' AND kind = 'charge');
  CREATE POLICY insert_charged ON usage_ledger FOR INSERT TO reckoner_backend
    WITH CHECK (((SELECT reckoner_sees_all('backend')) OR company_id = ANY ((SELECT reckoner_companies('backend'))::uuid[]))
      AND unit = 'money' AND kind = 'charge' AND (SELECT reckoner_may_ingest()));
  DROP POLICY "select" ON operations;
  CREATE POLICY "select" ON operations FOR SELECT TO reckoner_finance, reckoner_admin
    USING ((SELECT reckoner_sees_all('finance', 'admin')) OR company_id = ANY ((SELECT reckoner_companies('finance', 'admin'))::uuid[]));
  CREATE POLICY select_own ON operations FOR SELECT TO reckoner_backend USING (login = session_user);
  CREATE POLICY select_reconciled ON operations FOR SELECT TO reckoner_recruiter
    USING (kind = 'reconcile' AND ((SELECT reckoner_sees_all('recruiter')) OR company_id = ANY ((SELECT reckoner_companies('recruiter'))::uuid[])));
  GRANT SELECT (id, company_id, kind, actor) ON operations TO reckoner_recruiter;
  -- The one thing that a recruiter writes: views of his own, each with its operation.
  CREATE POLICY insert_views ON operations FOR INSERT TO reckoner_recruiter
    WITH CHECK (kind = 'manage_views' AND login = session_user
      AND ((SELECT reckoner_sees_all('recruiter')) OR company_id = ANY ((SELECT reckoner_companies('recruiter'))::uuid[])
        OR (company_id IS NULL AND cardinality((SELECT reckoner_companies('recruiter'))) > 0)));
  GRANT INSERT ON operations TO reckoner_recruiter;

  -- Changes are of an operation, and seen by who sees it. They are written before their operation, which is kept last.
  ALTER TABLE operation_changes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  REVOKE ALL ON operation_changes FROM PUBLIC, reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend;
  DROP POLICY IF EXISTS owner ON operation_changes;
  CREATE POLICY owner ON operation_changes TO reckoner_owner USING (true) WITH CHECK (true);
  DROP POLICY IF EXISTS "select" ON operation_changes;
  CREATE POLICY "select" ON operation_changes FOR SELECT TO reckoner_finance, reckoner_admin
    USING (EXISTS (SELECT 1 FROM operations o WHERE o.id = operation_id) OR reckoner_operation_is_new(operation_id));
  DROP POLICY IF EXISTS "insert" ON operation_changes;
  CREATE POLICY "insert" ON operation_changes FOR INSERT TO reckoner_finance, reckoner_admin
    WITH CHECK (((SELECT reckoner_sees_all('finance', 'admin')) OR cardinality((SELECT reckoner_companies('finance', 'admin'))) > 0)
      AND reckoner_operation_is_new(operation_id));
  DROP POLICY IF EXISTS insert_views ON operation_changes;
  CREATE POLICY insert_views ON operation_changes FOR INSERT TO reckoner_recruiter
    WITH CHECK (table_name = 'saved_views' AND cardinality((SELECT reckoner_companies('recruiter'))) > 0 AND reckoner_operation_is_new(operation_id));
  DROP POLICY IF EXISTS select_views ON operation_changes;
  CREATE POLICY select_views ON operation_changes FOR SELECT TO reckoner_recruiter
    USING (table_name = 'saved_views' AND cardinality((SELECT reckoner_companies('recruiter'))) > 0 AND reckoner_operation_is_new(operation_id));
  GRANT SELECT, INSERT ON operation_changes TO reckoner_finance, reckoner_admin;
  GRANT SELECT (operation_id, seq), INSERT ON operation_changes TO reckoner_recruiter;

  -- A login sees its own memberships; an admin those of the companies he administers, and gives and takes them there.
  ALTER TABLE memberships ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  REVOKE ALL ON memberships FROM PUBLIC, reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend;
  DROP POLICY IF EXISTS owner ON memberships;
  CREATE POLICY owner ON memberships TO reckoner_owner USING (true) WITH CHECK (true);
  DROP POLICY IF EXISTS "select" ON memberships;
  CREATE POLICY "select" ON memberships FOR SELECT TO reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend USING (login = session_user);
  DROP POLICY IF EXISTS administer ON memberships;
  CREATE POLICY administer ON memberships TO reckoner_admin
    USING ((SELECT reckoner_sees_all('admin')) OR company_id = ANY ((SELECT reckoner_companies('admin'))::uuid[]))
    WITH CHECK ((SELECT reckoner_sees_all('admin')) OR company_id = ANY ((SELECT reckoner_companies('admin'))::uuid[]));
  GRANT SELECT ON memberships TO reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend;
  GRANT INSERT, DELETE ON memberships TO reckoner_admin;

  -- An import prices its rows itself: while it runs, a back end reads the prices of its companies and those for all.
  GRANT SELECT ON prices TO reckoner_backend;
  CREATE POLICY select_to_import ON prices FOR SELECT TO reckoner_backend
    USING ((SELECT reckoner_may_ingest()) AND (company_id IS NULL OR (SELECT reckoner_sees_all('backend')) OR company_id = ANY ((SELECT reckoner_companies('backend'))::uuid[])));

  -- No company's: zones, packs. What is sold to every company is set by who is a member of all.
  REVOKE ALL ON zone_offsets, packs FROM PUBLIC, reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend;
  GRANT SELECT ON zone_offsets, packs TO reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend;
  GRANT INSERT, UPDATE ON packs TO reckoner_finance, reckoner_admin;
  ALTER TABLE packs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  FOR old IN SELECT polname FROM pg_policy WHERE polrelid = CAST('packs' AS regclass)
  LOOP
    EXECUTE format('DROP POLICY %I ON packs', old.polname);
  END LOOP;
  CREATE POLICY owner ON packs TO reckoner_owner USING (true) WITH CHECK (true);
  CREATE POLICY "select" ON packs FOR SELECT TO reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend USING (true);
  CREATE POLICY "insert" ON packs FOR INSERT TO reckoner_finance, reckoner_admin WITH CHECK ((SELECT reckoner_sees_all('finance', 'admin')));
  CREATE POLICY "update" ON packs FOR UPDATE TO reckoner_finance, reckoner_admin USING ((SELECT reckoner_sees_all('finance', 'admin')));

  -- The record of migrations is there when the program laid it.
  FOR rule IN SELECT CAST(name AS text) AS name FROM unnest(ARRAY['schema_migrations', 'schema_rules']) AS name WHERE to_regclass(name) IS NOT NULL
  LOOP
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', rule.name);
    EXECUTE format('GRANT SELECT ON %I TO reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend', rule.name);
  END LOOP;

  -- Views show what the tables below them show the login.
  REVOKE ALL ON usage_events, rollup_currency_day_live, rollup_company_day_live, rollup_job_day_live, rollup_job_month_live, job_usage_summary, ledger, minutes_balance,
    stale_periods, question_usage_status FROM PUBLIC, reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend;
  GRANT SELECT ON usage_events, minutes_balance, stale_periods, question_usage_status TO reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend;
  GRANT SELECT ON rollup_currency_day_live, rollup_company_day_live, rollup_job_day_live, rollup_job_month_live, job_usage_summary TO reckoner_recruiter, reckoner_finance, reckoner_admin;
  GRANT SELECT ON ledger TO reckoner_finance, reckoner_admin;

  -- Functions are the rules' own: nobody calls one but those below. They answer for the login alone. What moves balances looks at the login's membership in
  -- the company itself.
  FOR rule IN
    SELECT CAST(oid AS regprocedure) AS name FROM pg_proc
    WHERE pronamespace = (SELECT relnamespace FROM pg_class WHERE oid = CAST('companies' AS regclass)) AND proname LIKE 'reckoner\_%'
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, reckoner_recruiter, reckoner_finance, reckoner_admin, reckoner_backend', rule.name);
  END LOOP;
  FOR rule IN
    SELECT CAST(p.oid AS regprocedure) AS name, callable.who
    FROM (VALUES
      ('reckoner_new_id', 'recruiter, finance, admin, backend'), -- the ids of rows that the login inserts
      ('reckoner_companies', 'recruiter, finance, admin, backend'),
      ('reckoner_sees_all', 'recruiter, finance, admin, backend'),
      ('reckoner_may_ingest', 'recruiter, finance, admin, backend'),
      ('reckoner_fold_deltas', 'recruiter, finance, admin, backend'),
      ('reckoner_operation_is_new', 'recruiter, finance, admin'),
      ('reckoner_row_price', 'recruiter, finance, admin'),
      ('reckoner_begin_ingest', 'admin, backend'),
      ('reckoner_end_ingest', 'admin, backend'),
      ('reckoner_reserve_credits', 'admin, backend'),
      ('reckoner_commit_credits', 'admin, backend'),
      ('reckoner_rollback_credits', 'admin, backend'),
      ('reckoner_refund_credits', 'admin, backend'),
      ('reckoner_fail_job', 'admin, backend'),
      ('reckoner_complete_job', 'admin, backend'),
      ('reckoner_deduct_tokens', 'admin, backend'),
      ('reckoner_consume_minutes', 'admin, backend')
    ) AS callable (name, who) JOIN pg_proc p ON p.proname = callable.name AND p.pronamespace = (SELECT relnamespace FROM pg_class WHERE oid = CAST('companies' AS regclass))
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', rule.name, 'reckoner_' || replace(rule.who, ', ', ', reckoner_'));
  END LOOP;
END $$;
