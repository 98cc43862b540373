-- The credit postings of a job, oldest first. Parameter: job_id.
-- may: see_money
SELECT l.id, {{us:l.occurred_at}} AS occurred_at, l.kind, l.bucket, l.amount_units, l.balance_after, l.job_id, j.title AS job_title, l.actor, l.reason, l.note,
  l.operation_id
FROM usage_ledger l LEFT JOIN jobs j ON j.id = l.job_id
WHERE l.job_id = :job_id AND l.company_id IN (:companies) AND l.kind <> 'charge' AND l.unit = 'credits'
ORDER BY l.id
