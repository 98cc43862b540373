-- What operators of back ends have in their runbooks, letter by letter (schema.md of the contract). tst_runbook.cpp runs each as every role.
-- name: drafts
SELECT * FROM question_generation_usage WHERE draft_job_id IS NOT NULL;
-- name: status of questions
SELECT id, company_id, job_id, draft_job_id, question_count, cost, created_at,
  CASE WHEN job_id IS NOT NULL THEN 'RECONCILED' WHEN draft_job_id IS NOT NULL THEN 'DRAFT' ELSE 'UNKNOWN' END AS status
FROM question_generation_usage ORDER BY created_at DESC;
-- name: minutes drift
SELECT o.name, o.used_minutes, COALESCE(SUM(um.metric_value), 0), ABS(o.used_minutes - COALESCE(SUM(um.metric_value), 0))
FROM organizations o LEFT JOIN usage_metrics um ON um.organization_id = o.id AND um.metric_type = 'minutes_transcribed'
  AND um.created_at >= o.current_period_start AND um.created_at <= o.current_period_end
GROUP BY o.id, o.name, o.used_minutes HAVING ABS(o.used_minutes - COALESCE(SUM(um.metric_value), 0)) > 0;
-- name: stale periods
SELECT name, current_period_start, current_period_end FROM organizations
WHERE DATE_TRUNC('month', current_period_start::date) != DATE_TRUNC('month', NOW());
-- name: split of credits
SELECT id, meta_json->>'monthly_deducted', meta_json->>'addon_deducted' FROM jobs
WHERE created_at > NOW() - INTERVAL '1 hour' AND meta_json->>'credits_deducted' = 'true';
-- name: refunds
SELECT reason FROM ledger WHERE reason LIKE 'job refund:%' AND ts > NOW() - INTERVAL '1 hour';
