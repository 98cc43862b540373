-- How much there is: companies, jobs, usage rows (from the roll-ups), and when usage first and last happened (NULL where there is none).
-- may: see_usage
-- all companies: row-level security limits it on PostgreSQL; on SQLite the file is the boundary
SELECT (SELECT COUNT(*) FROM companies WHERE deleted_at IS NULL) AS companies,
  (SELECT COUNT(*) FROM jobs WHERE deleted_at IS NULL) AS jobs,
  (SELECT CAST(COALESCE(SUM(row_count), 0) AS bigint) FROM rollup_company_day_live) AS usage_rows,
  (SELECT {{us:MIN(first_at)}} FROM ({{each TYPE UNION ALL}}SELECT MIN(occurred_at) AS first_at FROM {{table}}{{end}}) AS firsts) AS oldest,
  (SELECT {{us:MAX(last_at)}} FROM ({{each TYPE UNION ALL}}SELECT MAX(occurred_at) AS last_at FROM {{table}}{{end}}) AS lasts) AS newest
