-- Credit notes and corrective charges of a company in a month, with the usage row that they name. By time. Parameters: from, to (instants, [from, to)).
-- may: see_money
SELECT l.id, l.kind, l.amount_units AS amount_nanos, l.reason, l.reference_id, l.job_id, j.title AS job_title, {{us:l.occurred_at}} AS occurred_at
FROM usage_ledger l LEFT JOIN jobs j ON j.id = l.job_id AND j.company_id = l.company_id
WHERE l.company_id IN (:companies) AND l.kind IN ('credit_note', 'correction') AND l.kind <> 'charge' AND l.unit = 'money'
  AND l.occurred_at >= :from AND l.occurred_at < :to
ORDER BY l.occurred_at, l.id
