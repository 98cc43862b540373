-- A script of an older program counted a day of a company again by hand, and forgot half of it; another took the line of a job away.
-- finds 2
-- broken
UPDATE rollup_company_day SET row_count = row_count + 3, cost_nanos = cost_nanos + 1500000000
WHERE (company_id, day, usage_type, status) IN (SELECT company_id, day, usage_type, status FROM rollup_company_day ORDER BY company_id, day, usage_type, status LIMIT 1);
DELETE FROM rollup_job_month
WHERE (company_id, month, job_id, usage_type, status) IN (SELECT company_id, month, job_id, usage_type, status FROM rollup_job_month ORDER BY company_id, month, job_id, usage_type, status LIMIT 1);
