-- Totals per job of some companies; rows without a job are left out (status 2 has one). Slot job_order: the order asked for, from an enum.
-- Parameters: the bounds of a slice (filter.h sliceBindings). Slots rollup_conditions, event_conditions: type, job, status.
-- Parameter row_limit. job_count: jobs of the whole filter.
-- may: see_usage
-- example job_order: g.total_nanos DESC
SELECT g.job_id AS job_id, g.company_id AS company_id, j.title AS title, c.currency AS currency, g.job_count AS job_count, g.total_nanos AS total_nanos,
  g.cv_rows, g.cv_failed, g.cv_quantity, g.cv_questions, g.cv_cost_nanos, g.cv_estimated_nanos, g.cv_unpriced,
  g.question_rows, g.question_failed, g.question_quantity, g.question_questions, g.question_cost_nanos, g.question_estimated_nanos, g.question_unpriced,
  g.video_rows, g.video_failed, g.video_quantity, g.video_questions, g.video_cost_nanos, g.video_estimated_nanos, g.video_unpriced
FROM (
  SELECT company_id, job_id, COUNT(*) OVER () AS job_count, CAST(SUM(cost_nanos) AS bigint) AS total_nanos,
    CAST(SUM(CASE WHEN usage_type = 0 THEN row_count ELSE 0 END) AS bigint) AS cv_rows,
    CAST(SUM(CASE WHEN usage_type = 0 THEN failed_count ELSE 0 END) AS bigint) AS cv_failed,
    CAST(SUM(CASE WHEN usage_type = 0 THEN quantity ELSE 0 END) AS bigint) AS cv_quantity,
    CAST(SUM(CASE WHEN usage_type = 0 THEN questions ELSE 0 END) AS bigint) AS cv_questions,
    CAST(SUM(CASE WHEN usage_type = 0 THEN cost_nanos ELSE 0 END) AS bigint) AS cv_cost_nanos,
    CAST(SUM(CASE WHEN usage_type = 0 THEN estimated_nanos ELSE 0 END) AS bigint) AS cv_estimated_nanos,
    CAST(SUM(CASE WHEN usage_type = 0 THEN unpriced_count ELSE 0 END) AS bigint) AS cv_unpriced,
    CAST(SUM(CASE WHEN usage_type = 1 THEN row_count ELSE 0 END) AS bigint) AS question_rows,
    CAST(SUM(CASE WHEN usage_type = 1 THEN failed_count ELSE 0 END) AS bigint) AS question_failed,
    CAST(SUM(CASE WHEN usage_type = 1 THEN quantity ELSE 0 END) AS bigint) AS question_quantity,
    CAST(SUM(CASE WHEN usage_type = 1 THEN questions ELSE 0 END) AS bigint) AS question_questions,
    CAST(SUM(CASE WHEN usage_type = 1 THEN cost_nanos ELSE 0 END) AS bigint) AS question_cost_nanos,
    CAST(SUM(CASE WHEN usage_type = 1 THEN estimated_nanos ELSE 0 END) AS bigint) AS question_estimated_nanos,
    CAST(SUM(CASE WHEN usage_type = 1 THEN unpriced_count ELSE 0 END) AS bigint) AS question_unpriced,
    CAST(SUM(CASE WHEN usage_type = 2 THEN row_count ELSE 0 END) AS bigint) AS video_rows,
    CAST(SUM(CASE WHEN usage_type = 2 THEN failed_count ELSE 0 END) AS bigint) AS video_failed,
    CAST(SUM(CASE WHEN usage_type = 2 THEN quantity ELSE 0 END) AS bigint) AS video_quantity,
    CAST(SUM(CASE WHEN usage_type = 2 THEN questions ELSE 0 END) AS bigint) AS video_questions,
    CAST(SUM(CASE WHEN usage_type = 2 THEN cost_nanos ELSE 0 END) AS bigint) AS video_cost_nanos,
    CAST(SUM(CASE WHEN usage_type = 2 THEN estimated_nanos ELSE 0 END) AS bigint) AS video_estimated_nanos,
    CAST(SUM(CASE WHEN usage_type = 2 THEN unpriced_count ELSE 0 END) AS bigint) AS video_unpriced
  FROM (
  SELECT company_id, job_id, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_month_live
  WHERE company_id IN (:companies) AND month >= :from_month AND month < :to_month AND status = 2 {{rollup_conditions}}
  UNION ALL
  SELECT company_id, job_id, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :head_from_day AND day < :head_to_day AND status = 2 {{rollup_conditions}}
  UNION ALL
  SELECT company_id, job_id, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :tail_from_day AND day < :tail_to_day AND status = 2 {{rollup_conditions}}
  UNION ALL
  SELECT company_id, job_id, usage_type, 1 AS row_count, failed AS failed_count, quantity, questions, COALESCE(cost_nanos, 0) AS cost_nanos,
    CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos, unpriced AS unpriced_count
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :head_from AND occurred_at < :head_to AND status = 2 {{event_conditions}}
  UNION ALL
  SELECT company_id, job_id, usage_type, 1 AS row_count, failed AS failed_count, quantity, questions, COALESCE(cost_nanos, 0) AS cost_nanos,
    CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos, unpriced AS unpriced_count
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :tail_from AND occurred_at < :tail_to AND status = 2 {{event_conditions}}
  ) AS parts
  GROUP BY company_id, job_id
  HAVING SUM(row_count) > 0
) AS g
JOIN companies c ON c.id = g.company_id
LEFT JOIN jobs j ON j.id = g.job_id
ORDER BY {{job_order}}, g.job_id
LIMIT :row_limit
