-- Credit notes and corrective charges of a range, each with the usage row that it names, newest first. Parameters: companies, from_at, to_at (half-open).
-- Slot event_conditions: type, job, status of that row.
-- may: see_usage
SELECT c.currency AS currency, l.kind AS kind, l.amount_units AS amount_units, e.id AS usage_id, e.usage_type AS usage_type, {{us:l.posted_at}} AS occurred_at_us
FROM (
  SELECT company_id AS payer, kind, amount_units, reference_id, occurred_at AS posted_at
  FROM usage_ledger
  WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' AND occurred_at >= :from_at AND occurred_at < :to_at
) AS l
JOIN companies c ON c.id = l.payer
JOIN usage_events e ON e.id = CAST(l.reference_id AS uuid) AND e.company_id = l.payer
WHERE 1 = 1 {{event_conditions}}
ORDER BY l.posted_at DESC, e.id
