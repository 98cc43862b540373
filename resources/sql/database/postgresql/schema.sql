-- Whether this database keeps our record of migrations, and how many other tables of names like ours the search path finds. One row.
-- may: see_usage
-- all companies: the schema, no data
SELECT 0 AS mark, 0 AS file_version,
  CASE WHEN (SELECT COUNT(*) FROM pg_attribute WHERE attrelid = to_regclass('schema_migrations') AND NOT attisdropped
    AND attname IN ('version', 'name', 'checksum', 'applied_at')) = 4 THEN 1 ELSE 0 END AS has_record,
  (SELECT COUNT(*) FROM unnest(ARRAY['companies', 'profiles', 'organizations', 'organization_members', 'jobs', 'job_applications',
    'cv_parsing_usage', 'question_generation_usage', 'video_interview_usage', 'job_usage_summary', 'token_usage_logs', 'company_token_allocations',
    'token_purchases', 'bucket_purchases', 'usage_metrics', 'usage_failures', 'usage_ledger', 'ledger', 'prices', 'operations']) AS ours (name)
    WHERE to_regclass(ours.name) IS NOT NULL) AS tables,
  CASE WHEN to_regclass('schema_migrations') IS NULL THEN 0 ELSE 1 END AS has_table_of_that_name
