-- Views that other programs and our queries read. They show a login what its own rights on the tables show it (security_invoker).

-- The three usage tables as one, with the same columns of the same types. unpriced: a cost should be there and is not.
CREATE OR REPLACE VIEW usage_events WITH (security_invoker = true) AS
SELECT 0 AS usage_type, seq, id, company_id, job_id, CAST(NULL AS text) COLLATE "C" AS draft_job_id, CASE WHEN job_id IS NOT NULL THEN 2 ELSE 0 END AS status,
  CAST(CASE WHEN parse_successful THEN 1 ELSE 0 END AS bigint) AS quantity, CASE WHEN parse_successful THEN 0 ELSE 1 END AS failed, CAST(0 AS bigint) AS questions,
  CAST(NULL AS bigint) AS prompt_tokens, CAST(NULL AS bigint) AS completion_tokens, CAST(NULL AS bigint) AS duration_seconds,
  CAST(NULL AS text) COLLATE "C" AS model, candidate_id, CAST(NULL AS text) AS interview_id, application_id, file_size_kb,
  cost_nanos, cost_source, price_id, CAST(NULL AS uuid) AS second_price_id, source, origin, profile_id, event_id, occurred_at, created_at, billing_day,
  CASE WHEN cost_nanos IS NULL THEN 1 ELSE 0 END AS unpriced
FROM cv_parsing_usage
UNION ALL
SELECT 1, seq, id, company_id, job_id, draft_job_id, CASE WHEN job_id IS NOT NULL THEN 2 WHEN draft_job_id IS NOT NULL THEN 1 ELSE 0 END,
  total_tokens, 0, question_count,
  prompt_tokens, completion_tokens, CAST(NULL AS bigint),
  model_used, CAST(NULL AS text), CAST(NULL AS text), CAST(NULL AS uuid), CAST(NULL AS bigint),
  cost_nanos, cost_source, price_id, second_price_id, source, origin, profile_id, event_id, occurred_at, created_at, billing_day,
  CASE WHEN cost_nanos IS NULL THEN 1 ELSE 0 END
FROM question_generation_usage
UNION ALL
SELECT 2, seq, id, company_id, job_id, CAST(NULL AS text), CASE WHEN job_id IS NOT NULL THEN 2 ELSE 0 END,
  COALESCE(duration_minutes, 0), 0, CAST(0 AS bigint),
  CAST(NULL AS bigint), CAST(NULL AS bigint), duration_seconds,
  CAST(NULL AS text), candidate_id, interview_id, application_id, CAST(NULL AS bigint),
  cost_nanos, cost_source, price_id, CAST(NULL AS uuid), source, origin, profile_id, event_id, occurred_at, created_at, billing_day,
  CASE WHEN cost_nanos IS NULL AND duration_minutes IS NOT NULL THEN 1 ELSE 0 END
FROM video_interview_usage;

-- The roll-ups as of now: what is folded and what is not, one after the other; whoever reads them sums.
CREATE OR REPLACE VIEW rollup_currency_day_live WITH (security_invoker = true) AS
SELECT currency, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count FROM rollup_currency_day
UNION ALL
SELECT c.currency, d.day, d.usage_type, d.status, d.row_count, d.failed_count, d.quantity, d.questions, d.cost_nanos, d.estimated_nanos, d.unpriced_count
FROM usage_deltas d JOIN companies c ON c.id = d.company_id;
CREATE OR REPLACE VIEW rollup_company_day_live WITH (security_invoker = true) AS
SELECT company_id, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count FROM rollup_company_day
UNION ALL
SELECT company_id, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count FROM usage_deltas;
CREATE OR REPLACE VIEW rollup_job_day_live WITH (security_invoker = true) AS
SELECT company_id, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count FROM rollup_job_day
UNION ALL
SELECT company_id, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count FROM usage_deltas;
CREATE OR REPLACE VIEW rollup_job_month_live WITH (security_invoker = true) AS
SELECT company_id, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count, updated_at FROM rollup_job_month
UNION ALL
SELECT company_id, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count, recorded_at FROM usage_deltas;

CREATE OR REPLACE VIEW job_usage_summary WITH (security_invoker = true) AS
SELECT company_id, job_id, cv_count, cv_cost_nanos * 0.000000001 AS cv_cost, cv_cost_nanos, question_count, question_tokens,
  question_cost_nanos * 0.000000001 AS question_cost, question_cost_nanos, video_count, video_minutes, video_cost_nanos * 0.000000001 AS video_cost, video_cost_nanos,
  total_cost_nanos * 0.000000001 AS total_cost, total_cost_nanos, updated_at
FROM (
  SELECT company_id, job_id,
    CAST(SUM(CASE usage_type WHEN 0 THEN quantity ELSE 0 END) AS bigint) AS cv_count, CAST(SUM(CASE usage_type WHEN 0 THEN cost_nanos ELSE 0 END) AS bigint) AS cv_cost_nanos,
    CAST(SUM(questions) AS bigint) AS question_count, CAST(SUM(CASE usage_type WHEN 1 THEN quantity ELSE 0 END) AS bigint) AS question_tokens,
    CAST(SUM(CASE usage_type WHEN 1 THEN cost_nanos ELSE 0 END) AS bigint) AS question_cost_nanos,
    CAST(SUM(CASE usage_type WHEN 2 THEN row_count ELSE 0 END) AS bigint) AS video_count, CAST(SUM(CASE usage_type WHEN 2 THEN quantity ELSE 0 END) AS bigint) AS video_minutes,
    CAST(SUM(CASE usage_type WHEN 2 THEN cost_nanos ELSE 0 END) AS bigint) AS video_cost_nanos, CAST(SUM(cost_nanos) AS bigint) AS total_cost_nanos,
    MAX(updated_at) AS updated_at
  FROM rollup_job_month_live
  WHERE job_id <> '00000000-0000-0000-0000-000000000000'
  GROUP BY company_id, job_id
  HAVING SUM(row_count) <> 0) AS sums;

-- Credit postings under their older names: one row for what an operation moved of both buckets.
CREATE OR REPLACE VIEW ledger WITH (security_invoker = true) AS
SELECT MIN(id) AS id, account_id AS profile_id, job_id, CAST(SUM(amount_units) AS bigint) AS delta,
  CAST(SUM(CASE bucket WHEN 'monthly' THEN amount_units ELSE 0 END) AS bigint) AS monthly_delta,
  CAST(SUM(CASE bucket WHEN 'addon' THEN amount_units ELSE 0 END) AS bigint) AS addon_delta, note AS reason, occurred_at AS ts
FROM usage_ledger
WHERE unit = 'credits' AND kind <> 'charge'
GROUP BY operation_id, account_id, job_id, kind, note, occurred_at;

-- The minutes counter beside the metrics of the current period, half-open.
CREATE OR REPLACE VIEW minutes_balance WITH (security_invoker = true) AS
SELECT organization_id, company_id, name, used_minutes, metered_minutes, used_minutes - metered_minutes AS difference
FROM (
  SELECT o.id AS organization_id, o.company_id, o.name, o.used_minutes, CAST(COALESCE((
    SELECT SUM(m.metric_value) FROM usage_metrics m
    WHERE m.organization_id = o.id AND m.metric_type = 'minutes_transcribed'
      AND m.occurred_at >= o.current_period_start AND m.occurred_at < o.current_period_end), 0) AS bigint) AS metered_minutes
  FROM organizations o) AS metered;

CREATE OR REPLACE VIEW stale_periods WITH (security_invoker = true) AS
SELECT id AS organization_id, company_id, name, current_period_start, current_period_end
FROM organizations
WHERE deleted_at IS NULL AND (current_period_start IS NULL OR current_period_end IS NULL OR now() < current_period_start OR now() >= current_period_end);

CREATE OR REPLACE VIEW question_usage_status WITH (security_invoker = true) AS
SELECT id, company_id, job_id, draft_job_id, question_count, cost, created_at,
  CASE WHEN job_id IS NOT NULL THEN 'RECONCILED' WHEN draft_job_id IS NOT NULL THEN 'DRAFT' ELSE 'UNKNOWN' END AS status
FROM question_generation_usage;
