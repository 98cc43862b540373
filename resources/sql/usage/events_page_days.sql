-- A page of several companies' usage rows in time order, through the index by billing day. Parameters: from_day, to_day (half-open), until_at (the rows
-- of to_day before it belong to the list, too), part_limit and row_limit (equal). Slots: event_conditions (type, job, status), cursor_0, cursor_1, cursor_2 (the rows of each usage type after the cursor).
-- Slot company_conditions: which companies, and the parts of days at the ends of the range.
-- may: see_usage
-- all companies: company_conditions binds :companies unless the scope is every company there is
SELECT e.usage_type AS usage_type, e.seq AS seq, e.id AS id, e.company_id AS company_id, e.job_id AS job_id, e.draft_job_id AS draft_job_id, e.status AS status,
  e.quantity AS quantity, e.failed AS failed, e.questions AS questions, e.prompt_tokens AS prompt_tokens, e.completion_tokens AS completion_tokens,
  e.duration_seconds AS duration_seconds, e.model AS model, e.candidate_id AS candidate_id, e.interview_id AS interview_id, e.file_size_kb AS file_size_kb,
  e.cost_nanos AS cost_nanos, e.cost_source AS cost_source, e.price_id AS price_id, e.source AS source, e.origin AS origin, e.profile_id AS profile_id,
  e.event_id AS event_id, {{us:e.occurred_at}} AS occurred_at_us, {{us:e.created_at}} AS created_at_us, e.billing_day AS billing_day, e.unpriced AS unpriced,
  c.name AS company_name, c.currency AS currency, j.title AS job_title
FROM (
  {{each usage_type UNION ALL}}
  SELECT * FROM (
    SELECT * FROM usage_events
    WHERE usage_type = {{type}} AND billing_day >= :from_day AND (billing_day, occurred_at) < (:to_day, :until_at) {{company_conditions}} {{event_conditions}} {{cursor_{{type}}}}
    ORDER BY billing_day DESC, occurred_at DESC, seq DESC
    LIMIT :part_limit
  ) AS part_{{type}}
  {{end}}
) AS e
JOIN companies c ON c.id = e.company_id
LEFT JOIN jobs j ON j.id = e.job_id
ORDER BY e.billing_day DESC, e.occurred_at DESC, e.usage_type, e.seq DESC
LIMIT :row_limit
