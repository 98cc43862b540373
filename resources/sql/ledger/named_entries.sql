-- Ledger entries with the names of their company, account and job, newest first. Slot conditions: unit, bucket, operation, range, job, account, cursor.
-- Parameter: row_limit.
-- may: see_money
SELECT l.id, l.company_id, c.currency, l.account_type, l.account_id, l.unit, l.bucket, l.amount_units, l.kind, l.reference_type, l.reference_id, l.job_id,
  l.operation_id, l.actor, l.reason, l.note, {{us:l.occurred_at}} AS occurred_at, {{us:l.recorded_at}} AS recorded_at, c.name AS company_name, j.title AS job_title,
  COALESCE(p.email, o.name, t.plan, CASE WHEN l.account_type = 'company' THEN c.name END) AS account_name
FROM usage_ledger l JOIN companies c ON c.id = l.company_id
  LEFT JOIN jobs j ON j.id = l.job_id
  LEFT JOIN profiles p ON l.account_type = 'profile' AND p.id = l.account_id
  LEFT JOIN organizations o ON l.account_type = 'organization' AND o.id = l.account_id
  LEFT JOIN company_token_allocations t ON l.account_type = 'allocation' AND t.id = l.account_id
WHERE l.company_id IN (:companies) {{conditions}}
ORDER BY l.id DESC
LIMIT :row_limit
