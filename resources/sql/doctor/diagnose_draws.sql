-- The last entries of accounts in the ledger (without charges of usage, and what begins and ends with a period), newest first. Parameter: accounts (uuids). Slot conditions: a job.
-- may: administer
SELECT id, unit, bucket, amount_units, kind, job_id, reference_type, reference_id, actor, note, balance_after, operation_id, {{us:occurred_at}} AS occurred_at
FROM usage_ledger
WHERE company_id IN (:companies) AND account_id IN (:accounts) AND kind NOT IN ('charge', 'reset')
  AND NOT (kind = 'expire' AND bucket IN ('monthly', 'base')) {{conditions}}
ORDER BY id DESC
LIMIT 10
