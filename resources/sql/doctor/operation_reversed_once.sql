-- An operation that undid another is named by it, and the other way round. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN o.reversed_by IS NOT NULL AND (r.id IS NULL OR r.reverses <> o.id OR r.reverses IS NULL) THEN 1
    WHEN o.refused_code IS NULL AND u.id IS NOT NULL AND (u.reversed_by IS NULL OR u.reversed_by <> o.id) THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM operations o LEFT JOIN operations r ON r.id = o.reversed_by LEFT JOIN operations u ON u.id = o.reverses
