-- What a job reserved. Parameter: job_id.
-- may: see_balances
SELECT profile_id, state, cost, monthly, addon, monthly_returned, addon_returned, rows_used, {{us:period_start}} AS period_start
FROM credit_reservations
WHERE job_id = :job_id AND company_id IN (:companies)
