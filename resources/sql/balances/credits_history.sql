-- The credit postings of a profile, newest first. Slot conditions: cursor. Parameters: profile_id, row_limit.
-- may: see_money
SELECT l.id, {{us:l.occurred_at}} AS occurred_at, l.kind, l.bucket, l.amount_units, l.balance_after, l.job_id, j.title AS job_title, l.actor, l.reason, l.note,
  l.operation_id
FROM usage_ledger l LEFT JOIN jobs j ON j.id = l.job_id
WHERE l.account_id = :profile_id AND l.company_id IN (:companies) AND l.kind <> 'charge' AND l.unit = 'credits' {{conditions}}
ORDER BY l.id DESC
LIMIT :row_limit
