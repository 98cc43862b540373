-- What each interview of a job cost, dearest first. Parameters: companies (one), from_at, to_at (half-open), row_limit. Slot event_conditions: the job, type, status.
-- may: see_usage
SELECT g.interview_id AS interview_id, g.candidate_id AS candidate_id, {{us:g.occurred_at}} AS occurred_at_us, g.row_count AS row_count, g.minutes AS minutes,
  g.cost_nanos AS cost_nanos, c.currency AS currency
FROM (
  SELECT company_id, interview_id, MIN(candidate_id) AS candidate_id, MAX(occurred_at) AS occurred_at, CAST(COUNT(*) AS bigint) AS row_count,
    CAST(SUM(quantity) AS bigint) AS minutes, CAST(COALESCE(SUM(cost_nanos), 0) AS bigint) AS cost_nanos
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at AND usage_type = 2 {{event_conditions}}
  GROUP BY company_id, interview_id
) AS g
JOIN companies c ON c.id = g.company_id
ORDER BY g.cost_nanos DESC, g.occurred_at DESC
LIMIT :row_limit
