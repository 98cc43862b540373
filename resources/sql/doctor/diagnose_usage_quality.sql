-- How many usage rows of the companies have no price, and how many no job. No parameters.
-- may: administer
SELECT CAST(COALESCE(SUM(unpriced_count), 0) AS bigint) AS unpriced, CAST(COALESCE(SUM(CASE WHEN status = 0 THEN row_count ELSE 0 END), 0) AS bigint) AS without_job,
  CAST(COALESCE(SUM(row_count), 0) AS bigint) AS usage_rows
FROM rollup_company_day_live
WHERE company_id IN (:companies)
