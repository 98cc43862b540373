-- Every row that was charged by the list, with the prices it names, to be calculated again; a failed parse without a price is free.
-- With what was given back (notes) or charged on top (corrections, below zero) since. In order of the table.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT e.usage_type AS usage_type, e.quantity AS quantity, e.failed AS failed, e.prompt_tokens AS prompt_tokens, e.completion_tokens AS completion_tokens,
  e.questions AS questions, e.cost_nanos AS cost_nanos, p.unit AS unit, p.price_picos AS price_picos, p.minimum_quantity AS minimum_quantity,
  s.price_picos AS second_picos, s.minimum_quantity AS second_minimum,
  CAST(COALESCE(k.notes, 0) AS bigint) AS notes_nanos, CAST(COALESCE(k.corrections, 0) AS bigint) AS corrections_nanos
FROM usage_events e
LEFT JOIN prices p ON p.id = e.price_id
LEFT JOIN prices s ON s.id = e.second_price_id
LEFT JOIN (
  SELECT reference_id, SUM(CASE kind WHEN 'credit_note' THEN amount_units ELSE 0 END) AS notes, SUM(CASE kind WHEN 'correction' THEN amount_units ELSE 0 END) AS corrections
  FROM usage_ledger WHERE kind IN ('credit_note', 'correction') AND kind <> 'charge' GROUP BY reference_id
) AS k ON k.reference_id = {{reference:e.id}}
WHERE e.cost_source = 'list' AND e.cost_nanos IS NOT NULL AND (e.price_id IS NOT NULL OR e.failed = 0)
