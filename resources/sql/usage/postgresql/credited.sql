-- Credit notes less corrective charges per company, by the time of the posting. Parameters: companies, from_at, to_at (half-open).
-- Slot event_conditions: type, job, status of the usage row that the posting names.
-- may: see_usage
SELECT l.payer AS company_id, c.currency AS currency, CAST(SUM(l.amount_units) AS bigint) AS credited_nanos
FROM (
  SELECT company_id AS payer, amount_units, reference_id
  FROM usage_ledger
  WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' AND occurred_at >= :from_at AND occurred_at < :to_at
) AS l
JOIN companies c ON c.id = l.payer
JOIN usage_events e ON e.id = CAST(l.reference_id AS uuid) AND e.company_id = l.payer
WHERE 1 = 1 {{event_conditions}}
GROUP BY l.payer, c.currency
