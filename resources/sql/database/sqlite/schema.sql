-- What kind of file this is: its mark and version, whether it keeps our record of migrations, and how many other tables it has. One row.
-- may: see_usage
-- all companies: the schema, no data
SELECT (SELECT application_id FROM pragma_application_id) AS mark,
  (SELECT user_version FROM pragma_user_version) AS file_version,
  CASE WHEN (SELECT COUNT(*) FROM pragma_table_info('schema_migrations') WHERE name IN ('version', 'name', 'checksum', 'applied_at')) = 4 THEN 1 ELSE 0 END AS has_record,
  (SELECT COUNT(*) FROM sqlite_schema WHERE tbl_name NOT IN ('schema_migrations', 'schema_rules')) AS tables,
  CASE WHEN EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations') THEN 1 ELSE 0 END AS has_table_of_that_name
