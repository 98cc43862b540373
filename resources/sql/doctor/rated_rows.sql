-- Every row that was charged by the list, with the prices it names, to be calculated again; a failed parse without a price is free.
-- In order of the table.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT e.usage_type AS usage_type, e.quantity AS quantity, e.failed AS failed, e.prompt_tokens AS prompt_tokens, e.completion_tokens AS completion_tokens,
  e.questions AS questions, e.cost_nanos AS cost_nanos, p.unit AS unit, p.price_picos AS price_picos, p.minimum_quantity AS minimum_quantity,
  s.price_picos AS second_picos, s.minimum_quantity AS second_minimum
FROM usage_events e
LEFT JOIN prices p ON p.id = e.price_id
LEFT JOIN prices s ON s.id = e.second_price_id
WHERE e.cost_source = 'list' AND e.cost_nanos IS NOT NULL AND (e.price_id IS NOT NULL OR e.failed = 0)
