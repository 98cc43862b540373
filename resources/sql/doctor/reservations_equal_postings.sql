-- What a reservation says was taken of each bucket and came back is what was posted for its job, and every job that reserved has its reservation. What
-- expired at once had come back before. A job that another program charged has no posting of a reserve step: its credits are a matter for the data
-- checks; so is a profile of which a fix put refunds right, because the ledger keeps what was posted. Answers reservations checked and reservations broken.
-- may: set_up
-- all companies: verify looks at the whole database
WITH righted AS (
  SELECT r.profile_id AS profile_id FROM operations o JOIN operation_changes c ON c.operation_id = o.id JOIN credit_reservations r ON {{text:r.job_id}} = c.row_key
  WHERE o.kind = 'fix' AND o.reversed_by IS NULL AND c.table_name = 'credit_reservations' AND c.column_name NOT IN ('state', 'rows_used')
    AND NOT EXISTS (SELECT 1 FROM usage_ledger l WHERE l.operation_id = o.id AND l.kind <> 'charge' AND l.kind <> 'correction' AND l.job_id = r.job_id)
  UNION
  SELECT l.account_id FROM operations o JOIN usage_ledger l ON l.operation_id = o.id
  WHERE o.kind = 'fix' AND o.reversed_by IS NULL AND l.unit = 'credits' AND l.kind = 'correction' AND l.job_id IS NOT NULL
)
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN r.monthly = p.monthly_taken AND r.addon = p.addon_taken AND r.monthly_returned = p.monthly_returned
    AND r.addon_returned = p.addon_returned THEN 0 ELSE 1 END), 0) AS bigint) AS broken
FROM (
  SELECT l.job_id, l.account_id, SUM(CASE WHEN l.bucket = 'monthly' AND l.amount_units < 0 AND l.kind NOT IN ('refund', 'rollback', 'commit') THEN -l.amount_units ELSE 0 END) AS monthly_taken,
    SUM(CASE WHEN l.bucket = 'addon' AND l.amount_units < 0 AND l.kind NOT IN ('refund', 'rollback', 'commit') THEN -l.amount_units ELSE 0 END) AS addon_taken,
    SUM(CASE WHEN l.bucket = 'monthly' AND (l.amount_units > 0 OR l.kind IN ('refund', 'rollback', 'commit')) THEN l.amount_units ELSE 0 END) AS monthly_returned,
    SUM(CASE WHEN l.bucket = 'addon' AND (l.amount_units > 0 OR l.kind IN ('refund', 'rollback', 'commit')) THEN l.amount_units ELSE 0 END) AS addon_returned
  FROM usage_ledger l JOIN operations o ON o.id = l.operation_id
  WHERE l.unit = 'credits' AND l.job_id IS NOT NULL AND l.kind NOT IN ('charge', 'expire', 'correction')
  GROUP BY l.job_id, l.account_id
  HAVING MAX(CASE WHEN o.kind = 'reserve' THEN 1 ELSE 0 END) = 1
) AS p LEFT JOIN credit_reservations r ON r.job_id = p.job_id AND r.profile_id = p.account_id
WHERE NOT EXISTS (SELECT 1 FROM righted x WHERE x.profile_id = p.account_id)
