-- Organizations of which two billing periods overlap: the stored one and the last that the ledger knows, or two that the ledger knows. Order: company,
-- organization.
-- may: administer
WITH overlapping AS (
  SELECT s.organization_id AS organization_id, COUNT(*) AS overlaps
  FROM (
    SELECT p.organization_id, p.ends_at, LEAD(p.starts_at) OVER (PARTITION BY p.organization_id ORDER BY p.starts_at) AS next_start
    FROM billing_periods p WHERE p.company_id IN (:companies)
  ) AS s
  WHERE s.ends_at > s.next_start
  GROUP BY s.organization_id
)
SELECT COALESCE((SELECT v.overlaps FROM overlapping v WHERE v.organization_id = o.id), 0) AS overlaps, {{part organization_periods}}
WHERE o.company_id IN (:companies) AND o.deleted_at IS NULL
  AND (o.id IN (SELECT v.organization_id FROM overlapping v) OR (o.current_period_start > k.starts_at AND o.current_period_start < k.ends_at))
ORDER BY o.company_id, o.id
