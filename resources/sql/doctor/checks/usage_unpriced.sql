-- Rows without a cost that should have one, to be priced. Order: company, type, time.
-- scan: + where every company is looked at, so that the rows are read as they lie and not by the index.
-- may: administer
SELECT e.usage_type AS usage_type, e.id AS id, e.company_id AS company_id, e.job_id AS job_id, c.name AS company_name, c.currency AS currency, j.title AS job_title,
  e.model AS model, e.prompt_tokens AS prompt_tokens, e.completion_tokens AS completion_tokens, e.questions AS questions, e.quantity AS quantity, e.failed AS failed,
  {{us:e.occurred_at}} AS occurred_at_us, e.cost_nanos AS cost_nanos, e.cost_source AS cost_source
FROM usage_events e
JOIN companies c ON c.id = {{scan}}e.company_id
LEFT JOIN jobs j ON j.company_id = e.company_id AND j.id = e.job_id
WHERE {{scan}}e.company_id IN (:companies) AND e.cost_nanos IS NULL AND e.unpriced = 1
ORDER BY e.company_id, e.usage_type, e.occurred_at, e.seq
