-- What each of some companies of one zone was charged up to a moment, and in its billing month: whole days from the roll-up, the day of the moment from the
-- rows. Parameters: companies, month_day and to_day (days since 1970-01-01: the first of the month, and the day of the moment), day_start and until (times).
-- may: see_usage
SELECT t.company_id AS company_id, CAST(SUM(t.cost_nanos) AS bigint) AS cost_nanos, CAST(SUM(t.month_nanos) AS bigint) AS month_nanos
FROM (
  SELECT company_id, SUM(cost_nanos) AS cost_nanos, SUM(CASE WHEN day >= :month_day THEN cost_nanos ELSE 0 END) AS month_nanos
  FROM rollup_company_day_live
  WHERE company_id IN (:companies) AND day < :to_day
  GROUP BY company_id
  UNION ALL
  SELECT company_id, SUM(COALESCE(cost_nanos, 0)), SUM(COALESCE(cost_nanos, 0))
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :day_start AND occurred_at <= :until
  GROUP BY company_id
) AS t
GROUP BY t.company_id
