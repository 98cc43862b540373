-- What a company used in a month, by day, job, type, model and price, for a FOCUS file; rows without a cost are left out. By day, then type, then job.
-- Parameters: from, to (instants, [from, to) by occurred_at).
-- may: see_money
SELECT e.billing_day, e.usage_type, e.job_id, j.title AS job_title, e.model, e.cost_source, e.price_id, e.second_price_id, p.price_picos, p.unit,
  COUNT(*) AS row_count, CAST(SUM(e.quantity) AS bigint) AS quantity, CAST(SUM(e.cost_nanos) AS bigint) AS cost_nanos,
  CAST(SUM(CASE WHEN (CASE WHEN p.unit = 'question' THEN e.questions ELSE e.quantity END) <= 0 THEN 0
    WHEN (CASE WHEN p.unit = 'question' THEN e.questions ELSE e.quantity END) < p.minimum_quantity THEN p.minimum_quantity
    ELSE (CASE WHEN p.unit = 'question' THEN e.questions ELSE e.quantity END) END) AS bigint) AS billed_quantity
FROM usage_events e
  LEFT JOIN jobs j ON j.id = e.job_id AND j.company_id = e.company_id
  LEFT JOIN prices p ON p.id = e.price_id
WHERE e.company_id IN (:companies) AND e.occurred_at >= :from AND e.occurred_at < :to AND e.cost_nanos IS NOT NULL
GROUP BY e.billing_day, e.usage_type, e.job_id, j.title, e.model, e.cost_source, e.price_id, e.second_price_id, p.price_picos, p.unit
ORDER BY e.billing_day, e.usage_type, e.job_id, e.model, e.price_id, e.second_price_id, e.cost_source
