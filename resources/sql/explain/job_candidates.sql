-- What each candidate of a job cost; a row of NULL for usage without one. Dearest first. Parameters: companies (one), from_at, to_at (half-open), of_job.
-- Slot event_conditions: the job, type, status.
-- may: see_usage
SELECT g.candidate_id AS candidate_id, g.row_count AS row_count, g.cvs AS cvs, g.tokens AS tokens, g.interviews AS interviews, g.minutes AS minutes,
  g.cost_nanos AS cost_nanos, c.currency AS currency,
  (SELECT MIN(a.candidate_name) FROM job_applications a WHERE a.job_id = :of_job AND a.candidate_id = g.candidate_id) AS candidate_name
FROM (
  SELECT company_id, candidate_id, CAST(COUNT(*) AS bigint) AS row_count,
    CAST(SUM(CASE WHEN usage_type = 0 THEN quantity ELSE 0 END) AS bigint) AS cvs,
    CAST(SUM(CASE WHEN usage_type = 1 THEN quantity ELSE 0 END) AS bigint) AS tokens,
    CAST(SUM(CASE WHEN usage_type = 2 THEN 1 ELSE 0 END) AS bigint) AS interviews,
    CAST(SUM(CASE WHEN usage_type = 2 THEN quantity ELSE 0 END) AS bigint) AS minutes,
    CAST(COALESCE(SUM(cost_nanos), 0) AS bigint) AS cost_nanos
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at {{event_conditions}}
  GROUP BY company_id, candidate_id
) AS g
JOIN companies c ON c.id = g.company_id
ORDER BY g.cost_nanos DESC, g.row_count DESC, g.candidate_id
