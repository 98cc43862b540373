-- Who and what caused the usage of a job: the recording program, the person, how the quantity is known. Dearest first.
-- Parameters: companies (one), from_at, to_at (half-open). Slot event_conditions: the job, type, status.
-- may: see_usage
SELECT g.origin AS origin, g.source AS source, p.email AS email, g.row_count AS row_count, g.cost_nanos AS cost_nanos, c.currency AS currency
FROM (
  SELECT company_id, origin, source, profile_id, CAST(COUNT(*) AS bigint) AS row_count, CAST(COALESCE(SUM(cost_nanos), 0) AS bigint) AS cost_nanos
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at {{event_conditions}}
  GROUP BY company_id, origin, source, profile_id
) AS g
JOIN companies c ON c.id = g.company_id
LEFT JOIN profiles p ON p.id = g.profile_id
ORDER BY g.cost_nanos DESC, g.row_count DESC
