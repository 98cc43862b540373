-- Everything of Reckoner's belongs to reckoner_owner, whose rights the rules act with. Tables that other programs keep in the same schema stay theirs.
DO $$
DECLARE
  home CONSTANT oid := (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('companies'));
  tables CONSTANT text[] := ARRAY['zone_offsets', 'companies', 'profiles', 'organizations', 'organization_members', 'jobs', 'job_applications', 'prices', 'cv_parsing_usage',
    'question_generation_usage', 'video_interview_usage', 'event_keys', 'rollup_currency_day', 'rollup_company_day', 'rollup_job_day', 'rollup_job_month', 'usage_deltas',
    'usage_ledger', 'operations', 'operation_changes', 'draft_links', 'usage_link_history', 'usage_failures', 'token_purchases', 'company_token_allocations',
    'token_usage_logs', 'token_draws', 'token_overdrafts', 'bucket_purchases', 'usage_metrics', 'billing_periods', 'credit_reservations', 'refusals', 'packs', 'alerts', 'memberships', 'names',
    'saved_views', 'accepted_findings', 'expected_work', 'schema_migrations', 'schema_rules'];
  views CONSTANT text[] := ARRAY['usage_events', 'rollup_currency_day_live', 'rollup_company_day_live', 'rollup_job_day_live', 'rollup_job_month_live', 'job_usage_summary',
    'ledger', 'minutes_balance', 'stale_periods', 'question_usage_status'];
  thing record;
BEGIN
  FOR thing IN
    SELECT 'ALTER TABLE %s OWNER TO reckoner_owner' AS command, CAST(CAST(oid AS regclass) AS text) AS name FROM pg_class
    WHERE relnamespace = home AND (relname = ANY (tables) OR relname = ANY (views))
    UNION ALL
    SELECT 'ALTER SEQUENCE %s OWNER TO reckoner_owner', CAST(CAST(oid AS regclass) AS text) FROM pg_class WHERE relnamespace = home AND relname IN ('reckoner_told', 'reckoner_ingest')
    UNION ALL
    SELECT 'ALTER FUNCTION %s OWNER TO reckoner_owner', CAST(CAST(oid AS regprocedure) AS text) FROM pg_proc WHERE pronamespace = home AND proname LIKE 'reckoner\_%'
    UNION ALL
    SELECT 'ALTER DOMAIN %s OWNER TO reckoner_owner', CAST(CAST(oid AS regtype) AS text) FROM pg_type WHERE typnamespace = home AND typname LIKE 'reckoner\_%' AND typtype = 'd'
  LOOP
    EXECUTE format(thing.command, thing.name);
  END LOOP;
END $$;
