-- Totals per currency and usage type of every company there is, whole billing days only.
-- Parameters: from_day, to_day (half-open). Slot rollup_conditions: type, status.
-- may: see_usage
-- all companies: the roll-up is only used by who sees every company
SELECT currency, usage_type,
  CAST(SUM(row_count) AS bigint) AS row_count,
  CAST(SUM(failed_count) AS bigint) AS failed_count,
  CAST(SUM(quantity) AS bigint) AS quantity,
  CAST(SUM(questions) AS bigint) AS questions,
  CAST(SUM(cost_nanos) AS bigint) AS cost_nanos,
  CAST(SUM(estimated_nanos) AS bigint) AS estimated_nanos,
  CAST(SUM(unpriced_count) AS bigint) AS unpriced_count
FROM rollup_currency_day_live
WHERE day >= :from_day AND day < :to_day {{rollup_conditions}}
GROUP BY currency, usage_type
