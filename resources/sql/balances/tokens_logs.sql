-- Token logs, newest entry first, with what they name; of a log that has a company only what is of that company too. Slot unattributed: those of no
-- company too. Slot conditions: one log, operation, application, range, cursor. Parameter: row_limit.
-- may: see_money
SELECT l.id AS id, l.seq AS seq, l.company_id AS company_id, c.name AS company_name, c.currency AS currency, l.job_application_id AS job_application_id,
  a.id AS application_id, a.candidate_id AS candidate_id, a.candidate_name AS candidate_name, (a.deleted_at IS NOT NULL) AS application_deleted,
  j.id AS job_id, j.title AS job_title, l.profile_id AS profile_id, p.email AS email, l.operation_type AS operation_type, l.input_tokens AS input_tokens,
  l.output_tokens AS output_tokens, l.tokens_used AS tokens_used, l.model_used AS model_used,
  CASE WHEN l.total_cost_nanos IS NOT NULL THEN l.cost_per_token_picos END AS cost_per_token_picos,
  l.total_cost_nanos AS total_cost_nanos, (l.operation_id IS NOT NULL) AS is_posted, l.held AS is_held, l.source AS source, l.event_id AS event_id, l.metadata AS metadata,
  {{us:l.occurred_at}} AS occurred_us, {{us:l.created_at}} AS created_us,
  (SELECT CAST(COALESCE(SUM(d.tokens), 0) AS bigint) FROM token_draws d WHERE d.log_id = l.id) AS drawn,
  COALESCE((SELECT o.tokens - o.settled FROM token_overdrafts o WHERE o.log_id = l.id), 0) AS overdrawn
FROM token_usage_logs l
  LEFT JOIN companies c ON c.id = l.company_id
  LEFT JOIN job_applications a ON a.id = l.job_application_id AND (l.company_id IS NULL OR COALESCE(a.company_id, l.company_id) = l.company_id)
  LEFT JOIN jobs j ON j.id = a.job_id AND (l.company_id IS NULL OR j.company_id = l.company_id)
  LEFT JOIN profiles p ON p.id = l.profile_id AND (l.company_id IS NULL OR p.company_id = l.company_id)
WHERE (l.company_id IN (:companies) {{unattributed}}) {{conditions}}
ORDER BY l.seq DESC
LIMIT :row_limit
