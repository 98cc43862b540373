-- How often a bucket was set anew after a ledger entry. What a job or a metric gave back too late
-- expires by itself, with its name: that renews nothing. Nor does what was posted in the same operation.
-- Parameters: id (of the entry), account_id, unit, bucket.
-- may: see_money
-- all companies: the entry was found through the scope
SELECT COUNT(*) AS value FROM usage_ledger
WHERE account_id = :account_id AND id > :id AND unit = :unit AND bucket = :bucket AND kind <> 'charge' AND kind IN ('expire', 'reset') AND job_id IS NULL AND reference_id IS NULL
  AND operation_id <> (SELECT e.operation_id FROM usage_ledger e WHERE e.id = :id)
