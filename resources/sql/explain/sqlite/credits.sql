-- Credit notes and corrective charges of a range, each with the usage row that it names, newest first. Parameters: companies, from_at, to_at (half-open).
-- Slot event_conditions: type, job, status of that row. From the few postings to their rows, never the other way.
-- may: see_usage
SELECT p.currency AS currency, p.kind AS kind, p.amount_units AS amount_units, p.usage_id AS usage_id, p.usage_type AS usage_type, {{us:p.occurred_at}} AS occurred_at_us
FROM (
  {{each usage_type UNION ALL}}
  SELECT c.currency AS currency, l.kind AS kind, l.amount_units AS amount_units, e.id AS usage_id, {{type}} AS usage_type, l.occurred_at AS occurred_at
  FROM (
    SELECT company_id AS payer, kind, amount_units, reference_id, occurred_at
    FROM usage_ledger
    WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' AND occurred_at >= :from_at AND occurred_at < :to_at
  ) AS l
  CROSS JOIN {{type_name}}_rows e ON e.id = l.reference_id AND e.company_id = l.payer
  CROSS JOIN companies c ON c.id = l.payer
  WHERE 1 = 1 {{event_conditions}}
  {{end}}
) AS p
ORDER BY p.occurred_at DESC, p.usage_id
