-- The few usage rows that the filter alone does not find (of one currency, estimated, unpriced, one), newest first. Parameters: companies, from_at, to_at
-- (half-open), row_limit. Slots: event_conditions (type, job, status), mark, of_currency.
-- may: see_usage
SELECT e.usage_type AS usage_type, e.seq AS seq, e.id AS id, e.company_id AS company_id, e.job_id AS job_id, e.draft_job_id AS draft_job_id, e.status AS status,
  e.quantity AS quantity, e.failed AS failed, e.questions AS questions, e.prompt_tokens AS prompt_tokens, e.completion_tokens AS completion_tokens,
  e.duration_seconds AS duration_seconds, e.model AS model, e.candidate_id AS candidate_id, e.interview_id AS interview_id, e.file_size_kb AS file_size_kb,
  e.cost_nanos AS cost_nanos, e.cost_source AS cost_source, e.price_id AS price_id, e.source AS source, e.origin AS origin, e.profile_id AS profile_id,
  e.event_id AS event_id, {{us:e.occurred_at}} AS occurred_at_us, {{us:e.created_at}} AS created_at_us, e.billing_day AS billing_day, e.unpriced AS unpriced,
  c.name AS company_name, c.currency AS currency, j.title AS job_title
FROM (
  SELECT * FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at {{event_conditions}} {{mark}} {{of_currency}}
) AS e
JOIN companies c ON c.id = e.company_id
LEFT JOIN jobs j ON j.id = e.job_id
ORDER BY e.occurred_at DESC, e.usage_type, e.seq DESC
LIMIT :row_limit
