-- Alerts that were raised in periods which began at or after from_at, and those not yet over.
-- may: see_money
SELECT company_id, account_id, unit, bucket, kind, threshold, {{us:period_start}} AS period_start, {{us:raised_at}} AS raised_at, {{us:told_at}} AS told_at,
  {{us:resolved_at}} AS resolved_at
FROM alerts
WHERE company_id IN (:companies) AND (period_start >= :from_at OR resolved_at IS NULL)
ORDER BY raised_at, account_id, threshold
