-- Everything posted of a profile's credits, in order, but for what a fix set right and its undoing took back. Parameter: profile_id.
-- may: administer
SELECT l.id AS id, l.kind AS kind, l.bucket AS bucket, l.amount_units AS amount_units, l.job_id AS job_id, l.operation_id AS operation_id
FROM usage_ledger l LEFT JOIN operations o ON o.id = l.operation_id
WHERE l.company_id IN (:companies) AND l.account_id = :profile_id AND l.kind <> 'charge' AND l.unit = 'credits'
  AND NOT (l.kind = 'correction' AND (o.reversed_by IS NOT NULL OR o.reverses IS NOT NULL))
ORDER BY l.id
