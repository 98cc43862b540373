-- Credit notes less corrective charges per company, by the time of the posting. Parameters: companies, from_at, to_at (half-open).
-- Slot event_conditions: type, job, status of the usage row that the posting names. From the few postings to their rows, never the other way.
-- may: see_usage
SELECT p.payer AS company_id, c.currency AS currency, CAST(SUM(p.amount_units) AS bigint) AS credited_nanos
FROM (
  {{each usage_type UNION ALL}}
  SELECT l.payer AS payer, l.amount_units AS amount_units
  FROM (
    SELECT company_id AS payer, amount_units, reference_id
    FROM usage_ledger
    WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' AND occurred_at >= :from_at AND occurred_at < :to_at
  ) AS l
  CROSS JOIN {{type_name}}_rows e ON e.id = l.reference_id AND e.company_id = l.payer
  WHERE 1 = 1 {{event_conditions}}
  {{end}}
) AS p
JOIN companies c ON c.id = p.payer
GROUP BY p.payer, c.currency
