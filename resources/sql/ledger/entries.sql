-- Ledger entries, newest first. Slot conditions: unit, bucket, operation, range, job, account, cursor. Parameter: row_limit.
-- may: see_money
SELECT l.id, l.company_id, c.currency, l.account_type, l.account_id, l.unit, l.bucket, l.amount_units, l.kind, l.reference_type, l.reference_id, l.job_id,
  l.operation_id, l.actor, l.reason, l.note, {{us:l.occurred_at}} AS occurred_at, {{us:l.recorded_at}} AS recorded_at
FROM usage_ledger l JOIN companies c ON c.id = l.company_id
WHERE l.company_id IN (:companies) {{conditions}}
ORDER BY l.id DESC
LIMIT :row_limit
