-- Accounts whose add-on credits or minutes are not what was bought and granted, less what was drawn, plus what was given back, or not what was posted: of
-- credits drawn and given back is what was posted for jobs, of minutes what stands with the metrics. What expired, or was put back, does not count: add-on
-- stays. A grant that no purchase was kept of counts as it was posted; so does the opening of what was taken over from an older platform, with all that was bought before. waiting: minutes metered for which nothing was posted yet. Order: company, unit, account.
-- may: administer
WITH purchases AS (
  SELECT account_id, unit, quantity, operation_id, undone_at
  FROM bucket_purchases
  WHERE company_id IN (:companies) AND bucket = 'addon' AND NOT EXISTS (SELECT 1 FROM operations t WHERE t.id = operation_id AND t.kind = 'adopt')
), bought AS (
  SELECT account_id, unit, CAST(SUM(quantity) AS bigint) AS quantity FROM purchases WHERE undone_at IS NULL GROUP BY account_id, unit
), sold AS (
  SELECT account_id, operation_id FROM purchases WHERE operation_id IS NOT NULL
  UNION
  SELECT p.account_id, o.id FROM purchases p JOIN operations o ON o.reverses = p.operation_id
), posted AS (
  SELECT l.account_id, l.unit, CAST(SUM(l.amount_units) AS bigint) AS amount,
    CAST(SUM(CASE WHEN l.job_id IS NOT NULL THEN l.amount_units ELSE 0 END) AS bigint) AS of_jobs,
    CAST(SUM(CASE WHEN l.job_id IS NULL AND l.reference_id IS NULL AND l.amount_units > 0 AND l.kind <> 'correction' AND s.operation_id IS NULL THEN l.amount_units ELSE 0 END) AS bigint) AS granted
  FROM usage_ledger l LEFT JOIN sold s ON s.account_id = l.account_id AND s.operation_id = l.operation_id
  WHERE l.company_id IN (:companies) AND l.kind <> 'charge' AND l.bucket = 'addon'
  GROUP BY l.account_id, l.unit
), metered AS (
  SELECT organization_id, CAST(SUM(CASE WHEN operation_id IS NULL THEN 0 ELSE addon_minutes END) AS bigint) AS drawn,
    CAST(SUM(CASE WHEN operation_id IS NULL THEN metric_value ELSE 0 END) AS bigint) AS waiting
  FROM usage_metrics
  WHERE company_id IN (:companies) AND metric_type = 'minutes_transcribed'
  GROUP BY organization_id
), accounts AS (
  SELECT p.company_id, 'credits' AS unit, p.id, p.email AS name, p.addon_credits AS stored, COALESCE(l.amount, 0) AS posted, COALESCE(b.quantity, 0) + COALESCE(l.granted, 0) AS bought,
    -COALESCE(l.of_jobs, 0) AS drawn, 0 AS waiting
  FROM profiles p LEFT JOIN bought b ON b.account_id = p.id AND b.unit = 'credits' LEFT JOIN posted l ON l.account_id = p.id AND l.unit = 'credits'
  WHERE p.company_id IN (:companies)
  UNION ALL
  SELECT o.company_id, 'minutes', o.id, o.name, o.overage_minutes, COALESCE(l.amount, 0), COALESCE(b.quantity, 0) + COALESCE(l.granted, 0), COALESCE(m.drawn, 0), COALESCE(m.waiting, 0)
  FROM organizations o LEFT JOIN bought b ON b.account_id = o.id AND b.unit = 'minutes' LEFT JOIN posted l ON l.account_id = o.id AND l.unit = 'minutes'
  LEFT JOIN metered m ON m.organization_id = o.id
  WHERE o.company_id IN (:companies)
)
SELECT company_id, unit, id, name, stored, posted, bought, drawn, waiting
FROM accounts
WHERE stored <> bought - drawn OR posted <> bought - drawn
ORDER BY company_id, unit, id
