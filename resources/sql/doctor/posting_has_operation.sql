-- Every ledger entry belongs to an operation of its company; a charge's operation may be its own usage row. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN o.id IS NULL AND NOT (l.kind = 'charge' AND l.reference_id = {{reference:l.operation_id}}) THEN 1
    WHEN o.company_id <> l.company_id THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM usage_ledger l LEFT JOIN operations o ON o.id = l.operation_id
