-- The periods of an organization that end after the next one begins, with where that is, in time order. Parameter: organization_id.
-- may: administer
SELECT {{us:s.starts_at}} AS starts_at, {{us:s.ends_at}} AS ends_at, {{us:s.next_start}} AS next_start
FROM (
  SELECT p.starts_at, p.ends_at, LEAD(p.starts_at) OVER (ORDER BY p.starts_at) AS next_start
  FROM billing_periods p WHERE p.company_id IN (:companies) AND p.organization_id = :organization_id
) AS s
WHERE s.ends_at > s.next_start
ORDER BY s.starts_at
