-- Entries of imported lists of work done without usage of the same company, type and thing within a day; questions of a draft that was saved are looked
-- for on its job. Parameters: from_at, to_at: a day around all entries. Order: company, time.
-- may: administer
WITH done AS MATERIALIZED (
  SELECT 0 AS usage_type, company_id, candidate_id AS thing_id, {{us:occurred_at}} AS at_us
  FROM cv_parsing_usage WHERE company_id IN (:companies) AND occurred_at BETWEEN :from_at AND :to_at AND candidate_id IS NOT NULL
  UNION ALL
  SELECT 1, company_id, draft_job_id, {{us:occurred_at}}
  FROM question_generation_usage WHERE company_id IN (:companies) AND occurred_at BETWEEN :from_at AND :to_at AND draft_job_id IS NOT NULL
  UNION ALL
  SELECT 2, company_id, interview_id, {{us:occurred_at}}
  FROM video_interview_usage WHERE company_id IN (:companies) AND occurred_at BETWEEN :from_at AND :to_at AND interview_id IS NOT NULL
), asked AS MATERIALIZED (
  SELECT company_id, job_id, {{us:occurred_at}} AS at_us
  FROM question_generation_usage WHERE company_id IN (:companies) AND occurred_at BETWEEN :from_at AND :to_at AND job_id IS NOT NULL
), expected AS MATERIALIZED (
  SELECT e.id, e.company_id, e.usage_type, e.thing_id, e.job_id, COALESCE(l.job_id, e.job_id) AS real_job_id, e.file_size_kb, e.duration_minutes, e.duration_seconds,
    e.question_count, e.prompt_tokens, e.completion_tokens, e.source_name, {{us:e.occurred_at}} AS at_us
  FROM expected_work e
  LEFT JOIN draft_links l ON e.usage_type = 1 AND l.company_id = e.company_id AND l.draft_job_id = e.thing_id AND l.undone_at IS NULL
  WHERE e.company_id IN (:companies)
)
SELECT e.id AS id, e.company_id AS company_id, e.usage_type AS usage_type, e.thing_id AS thing_id, e.job_id AS job_id, j.title AS job_title, e.file_size_kb AS file_size_kb,
  e.duration_minutes AS duration_minutes, e.duration_seconds AS duration_seconds, e.question_count AS question_count, e.prompt_tokens AS prompt_tokens,
  e.completion_tokens AS completion_tokens, e.source_name AS source_name, e.at_us AS occurred_at_us
FROM expected e
LEFT JOIN jobs j ON j.company_id = e.company_id AND j.id = e.real_job_id
LEFT JOIN done d ON d.company_id = e.company_id AND d.usage_type = e.usage_type AND d.thing_id = e.thing_id AND d.at_us BETWEEN e.at_us - 86400000000 AND e.at_us + 86400000000
LEFT JOIN asked q ON e.usage_type = 1 AND q.company_id = e.company_id AND q.job_id = e.real_job_id AND q.at_us BETWEEN e.at_us - 86400000000 AND e.at_us + 86400000000
WHERE d.thing_id IS NULL AND q.job_id IS NULL
ORDER BY e.company_id, e.at_us, e.id
