-- Usage rows of some companies by what they were charged by: prices, or a cost that was given, or nothing, with the least quantity above zero (a
-- minimum may bill more). Parameters: companies, from_at, to_at (half-open). Slots: event_conditions (type, job, status), mark (estimated, unpriced, one row).
-- may: see_usage
SELECT c.currency AS currency, g.usage_type AS usage_type, g.price_id AS price_id, g.second_price_id AS second_price_id, g.cost_source AS cost_source,
  g.failed AS failed, g.unpriced AS unpriced, g.uncosted AS uncosted, g.row_count AS row_count, g.quantity AS quantity, g.prompt_tokens AS prompt_tokens,
  g.completion_tokens AS completion_tokens, g.questions AS questions, g.cost_nanos AS cost_nanos, g.least_quantity AS least_quantity,
  g.least_prompt_tokens AS least_prompt_tokens, g.least_completion_tokens AS least_completion_tokens, g.least_questions AS least_questions
FROM (
  SELECT company_id, usage_type, price_id, second_price_id, cost_source, failed, unpriced, CASE WHEN cost_nanos IS NULL THEN 1 ELSE 0 END AS uncosted,
    CAST(COUNT(*) AS bigint) AS row_count,
    CAST(SUM(quantity) AS bigint) AS quantity,
    CAST(COALESCE(SUM(prompt_tokens), 0) AS bigint) AS prompt_tokens,
    CAST(COALESCE(SUM(completion_tokens), 0) AS bigint) AS completion_tokens,
    CAST(SUM(questions) AS bigint) AS questions,
    CAST(COALESCE(SUM(cost_nanos), 0) AS bigint) AS cost_nanos,
    MIN(CASE WHEN quantity > 0 THEN quantity END) AS least_quantity,
    MIN(CASE WHEN prompt_tokens > 0 THEN prompt_tokens END) AS least_prompt_tokens,
    MIN(CASE WHEN completion_tokens > 0 THEN completion_tokens END) AS least_completion_tokens,
    MIN(CASE WHEN questions > 0 THEN questions END) AS least_questions
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at {{event_conditions}} {{mark}}
  GROUP BY company_id, usage_type, price_id, second_price_id, cost_source, failed, unpriced, CASE WHEN cost_nanos IS NULL THEN 1 ELSE 0 END
) AS g
JOIN companies c ON c.id = g.company_id
ORDER BY c.currency, g.usage_type, g.cost_source, g.failed, g.price_id, g.second_price_id
