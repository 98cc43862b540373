-- Usage rows per billing day of every company there is, whole billing days only. Parameters: from_day, to_day (half-open).
-- Slot rollup_conditions: type, status.
-- may: see_usage
-- all companies: the roll-up is only used by who sees every company
SELECT day, CAST(SUM(row_count) AS bigint) AS row_count
FROM rollup_currency_day_live
WHERE day >= :from_day AND day < :to_day {{rollup_conditions}}
GROUP BY day
HAVING SUM(row_count) > 0
