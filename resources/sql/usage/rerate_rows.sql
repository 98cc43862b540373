-- Rows of a range with what was recorded and already corrected, to be priced anew. Parameters: companies (one), from_at, to_at (half-open). Slot event_conditions.
-- Order: time, so that the answer does not depend on the database.
-- may: see_money
SELECT e.usage_type AS usage_type, e.id AS id, e.job_id AS job_id, e.company_id AS company_id, e.model AS model, e.prompt_tokens AS prompt_tokens,
  e.completion_tokens AS completion_tokens, e.questions AS questions, e.quantity AS quantity, e.failed AS failed, {{us:e.occurred_at}} AS occurred_at_us,
  e.cost_nanos AS cost_nanos, CAST(COALESCE(k.corrected_nanos, 0) AS bigint) AS corrected_nanos
FROM (
  SELECT * FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at AND cost_source = 'list' AND cost_nanos IS NOT NULL {{event_conditions}}
) AS e
LEFT JOIN (
  SELECT reference_id, SUM(amount_units) AS corrected_nanos FROM usage_ledger
  WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' GROUP BY reference_id
) AS k ON k.reference_id = {{reference:e.id}}
ORDER BY e.occurred_at, e.usage_type, e.seq
