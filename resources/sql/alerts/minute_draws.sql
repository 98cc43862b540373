-- Minutes transcribed, by organization and slot of time. Parameters: companies, from_at, to_at (half-open), slot_micros. Slot accounts: some organizations.
-- first_amount: of the base bucket, all of it where another program wrote no split. Order: slot.
-- may: see_balances
SELECT d.account_id AS account_id, d.slot AS slot, CAST(SUM(d.amount) AS bigint) AS amount, CAST(SUM(d.first_amount) AS bigint) AS first_amount
FROM (
  SELECT m.organization_id AS account_id, {{us:m.occurred_at}} / CAST(:slot_micros AS bigint) AS slot, m.metric_value AS amount, COALESCE(m.base_minutes, m.metric_value) AS first_amount
  FROM organizations o JOIN usage_metrics m ON m.organization_id = o.id
  WHERE o.company_id IN (:companies) AND m.metric_type = 'minutes_transcribed' AND m.occurred_at >= :from_at AND m.occurred_at < :to_at
) AS d
WHERE 1 = 1 {{accounts}}
GROUP BY d.account_id, d.slot
ORDER BY d.slot
