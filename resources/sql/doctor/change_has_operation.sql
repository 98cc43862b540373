-- Every row change that was kept belongs to an operation. Answers changes checked and changes broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN o.id IS NULL THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM operation_changes c LEFT JOIN operations o ON o.id = c.operation_id
