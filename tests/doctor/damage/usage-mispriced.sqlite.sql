-- A script doubled the cost of an interview in the row and in the ledger, long after it was charged; the summaries were counted anew.
-- broken
UPDATE usage_ledger SET amount_units = 2 * amount_units
WHERE kind = 'charge' AND reference_id = (SELECT id FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1);
UPDATE rollup_job_day SET cost_nanos = rollup_job_day.cost_nanos + v.cost_nanos
FROM (SELECT * FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1) AS v
WHERE rollup_job_day.company_id = v.company_id AND day = v.billing_day AND rollup_job_day.job_id = v.job_id AND usage_type = 2 AND status = 2;
UPDATE rollup_job_month SET cost_nanos = rollup_job_month.cost_nanos + v.cost_nanos
FROM (SELECT * FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1) AS v
WHERE rollup_job_month.company_id = v.company_id AND rollup_job_month.job_id = v.job_id AND usage_type = 2 AND status = 2
  AND month = CAST(strftime('%Y', v.billing_day * 86400, 'unixepoch') AS INTEGER) * 12 + CAST(strftime('%m', v.billing_day * 86400, 'unixepoch') AS INTEGER) - 1;
UPDATE rollup_company_day SET cost_nanos = rollup_company_day.cost_nanos + v.cost_nanos
FROM (SELECT * FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1) AS v
WHERE rollup_company_day.company_id = v.company_id AND day = v.billing_day AND usage_type = 2 AND status = 2;
UPDATE rollup_currency_day SET cost_nanos = rollup_currency_day.cost_nanos + v.cost_nanos
FROM (SELECT v.*, c.currency FROM video_interview_usage v JOIN companies c ON c.id = v.company_id WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY v.id LIMIT 1) AS v
WHERE rollup_currency_day.currency = v.currency AND day = v.billing_day AND usage_type = 2 AND status = 2;
UPDATE video_interview_usage SET cost_nanos = 2 * cost_nanos
WHERE id = (SELECT id FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1);
