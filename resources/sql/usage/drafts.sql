-- Drafts that are not saved yet: rows, questions, cost and age of each. Parameters: companies, from_at, to_at (half-open). Slot event_conditions: type, job, status.
-- Order: dearest first.
-- may: see_usage
SELECT d.company_id AS company_id, c.name AS company_name, c.currency AS currency, d.draft_job_id AS draft_job_id, d.row_count AS row_count, d.questions AS questions,
  d.cost_nanos AS cost_nanos, {{us:d.oldest}} AS oldest, {{us:d.newest}} AS newest
FROM (
  SELECT company_id, draft_job_id, COUNT(*) AS row_count, CAST(SUM(question_count) AS bigint) AS questions, CAST(COALESCE(SUM(cost_nanos), 0) AS bigint) AS cost_nanos,
    MIN(occurred_at) AS oldest, MAX(occurred_at) AS newest
  FROM question_generation_usage
  WHERE draft_job_id IS NOT NULL AND company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at
  GROUP BY company_id, draft_job_id
) AS d
JOIN companies c ON c.id = d.company_id
ORDER BY d.cost_nanos DESC, d.draft_job_id
