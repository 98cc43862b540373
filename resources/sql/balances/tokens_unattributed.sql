-- How many token logs are outside every company.
-- may: see_unattributed
-- all companies: these logs are of none
SELECT COUNT(*) AS value FROM token_usage_logs WHERE company_id IS NULL
