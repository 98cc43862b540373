-- Usage with neither job nor draft, per company and type; named_count: rows whose writer named a job that the company does not have. Order: company, type.
-- may: administer
SELECT u.company_id AS company_id, c.name AS company_name, c.currency AS currency, u.usage_type AS usage_type, COUNT(*) AS row_count,
  CAST(COALESCE(SUM(u.cost_nanos), 0) AS bigint) AS cost_nanos, CAST(SUM(u.named) AS bigint) AS named_count
FROM (
  SELECT company_id, 0 AS usage_type, cost_nanos, CASE WHEN given_job_id IS NULL THEN 0 ELSE 1 END AS named
  FROM cv_parsing_usage WHERE company_id IN (:companies) AND job_id IS NULL
  UNION ALL
  SELECT company_id, 1, cost_nanos, 0 FROM question_generation_usage WHERE company_id IN (:companies) AND job_id IS NULL AND draft_job_id IS NULL
  UNION ALL
  SELECT company_id, 2, cost_nanos, CASE WHEN given_job_id IS NULL THEN 0 ELSE 1 END
  FROM video_interview_usage WHERE company_id IN (:companies) AND job_id IS NULL
) AS u
JOIN companies c ON c.id = u.company_id
GROUP BY u.company_id, c.name, c.currency, u.usage_type
ORDER BY u.company_id, u.usage_type
