-- Roll-ups that differ from their usage rows, tier by tier (0 job and day, 1 job and month, 2 company and day, 3 currency and day): what the tier lacks
-- (more_...), and the stored row as it is (NULL where there is none). Every tier is compared with the rows themselves, so that one pass mends all.
-- The last tier is of all companies: :every_company is 1 where the scope has them all; deleted companies count by their own roll-up.
-- seen_us: when the latest of the rows was recorded. Order: company, tier, period, job, type, status.
-- scan: + where every company is looked at, so that the rows are read as they lie and not by the index.
-- may: administer
WITH truth AS MATERIALIZED (
  SELECT company_id, billing_day AS day, COALESCE(job_id, {{no_job}}) AS job_id, usage_type, status, COUNT(*) AS row_count, SUM(failed) AS failed_count,
    SUM(quantity) AS quantity, SUM(questions) AS questions, SUM(COALESCE(cost_nanos, 0)) AS cost_nanos,
    SUM(CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END) AS estimated_nanos, SUM(unpriced) AS unpriced_count, MAX(created_at) AS seen_at
  FROM usage_events WHERE {{scan}}company_id IN (:companies)
  GROUP BY company_id, billing_day, COALESCE(job_id, {{no_job}}), usage_type, status
)
SELECT 0 AS tier, d.company_id AS company_id, c.currency AS currency, d.day AS period, d.job_id AS job_id, d.usage_type AS usage_type, d.status AS status,
  CAST(d.row_count AS bigint) AS more_row_count, CAST(d.failed_count AS bigint) AS more_failed_count, CAST(d.quantity AS bigint) AS more_quantity, CAST(d.questions AS bigint) AS more_questions,
  CAST(d.cost_nanos AS bigint) AS more_cost_nanos, CAST(d.estimated_nanos AS bigint) AS more_estimated_nanos, CAST(d.unpriced_count AS bigint) AS more_unpriced_count,
  s.row_count AS row_count, s.failed_count AS failed_count, s.quantity AS quantity, s.questions AS questions, s.cost_nanos AS cost_nanos, s.estimated_nanos AS estimated_nanos, s.unpriced_count AS unpriced_count, {{us:NULLIF(d.seen_at, d.seen_at)}} AS updated_us, {{us:d.seen_at}} AS seen_us
FROM (
    SELECT company_id, day, job_id, usage_type, status, SUM(row_count) AS row_count, SUM(failed_count) AS failed_count, SUM(quantity) AS quantity, SUM(questions) AS questions, SUM(cost_nanos) AS cost_nanos, SUM(estimated_nanos) AS estimated_nanos, SUM(unpriced_count) AS unpriced_count, MAX(seen_at) AS seen_at
    FROM (
      SELECT company_id, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count, seen_at FROM truth
      UNION ALL
      SELECT company_id, day, job_id, usage_type, status, -row_count, -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count, NULL FROM rollup_job_day_live WHERE company_id IN (:companies)
    ) AS both_sides
    GROUP BY company_id, day, job_id, usage_type, status
    HAVING SUM(row_count) <> 0 OR SUM(failed_count) <> 0 OR SUM(quantity) <> 0 OR SUM(questions) <> 0 OR SUM(cost_nanos) <> 0 OR SUM(estimated_nanos) <> 0 OR SUM(unpriced_count) <> 0
) AS d
LEFT JOIN rollup_job_day s ON s.company_id = d.company_id AND s.day = d.day AND s.job_id = d.job_id AND s.usage_type = d.usage_type AND s.status = d.status
JOIN companies c ON c.id = d.company_id
UNION ALL
SELECT 1 AS tier, d.company_id AS company_id, c.currency AS currency, d.month AS period, d.job_id AS job_id, d.usage_type AS usage_type, d.status AS status,
  CAST(d.row_count AS bigint) AS more_row_count, CAST(d.failed_count AS bigint) AS more_failed_count, CAST(d.quantity AS bigint) AS more_quantity, CAST(d.questions AS bigint) AS more_questions,
  CAST(d.cost_nanos AS bigint) AS more_cost_nanos, CAST(d.estimated_nanos AS bigint) AS more_estimated_nanos, CAST(d.unpriced_count AS bigint) AS more_unpriced_count,
  s.row_count AS row_count, s.failed_count AS failed_count, s.quantity AS quantity, s.questions AS questions, s.cost_nanos AS cost_nanos, s.estimated_nanos AS estimated_nanos, s.unpriced_count AS unpriced_count, {{us:s.updated_at}} AS updated_us, {{us:d.seen_at}} AS seen_us
FROM (
    SELECT company_id, month, job_id, usage_type, status, SUM(row_count) AS row_count, SUM(failed_count) AS failed_count, SUM(quantity) AS quantity, SUM(questions) AS questions, SUM(cost_nanos) AS cost_nanos, SUM(estimated_nanos) AS estimated_nanos, SUM(unpriced_count) AS unpriced_count, MAX(seen_at) AS seen_at
    FROM (
      SELECT company_id, {{month:day}} AS month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count, seen_at FROM truth
      UNION ALL
      SELECT company_id, month, job_id, usage_type, status, -row_count, -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count, NULL FROM rollup_job_month_live WHERE company_id IN (:companies)
    ) AS both_sides
    GROUP BY company_id, month, job_id, usage_type, status
    HAVING SUM(row_count) <> 0 OR SUM(failed_count) <> 0 OR SUM(quantity) <> 0 OR SUM(questions) <> 0 OR SUM(cost_nanos) <> 0 OR SUM(estimated_nanos) <> 0 OR SUM(unpriced_count) <> 0
) AS d
LEFT JOIN rollup_job_month s ON s.company_id = d.company_id AND s.month = d.month AND s.job_id = d.job_id AND s.usage_type = d.usage_type AND s.status = d.status
JOIN companies c ON c.id = d.company_id
UNION ALL
SELECT 2 AS tier, d.company_id AS company_id, c.currency AS currency, d.day AS period, {{no_job}} AS job_id, d.usage_type AS usage_type, d.status AS status,
  CAST(d.row_count AS bigint) AS more_row_count, CAST(d.failed_count AS bigint) AS more_failed_count, CAST(d.quantity AS bigint) AS more_quantity, CAST(d.questions AS bigint) AS more_questions,
  CAST(d.cost_nanos AS bigint) AS more_cost_nanos, CAST(d.estimated_nanos AS bigint) AS more_estimated_nanos, CAST(d.unpriced_count AS bigint) AS more_unpriced_count,
  s.row_count AS row_count, s.failed_count AS failed_count, s.quantity AS quantity, s.questions AS questions, s.cost_nanos AS cost_nanos, s.estimated_nanos AS estimated_nanos, s.unpriced_count AS unpriced_count, {{us:NULLIF(d.seen_at, d.seen_at)}} AS updated_us, {{us:d.seen_at}} AS seen_us
FROM (
    SELECT company_id, day, usage_type, status, SUM(row_count) AS row_count, SUM(failed_count) AS failed_count, SUM(quantity) AS quantity, SUM(questions) AS questions, SUM(cost_nanos) AS cost_nanos, SUM(estimated_nanos) AS estimated_nanos, SUM(unpriced_count) AS unpriced_count, MAX(seen_at) AS seen_at
    FROM (
      SELECT company_id, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count, seen_at FROM truth
      UNION ALL
      SELECT company_id, day, usage_type, status, -row_count, -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count, NULL FROM rollup_company_day_live WHERE company_id IN (:companies)
    ) AS both_sides
    GROUP BY company_id, day, usage_type, status
    HAVING SUM(row_count) <> 0 OR SUM(failed_count) <> 0 OR SUM(quantity) <> 0 OR SUM(questions) <> 0 OR SUM(cost_nanos) <> 0 OR SUM(estimated_nanos) <> 0 OR SUM(unpriced_count) <> 0
) AS d
LEFT JOIN rollup_company_day s ON s.company_id = d.company_id AND s.day = d.day AND s.usage_type = d.usage_type AND s.status = d.status
JOIN companies c ON c.id = d.company_id
UNION ALL
SELECT 3 AS tier, {{no_job}} AS company_id, d.currency AS currency, d.day AS period, {{no_job}} AS job_id, d.usage_type AS usage_type, d.status AS status,
  CAST(d.row_count AS bigint) AS more_row_count, CAST(d.failed_count AS bigint) AS more_failed_count, CAST(d.quantity AS bigint) AS more_quantity, CAST(d.questions AS bigint) AS more_questions,
  CAST(d.cost_nanos AS bigint) AS more_cost_nanos, CAST(d.estimated_nanos AS bigint) AS more_estimated_nanos, CAST(d.unpriced_count AS bigint) AS more_unpriced_count,
  s.row_count AS row_count, s.failed_count AS failed_count, s.quantity AS quantity, s.questions AS questions, s.cost_nanos AS cost_nanos, s.estimated_nanos AS estimated_nanos, s.unpriced_count AS unpriced_count, {{us:NULLIF(d.seen_at, d.seen_at)}} AS updated_us, {{us:d.seen_at}} AS seen_us
FROM (
    SELECT currency, day, usage_type, status, SUM(row_count) AS row_count, SUM(failed_count) AS failed_count, SUM(quantity) AS quantity, SUM(questions) AS questions, SUM(cost_nanos) AS cost_nanos, SUM(estimated_nanos) AS estimated_nanos, SUM(unpriced_count) AS unpriced_count, MAX(seen_at) AS seen_at
    FROM (
      SELECT c.currency AS currency, t.day AS day, t.usage_type AS usage_type, t.status AS status, t.row_count AS row_count, t.failed_count AS failed_count, t.quantity AS quantity, t.questions AS questions, t.cost_nanos AS cost_nanos, t.estimated_nanos AS estimated_nanos, t.unpriced_count AS unpriced_count, t.seen_at AS seen_at
      FROM truth t JOIN companies c ON c.id = t.company_id
      UNION ALL
      SELECT c.currency, o.day, o.usage_type, o.status, o.row_count, o.failed_count, o.quantity, o.questions, o.cost_nanos, o.estimated_nanos, o.unpriced_count, NULL
      FROM rollup_company_day_live o JOIN companies c ON c.id = o.company_id WHERE o.company_id NOT IN (:companies)
      UNION ALL
      SELECT currency, day, usage_type, status, -row_count, -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count, NULL FROM rollup_currency_day_live
    ) AS both_sides
    GROUP BY currency, day, usage_type, status
    HAVING SUM(row_count) <> 0 OR SUM(failed_count) <> 0 OR SUM(quantity) <> 0 OR SUM(questions) <> 0 OR SUM(cost_nanos) <> 0 OR SUM(estimated_nanos) <> 0 OR SUM(unpriced_count) <> 0
) AS d
LEFT JOIN rollup_currency_day s ON s.currency = d.currency AND s.day = d.day AND s.usage_type = d.usage_type AND s.status = d.status
WHERE :every_company = 1
ORDER BY company_id, tier, period, job_id, usage_type, status
