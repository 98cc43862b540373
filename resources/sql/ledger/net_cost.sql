-- What is still charged for a usage row: its cost less what came back for it. No row where nothing is. Parameter: id (uuid of the usage row).
-- may: see_money
SELECT company_id, job_id, amount AS amount_nanos FROM (
  SELECT e.company_id, e.job_id, e.cost_nanos - CAST((SELECT COALESCE(SUM(l.amount_units), 0) FROM usage_ledger l
    WHERE l.reference_id = :id AND l.kind IN ('credit_note', 'correction') AND l.kind <> 'charge') AS bigint) AS amount
  FROM usage_events e WHERE e.id = :id AND e.company_id IN (:companies) AND e.cost_nanos IS NOT NULL) AS charged
WHERE amount <> 0
