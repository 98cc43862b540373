-- Cost and quantity per currency, billing day and usage type of every company there is, whole billing days only. Order: day.
-- Parameters: from_day, to_day (half-open). Slot rollup_conditions: type, status.
-- may: see_usage
-- all companies: the roll-up is only used by who sees every company
SELECT currency, day, usage_type, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(cost_nanos) AS bigint) AS cost_nanos
FROM rollup_currency_day_live
WHERE day >= :from_day AND day < :to_day {{rollup_conditions}}
GROUP BY currency, day, usage_type
HAVING SUM(row_count) > 0
ORDER BY day
