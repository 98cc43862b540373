-- How much a check looked at, by table.
-- may: administer
SELECT 'companies' AS table_name, COUNT(*) AS row_count FROM companies WHERE id IN (:companies)
UNION ALL SELECT 'usage', CAST(COALESCE(SUM(row_count), 0) AS bigint) FROM rollup_company_day_live WHERE company_id IN (:companies)
UNION ALL SELECT 'jobs', COUNT(*) FROM jobs WHERE company_id IN (:companies)
UNION ALL SELECT 'job_applications', COUNT(*) FROM job_applications WHERE company_id IN (:companies)
UNION ALL SELECT 'token_usage_logs', COUNT(*) FROM token_usage_logs WHERE company_id IN (:companies)
UNION ALL SELECT 'usage_metrics', COUNT(*) FROM usage_metrics WHERE company_id IN (:companies)
UNION ALL SELECT 'credit_reservations', COUNT(*) FROM credit_reservations WHERE company_id IN (:companies)
UNION ALL SELECT 'operations', COUNT(*) FROM operations WHERE company_id IN (:companies)
