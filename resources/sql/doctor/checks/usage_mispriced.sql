-- Every row with a cost, with the prices it names and what was given back (notes) or charged on top (corrections, below zero) for it since.
-- scan: + where every company is looked at, so that the rows are read as they lie and not by the index.
-- may: administer
SELECT e.usage_type AS usage_type, e.id AS id, e.company_id AS company_id, e.job_id AS job_id, c.name AS company_name, c.currency AS currency, j.title AS job_title,
  e.model AS model, e.prompt_tokens AS prompt_tokens, e.completion_tokens AS completion_tokens, e.questions AS questions, e.quantity AS quantity, e.failed AS failed,
  {{us:e.occurred_at}} AS occurred_at_us, e.cost_nanos AS cost_nanos, e.cost_source AS cost_source,
  e.price_id AS price_id, p.unit AS unit, p.price_picos AS price_picos, p.minimum_quantity AS minimum_quantity,
  s.price_picos AS second_picos, s.minimum_quantity AS second_minimum,
  CAST(COALESCE(k.notes, 0) AS bigint) AS notes_nanos, CAST(COALESCE(k.corrections, 0) AS bigint) AS corrections_nanos
FROM usage_events e
JOIN companies c ON c.id = {{scan}}e.company_id
LEFT JOIN jobs j ON j.company_id = e.company_id AND j.id = e.job_id
LEFT JOIN prices p ON p.id = e.price_id
LEFT JOIN prices s ON s.id = e.second_price_id
LEFT JOIN (
  SELECT reference_id, SUM(CASE kind WHEN 'credit_note' THEN amount_units ELSE 0 END) AS notes, SUM(CASE kind WHEN 'correction' THEN amount_units ELSE 0 END) AS corrections
  FROM usage_ledger WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' GROUP BY reference_id
) AS k ON k.reference_id = {{reference:e.id}}
WHERE {{scan}}e.company_id IN (:companies) AND e.cost_nanos IS NOT NULL
