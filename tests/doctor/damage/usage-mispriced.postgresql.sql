-- A script doubled the cost of an interview in the row and in the ledger, long after it was charged; the summaries were counted anew.
-- broken
INSERT INTO usage_deltas (company_id, day, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
SELECT company_id, billing_day, CAST(EXTRACT(YEAR FROM DATE '1970-01-01' + billing_day) * 12 + EXTRACT(MONTH FROM DATE '1970-01-01' + billing_day) - 1 AS integer), job_id,
  2, 2, 0, 0, 0, 0, cost_nanos, 0, 0
FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1;
UPDATE usage_ledger SET amount = 2 * amount
WHERE kind = 'charge' AND reference_id = (SELECT CAST(id AS text) FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1);
UPDATE video_interview_usage SET cost = 2 * cost
WHERE id = (SELECT id FROM video_interview_usage WHERE cost_nanos > 0 AND cost_source = 'list' AND job_id IS NOT NULL ORDER BY id LIMIT 1);
