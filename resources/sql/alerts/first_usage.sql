-- The first billing day of each company with usage. day: days since 1970-01-01.
-- may: see_usage
SELECT company_id AS account_id, MIN(day) AS first_day FROM rollup_company_day_live WHERE company_id IN (:companies) GROUP BY company_id
