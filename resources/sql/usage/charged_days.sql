-- What each of some companies was charged on each of its billing days. Parameters: companies, from_day, to_day (half-open). Order: company, day.
-- may: see_usage
SELECT company_id, day, CAST(SUM(cost_nanos) AS bigint) AS cost_nanos
FROM rollup_company_day_live
WHERE company_id IN (:companies) AND day >= :from_day AND day < :to_day
GROUP BY company_id, day
ORDER BY company_id, day
