-- A stored balance equals the sum of its postings. Slots: the table and column of the stored copy, its account type, unit and bucket (posting.h bucketKinds).
-- Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
-- example table: profiles
-- example column: addon_credits
SELECT COUNT(*) AS checked, CAST(COALESCE(SUM(CASE WHEN a.stored <> a.posted THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM (
  SELECT s.{{column}} AS stored,
    COALESCE((SELECT SUM(l.amount_units) FROM usage_ledger l WHERE l.account_id = s.id AND l.unit = :unit AND l.bucket = :bucket AND l.kind <> 'charge'), 0) AS posted
  FROM {{table}} s
) AS a
